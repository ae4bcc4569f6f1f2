import Foundation
import Testing

@testable import Diagnostics

@Suite("Diagnostics as they are given out")
struct DiagnosticFormatTests {
  private let page = "# 标题\n请求URL:\n| id | true |\n"
  private var missing: Diagnostic {
    Diagnostic(
      .missingRequestURL, "no URL", at: SourceLocation(file: "p.md", line: 2, column: 3),
      notes: [.init("see here", at: SourceLocation(file: "p.md", line: 1, column: 3))],
      fix: "operations:\n  - page: p.md")
  }

  private func render(_ diagnostics: [Diagnostic], _ format: DiagnosticFormat) -> String {
    format.render(diagnostics, sources: { $0 == "p.md" ? page : nil }, color: false)
  }

  @Test("text shows the place, the line with a mark under it, the note and the fix")
  func text() {
    #expect(
      render([missing], .text) == """
        p.md:2:3: error: no URL [missing-request-url]
          请求URL:
              ^~~
        p.md:1:3: note: see here
          # 标题
            ^~~~
          fix: write in docent.yaml:
            operations:
              - page: p.md

        """)
  }

  @Test("the mark stands under a character behind wide ones")
  func wide() {
    #expect(DisplayWidth.of("请求a") == 5)
  }

  @Test(
    "the mark is as wide as the word under it",
    arguments: [
      ("| 订单号 | string |", 3, 2, 6), ("\ta\u{301}b c", 2, 1, 2), ("a\u{1B}[31mb", 7, 5, 1), ("\"a b\": 1", 1, 0, 5),
      ("👍🏽 x", 4, 5, 1), ("各，各", 1, 0, 2), ("x", 9, 1, 1), ("ｘｙ z", 1, 0, 4), ("가각", 1, 0, 4), ("| `a b` |", 3, 2, 5),
      ("| a | b c  | d |", 6, 6, 3), ("| a |", 6, 5, 1), ("|| x", 2, 1, 1),
    ])
  func underlined(line: String, column: Int, indent: Int, width: Int) throws {
    let excerpt = try #require(SourceExcerpt(of: SourceLocation(file: "p", line: 1, column: column), in: line))
    #expect(excerpt.indent == indent)
    #expect(excerpt.width == width)
  }

  @Test(
    "SARIF is what 2.1.0 asks for: rules with their levels, results that name them, places in the units that it says")
  func sarif() throws {
    let text = render(
      [missing, Diagnostic(.noPages, "a \"b\"\n\u{1}", at: SourceLocation(file: "a b/客.md", line: 1))], .sarif)
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    #expect((root["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "docent")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(rules.count == 2 && results.count == 2)
    for rule in rules {
      let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String
      #expect(["none", "note", "warning", "error"].contains(level))
      #expect(((rule["help"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
    }
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
      #expect((result["message"] as? [String: Any])?["text"] is String)
      let place = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      let region = try #require(place["region"] as? [String: Int])
      #expect(region["startLine", default: 0] > 0 && region["startColumn", default: 0] > 0)
      let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
      #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
    #expect(text.contains("a%20b/%E5%AE%A2.md"))
    let related = results.compactMap { $0["relatedLocations"] as? [[String: Any]] }
    #expect(related.count == 1 && related[0][0]["message"] is [String: Any])
    #expect(try JSONSerialization.jsonObject(with: Data(render([], .sarif).utf8)) is [String: Any])
  }

  @Test("every code has an explanation with an example and a way out, and no text stands twice")
  func catalogue() throws {
    #expect(Set(DiagnosticCatalogue.entries.keys) == Set(DiagnosticCode.allCases))
    var titles: Set<String> = []
    for code in DiagnosticCode.allCases {
      let entry = try #require(code.entry)
      #expect(titles.insert(entry.title).inserted, "\(code)")
      for text in [entry.title, entry.meaning, entry.example, entry.wayOut] { #expect(text.count > 5, "\(code)") }
      #expect(entry.title.hasSuffix("."))
      let text = entry.text(of: code, color: false)
      #expect(text.hasPrefix("\(code.severity.rawValue) [\(code.rawValue)] "))
      #expect(text.contains("\n  ") && text.hasSuffix("\n"))
    }
  }

  @Test(
    "text is written to YAML so that it stays text",
    arguments: [
      ("a.md", "a.md"), ("客户/a b.md", "客户/a b.md"), ("a: b.md", "\"a: b.md\""), ("# a", "\"# a\""), ("yes", "\"yes\""),
      ("12", "\"12\""), ("/v1/:id", "/v1/:id"), ("a,b", "\"a,b\""), ("", "\"\""), ("a\"\n", "\"a\\\"\\n\""),
      ("{a}", "\"{a}\""),
    ])
  func yaml(text: String, written: String) { #expect(YAMLText.scalar(text) == written) }

  @Test("GitHub's form escapes what its commands are made of")
  func github() {
    let diagnostic = Diagnostic(.noPages, "50% of\nall", at: SourceLocation(file: "a,b:c.md", line: 1))
    #expect(render([diagnostic], .github) == "::error file=a%2Cb%3Ac.md,line=1,col=1,title=no-pages::50%25 of%0Aall\n")
  }

  @Test("a place whose line is known ends behind what is underlined, in every form for programs")
  func ends() throws {
    let source = "| `订单 id` | the \u{1F44D} name |\n\t\"state\": 1"
    func rendered(_ line: Int, _ column: Int, _ format: DiagnosticFormat) -> String {
      let place = SourceLocation(file: "p.md", line: line, column: column)
      let notes = [Diagnostic.Note("see", at: place)]
      return format.render([Diagnostic(.noPages, "x", at: place, notes: notes)], sources: { _ in source }, color: false)
    }
    let cell = #""file": "p.md", "line": 1, "column": 2, "endLine": 1, "endColumn": 10"#
    #expect(rendered(1, 2, .json).components(separatedBy: cell).count == 3)
    #expect(rendered(2, 2, .json).contains(#""line": 2, "column": 2, "endLine": 2, "endColumn": 9"#))
    #expect(rendered(2, 2, .github).hasPrefix("::error file=p.md,line=2,col=2,endLine=2,endColumn=9,"))
    let region = #""region": {"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 9}"#
    #expect(rendered(2, 2, .sarif).components(separatedBy: region).count == 3)
    // Where the line is not known, or ends before the place, no end is made up.
    for (line, column) in [(3, 1), (2, 40)] { #expect(!rendered(line, column, .json).contains("endColumn")) }
    let unknown = DiagnosticFormat.json.render(
      [Diagnostic(.noPages, "x", at: SourceLocation(file: "p.md", line: 1))], sources: { _ in nil }, color: false)
    #expect(!unknown.contains("end"))
  }

  @Test("JSON has the keys that it documents")
  func json() {
    let text = render([Diagnostic(.noPages, "say \"x\"")], .json)
    #expect(text.contains("\"version\": 1"))
    #expect(text.contains(#"{"code": "no-pages", "severity": "error", "message": "say \"x\""}"#))
  }

  @Test("many of one kind are counted, errors are all shown")
  func folded() {
    let notes = (1...15).map { Diagnostic(.pageSkipped, "n", at: SourceLocation(file: "x.md", line: $0)) }
    let errors = (1...15).map { Diagnostic(.noPages, "e", at: SourceLocation(file: "x.md", line: $0)) }
    let text = render(notes + errors, .text)
    #expect(text.contains("… and 5 more of [page-skipped]; --all-diagnostics shows them\n"))
    #expect(text.split(separator: "\n").filter { $0.contains("note: n") }.count == 10)
    let all = DiagnosticFormat.text.render(notes, sources: { _ in nil }, color: false, showsAll: true)
    #expect(all.split(separator: "\n").count == 15)
    #expect(text.split(separator: "\n").filter { $0.contains("error: e") }.count == 15)
  }

  @Test("text of a page cannot steer the terminal")
  func hostile() {
    #expect(
      !render([Diagnostic(.noPages, "a\u{1B}[2Jb\u{202E}c")], .text).unicodeScalars.contains {
        $0 == "\u{1B}" || $0 == "\u{202E}"
      })
  }

  @Test("every code has a name of words and hyphens", arguments: DiagnosticCode.allCases)
  func codes(code: DiagnosticCode) {
    #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
  }
}
