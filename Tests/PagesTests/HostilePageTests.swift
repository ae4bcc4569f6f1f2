import Foundation
import Testing

@testable import Pages

@Suite("Hostile pages", .serialized)
struct HostilePageTests {
  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// Pages that nest, repeat or break off what a reader looks for.
  static let pages: [(name: String, text: String)] = [
    ("quotations", times("> ", 100_000)), ("quotations without spaces", times(">", 100_000) + "x"),
    ("elements", times("<div>", 100_000)), ("element lines", times("<div>\n", 6_000)),
    ("brackets", times("[", 100_000)), ("objects", times("{\"a\":", 20_000)), ("object lines", times("{\n", 6_000)),
    ("objects before labels", times("{\na:\n", 4_000)),
    ("list items", times("- ", 100_000) + "x"), ("list lines", (0..<300).map { times(" ", $0 * 2) + "- x\n" }.joined()),
    ("lines of list items", times(times("- ", 500) + "x\n", 100)),
    ("a long line", times("x", 300_000)), ("a long row", times("|a", 20_000) + "\n" + times("|-", 20_000)),
    ("backticks", (1..<400).map { times("`", $0) + " " }.joined()), ("fences", times("```a\n", 6_000)),
    ("indented fences", times("  ```a\nx\n", 4_000)), ("comments", times("<!-- ", 10_000)),
    ("JSX comments", times("{/* ", 10_000)),
    ("tags", times("<a ", 20_000)), ("tags with braces", times("<A {", 20_000)),
    ("quoted tags", times("<A b=\"", 20_000)),
    ("tag lines", times("<A\n", 10_000)), ("Liquid", times("{% ", 20_000)), ("shortcodes", times("{{< ", 20_000)),
    ("components", times("<A>", 6_000) + times("</A>", 6_000)),
    ("component lines", times("<A>\n", 4_000) + times("</A>\n", 4_000)),
    ("tables in tables", times("<table><tr><td>", 4_000)), ("table lines", times("<table>\n", 4_000) + "</table>"),
    ("summaries", times("<details>\n<summary>\n", 10_000)),
    ("admonitions", times(":::note\n", 4_000) + times(":::\n", 4_000)),
    ("definitions", times("a\n: b\n", 4_000)), ("indented definitions", times("a\n: b\n\n    ", 10_000)),
    ("MkDocs", (0..<300).map { times(" ", $0 * 4) + "!!! note\n" }.joined()), ("tabs", times("a\tb\n", 6_000)),
    ("pipes", times("a | b | c\n", 6_000)), ("spans", "<table>" + times("<tr><td rowspan=1000 colspan=1000>x", 500)),
    ("unterminated", "<table><tr><td><pre><a href=\"x"), ("no rows", "<table>\n</table>\n\n<dl></dl>\n<ul></ul>"),
    ("long rows", "| a |\n|---|\n" + times("| 1 | 2 | 3 |\n", 100)),
    ("front matter", "---\n" + times("a: b\n", 1000)), ("modules", times("export const a = {\n", 4_000)),
    ("emphasis", times("*a **b ", 4_000)), ("links", times("[a](", 10_000)),
    ("entities", times("&#x41;&lt;&bogus;", 6_000)),
    ("inline components", times("x <A/> ", 6_000)), ("classes", "<p class='\(times("a ", 20_000))'>x"),
    ("messages", times("GET /x HTTP/1.1\n", 4_000)), ("headings", times("# {#a} \n", 4_000)),
  ]

  @Test("no page is too much for any reader", arguments: pages.map(\.name))
  func terminates(name: String) throws {
    let page = try #require(Self.pages.first { $0.name == name })
    for file in ["p.md", "p.html", "p.txt"] {
      let clock = ContinuousClock()
      let time = clock.measure { #expect(read(page.text, file).file == file) }
      #expect(time < .seconds(30), "\(file) took \(time)")
    }
  }

  @Test("entities are neither expanded nor fetched")
  func entityBomb() {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
      <html><body><p>x &b; &f; y</p></body></html>
      """
    let text = outline(read(bomb, "p.html")).joined()
    #expect(text.contains("x"))
    #expect(!text.contains("aaaaaaaaaaaaaaaa"))
    #expect(text.contains("&f;"))
  }

  @Test(
    "a fence with nothing in it is passed over, also as the last line of a copied page", arguments: ["", "\n", "x\n"])
  func emptyFence(end: String) {
    #expect(
      outline(read("a:\n```json\n```" + (end.isEmpty ? "" : "\n" + end), "p.txt")).prefix(2)
        == (end == "x\n" ? ["p a:", "p x"] : ["p a:"]))
  }

  @Test("no file that a page names as an entity or a stylesheet is read", arguments: ["p.html", "p.md", "p.txt"])
  func externalEntity(file: String) throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: "docent-secret-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: secret) }
    try "never to be read".write(to: secret, atomically: false, encoding: .utf8)
    let page = """
      <?xml version="1.0"?><?xml-stylesheet href="\(secret.absoluteString)"?>
      <!DOCTYPE html SYSTEM "\(secret.absoluteString)" [
      <!ENTITY one SYSTEM "\(secret.absoluteString)"><!ENTITY % two SYSTEM "\(secret.absoluteString)"> %two; ]>
      <html xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>words &one;</p>
      <xi:include href="\(secret.absoluteString)" parse="text"/><object data="\(secret.absoluteString)"></object></body></html>
      """
    let text = outline(read(page, file)).joined()
    #expect(text.contains("words"))
    #expect(!text.contains("never to be read"))
  }

  @Test("bytes at random are read", arguments: ["p.md", "p.html", "p.txt", "p"])
  func random(file: String) {
    var state: UInt64 = 42
    let alphabet = Array("<>/{}[]%:!`|-*#=\"'& \n\tab1中".utf8) + [0, 1, 2, 3, 4, 0xFF, 0xC3]
    for _ in 0..<200 {
      let page = (0..<300).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      #expect(PageReader.read(page, file: file).file == file)
    }
  }

  @Test("characters of control do not reach the blocks")
  func control() {
    for file in ["p.md", "p.html", "p.txt"] {
      #expect(outline(read("a\u{0}\u{1}b \u{3}0\u{4} <!--\u{3}0 1\u{4}-->\n", file)).first?.hasPrefix("p ab 0") == true)
    }
  }
}
