import Inference

/// How the members of a type are read from JSON and written to it: nothing where Swift synthesizes it, else the least.
extension Members {
  /// The keys on the wire, nil where Swift's own are right or there are none.
  func codingKeys(isCustom: Bool) -> SwiftCode {
    guard !members.isEmpty, isCustom || members.contains(where: { $0.name.name != $0.property.key }) else {
      return .empty
    }
    var cases: [SwiftCode] = []
    var plain: [Identifier] = []
    func flush() {
      guard !plain.isEmpty else { return }
      cases.append("case \(.list(plain.map(\.code)))")
      plain = []
    }
    for member in members {
      if member.name.name == member.property.key {
        let length = (plain + [member.name]).reduce(0) { $0 + $1.code.text.count + 2 }
        if length > 105 { flush() }
        plain.append(member.name)
      } else {
        flush()
        cases.append("case \(member.name) = \(Literal(member.property.key))")
      }
    }
    flush()
    return """
      private enum CodingKeys: String, CodingKey {
        \(.lines(cases))
      }
      """
  }

  /// Whether Swift's synthesized decoding would read something else than the pages mean.
  var needsDecoding: Bool { members.contains { $0.property.isEmptyObjectNone || $0.isIndirect } }

  /// Whether Swift's synthesized encoding would write something else than the pages ask for.
  var needsEncoding: Bool { members.contains { $0.writesNull || $0.isIndirect || $0.property.noneForm != .leftOut } }

  func decoding(_ dynamic: DynamicMembers?) -> SwiftCode {
    let container: SwiftCode =
      members.isEmpty ? .empty : "let container = try decoder.container(keyedBy: CodingKeys.self)"
    let statements = members.map { member -> SwiftCode in
      let target: SwiftCode = Self.locals.contains(member.name.name) ? "self.\(member.name)" : member.name.code
      let call: SwiftCode =
        member.property.isEmptyObjectNone ? "decodeUnlessEmpty" : member.isOptional ? "decodeIfPresent" : "decode"
      return "\(target) = try container.\(call)(\(member.value).self, forKey: .\(member.name))"
    }
    return """
      public init(from decoder: any Decoder) throws {
        \(.lines([container] + statements + [dynamic?.decoding(declared: members) ?? .empty]))
      }
      """
  }

  /// - Parameter access: `public ` for a type that others see.
  func encoding(_ dynamic: DynamicMembers?, access: SwiftCode) -> SwiftCode {
    let container: SwiftCode = members.isEmpty ? .empty : "var container = encoder.container(keyedBy: CodingKeys.self)"
    let statements = members.map { member -> SwiftCode in
      let source: SwiftCode = Self.locals.contains(member.name.name) ? "self.\(member.name)" : member.name.code
      return "try container.\(Self.encodingCall(member))(\(source), forKey: .\(member.name))"
    }
    return """
      \(access)func encode(to encoder: any Encoder) throws {
        \(.lines([container] + statements + [dynamic?.encoding ?? .empty]))
      }
      """
  }

  private static func encodingCall(_ member: Member) -> SwiftCode {
    switch member.property.noneForm {
    case .emptyObject: "encodeOrEmptyObject"
    case .emptyArray: "encodeOrEmptyArray"
    case .leftOut: member.isOptional && !member.writesNull ? "encodeIfPresent" : "encode"
    }
  }

  /// The names of the parameters and variables of these functions.
  private static let locals: Set<String> = ["container", "decoder", "encoder"]
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

  var declaration: SwiftCode {
    """
    \(DocText(keys.documentation ?? "The members that bear an identifier in their key, each under its whole key."))
    public var \(name): [String: \(value)]
    """
  }

  var parameter: SwiftCode { "\(label: name): [String: \(value)] = [:]" }

  /// - Parameter declared: the members that the type has by name, which are never of the dictionary.
  func decoding(declared: [Members.Member]) -> SwiftCode {
    let test: SwiftCode =
      keys.isPrefix ? "$0.hasPrefix(\(Literal(keys.marker)))" : "$0.contains(\(Literal(keys.marker)))"
    let clash = declared.contains {
      keys.isPrefix ? $0.property.key.hasPrefix(keys.marker) : $0.property.key.contains(keys.marker)
    }
    let whole: SwiftCode = clash ? "\(test) && CodingKeys(rawValue: $0) == nil" : test
    return "\(name) = try decoder.members(\(metatype), where: { \(whole) })"
  }

  var encoding: SwiftCode { "try encoder.encodeMembers(\(name))" }

  private var metatype: SwiftCode {
    if case .optional = keys.value { "(\(value)).self" } else { "\(value).self" }
  }
}
