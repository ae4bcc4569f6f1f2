/// What a member belongs to.
struct PropertyOwner: Hashable, Sendable {
  /// The noun of it: the type, or the thing that an operation is about.
  var noun: Words
  /// Its name in the client: `Order`, `createOrder`.
  var name: String
}

extension API {
  /// Changes every member of types, requests and the envelope, in the same order each time.
  mutating func changeProperties(_ change: (inout Property, PropertyOwner) -> Void) {
    for index in types.indices {
      let owner = PropertyOwner(noun: Words(types[index].ownName), name: types[index].name)
      for member in types[index].properties.indices { change(&types[index].properties[member], owner) }
    }
    for index in operations.indices {
      let operation = operations[index]
      let resource = OperationNaming.resource(of: operation.path)
      // `24hr` names no type.
      let noun = resource.flatMap { $0.words.first?.first?.isLetter == true ? $0 : nil } ?? Words(operation.name)
      let owner = PropertyOwner(noun: noun, name: operation.name)
      for member in operation.parameters.indices { change(&operations[index].parameters[member].property, owner) }
      for member in (operation.body?.properties ?? []).indices {
        operations[index].body.change { change(&$0.properties[member], owner) }
      }
    }
    for member in (envelope?.members ?? []).indices {
      envelope.change { change(&$0.members[member], PropertyOwner(noun: Words("envelope"), name: "Envelope")) }
    }
  }

  /// Every member with what it belongs to.
  var allProperties: [(property: Property, owner: PropertyOwner)] {
    var all: [(Property, PropertyOwner)] = []
    var api = self
    api.changeProperties { all.append(($0, $1)) }
    return all
  }
}

extension TypeDeclaration {
  /// The name without that of the operation that it is declared in.
  var ownName: String { name.split(separator: ".").last.map(String.init) ?? name }
}

extension Optional {
  fileprivate mutating func change(_ change: (inout Wrapped) -> Void) {
    guard var value = self else { return }
    change(&value)
    self = value
  }
}
