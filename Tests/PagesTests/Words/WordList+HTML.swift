import WordLists

@testable import Pages

/// A page as short text.
private func html(_ text: String) -> [String] { outline(read(text, "p.html")) }

/// The language of a page's first block of code.
private func language(_ text: String) -> String? {
  if case .code(let code)? = read(text, "p.html").blocks.first { code.language } else { nil }
}

extension WordList {
  static var all: [WordList] { elements + tags + frames + text + gaps }

  static let elements = remarks + tables + code + chrome + inlineHTML + tabs

  private static let remarks = [
    WordList("HTMLAdmonition.frames") {
      html("<div class=\"\($0)\"><p>x</p></div>").first?.hasPrefix("admonition") == true
    },
    WordList("HTMLAdmonition.kinds") {
      html("<aside class=\"\($0)\"><p>x</p></aside>") == ["admonition[\($0)] p x"]
    },
  ]

  private static let tables = [
    WordList("HTMLBlocks.rows") { word in
      let list = ["ul": "<ul><li>b</ul>", "dl": "<dl><dt>b<dd>c</dl>"][word] ?? "b"
      return html("<table><tr><th>a</th><td>\(list)</td></tr></table>").first?.hasPrefix("dt a") == true
    },
    WordList("HTMLBlocks.isLayout") {
      html("<table><tr><td><\($0)>a</\($0)></td></tr></table>").first?.hasPrefix("h") == true
    },
    WordList("HTMLBlocks.isLayout#2") {
      html("<table><tr><td><\($0)>a</\($0)><table><tr><td>b</table></table>").count > 1
    },
  ]

  private static let code = [
    WordList("HTMLCode.gutters") { html("<pre><span class=\"\($0)\">1</span>x</pre>") == ["code x"] },
    WordList("HTMLCode.listings") { html("<table class=\"\($0)\"><tr><td>x</td></tr></table>") == ["code x"] },
    WordList("HTMLCode.lines") { word in
      let line = word == "tr" ? "</td></tr><tr><td>b" : "<\(word)>b</\(word)>"
      return html("<table class=\"highlight\"><tr><td>a\(line)</td></tr></table>") == ["code a\nb"]
    },
    WordList("HTMLCode.languages") { language("<pre class=\"highlight \($0)\">x</pre>") == $0 },
    WordList("HTMLCode.isLine") {
      html("<pre><span class=\"\($0)\">a</span><span class=\"\($0)\">b</span></pre>") == ["code a\nb"]
    },
    WordList("HTMLCode.classes") { language("<pre class=\"\($0)lamp\">x</pre>") == "lamp" },
    WordList("HTMLCode.marks") { language("<div class=\"\($0) json\"><pre>x</pre></div>") == "json" },
  ]

  private static let chrome = [
    WordList("PageChrome.skipped") { word in
      word == "head"
        ? html("<head><title>y</title></head><p>x</p>") == ["p x"] : html("<p>x</p><\(word)>y</\(word)>") == ["p x"]
    },
    WordList("PageChrome.roles") { html("<p>x</p><div role=\"\($0)\"><p>y</p></div>") == ["p x"] },
    WordList("PageChrome.words") { html("<p>x</p><div class=\"\($0)\"><p>y</p></div>") == ["p x"] },
    WordList("PageChrome.beginnings") { html("<p>x</p><div class=\"\($0)z\"><p>y</p></div>") == ["p x"] },
    WordList("PageChrome.holdsContent") { word in
      let content = word == "table" ? "<table><tr><td>y</table>" : "<\(word)>y</\(word)>"
      return html("<p>x</p><form>\(content)</form>").contains { $0.hasSuffix(" y") }
    },
  ]

  private static let inlineHTML = [
    WordList("HTMLInline.permalinks") { word in
      // A mark without words is a picture.
      let mark = word.isEmpty ? "<img src=\"link.svg\" alt=\"to here\">" : word
      return html("<h2>t<a class=\"headerlink\" href=\"#t\">\(mark)</a></h2>") == ["h2 t"]
    },
    WordList("HTMLInline.permalinkClasses") { html("<h2>t<a class=\"\($0)\" href=\"t\">link</a></h2>") == ["h2 t"] },
    WordList("HTMLInline.lines") { word in
      let inner = ["table": "<caption>y</caption>", "tr": "<td>y"][word] ?? "y"
      let cell = word == "tr" ? "<table><tr>\(inner)</tr></table>" : "<\(word)>\(inner)</\(word)>"
      return html("<table><tr><th>a<tr><td>x\(cell)z</td></tr></table>").first?.contains("x\ny") == true
    },
    WordList("HTMLInline.hidden") { html("<p>x<\($0)>y</\($0)></p>") == ["p x"] },
    WordList("HTMLInline.name") {
      html("<table><tr><th>a<tr><td><span style=\"\($0): 20px\">b</span></table>").first?.hasSuffix("  b") == true
    },
    WordList("HTMLInline.level") {
      html("<table><tr><th>a<tr><td><span class=\"\($0)2\">b</span></table>").first?.hasSuffix("    b") == true
    },
    WordList("HTMLWalker.inline") { html("a<\($0)>b").count == 1 },
    WordList("HTMLWalker.name") { word in
      let page =
        word == "head" ? "<head><title>x</title></head><nav><p>y</p></nav>" : "<nav><\(word)>x</\(word)><p>y</p></nav>"
      return html(page) == ["p y"]
    },
    WordList("HTMLWalker.holdsBlocks") { word in
      let inner = ["table": "<tr><td>b</td></tr>", "ul": "<li>b</li>", "ol": "<li>b</li>", "dl": "<dt>b</dt>"][word]
      return html("<span>a<\(word)>\(inner ?? "b")</\(word)></span>").count == 2
    },
  ]

  private static let tabs = [
    WordList("HTMLTabs.panels") { html("<div class=\"\($0)\"><p>x</p></div>") == ["tab p x"] },
    WordList("HTMLTabs.lists") {
      html("<ul class=\"\($0)\"><li>L</li></ul><div class=\"tab-pane\"><p>x</p></div>").last == "tab[L] p x"
    },
    WordList("HTMLTabs.label") { html("<div role=\"tabpanel\" \($0)=\"L\"><p>x</p></div>") == ["tab[L] p x"] },
  ]
}
