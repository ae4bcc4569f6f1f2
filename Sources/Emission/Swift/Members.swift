import Inference

/// The stored properties of a generated type, each with what its declaration, its initializer and its coding need.
struct Members: Sendable {
  struct Member: Sendable {
    let property: Property
    let name: Identifier
    /// The type of a value that is there.
    let value: SwiftCode
    let isOptional: Bool
    /// Whether the type would hold itself without a detour.
    let isIndirect: Bool

    var type: SwiftCode { isOptional ? "\(value)?" : value }

    /// Whether none is written as null.
    var writesNull: Bool { isOptional && property.sendsEmpty }
  }

  let members: [Member]

  /// - Parameter indirect: the Swift names of types that hold the type which these members belong to.
  init(_ properties: [Property], names: ClientNames, taken: Set<String> = [], indirect: Set<String> = []) {
    var taken = taken
    members = properties.map { property in
      let type = property.type.unwrapped
      let isIndirect = if case .named(let name) = type { indirect.contains(name) } else { false }
      var name = Identifier(property.name)
      if Self.inherited.contains(name.name) || taken.contains(name.name) { name = name.appending(Identifier("Value")) }
      return Member(
        property: property, name: name.unique(in: &taken), value: names.type(type),
        // A type that must hold itself would have no value that ends.
        isOptional: property.isOptional || property.isEmptyObjectNone || type != property.type || isIndirect,
        isIndirect: isIndirect)
    }
  }

  /// Members of another type, as they are.
  init(_ members: [Member]) {
    self.members = members
  }

  /// The members with other types.
  func replacing(_ type: (Member) -> SwiftCode) -> Members {
    Members(
      members.map {
        Member(
          property: $0.property, name: $0.name, value: type($0), isOptional: $0.isOptional, isIndirect: $0.isIndirect)
      })
  }

  /// Names that mean something else inside of every generated type.
  private static let inherited: Set<String> = ["self", "hashValue", "init"]

  var needsFoundation: Bool { members.contains { $0.property.type.needsFoundation } }

  /// The declarations, with the pages' descriptions.
  ///
  /// - Parameter storage: `let` or `var`; what is kept out of line is always `var`.
  func declarations(access: SwiftCode, storage: SwiftCode = "var") -> SwiftCode {
    .lines(
      members.map { member in
        let wrapper: SwiftCode = member.isIndirect ? "@Indirect " : ""
        let storage: SwiftCode = member.isIndirect ? "var" : storage
        return """
          \(DocText(FactText(member.property).paragraphs))
          \(wrapper)\(access)\(storage) \(member.name): \(member.type)
          """
      })
  }

  /// The parameters of an initializer or a function that takes a value for each member.
  var parameters: [SwiftCode] {
    members.map { member in
      member.isOptional ? "\(label: member.name): \(member.type) = nil" : "\(label: member.name): \(member.type)"
    }
  }

  /// The assignments of an initializer.
  var assignments: SwiftCode { .lines(members.map { "self.\($0.name) = \($0.name)" }) }

  /// What was said of each member, for a function's documentation.
  var documentation: [(name: Identifier, documentation: String?)] {
    members.map { ($0.name, FactText($0.property).line) }
  }
}
