import ContractDiff
import Diagnostics
import Foundation
import JSONText
import Testing

@testable import Workspace

@Suite("OpenAPI documents on disk")
struct YAMLDocumentTests {
  private let folder = Folder(NSTemporaryDirectory() + "/docent-yaml-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
  }

  private func source(_ name: String, _ text: String) async throws -> ContractSource {
    try text.write(toFile: folder.absolute(name), atomically: true, encoding: .utf8)
    return await ContractSource.read(folder.absolute(name), jobs: 1)
  }

  private let yaml = """
    openapi: 3.0.3
    x-open: &open
      type: string
    paths:
      /posts/{no}:
        get:
          parameters:
            - { name: lang, in: query, schema: { <<: *open, enum: [no, de, 2024-05-01] } }
          responses:
            200:
              description: 'yes'
              content:
                application/json:
                  schema: { type: object, nullable: true, properties: { on: { type: integer, minimum: 0x10 } } }
    """

  private let json = #"""
    {"openapi": "3.1.0", "paths": {"/posts/{no}": {"get": {
      "parameters": [{"name": "lang", "in": "query", "schema": {"type": "string", "enum": ["no", "de", "2024-05-01"]}}],
      "responses": {"200": {"description": "😀\ud83d\ude00", "content": {"application/json": {"schema":
        {"type": ["object", "null"], "properties": {"on": {"type": "integer"}}}}}}}
    }}}}
    """#

  @Test("YAML means what the same JSON means: words are texts, statuses are names, anchors are what they name")
  func same() async throws {
    let (old, new) = (try await source("a.yaml", yaml), try await source("b.json", json))
    #expect(old.diagnostics + new.diagnostics == [])
    #expect(old.document.operationCount == 1)
    #expect(ContractDifference(from: old.document, to: new.document).changes.map(\.message) == [])
    let other = try await source("c.yml", yaml.replacing("[no, de,", with: "[no,"))
    let change = try #require(ContractDifference(from: old.document, to: other.document).changes.first)
    #expect(change.rule.id == "request-enum-value-removed")
    #expect(change.old?.line == 8)
    #expect(change.old?.file.hasSuffix("a.yaml") == true)
  }

  @Test(
    "what cannot be read is told at its line",
    arguments: [
      ("a.yaml", "openapi: 3.0.0\npaths: [\n", 3, "this is no YAML"), ("a.yaml", "", 1, "the document is empty"),
      ("a.yaml", "a: 1\na: 2\n", 1, "a key stands twice"),
      ("a.json", "{\"openapi\": \"3.0.0\",\n}", 2, "this is no JSON"),
      ("a.json", "openapi: 3.0.0", 1, "this is no JSON"), ("a.json", "", 1, "this is no JSON"),
      ("a.yaml", "swagger: '2.0'\n", 1, "Swagger 2.0"), ("a.yaml", "- 1\n", 1, "no OpenAPI document"),
    ])
  func faults(name: String, text: String, line: Int, message: String) async throws {
    let diagnostic = try #require(try await source(name, text).diagnostics.first)
    #expect(diagnostic.code == .invalidOpenAPI)
    #expect(diagnostic.location?.line == line)
    #expect(diagnostic.message.contains(message))
  }

  @Test("aliases that stand for too much and nesting without an end are errors, and end nothing")
  func hostile() async throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...7 {
      bomb += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
    }
    #expect(try await source("bomb.yaml", bomb).diagnostics.first?.message.contains("aliases") == true)
    #expect(try await source("deep.yaml", String(repeating: "[", count: 50_000)).hasErrors)
    #expect(try await source("deep.json", String(repeating: "[", count: 50_000)).hasErrors)
    #expect(try await source("bytes.yaml", "\u{0}\u{1}\u{FFFE}").hasErrors)
  }

  @Test("nothing at a path is an error that says what may be there")
  func missing() async {
    let diagnostic = await ContractSource.read(folder.absolute("nothing"), jobs: 1).diagnostics.first
    #expect(diagnostic?.code == .noPages)
    #expect(diagnostic?.notes.first?.message.contains(".yaml") == true)
  }
}
