import Contract
import Diagnostics
import Foundation
import Inference
import JSONText
import Testing

@testable import Emission

private let place = SourceLocation(file: "folder/page.md", line: 3)

@Suite("The OpenAPI document")
struct OpenAPIDocumentTests {
  private func operation(
    _ name: String, _ method: String, _ pieces: [PathTemplate.Piece], parameters: [APIParameter] = [], line: Int = 1
  ) -> APIOperation {
    APIOperation(
      name: name, method: method, path: PathTemplate(pieces, text: ""), pathEvidence: Evidence(.declaration, ""),
      parameters: parameters, source: SourceLocation(file: "folder/page.md", line: line))
  }

  private func document(_ api: API) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.json(api).utf8)) as? [String: Any])
  }

  private func value(_ document: Any?, _ path: String...) -> Any? {
    path.reduce(document) { ($0 as? [String: Any])?[$1] }
  }

  private func schema(_ property: Property, isNullable: Bool = false) -> String {
    JSONWriter.write(
      OpenAPISchema(names: ComponentNames(API(name: "A"))).schema(property, isNullable: isNullable), pretty: false)
  }

  private func property(
    _ type: TypeReference, default value: String? = nil, values: [AllowedValue] = [], facts: ValueFacts = ValueFacts()
  ) -> Property {
    Property(key: "k", name: "k", type: type, defaultValue: value, allowedValues: values, facts: facts)
  }

  @Test("facts become keywords of the schema's own type, numbers as the page writes them")
  func facts() {
    #expect(schema(property(.int, default: "5")) == #"{"type":"integer","default":5}"#)
    #expect(schema(property(.bool, default: "True")) == #"{"type":"boolean","default":true}"#)
    #expect(
      schema(property(.decimal, facts: ValueFacts(minimum: "0.10", maximum: "1e400")))
        == #"{"type":"number","format":"decimal","minimum":0.10,"maximum":1e400}"#)
    #expect(
      schema(property(.string, values: [.init("a", meaning: "x"), .init("b")]), isNullable: true)
        == #"{"type":["string","null"],"enum":["a","b",null],"x-enum-descriptions":["x","",""]}"#)
    #expect(
      schema(property(.array(.int), values: [.init("1"), .init("2")], facts: ValueFacts(maximumLength: 3)))
        == #"{"type":"array","items":{"type":"integer","enum":[1,2]},"maxItems":3}"#)
    #expect(
      schema(property(.string, facts: ValueFacts(example: "x", format: "uuid", isDeprecated: true, isWriteOnly: true)))
        == #"{"type":"string","format":"uuid","examples":["x"],"deprecated":true,"writeOnly":true}"#)
  }

  @Test("what contradicts the type or another fact is left out")
  func contradictions() {
    #expect(schema(property(.int, default: "many")) == #"{"type":"integer"}"#)
    #expect(schema(property(.int, default: "9", facts: ValueFacts(maximum: "5"))) == #"{"type":"integer","maximum":5}"#)
    #expect(
      schema(property(.string, default: "c", values: [.init("a"), .init("b")]))
        == #"{"type":"string","enum":["a","b"]}"#)
    #expect(schema(property(.int, values: [.init("a"), .init("1")])) == #"{"type":"integer"}"#)
    #expect(schema(property(.string, facts: ValueFacts(maximum: "5"))) == #"{"type":"string"}"#)
    #expect(schema(property(.named("Unknown"), default: "x")) == "{}")
  }

  @Test("of two operations with one method and path the first stays, whatever their parameters are named")
  func duplicates() throws {
    let api = API(
      name: "A",
      operations: [
        operation("second", "GET", [.literal("/a/"), .parameter("name")], line: 9),
        operation("first", "GET", [.literal("/a/"), .parameter("id")], line: 1),
        operation("third", "PUT", [.literal("/a/"), .parameter("key")], line: 20),
      ])
    let document = try document(api)
    #expect(value(document, "paths", "/a/{id}", "get", "operationId") as? String == "first")
    #expect(value(document, "paths", "/a/{id}", "put", "operationId") as? String == "third")
    #expect((value(document, "paths") as? [String: Any])?.count == 1)
    let parameters = value(document, "paths", "/a/{id}", "put", "parameters") as? [[String: Any]]
    #expect(parameters?.map { $0["name"] as? String } == ["id"])
  }

  @Test("every parameter of a path is declared, and no parameter twice")
  func parameters() throws {
    let limit = APIParameter(Property(key: "limit", name: "limit", type: .int), in: .query)
    let stray = APIParameter(Property(key: "stray", name: "stray", type: .int), in: .path)
    let api = API(
      name: "A",
      operations: [
        operation(
          "get", "GET",
          [.literal("/a/"), .parameter("id"), .literal("/b/"), .parameter("id"), .literal("/{file}.json")],
          parameters: [limit, limit, stray])
      ])
    let operation = value(try document(api), "paths", "/a/{id}/b/{id2}/{file}.json", "get")
    let names = (value(operation, "parameters") as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names == ["limit", "id", "id2", "file"])
  }

  @Test("the name of a parameter in a path has letters alone, under which it is declared too")
  func pathNames() throws {
    let room = APIParameter(Property(key: "room.id", name: "roomID", type: .int), in: .path)
    let api = API(
      name: "A",
      operations: [operation("get", "GET", [.literal("/rooms/"), .parameter("room.id")], parameters: [room])])
    let operation = value(try document(api), "paths", "/rooms/{room_id}", "get")
    let parameter = (value(operation, "parameters") as? [[String: Any]])?.first
    #expect(parameter?["name"] as? String == "room_id")
    #expect((parameter?["schema"] as? [String: Any])?["type"] as? String == "integer")
  }

  @Test("headers with a credential are security schemes, others fixed parameters")
  func security() throws {
    let api = API(
      name: "A",
      headers: [
        HeaderTemplate(name: "Authorization", pieces: [.literal("Bearer "), .credential("token")]),
        HeaderTemplate(name: "X Key", pieces: [.credential("key")]),
        HeaderTemplate(name: "X-Version", pieces: [.literal("2")]),
        HeaderTemplate(name: "Accept", pieces: [.literal("application/json")]),
      ],
      conventions: SharedConventions(query: [
        HeaderTemplate(name: "sign", pieces: [.credential("sign")]), HeaderTemplate(name: "v", pieces: [.literal("2")]),
      ]), operations: [operation("get", "GET", [.literal("/a")])])
    let document = try document(api)
    #expect(value(document, "components", "securitySchemes", "Authorization", "scheme") as? String == "bearer")
    #expect(value(document, "components", "securitySchemes", "Xu20Key", "name") as? String == "X Key")
    #expect((document["security"] as? [[String: Any]])?.first?.count == 3)
    #expect(value(document, "components", "securitySchemes", "sign", "in") as? String == "query")
    #expect(value(document, "components", "parameters", "X-Version", "schema", "const") as? String == "2")
    let parameters = value(document, "paths", "/a", "get", "parameters") as? [[String: Any]]
    #expect(
      parameters?.compactMap { $0["$ref"] as? String } == [
        "#/components/parameters/X-Version", "#/components/parameters/v",
      ])
  }

  @Test("components have keys that OpenAPI allows, and references follow them")
  func names() throws {
    let api = API(
      name: "A",
      types: [
        TypeDeclaration(name: "名 a", properties: [Property(key: "k", name: "k", type: .named("名 a"))], sources: [place])
      ])
    let document = try document(api)
    #expect(
      value(document, "components", "schemas", "u540du20a", "properties", "k", "$ref") as? String
        == "#/components/schemas/u540du20a")
    #expect(value(document, "components", "schemas", "u540du20a", "x-source", "line") as? Int == 3)
  }

  @Test("a page's folder is the tag of its operations")
  func tags() throws {
    let document = try document(API(name: "A", operations: [operation("get", "GET", [.literal("/a")])]))
    #expect(value(document, "paths", "/a", "get", "tags") as? [String] == ["folder"])
    #expect((document["tags"] as? [[String: String]])?.first?["name"] == "folder")
  }

  @Test("a form's objects are written with brackets")
  func forms() throws {
    var create = operation("create", "POST", [.literal("/a")])
    create.body = Body(encoding: .form, properties: [Property(key: "o", name: "o", type: .dictionary(.string))])
    let body = value(
      try document(API(name: "A", operations: [create])), "paths", "/a", "post", "requestBody", "content")
    #expect(value(body, "application/x-www-form-urlencoded", "encoding", "o", "style") as? String == "deepObject")
  }

  @Test("an example with a key twice keeps the last value")
  func duplicateKeys() throws {
    var get = operation("get", "GET", [.literal("/a")])
    let members = ["1", "2"].map { JSONMember("k", at: place, JSONNode(.number($0), at: place)) }
    get.examples = [Example(.success, JSONNode(.object(members), at: place))]
    #expect(!OpenAPIDocument.json(API(name: "A", operations: [get])).contains(#""k": 1"#))
  }
}
