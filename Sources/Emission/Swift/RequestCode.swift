import Contract
import Inference

/// How the arguments of an operation become its request.
struct RequestCode: Sendable {
  private let call: OperationCall

  init(_ call: OperationCall) {
    self.call = call
  }

  /// The statement of the operation's initializer.
  var statement: SwiftCode {
    let parts =
      [parameters("query", in: .query), parameters("headers", in: .header), parameters("cookies", in: .cookie), body]
      .compactMap(\.self)
    let line: SwiftCode = "\(HTTPNames.method(call.operation.method)), \(path)"
    return .list("request = OperationRequest(", [line] + parts, ")", depth: 2)
  }

  private var path: Literal {
    let members = call.members(in: .path)
    return Literal(
      call.operation.path.pieces.map { piece in
        switch piece {
        case .literal(let text): return .text(text)
        case .parameter(let key):
          guard let member = members.first(where: { $0.property.key == key }) else { return .text(key) }
          return .interpolation("\(Self.parameter(member)), name: \(Literal(key))")
        }
      })
  }

  private func parameters(_ label: SwiftCode, in place: Parameter.Place) -> SwiftCode? {
    let members = call.members(in: place)
    guard !members.isEmpty else { return nil }
    let keys = KeyList(words: members.map { KeyList.word($0.property.key) }).argument
    return .list("\(label): .init(", [keys.code] + members.map(Self.parameter), ")", depth: 3)
  }

  /// An argument as a value that a query can hold.
  private static func parameter(_ member: Members.Member) -> SwiftCode {
    let arrays = member.property.arrayStyle
    switch member.property.type.unwrapped {
    // The JSON of a list tells numbers from texts, which parameters do not.
    case .array(let element) where element.isParameter && arrays != .json:
      return "ArrayParameter(\(member.name)\(style(arrays, label: "style", but: .repeated)))"
    case .array, .named, .dictionary, .union, .file:
      return "ObjectParameter(\(member.name)\(style(arrays, label: "arrays", but: .brackets)))"
    default: return member.name.code
    }
  }

  /// An argument that says how arrays stand; none where it is the usual way.
  private static func style(_ style: ArrayStyle?, label: SwiftCode, but usual: ArrayStyle) -> SwiftCode {
    guard let style, style != usual else { return .empty }
    let name: SwiftCode =
      switch style {
      case .repeated: ".repeated"
      case .brackets: ".brackets"
      case .indexed: ".indexed"
      case .commaSeparated: ".commaSeparated"
      case .json: ".json"
      }
    return ", \(label): \(name)"
  }

  private var body: SwiftCode? {
    let members = call.members(in: .body)
    guard let body = call.operation.body, let first = members.first else { return nil }
    if case .raw(let media) = body.encoding { return raw(first, media) }
    let encoding: SwiftCode =
      switch body.encoding {
      case .form: ".form"
      case .multipart: ".multipart"
      case .json, .raw: ".json"
      }
    if body.isWhole, case .json = body.encoding {
      return optional(first, "RequestBody.json(value: $0)", ".json(value: \(first.name))")
    }
    let styles = members.lazy.compactMap(\.property.arrayStyle)
    let arrays = Self.style(styles.first, label: "arrays", but: .brackets)
    let keys = Members(members).keyList.argument
    return .list("body: \(encoding)(", [keys.code] + members.map(\.name.code), "\(arrays))", depth: 3)
  }

  /// Bytes that the caller gives.
  private func raw(_ member: Members.Member, _ media: String) -> SwiftCode {
    let type = Literal(media)
    return optional(
      member, "RequestBody.data(\(Self.bytes(member, of: "$0")), contentType: \(type))",
      ".data(\(Self.bytes(member, of: member.name.code)), contentType: \(type))")
  }

  private static func bytes(_ member: Members.Member, of value: SwiftCode) -> SwiftCode {
    member.property.type.unwrapped == .file ? value : "Data(\(value).utf8)"
  }

  /// A body that is one argument, which may be missing.
  private func optional(_ member: Members.Member, _ map: SwiftCode, _ value: SwiftCode) -> SwiftCode {
    member.isOptional ? "body: \(member.name).map { \(map) }" : "body: \(value)"
  }
}

extension TypeReference {
  /// Whether a value of the type is one text in a query.
  var isParameter: Bool {
    switch self {
    case .array, .dictionary, .optional, .named, .union, .file: false
    default: true
    }
  }
}
