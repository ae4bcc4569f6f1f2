import Contract
import Inference

/// The tests of a request: with every argument, and with those alone that must be given.
struct RequestTests: Sendable {
  private let call: OperationCall
  private let names: ClientNames
  private let types: Declarations

  init(_ call: OperationCall, names: ClientNames, types: Declarations) {
    self.call = call
    self.names = names
    self.types = types
  }

  var tests: [SwiftCode] {
    let hasOptional = call.members.members.contains(where: \.isOptional)
    return [test(Identifier("request"), "the request has the method, path and body of the page", isWhole: true)]
      + (hasOptional
        ? [test(Identifier("leastRequest"), "the request without what may be left out", isWhole: false)] : [])
  }

  /// The statement that builds the operation.
  func operation(isWhole: Bool) -> SwiftCode {
    let given = members(isWhole: isWhole).map { "\(label: $0.member.name): \($0.sample.code)" as SwiftCode }
    return .list("let operation = \(call.name)(", given, ")", depth: 2)
  }

  private typealias Given = (member: Members.Member, place: Parameter.Place, sample: SampleValue)

  private func members(isWhole: Bool) -> [Given] {
    zip(call.members.members, call.places).filter { isWhole || !$0.0.isOptional }.map { member, place in
      (member, place, SampleValue(member.property.type, types: types, names: names))
    }
  }

  private func test(_ name: Identifier, _ title: SwiftCode, isWhole: Bool) -> SwiftCode {
    let given = members(isWhole: isWhole)
    return """
      @Test("\(title)")
      func \(name)() throws {
        \(operation(isWhole: isWhole))
        let request = operation.request
        #expect(request.method == \(HTTPNames.method(call.operation.method)))
        #expect(request.path == \(Literal(path(given))))
        \(.lines(headers(given)))
        \(body(given))
      }
      """
  }

  private func path(_ given: [Given]) -> String {
    let path = call.operation.path.pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .parameter(let key):
        ExpectedEncoding.encode(given.first { $0.place == .path && $0.member.property.key == key }?.sample.text ?? "")
      }
    }
    let query = given.filter { $0.place == .query }.map {
      "\(ExpectedEncoding.encode($0.member.property.key))=\(ExpectedEncoding.encode($0.sample.text))"
    }
    return path.joined() + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private func headers(_ given: [Given]) -> [SwiftCode] {
    given.filter { $0.place == .header }.map { parameter in
      """
      #expect(
        request.headerFields.contains {
          $0.name.rawName == \(Literal(parameter.member.property.key)) && $0.value == \(Literal(parameter.sample.text))
        })
      """
    }
  }

  private func body(_ given: [Given]) -> SwiftCode {
    guard let encoding = call.operation.body?.encoding else { return "#expect(request.body == nil)" }
    guard encoding == .json else {
      let type = Literal(encoding == .form ? "application/x-www-form-urlencoded" : "multipart/form-data")
      return "#expect(request.body?.contentType.hasPrefix(\(type)) == true)"
    }
    let members = given.filter { $0.place == .body }.map { ($0.member.property.key, $0.sample.json) }
    let empty = call.members(in: .body).filter { member in
      member.writesNull && !members.contains { $0.0 == member.property.key }
    }
    let fields = members + empty.map { ($0.property.key, "null") }
    let json = fields.sorted { $0.0 < $1.0 }.map { "  \(JSONText.quoted($0.0)): \($0.1)" }
    let text = "{\n" + json.joined(separator: ",\n") + "\n}"
    return """
      #expect(request.headerFields[.contentType] == "application/json")
      let expected = \(Literal.raw(lines: text))
      let body = try #require(request.body)
      #expect(try JSON.decode(JSONValue.self, from: body.data) == JSON.decode(from: Data(expected.utf8)))
      """
  }
}
