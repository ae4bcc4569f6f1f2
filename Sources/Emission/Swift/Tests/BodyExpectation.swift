import Contract
import Inference

/// What a test expects of a request's body: its members for JSON, its fields for a form, its bytes for what is neither.
struct BodyExpectation: Sendable {
  private let call: OperationCall
  private let given: [RequestTests.Given]

  /// - Parameter given: the arguments that are sent in the body.
  init(_ call: OperationCall, _ given: [RequestTests.Given]) {
    self.call = call
    self.given = given
  }

  var code: SwiftCode {
    let members = call.members(in: .body)
    guard let body = call.operation.body, !members.isEmpty else { return "#expect(request.body == nil)" }
    if case .raw(let media) = body.encoding { return raw(media) }
    if body.isWhole, body.encoding == .json {
      return given.first.map { json($0.sample.json) } ?? "#expect(request.body == nil)"
    }
    let fields = given.map { (key: $0.member.property.key, json: $0.sample.json) }
    let absent = members.filter { member in !given.contains { $0.member.property.key == member.property.key } }
    let all = fields + absent.compactMap { member in Self.none(member).map { (member.property.key, $0) } }
    guard body.encoding == .json else { return form(isMultipart: body.encoding == .multipart) }
    let lines = all.sorted { $0.key < $1.key }.map { "  \(JSONText.quoted($0.key)): \($0.json)" }
    return json("{\n" + lines.joined(separator: ",\n") + "\n}")
  }

  /// How a member stands there that was not given; nil where it is left out.
  private static func none(_ member: Members.Member) -> String? {
    switch member.property.noneForm {
    case .emptyObject: "{}"
    case .emptyArray: "[]"
    case .leftOut: member.writesNull ? "null" : nil
    }
  }

  private func json(_ text: String) -> SwiftCode {
    """
    #expect(request.headerFields[.contentType] == "application/json")
    let expected = \(Literal.raw(lines: text))
    let body = try #require(request.body)
    #expect(try JSON.decode(JSONValue.self, from: body.data) == JSON.decode(from: Data(expected.utf8)))
    """
  }

  private func form(isMultipart: Bool) -> SwiftCode {
    let members = call.members(in: .body)
    let arrays = members.lazy.compactMap(\.property.arrayStyle).first ?? .brackets
    var texts: [String] = []
    for member in members {
      var fields = ExpectedFields(arrays: arrays)
      guard let sample = given.first(where: { $0.member.name == member.name })?.sample else {
        if Self.none(member) == "null" { texts.append("\(member.property.key)=") }
        continue
      }
      fields.append(sample.tree, named: member.property.key)
      texts += isMultipart && member.isFile ? fields.fields.map { "\($0.name)=sample (sample.txt)" } : fields.texts
    }
    let type: SwiftCode = isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded"
    let reading: SwiftCode = isMultipart ? "multipart" : "form"
    return .lines([
      "let body = try #require(request.body)",
      "#expect(body.contentType.hasPrefix(\"\(type)\"))",
      .check("RequestFields.\(reading)(body)", isEqualTo: texts.map { Literal($0).code }),
    ])
  }

  private func raw(_ media: String) -> SwiftCode {
    guard !given.isEmpty else { return "#expect(request.body == nil)" }
    return """
      #expect(request.body?.contentType == \(Literal(media)))
      #expect(request.body?.data == Data("sample".utf8))
      """
  }
}

extension Members.Member {
  /// Whether it is a file, or several.
  fileprivate var isFile: Bool {
    switch property.type.unwrapped {
    case .file, .array(.file): true
    default: false
    }
  }
}
