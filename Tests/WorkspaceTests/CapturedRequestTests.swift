import Contract
import Diagnostics
import Emission
import Extraction
import Inference
import Pages
import Testing

@testable import Workspace

private let page = """
  # Create order

  `POST /v1/orders`

  | Name | In | Type | Required | Description |
  |------|----|------|----------|-------------|
  | shop | query | string | yes | Shop |
  | dry | query | boolean | no | Only check |
  | sku | body | string | yes | What is bought |
  | count | body | integer | yes | How many |
  """

private let archive = #"""
  {"log": {"entries": [
    {"request": {"method": "POST", "url": "https://ada:hush-user@h.example/v1/orders?access_token=hush-query&dry=perhaps",
      "headers": [{"name": "Authorization", "value": "Bearer hush-header"}, {"name": "Cookie", "value": "sid=hush-cookie"}],
      "queryString": [{"name": "access_token", "value": "hush-query"}, {"name": "dry", "value": "perhaps"},
        {"name": "lang", "value": "en"}],
      "postData": {"mimeType": "application/json",
        "text": "{\"count\": \"2\", \"note\": \"for Ada\", \"password\": \"hush-body\", \"pay\": {\"cardToken\": \"hush-deep\"}}"}},
     "response": {"status": 200, "content": {"mimeType": "application/json", "text": "{\"id\": 1}"}}}
  ]}}
  """#

@Suite("Captured requests")
struct CapturedRequestTests {
  private func infer() -> (api: API, diagnostics: [Diagnostic]) {
    let place = SourceLocation(file: "docent.yaml", line: 1)
    let samples = SampleFile(name: "a.har", settings: .init(files: [], at: place)).read(archive).responses
    let contract = Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md"))
    return Inference.infer([contract], configuration: Configuration(), samples: samples)
  }

  @Test("a request that sends what no page describes, another type, or less than is required is drift")
  func drift() {
    let drift = infer().diagnostics.filter { $0.code == .documentationDrift }
      .map { "\($0.location?.line ?? 0): \($0.message)" }.sorted()
    #expect(
      drift == [
        "10: ‘count’ is declared as ‘integer’, but a sample (entry 1) has \"2\"",
        "1: samples of the request send parameters that no page describes: ‘access_token’, ‘lang’, ‘note’, ‘password’, ‘pay’",
        "7: ‘shop’ is marked required, but a sample (entry 1) was sent without it",
        "8: ‘dry’ is declared as ‘boolean’, but a sample (entry 1) has \"per…\"",
        "9: ‘sku’ is marked required, but a sample (entry 1) was sent without it",
      ])
  }

  @Test("what is sent is evidence of the request, and what may be a credential is none")
  func evidence() throws {
    let operation = try #require(infer().api.operations.first)
    #expect(operation.parameters.map(\.property.key) == ["shop", "dry", "lang"])
    #expect(operation.body?.properties.map(\.key) == ["sku", "count", "note", "password", "pay"])
    #expect(operation.body?.properties.first { $0.key == "note" }?.evidence.contains { $0.source == .sample } == true)
    #expect(operation.examples == [])
  }

  @Test("no credential reaches a diagnostic, the client or the document")
  func secrets() {
    let (api, diagnostics) = infer()
    let told = diagnostics.map { "\($0)" }.joined()
    let written = Emitter.emit(api).map(\.text).joined() + OpenAPIDocument.json(api) + "\(api)"
    #expect(!told.contains("hush") && !told.contains("ada:"))
    #expect(!written.contains("hush") && !written.contains("ada:"))
    #expect(!written.contains("for Ada"))
  }
}
