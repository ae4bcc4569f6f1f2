import Diagnostics
import Testing

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
              ^
        p.md:1:3: note: see here
          # 标题
            ^
          fix: write in docent.yaml:
            operations:
              - page: p.md

        """)
  }

  @Test("the mark stands under a character behind wide ones")
  func wide() {
    #expect(DisplayWidth.of("请求a") == 5)
  }

  @Test("GitHub's form escapes what its commands are made of")
  func github() {
    let diagnostic = Diagnostic(.noPages, "50% of\nall", at: SourceLocation(file: "a,b:c.md", line: 1))
    #expect(render([diagnostic], .github) == "::error file=a%2Cb%3Ac.md,line=1,col=1,title=no-pages::50%25 of%0Aall\n")
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
    #expect(text.contains("… and 5 more of [page-skipped]"))
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
