import Diagnostics

/// What a member belongs to.
struct PropertyOwner: Hashable, Sendable {
  /// The noun of it: the type, or the thing that an operation is about.
  var noun: Words
  /// Its name in the client: `Order`, `createOrder`.
  var name: String
}

extension API {
  /// Changes every member of types, requests and the envelope, in the same order each time.
  mutating func changeProperties(_ change: (inout Property) -> Void) {
    for index in types.indices {
      for member in types[index].properties.indices { change(&types[index].properties[member]) }
    }
    for index in operations.indices {
      for member in operations[index].parameters.indices {
        change(&operations[index].parameters[member].property)
      }
      operations[index].body.change { body in
        for member in body.properties.indices { change(&body.properties[member]) }
      }
    }
    envelope.change { envelope in
      for member in envelope.members.indices { change(&envelope.members[member]) }
    }
  }

  /// Visits every member in the order in which `changeProperties` meets them, with the number of what it belongs to, of `propertyOwners`.
  func visitProperties(_ visit: (Property, Int) -> Void) {
    for (owner, type) in types.enumerated() {
      for property in type.properties { visit(property, owner) }
    }
    for (index, operation) in operations.enumerated() {
      for parameter in operation.parameters { visit(parameter.property, types.count + index) }
      for property in operation.body?.properties ?? [] { visit(property, types.count + index) }
    }
    for property in envelope?.members ?? [] { visit(property, types.count + operations.count) }
  }

  /// What members belong to: the types, the operations, the envelope.
  var propertyOwners: [PropertyOwner] {
    types.mapSideBySide { $0.asOwner } + operations.mapSideBySide { $0.asOwner } + [.envelope]
  }

  /// Every member with what it belongs to, in the order in which `changeProperties` meets them.
  var allProperties: [(property: Property, owner: PropertyOwner)] {
    let owners = propertyOwners
    var all: [(Property, PropertyOwner)] = []
    visitProperties { property, owner in all.append((property, owners[owner])) }
    return all
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
