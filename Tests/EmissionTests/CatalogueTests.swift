import Contract
import Diagnostics
import Inference
import Testing

@testable import Emission

@Suite("The documentation catalogue")
struct CatalogueTests {
  private func page(_ notes: [String]) -> String? {
    var call = operation("sendIt")
    call.documentation = notes
    let api = API(name: "Acme", operations: [call])
    return Emitter.emit(api).first { $0.path.hasSuffix("Acme.docc/SendIt.md") }?.text
  }

  @Test("short notes stand in the comment, long ones on a page of their own that the comment names")
  func placement() {
    #expect(page(["One note."]) == nil)
    #expect(page((0..<9).map { "Note \($0)." })?.contains("Note 8.") == true)
  }

  @Test(
    "no note becomes a heading, a directive, a list of another kind, a link or markup",
    arguments: [
      "@Metadata {", "# Heading", "   # Heading", "<script>x</script>", "> quote", "+ item", "* item", "1. item",
      "10) item",
      "===", "---", "```", "~~~", "| a | b |", "![x](https://a.example/x.png)", "[x](https://a.example)", "``Symbol``",
      "[x]: https://a.example", "<doc:Other>", "&lt;b&gt;", "a\n@Comment {", "a\n===", "_x_", "\\",
      "<!-- hidden", "a\u{2028}# Heading", "\u{202E}evil",
    ])
  func hostile(note: String) throws {
    let text = try #require(page((0..<9).map { "Note \($0)." } + [note]))
    let lines = text.split(separator: "\n").dropFirst(2).map { $0.drop { $0 == " " } }
    #expect(
      lines.allSatisfy { line in
        !["@", "#", "<", ">", "+ ", "* ", "=", "---", "```", "~", "|"].contains { line.hasPrefix($0) }
      })
    #expect(lines.allSatisfy { $0.prefixMatch(of: #/\d+[.)] /#) == nil })
    #expect(!text.contains("](") && !text.contains("<") && !text.contains("``Symbol``") && !text.contains("]:"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{2028}" })
  }
}
