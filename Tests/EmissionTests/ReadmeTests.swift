import Foundation
import Testing

@Suite("README")
struct ReadmeTests {
  @Test("the Swift that it shows compiles against the sample client")
  func snippets() async throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    let text = try String(contentsOf: readme.standardizedFileURL, encoding: .utf8)
    let snippets = text.components(separatedBy: "```swift\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    // The package that uses the plugin is a manifest and no use of a client.
    let uses = snippets.filter { !$0.contains("import PackageDescription") }
    #expect(!uses.isEmpty)
    for snippet in uses {
      let code = "import Foundation\nimport LixiaoCRM\n\nfunc use() async throws {\n\(snippet)\n}\n"
      #expect(try await Compiler.errors(inTexts: [("Use.swift", code)]) == "")
    }
  }
}
