import Contract
import Inference

/// How an operation becomes a request: its `request()` function and the type of its body.
struct RequestCode: Sendable {
  private let call: OperationCall

  init(_ call: OperationCall) {
    self.call = call
  }

  var function: SwiftCode {
    let prelude = SwiftCode.lines([query, headers])
    let request = SwiftCode.list("try OperationRequest(", arguments, ")", depth: 2)
    return """
      public func request() throws -> OperationRequest {
        \(prelude)
        \(prelude.isEmpty ? request : "return \(request)")
      }
      """
  }

  private var arguments: [SwiftCode] {
    var arguments: [SwiftCode] = ["method: \(HTTPNames.method(call.operation.method))", "path: \(path)"]
    if !query.isEmpty { arguments.append("query: query") }
    if !headers.isEmpty { arguments.append("headers: headers") }
    if let body { arguments.append("body: \(body)") }
    return arguments
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

  private var query: SwiftCode {
    let members = call.members(in: .query)
    guard !members.isEmpty else { return .empty }
    return .lines(
      ["var query = QueryItems()"]
        + members.map { "query.append(\(Literal($0.property.key)), \(Self.use($0.name)))" })
  }

  private var headers: SwiftCode {
    let members = call.members(in: .header) + call.members(in: .cookie)
    guard !members.isEmpty else { return .empty }
    return .lines(
      ["var headers = HTTPFields()"]
        + call.members(in: .header).map { "headers.append(\(Literal($0.property.key)), \(Self.use($0.name)))" }
        + call.members(in: .cookie).map { "headers.appendCookie(\(Literal($0.property.key)), \(Self.use($0.name)))" })
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
    return "\(encoding)(\(.list("Body(", members.map { "\(label: $0.name): \($0.name)" }, ")", depth: 3)))"
  }

  /// The body as the page writes it, private to the operation.
  var bodyType: SwiftCode {
    let properties = call.members(in: .body)
    guard !properties.isEmpty else { return .empty }
    let members = Members(properties)
    let isCustom = members.needsEncoding
    return """
      private struct Body: Encodable {
        \(.blocks([
          .lines(properties.map { "var \($0.name): \($0.type)" }),
          isCustom ? members.encoding(nil, access: .empty) : .empty,
          members.codingKeys(isCustom: isCustom),
        ]))
      }
      """
  }

  /// A property as this function's statements name it.
  private static func use(_ name: Identifier) -> SwiftCode {
    ["query", "headers"].contains(name.name) ? "self.\(name)" : name.code
  }
}
