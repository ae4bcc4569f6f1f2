import Diagnostics
import Testing

@testable import ContractDiff

@Suite("A comparison of two contracts")
struct ComparisonTests {
  private let parcels = """
    "paths": {
      "/parcels": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
        {"type": "array", "items": {"$ref": "#/components/schemas/Parcel"}}}}}}}},
      "/parcels/{id}": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
        {"$ref": "#/components/schemas/Parcel"}}}}}}}
    },
    "components": {"schemas": {"Parcel": {"type": "object", "properties": {
      "weight": {"type": "WEIGHT"}, "inner": {"$ref": "#/components/schemas/Parcel"}}}}}
    """

  private func parcels(_ weight: String) -> String {
    Documents.document(parcels.replacing("WEIGHT", with: weight))
  }

  @Test("a type that several operations use is told of once, with the operations; circles end")
  func shared() throws {
    let difference = try Documents.difference(parcels("integer"), parcels("string"))
    let change = try #require(difference.changes.first)
    #expect(difference.changes.count == 1)
    #expect(change.rule.id == "response-type-changed")
    #expect(change.place.type == "Parcel")
    #expect(change.place.path == "weight")
    #expect(change.place.operations == ["GET /parcels", "GET /parcels/{id}"])
    #expect(change.old?.line == 8)
    #expect(change.message == "it was an integer and is a string")
  }

  @Test("a type that one operation uses is told of there, with the whole path")
  func unshared() throws {
    func document(_ type: String) -> String {
      Documents.response(##"{"type": "object", "properties": {"data": {"$ref": "#/components/schemas/Parcel"}}}"##)
        .dropLast()
        + #", "components": {"schemas": {"Parcel": {"type": "object", "properties": {"weight": {"type": "\#(type)"}}}}}}"#
    }
    let difference = try Documents.difference(document("integer"), document("string"))
    #expect(difference.changes.map(\.place.path) == ["data.weight"])
    #expect(difference.changes.map(\.place.type) == [nil])
  }

  @Test("a list of values that many members share changes once")
  func sharedValues() throws {
    func document(_ values: String) -> String {
      Documents.response(
        """
        {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/State"}, "b": {"anyOf": [
          {"$ref": "#/components/schemas/State"}, {"type": "null"}]}}}
        """
      ).dropLast() + #", "components": {"schemas": {"State": {"type": "string", "enum": [\#(values)]}}}}"#
    }
    let difference = try Documents.difference(document(#""new", "old""#), document(#""old", "sent", "new""#))
    #expect(difference.changes.map(\.rule.id) == ["response-enum-value-added"])
    #expect(difference.changes.map(\.place.type) == ["State"])
    #expect(difference.version == .minor)
  }

  @Test("a member that becomes optional and may be null at once is one change")
  func optionalAndNull() throws {
    let old = #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}"#
    let new = #"{"type": "object", "properties": {"a": {"type": ["string", "null"]}}}"#
    #expect(try Documents.rules(Documents.response(old), Documents.response(new)) == ["response-member-newly-optional"])
    #expect(try Documents.rules(Documents.request(new), Documents.request(old)) == ["request-member-newly-required"])
  }

  @Test("3.0 and 3.1 say the same of null and of bounds that are outside")
  func versions() throws {
    let old = #"{"type": "integer", "nullable": true, "minimum": 1, "exclusiveMinimum": true}"#
    let new = #"{"type": ["integer", "null"], "exclusiveMinimum": 1}"#
    #expect(try Documents.rules(Documents.response(old), Documents.response(new)) == [])
    func document(_ schema: String) -> String {
      Documents.operation("\"responses\": {\"200\": {\"content\": {\"application/json\": {\"schema\": \(schema)}}}}")
        .dropLast()
        + #", "components": {"schemas": {"A": {"type": "object", "properties": {"x": {"type": "string"}}}}}}"#
    }
    #expect(
      try Documents.rules(
        document(##"{"allOf": [{"$ref": "#/components/schemas/A"}], "nullable": true}"##),
        document(##"{"anyOf": [{"$ref": "#/components/schemas/A"}, {"type": "null"}]}"##)) == [])
  }

  @Test("parts of allOf are one object, and a schema may stand in its place or be referred to")
  func joined() throws {
    let whole =
      #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}"#
    let parts = """
      {"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"required": ["a"], "properties": {
        "b": {"type": "integer"}}}]}
      """
    #expect(try Documents.rules(Documents.response(whole), Documents.response(parts)) == [])
  }

  @Test("a read-only member is no matter of requests, a write-only one none of responses")
  func oneWay() throws {
    let schema = #"{"type": "object", "properties": {}}"#
    let readOnly = #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "readOnly": true}}}"#
    #expect(try Documents.rules(Documents.request(schema), Documents.request(readOnly)) == [])
    #expect(try Documents.rules(Documents.response(schema), Documents.response(readOnly)) == ["response-member-added"])
  }

  @Test("an operation that has another path and another identifier is known by all its names")
  func outline() throws {
    func document(_ path: String, _ member: String) -> String {
      let names = ["a", "b", "c", member].map { "\"\($0)\": {\"type\": \"string\"}" }.joined(separator: ", ")
      let schema = "{\"type\": \"object\", \"properties\": {\(names)}}"
      let content = "{\"content\": {\"application/json\": {\"schema\": \(schema)}}}"
      return Documents.operation("\"operationId\": \"\(path.dropFirst())\", \"requestBody\": \(content)", path)
        .replacing("\"requestBody\"", with: "\"parameters\": [{\"name\": \"q\", \"in\": \"query\"}], \"requestBody\"")
    }
    #expect(
      try Documents.rules(document("/v1/send", "d"), document("/v2/post", "d"))
        == ["operation-id-changed", "operation-path-changed"])
    #expect(
      try Documents.rules(document("/v1/send", "d"), document("/v2/post", "e")) == [
        "operation-added", "operation-removed",
      ])
  }

  @Test("a type behind a reference that takes another one's place is another name and what differs")
  func otherType() throws {
    func document(_ name: String) -> String {
      Documents.response("{\"$ref\": \"#/components/schemas/\(name)\"}").dropLast()
        + #", "components": {"schemas": {"A": {"type": "object", "properties": {"x": {"type": "string"}}}, "B": {"type": "object"}}}}"#
    }
    let difference = try Documents.difference(document("A"), document("B"))
    #expect(difference.changes.map(\.rule.id).sorted() == ["response-member-removed", "type-name-changed"])
    #expect(difference.changes.map(\.message).contains("its type was `A` and is `B`"))
  }
}

@Suite("Documents that cannot be read")
struct UnreadableDocumentTests {
  private func messages(_ text: String) throws -> [String] {
    let reading = JSONTextReading.root(text)
    return OpenAPIReader.read(try #require(reading)).diagnostics.map { diagnostic in
      "\(diagnostic.location?.description ?? "") \(diagnostic.message)"
    }
  }

  @Test("what is no OpenAPI 3 is told with its place and what to do")
  func versions() throws {
    #expect(
      try messages("{\n\"swagger\": \"2.0\"}").first?.hasPrefix("a.json:2:1 this is a document of Swagger 2.0") == true)
    #expect(try messages("{\"info\": {}}").first?.contains("it has no member `openapi`") == true)
    #expect(try messages("{\"openapi\": \"2.9\"}").first?.contains("version `2.9`") == true)
    #expect(try messages("[1]").first?.contains("no OpenAPI document") == true)
  }

  @Test("references that lead nowhere, out of the document or in a circle are errors at their lines")
  func references() throws {
    func message(_ reference: String) throws -> String? {
      try messages(
        Documents.response("\n{\"$ref\": \"\(reference)\"}").dropLast()
          + ##", "components": {"schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}}}}"##
      ).first
    }
    #expect(try message("#/components/schemas/C")?.hasPrefix("a.json:") == true)
    #expect(try message("#/components/schemas/C")?.contains("leads to nothing") == true)
    #expect(try message("other.json#/A")?.contains("leads out of the document") == true)
    #expect(try message("#/components/schemas/A")?.contains("leads back to itself") == true)
  }

  @Test("a document of unexpected kinds is read as far as it goes, and never ends the program")
  func hostile() throws {
    for text in [
      #"{"openapi": "3.1.0", "paths": []}"#, #"{"openapi": "3.1.0", "paths": {"/a": {"get": 5}}}"#,
      #"{"openapi": "3.1.0", "paths": {"/a": {"get": {"parameters": {}, "responses": [], "requestBody": 1}}}}"#,
      #"{"openapi": "3.1.0", "paths": {"/{a": {"get": {}}, "/}{": {"get": {}}, "/{}/{}": {"get": {}}}}"#,
      Documents.response(#"{"type": 5, "enum": 3, "allOf": {}, "anyOf": [1], "properties": [], "items": []}"#),
      Documents.response(
        ##"{"$ref": "#/paths/~1parcels~1{id}/post/responses/200/content/application~1json/schema/x"}"##),
    ] {
      let root = try #require(JSONTextReading.root(text))
      let document = OpenAPIReader.read(root).document
      #expect(ContractDifference(from: document, to: document).changes == [])
    }
  }
}
