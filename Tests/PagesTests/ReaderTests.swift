import CCMarkGFM
import Diagnostics
import Testing

@testable import Pages

/// The page as a browser would get it.
private func html(_ markdown: String) -> String {
  cmark_gfm_core_extensions_ensure_registered()
  guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE), let table = cmark_find_syntax_extension("table") else {
    return ""
  }
  defer { cmark_parser_free(parser) }
  cmark_parser_attach_syntax_extension(parser, table)
  cmark_parser_feed(parser, markdown, markdown.utf8.count)
  guard let root = cmark_parser_finish(parser) else { return "" }
  defer { cmark_node_free(root) }
  guard let text = cmark_render_html(root, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser)) else {
    return ""
  }
  return String(cString: text)
}

@Suite("Reading Markdown")
struct MarkdownReaderTests {
  @Test("front matter gives the title, and lines keep their numbers")
  func frontMatter() throws {
    let document = read("---\ntitle: \"Orders\"\n---\n\n# Create\n", "p.md")
    #expect(document.title == "Orders")
    #expect(outline(document) == ["h1 Create"])
    #expect(document.blocks.first?.line == 5)
  }

  @Test("a label that follows a table row with nothing between is no row")
  func gluedToTable() {
    let document = read("| a | b |\n|---|---|\n| 1 | 2 |\n请求方式:\n\n- POST\n", "p.md")
    #expect(outline(document) == ["table a|b / 1|2", "p 请求方式:", "ul (p POST)"])
  }

  @Test("a table that follows a line of text knows its own line")
  func tableLine() {
    let document = read("text\nmore\n| a | b |\n|---|---|\n| 1 | 2 |\n", "p.md")
    #expect(document.blocks.map(\.line) == [1, 3])
    guard case .table(let table)? = document.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.first?.first?.location.line == 5)
  }

  @Test("code knows the line of its first character, not of its fence")
  func code() {
    #expect(read("x\n\n```json\n{}\n```\n", "p.md").blocks.last?.line == 4)
  }

  @Test("a cell keeps code, emphasis, links and line breaks")
  func cells() {
    let document = read("| a |\n|---|\n| **x** `y`<br>[z](u) |\n", "p.md")
    guard case .table(let table)? = document.blocks.first, let cell = table.rows.first?.first else {
      Issue.record("no table")
      return
    }
    #expect(cell.plain == "x y\nz")
    #expect(cell.runs.first?.style == .strong)
    #expect(cell.runs.contains { $0.style == .code && $0.text.hasPrefix("y") })
    #expect(cell.runs.contains { $0.link == "u" })
  }

  @Test("a component without text keeps its attributes")
  func component() {
    #expect(
      outline(read("<APIEndpoint method=\"GET\" url=\"/v1/x\" />\n", "p.mdx")) == ["<APIEndpoint method=GET url=/v1/x>"]
    )
  }
}

@Suite("Reading HTML")
struct HTMLReaderTests {
  @Test("navigation, scripts and the footer are no part of the page")
  func chrome() {
    let page =
      "<html><head><title>T</title></head><body><nav>n</nav><h1>H</h1><script>s</script><p>x</p><footer>f</footer></body></html>"
    let document = read(page, "p.html")
    #expect(document.title == "T")
    #expect(outline(document) == ["h1 H", "p x"])
  }

  @Test("a cell that spans stands in every place that it covers")
  func spans() {
    let page = "<table><tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td>4</table>"
    #expect(outline(read(page, "p.html")) == ["table a|b|c / 1|2|2 / 1|3|4"])
  }

  @Test("definitions, quotations, preformatted text and bare text are blocks")
  func blocks() {
    let page =
      "<div>bare <b>text</b></div><dl><dt>T<dd>d</dl><blockquote><p>q</blockquote><pre><code class=\"language-json\">{\n \"a\": 1\n}</code></pre>"
    #expect(outline(read(page, "p.html")) == ["p bare text", "dt T p d", "quote p q", "code {\n \"a\": 1\n}"])
  }

  @Test("entities and indentation by no-break spaces are kept in cells")
  func entities() {
    #expect(outline(read("<table><tr><th>n<tr><td>&nbsp;&nbsp;a &lt;b&gt;</table>", "p.html")) == ["table n /   a <b>"])
  }

  @Test("a page in GBK is read, declared or not", arguments: ["<meta charset=gbk>", ""])
  func gbk(declaration: String) {
    let bytes =
      Array("<html><head>\(declaration)</head><p>".utf8) + [0xC7, 0xEB, 0xC7, 0xF3] + Array("</p></html>".utf8)
    #expect(outline(PageReader.read(bytes, file: "p.html")) == ["p 请求"])
  }
}

@Suite("Reading copied text")
struct CaptureReaderTests {
  @Test("tables without a fence, JSON without a block and labels run together are told apart")
  func structure() {
    let text = """
      请求URL:
      字段名 | 描述 |
      ---|---|
      id | 商机的id |
      请求方式:
      - POST
      返回示例:
      {
      "a": [
      ]
      }
      备注:
      """
    #expect(
      outline(read(text, "p.txt")) == [
        "p 请求URL:", "table 字段名|描述 / id|商机的id", "p 请求方式:", "ul (p POST)", "p 返回示例:", "code {\n\"a\": [\n]\n}", "p 备注:",
      ])
  }

  @Test("cells that a browser copied are parted by tabs")
  func tabs() {
    #expect(outline(read("name\ttype\nid\tint\n", "p.txt")) == ["table name|type / id|int"])
  }

  @Test("an empty cell at either end of a copied row is a cell")
  func emptyCells() {
    #expect(
      outline(read("name\ttype\tnote\nid\tint\t\n\tstring\tx\nc\tint\n", "p.txt")) == [
        "table name|type|note / id|int| / |string|x / c|int|"
      ])
  }

  @Test("a table without a line of dashes is one, rows that end in a pipe or not")
  func pipes() {
    #expect(outline(read("a | b |\n1 | 2 |\n3 | 4\n", "p.txt")) == ["table a|b / 1|2 / 3|4"])
  }

  @Test("a line with a section's number and nothing above is a heading, a numbered list is a list")
  func headings() {
    let text =
      "1. Orders\n\n1.1 Create an order\nCreates it.\n2 apples.\n\n三、订单\n第二章 用户\n\n1. one\n2. two\n\n3. It ends here.\n"
    #expect(
      outline(read(text, "p.txt")) == [
        "h2 1. Orders", "h3 1.1 Create an order", "p Creates it.", "p 2 apples.", "h2 三、订单", "h2 第二章 用户",
        "ol (p one)(p two)", "ol (p It ends here.)",
      ])
  }

  @Test("HTTP messages and fences that nobody rendered are code")
  func messages() {
    let text = "示例:\nPOST /v1/x HTTP/1.1\nHost: api.example.com\n\n{\n\"a\": 1\n}\n说明:\n```json\n{}\n```\n"
    #expect(
      outline(read(text, "p.txt")) == [
        "p 示例:", "code POST /v1/x HTTP/1.1\nHost: api.example.com\n\n{\n\"a\": 1\n}", "p 说明:", "code {}",
      ])
  }

  @Test("JSON that never closes ends before the next label")
  func unclosed() {
    #expect(outline(read("{\n\"a\": 1,\n备注:\nx\n", "p.txt")) == ["code {\n\"a\": 1,", "p 备注:", "p x"])
  }
}

@Suite("All readers")
struct AllReaderTests {
  private static let pages = [
    "# T\n\ntext *with* `code`\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n",
    "**请求参数:**\n\n| 参数 | 类型 |\n| --- | --- |\n| a[b] | int |\n\n```json\n{\"a\": 1}\n```\n\n> q\n",
    "# A\n\nList of *x*:\n\n1. a\n   - b\n\n   c\n2. d\n\n| n | m |\n|---|---|\n| `a` **b** [c](d) | e<br>f |\n| &nbsp;&nbsp;g | \\| |\n",
    "<table>\n<tr><th>a</th></tr>\n\n<tr><td>1</td></tr>\n</table>\n\n<details><summary>S</summary><p>x</p></details>\n",
    "<dl><dt>T</dt><dd><p>d</p></dd></dl>\n\n<h3 id=\"x\">H</h3>\n\n<pre>\na\n\nb</pre>\n",
    "{\"a\": 1}\n\nText with `{}` and <b>bold</b>.\n\n---\n\n    code\n\nEnd\n",
    "1. one\n2. two\n\n## 二\n\n正确时返回:\n\n```\n[]\n\n{}\n```\n",
  ]

  @Test("Markdown and the HTML made of it are the same page", arguments: pages)
  func agree(markdown: String) {
    #expect(outline(read(markdown, "p.md")) == outline(read(html(markdown), "p.html")))
  }

  @Test(
    "Markdown with the marks of a dialect is the HTML that a site makes of it",
    arguments: [
      (
        "<Tabs>\n<TabItem label=\"JSON\">\n\nx\n\n</TabItem>\n</Tabs>\n",
        "<div class=tabs><ul role=tablist><li role=tab>JSON</li></ul><div><div role=tabpanel><p>x</p></div></div></div>"
      ),
      (
        ":::note Mind\n\nx\n\n:::\n",
        "<div class='theme-admonition'><div class='admonitionHeading_x'>Mind</div><div><p>x</p></div></div>"
      ),
      (
        "> [!NOTE]\n> x\n",
        "<div class='markdown-alert markdown-alert-note'><p class='markdown-alert-title'></p><p>x</p></div>"
      ),
      ("Term\n: one\n: two\n", "<dl><dt>Term</dt><dd>one</dd><dd>two</dd></dl>"),
      (
        "## T {#t}\n\n!!! tip\n    x\n",
        "<h2 id=t>T<a class=headerlink href='#t'>¶</a></h2><div class='admonition tip'><p>x</p></div>"
      ),
    ])
  func dialects(markdown: String, page: String) {
    #expect(outline(read(markdown, "p.md")) == outline(read(page, "p.html")))
  }

  @Test("copied text of plain blocks is the same page")
  func copied() {
    let markdown =
      "请求参数:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- x\n- y\n\n{\n\"a\": 1\n}\n\nGET /x HTTP/1.1\nHost: h\n"
    let text = "请求参数:\na\tb\n1\t2\n- x\n- y\n{\n\"a\": 1\n}\nGET /x HTTP/1.1\nHost: h\n"
    #expect(outline(read(markdown, "p.md")) == outline(read(text, "p.txt")))
  }

  @Test("no bytes end the tool", arguments: ["p.md", "p.html", "p.txt"])
  func hostile(file: String) {
    let pages: [[UInt8]] = [
      [], [0], [0xFF, 0xFE, 0x41], [0xEF, 0xBB, 0xBF], Array(repeating: 0xFF, count: 1000),
      Array(String(repeating: "<div>", count: 50_000).utf8), Array(String(repeating: "> ", count: 20_000).utf8),
      Array(String(repeating: "[", count: 50_000).utf8), Array(String(repeating: "- ", count: 5_000).utf8),
      Array("|\n-\n||".utf8),
      Array("<table><tr><td rowspan=999999999 colspan=999999999>x".utf8),
    ]
    for page in pages { #expect(PageReader.read(page, file: file).file == file) }
  }
}
