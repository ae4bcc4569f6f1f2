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
          return .interpolation("\(member.name), name: \(Literal(key))")
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
    switch member.property.type.unwrapped {
    case .array: "ArrayParameter(\(member.name))"
    case .named, .dictionary, .union: "ObjectParameter(\(member.name))"
    default: member.name.code
    }
  }

  private var body: SwiftCode? {
    let members = call.members(in: .body)
    guard let body = call.operation.body, !members.isEmpty else { return nil }
    let encoding: SwiftCode =
      switch body.encoding {
      case .json: ".json"
      case .form: ".form"
      case .multipart: ".multipart"
      case .raw: ".json"
      }
    let keys = Members(members).keyList.argument
    return .list("body: \(encoding)(", [keys.code] + members.map(\.name.code), ")", depth: 3)
  }
}
