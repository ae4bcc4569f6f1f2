import WordLists

@testable import Pages

private func markdown(_ text: String) -> [String] { outline(read(text, "p.md")) }

/// The places of a page that links lead to.
private func anchors(_ text: String) -> [String] {
  read(text, "p.md").blocks.flatMap { block -> [String] in
    switch block {
    case .heading(_, let words), .paragraph(let words): words.anchors
    default: []
    }
  }
}

extension WordList {
  /// What is no name of a field, though a gap follows it.
  static let gaps = [WordList("ColumnGap.methods") { ColumnGap(Array("\($0)    the lamps".utf8)[...]) == nil }]

  /// The names of HTML's elements in Markdown.
  static let tags = [
    WordList("HTMLNames.whole") { !markdown("<\($0)>\n\n- a\n\n</\($0)>\n").contains("ul (p a)") },
    WordList("HTMLNames.nesting") { !markdown("<\($0)><\($0)></\($0)>\n\n- a\n\n</\($0)>\n").contains("ul (p a)") },
    WordList("HTMLNames.frames") { word in
      !["zyzzyva"].contains(word) && markdown("<\(word)>\n- a\n</\(word)>\n").contains { $0.hasSuffix("ul (p a)") }
    },
    WordList("HTMLNames.inline") { outline(read("a<\($0)>b</\($0)>c", "p.html")).count == 1 },
    WordList("HTMLNames.breaks") { markdown("a <\($0)> b").first?.contains("<") == false },
    WordList("HTMLNames.parts") { markdown("a <\($0)> b").first?.contains("<") == false },
    WordList("InlineTags.isReference") { word in
      markdown("a {{< \(word) \"x\" >}} b {{< /\(word) >}} c").first?.hasPrefix("p a x b") == true
    },
    WordList("InlineTags.words") { markdown("a {{< lamp \($0)=\"L\" >}} b") == ["p a L b"] },
    WordList("InlineTags.standAlone") { markdown("x/<\($0)>y").first?.contains("<") == false },
    WordList("MarkdownInline.anchor") { anchors("a <a \($0)=\"t\"></a> b") == ["t"] },
    WordList("MarkdownInline.words") { markdown("| a |\n| --- |\n| <Lamp \($0)=\"L\" /> |") == ["table a / L"] },
    WordList("MarkdownNode.parser") { word in
      word == "table"
        ? markdown("| a |\n| --- |\n| b |") == ["table a / b"] : word == "strikethrough" && markdown("~~a~~") == ["p a"]
    },
    WordList("BlockTags.anchor") {
      anchors("<a \($0)=\"t\"></a>\n# H\n") == ["t"] && markdown("<a \($0)=\"t\"></a>\n# H\n") == ["h1 H"]
    },
    WordList("WordsBetweenTags.name") { word in
      let inner = ["table": "<tr><td>b</td></tr>", "ul": "<li>b</li>", "ol": "<li>b</li>", "dl": "<dt>b</dt>"][word]
      return markdown("<Lamp>a <\(word)>\(inner ?? "b")</\(word)></Lamp>\n").count > 1
    },
  ]

  /// What tags with content are by their names and attributes.
  static let frames = [
    WordList("Admonitions.label") { markdown(":::tip{\($0)=\"L\"}\nx\n:::\n") == ["admonition[L] p x"] },
    WordList("Announcement.isEndpoint") {
      markdown("{% swagger \($0)=\"get\" path=\"/x\" summary=\"S\" %}\nb\n{% endswagger %}\n").first == "h2 S"
    },
    WordList("Announcement.isEndpoint#2") {
      markdown("{% swagger method=\"get\" \($0)=\"/x\" summary=\"S\" %}\nb\n{% endswagger %}\n").first == "h2 S"
    },
    WordList("Announcement.isField") { field("\($0)=\"string\" name=\"lit\"") },
    WordList("Announcement.isField#2") { field("type=\"string\" \($0)=\"lit\"") },
    WordList("Announcement.isField#3") { $0 != "zyzzyva" && !field("type=\"string\" name=\"lit\" \($0)=\"lit\"") },
    WordList("Announcement.title") {
      markdown("{% swagger method=\"get\" path=\"/x\" \($0)=\"S\" %}\nb\n{% endswagger %}\n").first == "h2 S"
    },
    WordList("BareCode.text") {
      guard
        case .code(let code)? = read("<CodeLamp \($0)=\"json\">{`\n{\"a\": 1}\n`}</CodeLamp>\n", "p.mdx").blocks.first
      else {
        return false
      }
      return code.language == "json"
    },
    WordList("FrameName.tabs") { if case .tab = FrameName.admonition($0) { true } else { false } },
    WordList("FrameName.admonitions") { word in
      let name = word.prefix(1).uppercased() + word.dropFirst()
      return markdown("<\(name) title=\"L\">\n\nx\n\n</\(name)>\n") == ["admonition[L] p x"]
    },
    WordList("FrameName.tabLabels") { markdown("<Tab \($0)=\"L\">\n\nx\n\n</Tab>\n") == ["tab[L] p x"] },
    WordList("FrameName.admonitionLabels") {
      markdown("<Note \($0)=\"L\">\n\nx\n\n</Note>\n") == ["admonition[L] p x"]
    },
    WordList("FrameName.groups") { markdown("{% \($0) %}\nx\n{% end\($0) %}\n").count == 2 },
    WordList("FrameName.word") { if case .transparent = FrameName.admonition($0) { true } else { false } },
  ]

  private static func field(_ attributes: String) -> Bool {
    markdown("<Lamp \(attributes)>\nb\n</Lamp>\n").contains { $0.hasPrefix("<Lamp") }
  }

  /// What is no markup: lines of text, comments, character sets.
  static let text = [
    WordList("PageMask.comments") { open in
      let closing = [
        "<!--": "-->", "{/*": "*/}", "{{/*": "*/}}", "{{!--": "--}}", "{# ": "#}", "{% comment %}": "{% endcomment %}",
        "{%- comment -%}": "{%- endcomment -%}",
      ]
      return markdown("a \(open) <b>x</b> \(closing[open] ?? "") c") == ["p a c"]
    },
    WordList("PageMask.word") { markdown("export \($0) {lamp}\n\nx\n") == ["p x"] },
    WordList("HeadingLine.endsSentence") {
      $0 != "zyzzyva" && HeadingLine(Array("2.1 Lamps\($0)".utf8)[...], isAlone: true) == nil
    },
    WordList("ListMarker.rest") { ListMarker.rest(of: Array("\($0)lamp".utf8)[...])?.string == "lamp" },
    WordList("CodeLines.methods") { MessageLine.begins(Array("\($0) /v1/lamps HTTP/1.1".utf8)[...]) },
    WordList("Charset.index") { UndeclaredCharset.names(for: pairs(0xA4, 0x40)).contains($0) },
    WordList("Charset.index#2") { UndeclaredCharset.names(for: pairs(0xB0, 0xA1)).contains($0) },
  ]

  private static func pairs(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    (0..<40).flatMap { _ in [first, second] }
  }
}
