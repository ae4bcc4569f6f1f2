import Emission
import Extraction
import Foundation
import Inference
import Pages
import Testing

@testable import Workspace

@Suite("What pages say of values, in the OpenAPI document")
struct OpenAPIFactsTests {
  private func document(_ name: String = "parcels.md") throws -> [String: Any] {
    let path = repository.absolute("Tests/WorkspaceTests/Fixtures/\(name)")
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let page = Extractor.extract(PageReader.read(bytes, file: name))
    let api = Inference.infer([page], configuration: Project().configuration).api
    return try #require(
      try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.json(api).utf8)) as? [String: Any])
  }

  private func value(_ document: Any?, _ path: String...) -> Any? {
    path.reduce(document) { ($0 as? [String: Any])?[$1] }
  }

  /// The enumeration that a schema refers to.
  private func enumeration(_ schema: Any?, in document: [String: Any]) -> Any? {
    let reference = value(schema, "$ref") as? String
    return value(document, "components", "schemas", String(reference?.split(separator: "/").last ?? ""))
  }

  private func parameters(_ operation: Any?) -> [String: [String: Any]] {
    let list = value(operation, "parameters") as? [[String: Any]] ?? []
    return Dictionary(list.map { ($0["name"] as? String ?? "", $0) }) { first, _ in first }
  }

  @Test("files and XML are contents of their media types, lists are whole bodies")
  func media() throws {
    let archive = try document("dialects/archive.md")
    func content(_ path: String, _ method: String, _ media: String) -> [String: String]? {
      value(archive, "paths", path, method, "responses", "200", "content", media, "schema") as? [String: String]
    }
    #expect(
      content("/v1/receipts/{id}.pdf", "get", "application/pdf")
        == ["type": "string", "format": "binary", "contentMediaType": "application/pdf"])
    #expect(
      content("/v1/pay/order", "post", "application/xml") == ["type": "string", "contentMediaType": "application/xml"])
    let xml = value(archive, "paths", "/v1/pay/order", "post", "requestBody", "content") as? [String: Any]
    #expect(xml?.keys.sorted() == ["application/xml"])
    #expect(content("/v1/summaries/{id}", "get", "application/json") != nil)
    let library = try document("dialects/library.md")
    let body = value(
      library, "paths", "/v1/books/import", "post", "requestBody", "content", "application/json", "schema")
    #expect(value(body, "type") as? String == "array")
    #expect(value(body, "items", "$ref") as? String == "#/components/schemas/ImportBook.Book")
  }

  @Test("limits, defaults, values, forms and deprecation of parameters")
  func parameters() throws {
    let document = try document()
    let list = parameters(value(document, "paths", "/v1/depots/{depot_id}/parcels", "get"))
    let limit = value(list["limit"], "schema")
    #expect(value(limit, "minimum") as? Int == 1)
    #expect(value(limit, "maximum") as? Int == 200)
    #expect(value(limit, "default") as? Int == 50)
    let order = enumeration(list["order"]?["schema"], in: document)
    #expect(value(order, "enum") as? [String] == ["asc", "desc"])
    #expect(value(list["order"], "schema", "default") as? String == "asc")
    let state = enumeration(list["state"]?["schema"], in: document)
    #expect(value(state, "type") as? String == "integer")
    #expect(value(state, "enum") as? [Int] == [0, 1, 2])
    #expect(value(state, "x-enum-descriptions") as? [String] == ["已下单", "运输中", "已签收"])
    #expect(value(state, "x-enum-varnames") as? [String] == ["yiXiaDan", "yunShuZhong", "yiQianShou"])
    #expect(value(list["tags"], "schema", "maxItems") as? Int == 5)
    #expect(list["tags"]?["style"] as? String == "form")
    #expect(list["tags"]?["explode"] as? Bool == true)
    #expect(value(list["since"], "schema", "format") as? String == "unix-time-ms")
    #expect(list["page"]?["deprecated"] as? Bool == true)
    #expect(list["depot_id"]?["in"] as? String == "path")
  }

  @Test("a body that a list describes has its nested fields and their facts")
  func body() throws {
    let document = try document()
    let operation = value(document, "paths", "/v1/depots/{depot_id}/parcels", "post")
    let body = value(operation, "requestBody", "content", "application/json", "schema")
    #expect(value(body, "required") as? [String] == ["label", "receiver"])
    #expect(value(body, "properties", "label", "maxLength") as? Int == 16)
    let size = try #require(value(body, "properties", "size", "anyOf") as? [[String: Any]])
    #expect((value(enumeration(size[0], in: document), "enum") as? [String])?.first == "small")
    #expect(size[1]["type"] as? String == "null")
    let reference = try #require(value(body, "properties", "receiver", "$ref") as? String)
    let receiver = value(document, "components", "schemas", String(reference.split(separator: "/").last ?? ""))
    #expect(value(receiver, "properties", "email", "format") as? String == "email")
    #expect(value(receiver, "properties", "name", "examples") as? [String] == ["Ann Example"])
    #expect(value(receiver, "x-source", "file") as? String == "parcels.md")
  }

  @Test("paths that differ in the names of their parameters are one path")
  func paths() throws {
    let document = try document()
    let path = try #require(value(document, "paths", "/v1/depots/{depot_id}/parcels") as? [String: Any])
    #expect(Set(path.keys) == ["get", "post"])
    #expect(value(document, "paths", "/v1/depots/{depot}/parcels") == nil)
    #expect(parameters(path["post"])["depot_id"]?["required"] as? Bool == true)
    #expect(parameters(path["post"])["depot"] == nil)
  }

  @Test("responses by status, tags, deprecated operations")
  func operations() throws {
    let document = try document()
    let get = value(document, "paths", "/v1/depots/{depot_id}/parcels", "get")
    let post = value(document, "paths", "/v1/depots/{depot_id}/parcels", "post")
    #expect(Set((value(get, "responses") as? [String: Any] ?? [:]).keys) == ["200", "default"])
    #expect(Set((value(post, "responses") as? [String: Any] ?? [:]).keys) == ["200", "404"])
    #expect(
      value(post, "responses", "404", "content", "application/json", "examples", "example1", "value", "code") as? Int
        == 40001)
    #expect(value(get, "tags") as? [String] == ["parcels"])
    #expect(value(get, "deprecated") == nil)
    let cancel = value(document, "paths", "/v1/parcels/{id}/cancel", "post")
    #expect(value(cancel, "deprecated") as? Bool == true)
    let reason = enumeration(parameters(cancel)["reason"]?["schema"], in: document)
    #expect(value(reason, "enum") as? [String] == ["LOST", "LATE", "OTHER"])
  }

  @Test("facts of responses stand in the schemas, and one list that two operations give is one schema")
  func schemas() throws {
    let document = try document()
    let schemas = try #require(value(document, "components", "schemas") as? [String: Any])
    let parcel = try #require(schemas.values.first { value($0, "properties", "weight") != nil })
    #expect(value(parcel, "properties", "id", "readOnly") as? Bool == true)
    #expect(value(parcel, "properties", "weight", "maximum") as? Int == 30)
    #expect(value(parcel, "properties", "label", "maxLength") as? Int == 16)
    #expect(value(parcel, "properties", "label", "examples") as? [String] == ["A-7"])
    let state = try #require(value(parcel, "properties", "state", "$ref") as? String)
    let list = parameters(value(document, "paths", "/v1/depots/{depot_id}/parcels", "get"))
    #expect(value(list["state"], "schema", "$ref") as? String == state)
  }
}
