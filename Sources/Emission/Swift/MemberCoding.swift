import Inference

/// How the members of a type are read from JSON and written to it: all in one call each, which compiles fastest.
extension Members {
  /// The keys on the wire, each with how the API writes none.
  var keyList: KeyList {
    KeyList(
      words: members.map { member in
        let isNone = member.property.isEmptyObjectNone
        let mark =
          switch member.property.noneForm {
          case .emptyObject: "?{}"
          case .emptyArray: "?[]"
          case .leftOut: member.writesNull ? "?null" : isNone ? "?" : ""
          }
        return KeyList.word(member.property.key) + mark
      })
  }

  /// The declaration of the keys.
  ///
  /// - Parameter isGeneric: whether the type is generic, which can store nothing.
  func keys(isGeneric: Bool = false) -> SwiftCode {
    let literal = keyList.literal
    return isGeneric
      ? "private static var keys: JSONKeys { \(literal) }" : "private static let keys: JSONKeys = \(literal)"
  }

  /// The statement that reads every member; of one that leads back to its own type, the wrapper.
  ///
  /// - Parameter depth: how often its lines will be indented.
  func reading(depth: Int = 2) -> SwiftCode {
    let places = members.map { $0.isIndirect ? Identifier("_" + $0.name.name).code : Self.own($0.name) }
    if places.count == 1 { return "\(places[0]) = json.members(Self.keys)" }
    return .list("(", places, ") = json.members(Self.keys)", depth: depth)
  }

  /// A call that writes every member.
  ///
  /// - Parameters:
  ///   - rest: further members, from a dictionary.
  ///   - depth: how often its line will be indented.
  func writing(rest: SwiftCode? = nil, depth: Int = 2) -> SwiftCode {
    let values = members.map { Self.own($0.name) } + (rest.map { ["rest: \($0)"] } ?? [])
    return .list("json.members(", ["Self.keys"] + values, ")", depth: depth)
  }

  /// A member as these functions name it, who have a parameter of their own.
  private static func own(_ name: Identifier) -> SwiftCode { name.name == "json" ? "self.\(name)" : name.code }
}

/// The dictionary of a type that holds the members whose keys are data.
struct DynamicMembers: Sendable {
  let keys: DynamicKeys
  let name: Identifier
  let value: SwiftCode

  init(_ keys: DynamicKeys, names: ClientNames, members: Members) {
    self.keys = keys
    var taken = Set(members.members.map(\.name.name))
    name = Identifier(keys.name).unique(in: &taken)
    value = names.type(keys.value)
  }

  /// - Parameter storage: `let` or `var`.
  func declaration(_ storage: SwiftCode) -> SwiftCode {
    """
    \(DocText(keys.documentation ?? "The members that bear an identifier in their key, each under its whole key."))
    public \(storage) \(name): [String: \(value)]
    """
  }

  var parameter: SwiftCode { "\(label: name): [String: \(value)] = [:]" }

  /// - Parameter hasKeys: whether the type has members by name, which are never of the dictionary.
  func reading(hasKeys: Bool) -> SwiftCode {
    let test: SwiftCode = "\(keys.isPrefix ? "prefix" : "containing"): \(Literal(keys.marker))"
    return "\(name) = json.rest(\(hasKeys ? "besides: Self.keys, " : .empty)\(test))"
  }
}
