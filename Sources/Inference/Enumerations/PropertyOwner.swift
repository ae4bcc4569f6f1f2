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
      let owner = types[index].asOwner
      for member in types[index].properties.indices { change(&types[index].properties[member], owner) }
    }
    for index in operations.indices {
      let owner = operations[index].asOwner
      for member in operations[index].parameters.indices {
        change(&operations[index].parameters[member].property, owner)
      }
      operations[index].body.change { body in
        for member in body.properties.indices { change(&body.properties[member], owner) }
      }
    }
    envelope.change { envelope in
      for member in envelope.members.indices { change(&envelope.members[member], .envelope) }
    }
  }

  /// Every member with what it belongs to, in the order in which `changeProperties` meets them.
  var allProperties: [(property: Property, owner: PropertyOwner)] {
    var all: [(Property, PropertyOwner)] = []
    for type in types {
      let owner = type.asOwner
      all += type.properties.map { ($0, owner) }
    }
    for operation in operations {
      let owner = operation.asOwner
      all += operation.parameters.map { ($0.property, owner) }
      all += (operation.body?.properties ?? []).map { ($0, owner) }
    }
    return all + (envelope?.members ?? []).map { ($0, .envelope) }
  }
}

extension PropertyOwner {
  fileprivate static let envelope = PropertyOwner(noun: Words("envelope"), name: "Envelope")
}

extension TypeDeclaration {
  fileprivate var asOwner: PropertyOwner { PropertyOwner(noun: Words(ownName), name: name) }
}

extension APIOperation {
  fileprivate var asOwner: PropertyOwner {
    // `24hr` names no type.
    let resource = OperationNaming.resource(of: path).flatMap { $0.words.first?.first?.isLetter == true ? $0 : nil }
    return PropertyOwner(noun: resource ?? Words(name), name: name)
  }
}

extension TypeDeclaration {
  /// The name without that of the operation that it is declared in.
  var ownName: String { name.split(separator: ".").last.map(String.init) ?? name }
}

extension Optional {
  fileprivate mutating func change(_ change: (inout Wrapped) -> Void) {
    guard var value = self else { return }
    // Held once, or its list would be copied.
    self = nil
    change(&value)
    self = value
  }
}
