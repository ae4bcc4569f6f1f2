import Diagnostics
import Pages
import Testing

@Suite("HTML as it was written by hand and by old programs")
struct OldHTMLTests {
  private func blocks(_ page: String) -> [Block] { PageReader.read(Array(page.utf8), file: "p.html").blocks }

  @Test("a table around bold labels and tables lays out the page, missing end tags or not")
  func layout() {
    let page =
      "<TABLE WIDTH=100%><TR><TD><A HREF=a.htm>Home</A></TD><TD><B>URL:</B>/query.asp<P><B>Fields</B><TABLE BORDER=1><TR><TD>Name<TD>Type<TR><TD>id<TD>int</TABLE><PRE>{\"a\":1}</PRE></TD></TR></TABLE>"
    let blocks = blocks(page)
    #expect(blocks.contains { if case .table(let table) = $0 { table.rows.count == 2 } else { false } })
    #expect(blocks.contains { if case .code(let code) = $0 { code.text == "{\"a\":1}" } else { false } })
  }

  @Test("a table within a cell of a table with titles stays words of the cell")
  func nested() {
    let page =
      "<table><tr><th>Name</th><th>Values</th></tr><tr><td>kind</td><td><table><tr><td>1</td><td>one</td></tr></table></td></tr></table>"
    #expect(blocks(page).count == 1)
  }

  @Test("titles beside lists in a table are definitions")
  func fieldLists() {
    let page =
      "<table><tr><th>Request JSON Object:</th><td><ul><li><strong>name</strong> (<em>string</em>) – who</li></ul></td></tr></table>"
    guard case .definitions(let found)? = blocks(page).first else {
      Issue.record("no definitions")
      return
    }
    #expect(found.map(\.term.plain) == ["Request JSON Object:"])
    #expect(found[0].blocks.contains { if case .list = $0 { true } else { false } })
  }

  @Test("articles in different elements are sections of one page")
  func articles() {
    let page = "<body><div><article><h1>One</h1></article></div><div><article><h1>Two</h1></article></div></body>"
    #expect(blocks(page).count == 2)
  }

  @Test("JSON whose quotation marks a word processor has set is code without a fence, too")
  func typographicCode() {
    let page = "# A\n\n{“id”：1，“name”：“x”}\n"
    let blocks = PageReader.read(Array(page.utf8), file: "p.md").blocks
    #expect(blocks.contains { if case .code = $0 { true } else { false } })
  }
}
