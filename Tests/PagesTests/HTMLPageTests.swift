import Testing

@testable import Pages

private func html(_ text: String) -> [String] { outline(read(text, "p.html")) }

@Suite("The content of an HTML page")
struct HTMLContentTests {
  @Test("what surrounds the content is left out")
  func chrome() {
    let page = """
      <html><head><title> Orders </title></head><body>
      <header><a href="/">Logo</a></header>
      <div class="sidebar"><a href="x">Menu</a></div>
      <div class="wrap"><ul class="breadcrumbs"><li>Docs</ul>
      <header><h1>List orders</h1></header>
      <div hidden>secret</div><p style="display: none">secret</p><noscript>no</noscript><template>t</template>
      <p>Text</p>
      <div class="theme-doc-toc-desktop"><a href="#a">A</a></div>
      <a class="theme-edit-this-page" href="e">Edit this page</a></div>
      <footer>f</footer></body></html>
      """
    let document = read(page, "p.html")
    #expect(document.title == "Orders")
    #expect(outline(document) == ["h1 List orders", "p Text"])
  }

  @Test("the main part is read where the page has one", arguments: ["main", "article", "div role=main"])
  func main(tag: String) {
    #expect(html("<body><p>around</p><\(tag)><p>in</p></\(tag.prefix { $0 != " " })></body>") == ["p in"])
  }

  @Test("several articles are all read")
  func articles() {
    #expect(html("<article><p>a</p></article><article><p>b</p></article>") == ["p a", "p b"])
  }

  @Test("a page's only content is never left out")
  func onlyContent() {
    #expect(html("<body><nav><p>all there is</p></nav></body>") == ["p all there is"])
    #expect(html("<body><main></main><p>x</p></body>") == ["p x"])
    #expect(html("<form><h1>t</h1><p>x</p></form>") == ["h1 t", "p x"])
  }

  @Test("uppercase tags, missing end tags and entities are read")
  func forgiving() {
    #expect(
      html("<BODY><H2>A &amp; B</H2><P>one<P>two &#x4e2d;<UL><LI>a<LI>b</UL>") == [
        "h2 A & B", "p one", "p two 中", "ul (p a)(p b)",
      ])
  }

  @Test("a heading has its words without the mark that links to it, and the names by which it is reached")
  func anchors() {
    let page = """
      <section id="s"><h2>One<a class="headerlink" href="#s" title="Permalink">¶</a></h2></section>
      <h3 id="two"><a href="#two" class="anchor"><svg></svg></a>Two <a href="#two">#</a></h3>
      <a id="three"></a><h4><a class="anchor" name="drei" href="#drei"><i class="anchor-icon"></i></a>three</h4>
      <div id="far"><p>x</p></div><h4>four</h4><h5 id="five"><a href="#other">Linked</a></h5>
      """
    let headings = read(page, "p.html").blocks.compactMap { block -> (String, [String])? in
      guard case .heading(_, let words) = block else { return nil }
      return (words.plain, words.anchors)
    }
    #expect(headings.map(\.0) == ["One", "Two", "three", "four", "Linked"])
    #expect(headings.map(\.1) == [["s"], ["two"], ["three", "drei"], [], ["five"]])
  }
}

@Suite("Tables of HTML")
struct HTMLTableTests {
  @Test("a table within a cell is lines of the cell, and its rows are none of the outer table")
  func nested() {
    let page =
      "<table><tr><th>a<th>b</tr><tr><td>1<td>x<table><tr><td>i<td>j</tr><tr><td>k<td>l</table></td></tr><tr><td>2<td>y</table>"
    #expect(html(page) == ["table a|b / 1|x\ni j\nk l / 2|y"])
  }

  @Test("titles in the first column are no header row")
  func headerColumn() {
    #expect(
      html(
        "<table class='confluenceTable'><tr><th>URL</th><td>/x</td></tr><tr><th>Method</th><td>GET</td></tr></table>")
        == ["table  / URL|/x / Method|GET"])
  }

  @Test("nesting shown by pixels is kept as leading spaces, two for twenty")
  func pixels() {
    let row = { (width: Int, mark: String, name: String) in
      "<tr><td><span style=\"padding-left: \(width)px\"><span style=\"color: #8c8a8a\">\(mark)</span> \(name)</span></td><td>string</td></tr>\n"
    }
    let table =
      "<table>\n<thead><tr><th>名称</th><th>类型</th></tr></thead><tbody>" + row(0, "", "data") + row(20, "├─", "id")
      + row(40, "├─", "x") + "</tbody>\n</table>\n"
    let expected = ["table 名称|类型 / data|string /   ├─ id|string /     ├─ x|string"]
    #expect(html(table) == expected)
    #expect(outline(read("# T\n\n" + table + "\n", "p.md")) == ["h1 T"] + expected)
  }

  @Test("a table that lays out the page is no table")
  func layout() {
    #expect(html("<table><tr><td>x</td><td><h1>T</h1><p>y</p></td></tr></table>") == ["p x", "h1 T", "p y"])
  }

  @Test("a row longer than the header and a table without rows are no trouble")
  func ragged() {
    #expect(html("<table><tr><th>a</tr><tr><td>1<td>2</tr></table><table></table>") == ["table a| / 1|2"])
  }
}

@Suite("Code of HTML")
struct HTMLCodeTests {
  @Test("a highlighter's spans and lines are the code, its line numbers are not")
  func highlighted() {
    #expect(
      html(
        "<pre class='highlight json'><code><span class='p'>{</span>\n<span class='nl'>  \"a\"</span>: 1<br>}</code></pre>"
      )
        == ["code {\n  \"a\": 1\n}"])
    #expect(
      html(
        "<table class=\"highlighttable\"><tr><td class=\"linenos\"><pre>1\n2</pre></td><td class=\"code\"><pre>{\n}</pre></td></tr></table>"
      ) == ["code {\n}"])
    #expect(
      html("<pre><button>Copy</button><ol><li>{</li><li>}</li></ol><span class='line-numbers-rows'>12</span></pre>")
        == ["code {\n}"])
  }

  @Test(
    "the language is the one that a class names, wherever it stands",
    arguments: [
      "<pre class='language-json'>{}</pre>", "<pre><code class='hljs json'>{}</code></pre>",
      "<div class='highlight-json notranslate'><div class='highlight'><pre>{}</pre></div></div>",
      "<pre class='syntaxhighlighter-pre' data-syntaxhighlighter-params='brush: json; gutter: false'>{}</pre>",
      "<pre class='brush:json'>{}</pre>", "<pre data-lang='json'>{}</pre>",
    ])
  func language(page: String) {
    guard case .code(let code)? = read(page, "p.html").blocks.first else {
      Issue.record("no code")
      return
    }
    #expect(code.language == "json")
  }

  @Test("a paragraph that is JSON is code, one that begins with a bracket is not")
  func json() {
    #expect(html("<p>{<br>&nbsp;\"a\": [1]<br>}</p><p>[x] is y</p>") == ["code {\n \"a\": [1]\n}", "p [x] is y"])
  }

  @Test("macros of a wiki's storage format are code, remarks and tabs")
  func storage() {
    let page = """
      <ac:structured-macro ac:name="code" ac:schema-version="1"><ac:parameter ac:name="language">json</ac:parameter>
      <ac:plain-text-body><![CDATA[{
        "a": "<b>&"
      }]]></ac:plain-text-body></ac:structured-macro>
      <ac:structured-macro ac:name="info"><ac:rich-text-body><p>mind</p></ac:rich-text-body></ac:structured-macro>
      <ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">More</ac:parameter>
      <ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>
      """
    let document = read(page, "p.html")
    #expect(outline(document) == ["code {\n  \"a\": \"<b>&\"\n}", "admonition[info] p mind", "tab[More] p x"])
    #expect(document.blocks.first?.line == 2)
  }
}

@Suite("Tabs, remarks and definitions of HTML")
struct HTMLFrameTests {
  @Test(
    "a panel's label is found by what ties it to its tab",
    arguments: [
      "<div role='tablist'><button role='tab' id='t1'>JSON</button><button role='tab' id='t2'>Form</button></div>"
        + "<div role='tabpanel' aria-labelledby='t1'><p>a</p></div><div role='tabpanel' aria-labelledby='t2' hidden><p>b</p></div>",
      "<ul class='nav nav-tabs'><li><a href='#j'>JSON</a><li><a href='#f'>Form</a></ul><div class='tab-content'>"
        + "<div class='tab-pane active' id='j'><p>a</p></div><div class='tab-pane' id='f'><p>b</p></div></div>",
      "<div class='tabs'><ul role='tablist'><li role='tab'>JSON</li><li role='tab'>Form</li></ul><div>"
        + "<div role='tabpanel'><p>a</p></div><div role='tabpanel' hidden=''><p>b</p></div></div></div>",
      "<div class='sd-tab-set'><input><label class='sd-tab-label'>JSON</label><div class='sd-tab-content'><p>a</p></div>"
        + "<input><label class='sd-tab-label'>Form</label><div class='sd-tab-content'><p>b</p></div></div>",
      "<details><summary>JSON</summary><p>a</p></details><details><summary>Form</summary>b</details>",
    ])
  func tabs(page: String) {
    #expect(html(page) == ["tab[JSON] p a", "tab[Form] p b"])
  }

  @Test("remarks have their title, or else their kind, for a label")
  func admonitions() {
    #expect(
      html(
        "<div class='admonition warning'><p class='admonition-title'>Mind</p><p>x</p></div><aside class='notice'>y</aside><aside>z</aside>"
      ) == ["admonition[Mind] p x", "admonition[notice] p y"])
  }

  @Test("the signature of an endpoint is a term with its anchor, its fields are definitions within")
  func httpDomain() {
    let page = """
      <dl class="http get"><dt class="sig" id="get--users-(int-id)"><span class="pre">GET </span><span>/users/</span>(<em>int:</em>id)\
      <a class="headerlink" href="#get--users-(int-id)">¶</a></dt>
      <dd><p>One user.</p><dl class="field-list simple"><dt>Parameters</dt><dd><ul><li><p><strong>id</strong> – the id</p></li></ul></dd></dl>
      </dd></dl>
      """
    let document = read(page, "p.html")
    #expect(outline(document) == ["dt GET /users/(int:id) p One user. dt Parameters ul (p id – the id)"])
    guard case .definitions(let found)? = document.blocks.first else { return }
    #expect(found.first?.term.anchors == ["get--users-(int-id)"])
  }
}

@Suite("Character sets")
struct CharsetTests {
  private static let gbk: [UInt8] = [0xC7, 0xEB, 0xC7, 0xF3]
  private static let big5: [UInt8] = [
    0xBD, 0xD0, 0xA8, 0x44, 0xB0, 0xD1, 0xBC, 0xC6, 0xAA, 0xBA, 0xA6, 0x57, 0xBA, 0xD9, 0xA4, 0x40, 0xC4, 0xFD,
  ]

  @Test("a page in Big5 is read, declared or not", arguments: ["<meta charset=big5>", ""])
  func big5(declaration: String) {
    let bytes = Array("<html><head>\(declaration)</head><p>".utf8) + Self.big5 + Array("</p></html>".utf8)
    #expect(outline(PageReader.read(bytes, file: "p.html")) == ["p 請求參數的名稱一覽"])
  }

  @Test("a Markdown page in GBK is read")
  func markdown() {
    #expect(outline(PageReader.read(Array("# ".utf8) + Self.gbk, file: "p.md")) == ["h1 请求"])
  }

  @Test("UTF-16 is read with a byte-order mark and without, UTF-8 with one")
  func unicode() {
    let little = Array("# 请求 x\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Array("# 请求 x\n".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [
      [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big, [0xEF, 0xBB, 0xBF] + Array("# 请求 x\n".utf8),
    ] {
      #expect(outline(PageReader.read(bytes, file: "p.md")) == ["h1 请求 x"])
    }
  }
}
