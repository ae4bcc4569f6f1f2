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
    #expect(!snippets.isEmpty)
    for snippet in snippets {
      let code = "import Foundation\nimport LixiaoCRM\n\nfunc use() async throws {\n\(snippet)\n}\n"
      #expect(try await Compiler.errors(inTexts: [("Use.swift", code)]) == "")
    }
  }
}
