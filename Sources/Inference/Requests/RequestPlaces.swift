import Contract

/// The places of the objects within requests: which member of which body or type holds each.
struct RequestPlaces {
  /// A member that holds an object; the same for all objects of the type that it is a member of.
  struct Member: Hashable {
    /// The name of the operation or of the type that has it.
    var holder: String
    var key: String
  }

  struct Place {
    /// The dotted path from the operation: `createOrder.order.items`.
    var use: String
    var member: Member
    /// The name of the object’s type.
    var type: String

    /// `CreateOrder.Order.items`; the use for a member of a body.
    var name: String { "\(member.holder).\(member.key)" }
  }

  private(set) var all: [Place] = []

  /// - Parameter types: those of requests.
  init(_ operations: [APIOperation], _ types: [TypeDeclaration]) {
    let own = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
    for operation in operations {
      add(operation.parameters.map(\.property) + (operation.body?.properties ?? []), of: operation.name, own)
    }
  }

  init(_ requests: [RequestTypes]) {
    let own = Dictionary(requests.flatMap(\.declarations).map { ($0.name, $0) }) { first, _ in first }
    for request in requests {
      add(request.parameters.map(\.property) + (request.body?.properties ?? []), of: request.use, own)
    }
  }

  /// The objects of one request; the members of a type are told at its first place.
  private mutating func add(_ properties: [Property], of operation: String, _ types: [String: TypeDeclaration]) {
    var open = properties.map { ($0, operation, operation) }[...]
    var seen: Set<String> = []
    while let (property, path, holder) = open.popFirst() {
      guard let name = property.type.typeName, let type = types[name] else { continue }
      let use = "\(path).\(property.key)"
      all.append(Place(use: use, member: Member(holder: holder, key: property.key), type: name))
      guard seen.insert(name).inserted else { continue }
      open += type.properties.map { ($0, use, name) }
    }
  }

  /// The places that a text of the configuration names: `createOrder.order[items]`, `CreateOrder.Order.items`.
  func places(named text: String) -> [Place] {
    let name = text.dotted
    guard let found = all.first(where: { $0.use == name || $0.name == name }) else { return [] }
    return all.filter { $0.member == found.member }
  }

  /// The types and the places that a text may name.
  var names: [String] { Array(Set(all.map(\.type))).sorted() + all.map(\.use) }
}

extension String {
  /// What stands before the last name: `CreateOrder.` of `CreateOrder.Item`.
  var qualifier: String { lastIndex(of: ".").map { String(self[...$0]) } ?? "" }
}
