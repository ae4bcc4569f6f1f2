import Contract
import Foundation
import JSONText
import Testing

@testable import Workspace

/// JSON as nobody would write it by hand; `make corpus` builds the client of these documents and runs its tests.
@Suite("JSON documents as examples")
struct JSONCorpusTests {
  private static let folder = repository.folder("Tests/WorkspaceTests/Fixtures/json")
  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("a document gives a type and an example to test it with, and no error", arguments: names)
  func document(name: String) async throws {
    let text = try String(contentsOfFile: Self.folder.absolute(name), encoding: .utf8)
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    let page = "# Read it\n\n`GET /v1/thing`\n\n## Response example\n\n\(fence)json\n\(text)\n\(fence)\n"
    let folder = FileManager.default.temporaryDirectory.appending(path: "docent-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try page.write(to: folder.appending(path: "page.md"), atomically: true, encoding: .utf8)
    let outcome = await Session(paths: [folder.path], configuration: nil, output: nil).run(jobs: 1)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(outcome.api.operations.map { $0.output != nil } == [true])
    #expect(outcome.files.contains { $0.path.hasSuffix("-success-1.json") })
  }

  @Test("there are documents to read")
  func some() {
    #expect(Self.names.count >= 15)
  }
}
