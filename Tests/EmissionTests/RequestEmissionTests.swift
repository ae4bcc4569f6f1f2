import Contract
import Diagnostics
import Inference
import JSONText
import Testing

@testable import Emission

private let place = SourceLocation(file: "page.md", line: 1)

func property(_ key: String, _ type: TypeReference, optional: Bool = false, arrays: ArrayStyle? = nil) -> Property {
  var property = Property(key: key, name: key, type: type, isOptional: optional)
  property.arrayStyle = arrays
  return property
}

func operation(
  _ name: String, path: PathTemplate = PathTemplate([.literal("/x")], text: "/x"), _ parameters: [APIParameter] = [],
  body: Body? = nil, output: TypeReference? = nil, examples: [Example] = []
) -> APIOperation {
  APIOperation(
    name: name, method: "POST", path: path, pathEvidence: Evidence(.declaration, "x"), parameters: parameters,
    body: body, output: output, examples: examples, source: place)
}

extension API {
  func text(_ ending: String) -> String { Emitter.emit(self).first { $0.path.hasSuffix(ending) }?.text ?? "" }
}

@Suite("Requests as code, and what their tests expect")
struct RequestEmissionTests {
  private func emit(
    _ parameters: [APIParameter] = [], body: Body? = nil,
    path: PathTemplate = PathTemplate([.literal("/x")], text: "/x"), types: [TypeDeclaration] = []
  ) -> (code: String, tests: String) {
    let api = API(name: "Acme", operations: [operation("sendIt", path: path, parameters, body: body)], types: types)
    return (api.text("/SendIt.swift"), api.text("/SendItTests.swift"))
  }

  @Test("bytes are given as bytes and sent as they are, of the page’s media type")
  func raw() {
    let body = Body(encoding: .raw("image/png"), properties: [property("body", .file)], isWhole: true)
    let (code, tests) = emit(body: body)
    #expect(code.contains("public init(body: Data) {"))
    #expect(code.contains(#"body: .data(body, contentType: "image/png")"#))
    #expect(tests.contains(#"SendIt(body: Data("sample".utf8))"#))
    #expect(tests.contains(##"#expect(request.body?.contentType == "image/png")"##))
    #expect(tests.contains(##"#expect(request.body?.data == Data("sample".utf8))"##))
  }

  @Test("a text that is the whole body is its UTF-8, and none where none is given")
  func text() {
    let body = Body(
      encoding: .raw("text/plain"), properties: [property("note", .string, optional: true)], isWhole: true)
    let (code, tests) = emit(body: body)
    #expect(code.contains("public init(note: String? = nil) {"))
    #expect(code.contains(#"body: note.map { RequestBody.data(Data($0.utf8), contentType: "text/plain") }"#))
    #expect(tests.contains("#expect(request.body == nil)"))
  }

  @Test("a body that is one value is that value, which may be missing")
  func whole() {
    let lines = Body(encoding: .json, properties: [property("lines", .array(.int))], isWhole: true)
    #expect(emit(body: lines).code.contains("body: .json(value: lines)"))
    #expect(emit(body: lines).tests.contains("      [7]\n"))
    let optional = Body(encoding: .json, properties: [property("lines", .array(.int), optional: true)], isWhole: true)
    #expect(emit(body: optional).code.contains("body: lines.map { RequestBody.json(value: $0) }"))
    #expect(emit(body: optional).tests.contains("#expect(request.body == nil)"))
  }

  @Test("files are parts, and a test sees their names and their bytes")
  func files() {
    let members = [property("photo", .file), property("extra", .array(.file)), property("note", .string)]
    let (code, tests) = emit(body: Body(encoding: .multipart, properties: members))
    #expect(code.contains("public init(photo: FilePart, extra: [FilePart], note: String) {"))
    #expect(code.contains(#"body: .multipart("photo extra note", photo, extra, note)"#))
    #expect(tests.contains(#""photo=sample (sample.txt)", "extra[]=sample (sample.txt)", "note=sample""#))
  }

  @Test("a form’s fields are compared one by one; one that is sent empty stands there without its value")
  func form() {
    var empty = property("empty", .int, optional: true)
    empty.sendsEmpty = true
    let (code, tests) = emit(body: Body(encoding: .form, properties: [property("a b", .string), empty]))
    #expect(code.contains(#".form("a%20b empty?null", ab, empty)"#))
    #expect(tests.contains(##"#expect(RequestFields.form(body) == ["a b=sample", "empty=7"])"##))
    #expect(tests.contains(##"#expect(RequestFields.form(body) == ["a b=sample", "empty="])"##))
  }

  @Test(
    "lists of a query stand as the page shows them",
    arguments: [
      (nil, "ArrayParameter(ids)", "ids=7"), (.repeated, "ArrayParameter(ids)", "ids=7"),
      (.brackets, "ArrayParameter(ids, style: .brackets)", "ids[]=7"),
      (.indexed, "ArrayParameter(ids, style: .indexed)", "ids[0]=7"),
      (.commaSeparated, "ArrayParameter(ids, style: .commaSeparated)", "ids=7"),
      (.json, "ObjectParameter(ids, arrays: .json)", "ids=[7]"),
    ] as [(ArrayStyle?, String, String)])
  func lists(style: ArrayStyle?, code: String, field: String) {
    let found = emit([APIParameter(property("ids", .array(.int), arrays: style), in: .query)])
    #expect(found.code.contains(#"query: .init("ids", \#(code))"#))
    #expect(found.tests.contains("RequestFields.query(request) == [\"\(field)\"]"))
  }

  @Test("objects and lists of objects in a query are fields in brackets; a list in a path has commas")
  func objects() {
    let filter = TypeDeclaration(name: "Filter", properties: [property("name", .string)])
    let path = PathTemplate([.literal("/x/"), .parameter("ids")], text: "/x/:ids")
    let (code, tests) = emit(
      [
        APIParameter(property("ids", .array(.string)), in: .path),
        APIParameter(property("filter", .named("Filter")), in: .query),
        APIParameter(property("all", .array(.named("Filter"))), in: .query),
      ], path: path, types: [filter])
    #expect(code.contains(#""/x/\(ArrayParameter(ids), name: "ids")""#))
    #expect(code.contains("ObjectParameter(filter), ObjectParameter(all)"))
    #expect(tests.contains(#"["filter[name]=sample", "all[][name]=sample"]"#))
    #expect(tests.contains(#"RequestFields.path(request) == "/x/sample")"#))
  }

  @Test("cookies are one header, headers are their own")
  func cookies() {
    let (code, tests) = emit([
      APIParameter(property("session", .string), in: .cookie), APIParameter(property("X-Trace", .int), in: .header),
    ])
    #expect(code.contains(#"headers: .init("X-Trace", XTrace), cookies: .init("session", session)"#))
    #expect(tests.contains(##"#expect(request.headerFields[.cookie] == "session=sample")"##))
    #expect(tests.contains(#"$0.name.rawName == "X-Trace""#))
  }

  @Test("a failure outside of an envelope is read as its type, which is an error, and its example is thrown as it")
  func failures() {
    let node = JSONReader.read(#"{"code": -1, "msg": "no"}"#, at: place).documents[0]
    var call = operation("sendIt", output: .json, examples: [Example(.failure(status: 422), node)])
    call.failure = .named("Fault")
    let fault = TypeDeclaration(name: "Fault", properties: [property("code", .int), property("msg", .string)])
    let api = API(name: "Acme", operations: [call], types: [fault])
    #expect(api.text("/SendIt.swift").contains("public struct Fault: JSONModel, Codable, Hashable, Error {"))
    #expect(api.text("/SendIt.swift").contains("try response.json(Fault.self)"))
    let tests = api.text("/SendItTests.swift")
    #expect(tests.contains("RecordingTransport(status: HTTPResponse.Status(code: 422), body: example)"))
    #expect(tests.contains("#require(throws: Fault.self) { try await client.send(operation) }"))
  }
}
