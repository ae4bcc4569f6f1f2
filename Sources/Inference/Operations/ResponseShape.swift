import Contract
import JSONText

/// What the examples and the table of an operation say of its response.
struct ResponseShape {
  /// The shape of what the call returns: the payload where there is an envelope.
  let payload: Shape
  /// What the examples of failures show, where no envelope says what a failure holds.
  let failure: Shape
  /// Whether the response stands in the envelope.
  let isEnveloped: Bool
  /// Whether the response has members of its own beside the envelope's, so that the call returns all of it.
  let isWhole: Bool
  /// Whether a success was seen without its payload, or with null in its place.
  let mayLackPayload: Bool
  /// Whether the page says anything of the response.
  let isKnown: Bool

  /// - Parameter shapes: those of the operation's examples.
  init(_ operation: Operation, shapes: [Shape], envelope: EnvelopeRule?) {
    let shown = operation.examples.filter { $0.role == .success }
    let successes = shown.map(\.node)
    let seen = Shape.join(zip(operation.examples, shapes).lazy.filter { $0.0.role == .success }.map(\.1))
    isEnveloped = envelope?.holds(for: operation) ?? false
    // What a captured envelope has beside what pages show of it is no payload of this call.
    let onPages = shown.filter { $0.capture == nil }
    isWhole =
      isEnveloped && (onPages.isEmpty ? shown : onPages).contains { envelope?.hasMore($0.node.value) ?? false }
    var shape: Shape
    if isEnveloped, !isWhole, let envelope {
      shape = seen.object?.members[envelope.payload]?.shape ?? .bottom
      let rows = operation.responseFields.unwrapped(envelope)
      let isOfAll = operation.responseFields.contains { $0.name == envelope.payload && $0.children.isEmpty }
      Self.declare(isOfAll ? Self.inPayload(rows, shape, seen) : rows, in: &shape)
    } else {
      shape = seen
      Self.declare(operation.responseFields, in: &shape)
    }
    let isBare = isEnveloped && !isWhole && successes.contains { $0.value.member(envelope?.payload ?? "") == nil }
    mayLackPayload = isBare || shape.isNull && !isWhole
    shape.readEmptyObjects()
    MapRule.apply(to: &shape)
    payload = shape
    let failures = zip(operation.examples, shapes).lazy.filter { if case .failure = $0.0.role { true } else { false } }
    var failure = isEnveloped ? .bottom : Shape.join(failures.map(\.1))
    failure.readEmptyObjects()
    self.failure = failure
    isKnown = !successes.isEmpty || !operation.responseFields.isEmpty
  }

  /// The rows of a table that has lost its nesting without those of members that stand beside the payload alone.
  private static func inPayload(_ rows: [Field], _ payload: Shape, _ whole: Shape) -> [Field] {
    guard let beside = whole.object?.members else { return rows }
    var inner: Set<String> = []
    var open: [(Shape, Int)] = [(payload, 0)]
    while let (shape, depth) = open.popLast() {
      guard depth < 6, let object = shape.innermostObject else { continue }
      inner.formUnion(object.members.keys)
      for facts in object.members.values { open.append((facts.shape, depth + 1)) }
    }
    return rows.filter { inner.contains($0.name) || beside[$0.name] == nil }
  }

  /// A table often describes a part of the response: it is anchored at the object that has most of its names, the outermost where
  /// several have as many.
  private static func declare(_ fields: [Field], in whole: inout Shape) {
    guard !fields.isEmpty else { return }
    let names = Set(fields.map(\.name))
    var best: (path: [String], matches: Int) = ([], whole.matches(names))
    var open: [([String], Shape)] = [([], whole)]
    while !open.isEmpty {
      let (path, shape) = open.removeFirst()
      guard path.count < 6, let object = shape.innermostObject else { continue }
      for (key, facts) in object.ordered {
        let matches = facts.shape.matches(names)
        if matches > best.matches { best = (path + [key], matches) }
        open.append((path + [key], facts.shape))
      }
    }
    let (own, others) = Self.placed(fields, at: best.path, in: whole)
    for (path, fields) in others { whole.declare(fields, at: path[...]) }
    whole.declare(own, at: best.path[...])
  }

  /// Parts the rows of a table that has lost its nesting: one that lists an object and what the object holds alike. Then a row that the object
  /// with most of the names lacks, and that stands in one other object alone, is that one's.
  private static func placed(
    _ fields: [Field], at best: [String], in whole: Shape
  ) -> (own: [Field], others: [(path: [String], fields: [Field])]) {
    let names = Set(fields.map(\.name))
    guard fields.allSatisfy(\.children.isEmpty), fields.count == names.count else { return (fields, []) }
    var ways: [String: [[String]]] = [:]
    var known: Set<String> = []
    var open: [([String], Shape)] = [([], whole)]
    while let (path, shape) = open.popLast() {
      guard let object = shape.innermostObject else { continue }
      for key in object.members.keys where names.contains(key) {
        if path == best { known.insert(key) } else { ways[key, default: []].append(path) }
      }
      guard path.count < 6 else { continue }
      for (key, facts) in object.ordered where facts.shape.innermostObject != nil {
        open.append((path + [key], facts.shape))
      }
    }
    /// Whether the table has a row for what holds one object, and not the other.
    func isListed(_ path: [String]) -> Bool {
      let apart = path.count > best.count ? path.last : best.dropFirst(path.count).first
      return apart.map(names.contains) ?? false
    }
    var own: [Field] = []
    var others: [(path: [String], fields: [Field])] = []
    var numbers: [[String]: Int] = [:]
    for field in fields {
      guard !known.contains(field.name), let found = ways[field.name], found.count == 1, let path = found.first,
        isListed(path)
      else {
        own.append(field)
        continue
      }
      if let number = numbers[path] {
        others[number].fields.append(field)
      } else {
        numbers[path] = others.count
        others.append((path, [field]))
      }
    }
    return (own, others)
  }
}

extension Shape {
  fileprivate func matches(_ names: Set<String>) -> Int {
    innermostObject?.members.keys.count { names.contains($0) } ?? 0
  }

  fileprivate mutating func declare(_ fields: [Field], at path: ArraySlice<String>) {
    guard let key = path.first else { return declare(fields) }
    if object?.members[key] != nil {
      object?.members[key]?.shape.declare(fields, at: path.dropFirst())
    } else {
      changeElements { $0.declare(fields, at: path) }
    }
  }
}

extension [Field] {
  /// The rows below the payload where a table describes the envelope too; else all but the envelope's own.
  fileprivate func unwrapped(_ envelope: EnvelopeRule) -> [Field] {
    if let payload = first(where: { $0.name == envelope.payload }), !payload.children.isEmpty {
      return payload.children
    }
    return filter {
      $0.name != envelope.payload && $0.name != envelope.status && !EnvelopeRule.messages.contains($0.name)
    }
  }
}
