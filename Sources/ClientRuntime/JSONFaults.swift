/// A difference that was noted while a text was read.
struct JSONFault {
  var effect: Drift.Effect
  /// The position of the value, or of the object that lacks a member.
  let index: Int
  /// The member that is missing.
  let member: String?
  let expected: String
  /// The types of the API that were being read, the innermost first, and the positions of their values.
  var models: [(type: Any.Type, index: Int)] = []
}

extension JSONTape {
  /// As many faults are told of one text as anybody reads, and as memory holds without a thought.
  static let mostNotes = 1000

  /// Notes that a value is not what was expected, or that it lacks a member.
  func fail(at index: Int, member: String? = nil, expected: @autoclosure () -> String) {
    failures += 1
    note(.failed, at: index, member: member, expected: expected())
  }

  /// Notes a difference; the first that makes a value fail is kept whatever their number, so that every failure has a reason.
  func note(_ effect: Drift.Effect, at index: Int, member: String? = nil, expected: @autoclosure () -> String) {
    guard notes.count < Self.mostNotes || effect == .failed && failures == 1 else { return untold += 1 }
    notes.append(JSONFault(effect: effect, index: index, member: member, expected: expected()))
  }

  /// Says within which type of the API those values stand that were noted since.
  func attribute(to type: Any.Type, at place: Int, since before: Int) {
    for index in before..<notes.count where notes[index].models.count < 8 {
      notes[index].models.append((type, place))
    }
  }

  /// The value that failed since is given up: all goes on without it.
  func putUp(with effect: Drift.Effect, since before: (notes: Int, failures: Int)) {
    failures = before.failures
    for index in before.notes..<notes.count where notes[index].effect == .failed { notes[index].effect = effect }
    let kept = max(Self.mostNotes, before.notes)
    if notes.count > kept {
      untold += notes.count - kept
      notes.removeSubrange(kept...)
    }
  }

  /// What is told: where the text could not be read, why, else all that was noted.
  func drifts(_ sources: PageSources?) -> [Drift] {
    guard !notes.isEmpty else { return [] }
    let isFailed = failures > 0
    let told = notes.filter { $0.effect == .failed || !isFailed }
    let types = told.map { $0.models.map { Self.name($0.type) } }
    let places = sources?.places(of: Set(types.joined())) ?? [:]
    var walked: [Int: (child: Int, position: Int)] = [:]
    var drifts = zip(told, types).map { fault, types in
      var path = path(to: fault.index, &walked)
      if let member = fault.member { path.append(JSONStep(key: member, position: 0, value: .max)) }
      let page = zip(types, fault.models).lazy.compactMap { name, model in
        let key = path.first { $0.value > model.index && $0.key != nil }?.key
        return key.flatMap { places["\(name) \($0)"] } ?? places[name]
      }.first
      return Drift(
        effect: fault.effect, path: Self.text(of: path), expected: Self.short(fault.expected, 200),
        found: fault.member == nil ? found(at: fault.index) : "nothing", page: page)
    }
    if untold > 0 {
      let found = "\(untold) more differences"
      drifts.append(Drift(effect: .untold, path: "", expected: "none", found: found, page: nil))
    }
    return drifts
  }

  /// As the documentation's places have it: `CreateOrder.Item`.
  private static func name(_ type: Any.Type) -> String {
    String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
  }

  /// A value in short.
  private func found(at index: Int) -> String {
    let node = nodes[index]
    switch node.kind {
    case .null: return "null"
    case .bool, .number: return Self.short(lexeme(of: node))
    case .string: return "the text “\(Self.short(string(of: node)))”"
    case .array: return Int(node.next) == index + 1 ? "an empty array" : "an array"
    case .object: return Int(node.next) == index + 1 ? "an empty object" : "an object"
    }
  }

  private static func short(_ text: String, _ count: Int = 40) -> String {
    text.utf8.count > count ? text.prefix(count - 1) + "…" : text
  }
}

/// A step of the way to a value.
struct JSONStep {
  /// The key of a member; nil for an element of an array.
  let key: String?
  let position: Int
  /// The position of the value among the nodes.
  let value: Int
}

extension JSONTape {
  /// The way from the root to a value: `data.items.[3].price`.
  func path(to target: Int) -> String {
    var walked: [Int: (child: Int, position: Int)] = [:]
    return Self.text(of: path(to: target, &walked))
  }

  /// The steps from the root to a value: walked only where somebody asks, which is where something is wrong.
  ///
  /// - Parameter walked: how far each parent's values are known, so that the ways to many values take one walk.
  private func path(to target: Int, _ walked: inout [Int: (child: Int, position: Int)]) -> [JSONStep] {
    var path: [JSONStep] = []
    var parent = 0
    while target > parent {
      let isObject = nodes[parent].kind == .object
      var (child, position) = walked[parent] ?? (parent + 1, 0)
      if child > target { (child, position) = (parent + 1, 0) }
      var next = Int(nodes[isObject ? child + 1 : child].next)
      while next <= target {
        (child, position) = (next, position + 1)
        next = Int(nodes[isObject ? child + 1 : child].next)
      }
      walked[parent] = (child, position)
      parent = isObject ? child + 1 : child
      path.append(JSONStep(key: isObject ? string(of: nodes[child]) : nil, position: position, value: parent))
    }
    return path
  }

  private static func text(of path: [JSONStep]) -> String {
    short(path.map { $0.key.map { short($0) } ?? "[\($0.position)]" }.joined(separator: "."), 400)
  }
}
