import Diagnostics
import Inference

/// Finds what a name means: `createOrder`, `POST /v1/orders`, `createOrder.order[quantity]`, `User`, `Opportunity.customer.phone`,
/// `OrderStatus`, `OrderStatus.paid`, `envelope.code`. The names of the wire and those of Swift are both known, as is the place of an object: `createOrder.customer`.
package struct NameLookup {
  private let api: API
  private let types: [String: TypeDeclaration]

  /// The longest way from a name to a member.
  private static let deepest = 64

  package init(_ api: API) {
    self.api = api
    types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Where a step of the way begins.
  private enum Owner {
    case type(TypeDeclaration)
    case operation(APIOperation)
    case enumeration(EnumerationDeclaration)
    case envelope
  }

  /// A thing that a step of the way may lead to.
  private struct Member {
    /// All that it is called, the name of Swift first.
    var labels: [String]
    var explanation: (_ path: String) -> Explanation
    var type: String?
  }

  /// - Returns: an explanation for each thing of that name; where there is none, an error that names what is near.
  package func explain(_ name: String) -> Result<[Explanation], UnknownName> {
    if let operation = api.operations.first(where: { "\($0.method) \($0.path.text)" == name }) {
      return .success([Explanation(operation)])
    }
    guard let (head, owner) = head(of: name) else {
      let known = api.operations.map(\.name) + api.types.map(\.name) + api.enumerations.map(\.name)
      return .failure(UnknownName(name, near: NearestWord.all(Self.first(of: name), among: known, most: 3)))
    }
    let rest = name.dropFirst(head.count)
    guard !rest.isEmpty else {
      switch owner {
      case .type(let type): return .success([Explanation(type)])
      case .operation(let operation): return .success([Explanation(operation)])
      case .enumeration(let enumeration): return .success([Explanation(enumeration)])
      case .envelope: return .success(members(of: .envelope).map { $0.explanation("envelope.\($0.labels[0])") })
      }
    }
    return walk(rest, from: owner, path: head, name: name, depth: 0)
  }

  /// The names in Swift of the members that a misspelt label may mean.
  private static func near(_ label: String, _ members: [Member]) -> [String] {
    let names = Dictionary(members.flatMap { member in member.labels.map { ($0, member.labels[0]) } }) { first, _ in
      first
    }
    let found = NearestWord.all(label, among: names.keys.sorted(), most: 3).compactMap { names[$0] }
    return found.enumerated().filter { found.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  private func walk(
    _ rest: Substring, from owner: Owner, path: String, name: String, depth: Int
  ) -> Result<[Explanation], UnknownName> {
    let step = rest.drop { $0 == "." || $0 == "[" || $0 == "]" }
    let members = members(of: owner)
    let matches = members.compactMap { member -> (Member, Int)? in
      member.labels.filter { Self.begins(step, with: $0) }.map(\.count).max().map { (member, $0) }
    }
    guard let longest = matches.map(\.1).max(), depth < Self.deepest else {
      if case .operation(let operation) = owner, let found = nested(step, in: operation) { return .success([found]) }
      let near = Self.near(Self.first(of: String(step)), members).map { "\(path).\($0)" }
      return .failure(UnknownName(name, near: near, known: members.map { $0.labels[0] }))
    }
    let found = matches.filter { $0.1 == longest }.map(\.0)
    let next = step.dropFirst(longest).drop { $0 == "]" || $0 == "[" }
    guard !next.isEmpty else {
      return .success(found.map { $0.explanation("\(path).\($0.labels[0])") })
    }
    guard let member = found.first(where: { $0.type != nil }), let type = member.type.flatMap({ types[$0] }) else {
      return .failure(UnknownName(name, near: found.map { "\(path).\($0.labels[0])" }))
    }
    return walk(next, from: .type(type), path: "\(path).\(member.labels[0])", name: name, depth: depth + 1)
  }

  /// The operation, the type or the enumeration that a name begins with, the longest of several.
  private func head(of name: String) -> (String, Owner)? {
    var heads: [(String, Owner)] = api.types.map { ($0.name, .type($0)) }
    heads += api.operations.map { ($0.name, .operation($0)) } + api.enumerations.map { ($0.name, .enumeration($0)) }
    if api.envelope != nil { heads.append(("envelope", .envelope)) }
    return heads.filter { Self.begins(name[...], with: $0.0) }.max { $0.0.count < $1.0.count }
  }

  private func members(of owner: Owner) -> [Member] {
    switch owner {
    case .envelope:
      return (api.envelope?.members ?? []).map { member($0, kind: .field, owner: "a member of the envelope") }
    case .type(let type): return members(of: type)
    case .enumeration(let enumeration):
      return enumeration.cases.map { value in
        Member(
          labels: [value.name] + value.aliases.map(\.name) + [value.value],
          explanation: { Explanation(value, of: enumeration, path: $0) })
      }
    case .operation(let operation):
      let parameters = operation.parameters.map { parameter in
        member(
          parameter.property, kind: .parameter, owner: "in the \(parameter.place.rawValue) of `\(operation.name)`",
          prefix: parameter.place.rawValue)
      }
      let body = (operation.body?.properties ?? []).map {
        member($0, kind: .parameter, owner: "in the body of `\(operation.name)`", prefix: "body")
      }
      if !(parameters + body).isEmpty, operation.output?.typeName == nil { return parameters + body }
      // What an object of the response is called by its place: `createOrder.customer`.
      let output = [operation.output, operation.failure].compactMap { $0?.typeName }.compactMap { types[$0] }
      return parameters + body + output.flatMap { members(of: $0) }
    }
  }

  private func members(of type: TypeDeclaration) -> [Member] {
    let owner = "a field of `\(type.name)`"
    let dynamic = type.dynamicKeys.map { keys in
      Member(labels: [keys.name, keys.marker], explanation: { Explanation(keys, path: $0, owner: owner) }, type: nil)
    }
    return type.properties.map { member($0, kind: .field, owner: owner) } + (dynamic.map { [$0] } ?? [])
  }

  private func member(_ property: Property, kind: Explanation.Kind, owner: String, prefix: String? = nil) -> Member {
    Member(
      labels: [property.name, property.key] + (prefix.map { ["\($0):\(property.key)"] } ?? []),
      explanation: { Explanation(property, path: $0, kind: kind, owner: owner) }, type: property.type.typeName)
  }

  /// A member of the body at any depth, by its name alone: `createOrder.quantity` for `order[quantity]`.
  private func nested(_ step: Substring, in operation: APIOperation) -> Explanation? {
    var open = (operation.body?.properties ?? []).map { ($0, operation.name) }
    var seen: Set<String> = []
    while !open.isEmpty {
      let (property, path) = open.removeFirst()
      if step == property.name || step == property.key {
        return Explanation(
          property, path: "\(path).\(property.name)", kind: .parameter, owner: "in the body of `\(operation.name)`")
      }
      guard let name = property.type.typeName, seen.insert(name).inserted else { continue }
      open += (types[name]?.properties ?? []).map { ($0, "\(path).\(property.name)") }
    }
    return nil
  }

  /// Whether a text is a label, or begins with one and goes on behind it.
  private static func begins(_ text: Substring, with label: String) -> Bool {
    guard !label.isEmpty, text.hasPrefix(label) else { return false }
    return text.dropFirst(label.count).first.map { ".[]".contains($0) } ?? true
  }

  private static func first(of name: String) -> String { String(name.prefix { !".[]".contains($0) }) }
}

/// A name that nothing of the client has.
package struct UnknownName: Error, Hashable, Sendable {
  package var diagnostic: Diagnostic

  /// - Parameter known: the names that would have been understood, where they are few enough to be told.
  init(_ name: String, near: [String], known: [String] = []) {
    let shown = TerminalText.oneLine(name.prefix(120))
    let question = near.isEmpty ? "" : "; did you mean " + near.map { "‘\($0)’" }.joined(separator: " or ") + "?"
    let list = known.prefix(12).map { "‘\($0)’" }.joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    let note =
      known.isEmpty
      ? "names are those of operations, types, fields, parameters and enumerations, as ‘docent inspect’ shows them"
      : "there are \(list)"
    diagnostic = Diagnostic(.unknownName, "nothing is named ‘\(shown)’\(question)", notes: [.init(note)])
  }
}
