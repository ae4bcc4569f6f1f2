import Emission
import Foundation
import Testing

@testable import Workspace

@Suite("The OpenAPI document of the sample page")
struct OpenAPITests {
  private func document() async throws -> [String: Any] {
    let session = Session(paths: [], configuration: repository.absolute("docs-input/docent.yaml"), output: nil)
    let text = OpenAPIDocument.json(await session.run(jobs: 1).api)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func value(_ document: [String: Any], _ path: String...) -> Any? {
    path.reduce(document as Any?) { ($0 as? [String: Any])?[$1] }
  }

  @Test("an operation has its place, its parameters, its body, its envelope and its source")
  func operation() async throws {
    let document = try await document()
    let path = "/api/v2/opportunities/{id}/product_assets"
    #expect(value(document, "openapi") as? String == "3.1.0")
    let operation = try #require(value(document, "paths", path, "post") as? [String: Any])
    #expect(operation["operationId"] as? String == "createOpportunityProductAsset")
    #expect((operation["parameters"] as? [[String: Any]])?.compactMap { $0["in"] as? String } == ["path"])
    let body = value(operation, "requestBody", "content", "application/json", "schema") as? [String: Any]
    #expect(body?["required"] as? [String] == ["product_asset"])
    let response =
      value(operation, "responses", "200", "content", "application/json", "schema", "properties") as? [String: Any]
    #expect(Set((response ?? [:]).keys) == ["code", "data", "message", "error"])
    #expect(value(operation, "x-source", "file") as? String == "create-opportunity-product-asset.md")
  }

  @Test("a type may be none, and refers to others by their Swift names")
  func schemas() async throws {
    let customer = try #require(value(try await document(), "components", "schemas", "Customer") as? [String: Any])
    let choices = value(customer, "properties", "before_user", "anyOf") as? [[String: Any]]
    #expect(choices?.first?["$ref"] as? String == "#/components/schemas/User")
    #expect((customer["required"] as? [String])?.contains("before_user") == false)
    #expect(value(customer, "properties", "history_contarct_money", "format") as? String == "decimal")
  }
}
