import Diagnostics
import JSONText
import Testing

@testable import ContractDiff

/// Small OpenAPI documents, and what changes from one to another.
enum Documents {
  /// A document with these members beside its version.
  static func document(_ members: String) -> String { "{\"openapi\": \"3.1.0\", \(members)}" }

  /// One operation with these members.
  static func operation(_ members: String, _ path: String = "/parcels/{id}", method: String = "post") -> String {
    document("\"paths\": {\"\(path)\": {\"\(method)\": {\(members)}}}")
  }

  /// One operation whose body is of a schema.
  static func request(_ schema: String) -> String {
    operation("\"requestBody\": {\"required\": true, \"content\": {\"application/json\": {\"schema\": \(schema)}}}")
  }

  /// One operation whose response is of a schema.
  static func response(_ schema: String) -> String {
    operation("\"responses\": {\"200\": {\"content\": {\"application/json\": {\"schema\": \(schema)}}}}")
  }

  static func read(_ text: String, file: String = "a.json") throws -> ContractDocument {
    let reading = JSONReader.read(text, at: SourceLocation(file: file, line: 1))
    let root = try #require(reading.documents.first)
    #expect(reading.diagnostics == [], "the test's document is no JSON: \(text)")
    let (document, diagnostics) = OpenAPIReader.read(root)
    #expect(diagnostics.map(\.message) == [])
    return document
  }

  static func difference(_ old: String, _ new: String) throws -> ContractDifference {
    ContractDifference(from: try read(old, file: "old.json"), to: try read(new, file: "new.json"))
  }

  static func rules(_ old: String, _ new: String) throws -> [String] {
    try difference(old, new).changes.map(\.rule.id).sorted()
  }
}

/// The first document of a text.
enum JSONTextReading {
  static func root(_ text: some StringProtocol) -> JSONNode? {
    JSONReader.read(String(text), at: SourceLocation(file: "a.json", line: 1)).documents.first
  }
}
