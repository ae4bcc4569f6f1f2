import Emission
import Extraction
import Foundation
import Inference
import Pages
import Testing

@testable import Workspace

@Suite("What pages say of values, in the OpenAPI document")
struct OpenAPIFactsTests {
  private func document() throws -> [String: Any] {
    let path = repository.absolute("Tests/WorkspaceTests/Fixtures/parcels.md")
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let page = Extractor.extract(PageReader.read(bytes, file: "parcels.md"))
    let api = Inference.infer([page], configuration: Project().configuration).api
    return try #require(
      try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.json(api).utf8)) as? [String: Any])
  }

  private func value(_ document: Any?, _ path: String...) -> Any? {
    path.reduce(document) { ($0 as? [String: Any])?[$1] }
  }

  private func parameters(_ operation: Any?) -> [String: [String: Any]] {
    let list = value(operation, "parameters") as? [[String: Any]] ?? []
    return Dictionary(list.map { ($0["name"] as? String ?? "", $0) }) { first, _ in first }
  }

  @Test("limits, defaults, values, forms and deprecation of parameters")
  func parameters() throws {
    let list = parameters(value(try document(), "paths", "/v1/depots/{depot_id}/parcels", "get"))
    let limit = value(list["limit"], "schema")
    #expect(value(limit, "minimum") as? Int == 1)
    #expect(value(limit, "maximum") as? Int == 200)
    #expect(value(limit, "default") as? Int == 50)
    #expect(value(list["order"], "schema", "enum") as? [String] == ["asc", "desc"])
    #expect(value(list["order"], "schema", "default") as? String == "asc")
    #expect(value(list["state"], "schema", "enum") as? [Int] == [0, 1, 2])
    #expect(value(list["state"], "schema", "x-enum-descriptions") as? [String] == ["已下单", "运输中", "已签收"])
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
    #expect((value(body, "properties", "size", "enum") as? [Any])?.first as? String == "small")
    #expect((value(body, "properties", "size", "type") as? [String]) == ["string", "null"])
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
    #expect(value(parameters(cancel)["reason"], "schema", "enum") as? [String] == ["LOST", "LATE", "OTHER"])
  }

  @Test("facts of responses stand in the schemas, and a list that an example contradicts does not")
  func schemas() throws {
    let schemas = try #require(value(try document(), "components", "schemas") as? [String: Any])
    let parcel = try #require(schemas.values.first { value($0, "properties", "weight") != nil })
    #expect(value(parcel, "properties", "id", "readOnly") as? Bool == true)
    #expect(value(parcel, "properties", "weight", "maximum") as? Int == 30)
    #expect(value(parcel, "properties", "label", "maxLength") as? Int == 16)
    #expect(value(parcel, "properties", "label", "examples") as? [String] == ["A-7"])
    #expect(value(parcel, "properties", "state", "enum") as? [Int] == [0, 1, 2])
  }
}
