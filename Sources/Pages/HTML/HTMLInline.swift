/// Reads what stands in a line of HTML: text, code, emphasis, links, and the blocks within a cell as lines.
struct HTMLInline {
  let context: HTMLContext
  let place: Place

  /// Marks that a heading has for the link to itself.
  private static let permalinks: Set<String> = ["", "#", "¶", "§", "🔗", "permalink", "link", "anchor", "\u{200B}", "∞"]
  private static let permalinkClasses: Set<String> = [
    "headerlink", "anchor", "anchor-link", "hash-link", "permalink", "anchorjs-link", "direct-link", "header-anchor",
    "heading-anchor", "anchor-icon", "md-anchor", "headinglink", "elementor-anchor",
  ]
  private static let lines: Set<String> = [
    "p", "div", "li", "tr", "ul", "ol", "dl", "dd", "dt", "pre", "table", "blockquote",
  ]
  private static let hidden: Set<String> = [
    "script", "style", "template", "noscript", "svg", "button", "select",
  ]

  mutating func append(
    _ node: HTMLNode, to builder: inout RichTextBuilder, style: RichText.Style = [], link: String? = nil, depth: Int
  ) {
    guard depth < HTMLReader.deepest else { return }
    if node.isText {
      append(node.text, to: &builder, style, link)
      return
    }
    let name = node.name
    guard node.isElement, !Self.hidden.contains(name) else { return }
    if let anchor = node.attribute("id") ?? (name == "a" ? node.attribute("name") : nil), !anchor.isEmpty {
      if name == "a" || name == "span" { builder.anchors.append(anchor) }
    }
    var style = style
    var link = link
    switch name {
    case "br":
      builder.breakLine()
      return
    case "code", "kbd", "tt", "samp": style.insert(.code)
    case "strong", "b": style.insert(.strong)
    case "em", "i": style.insert(.emphasis)
    case "del", "s", "strike": style.insert(.struck)
    case "a":
      if isPermalink(node) { return }
      link = node.attribute("href") ?? link
    case "img":
      if let words = node.attribute("alt") { builder.append(words, style: style, link: link, at: place) }
      return
    case "td", "th": builder.append(" ", at: place)
    default: break
    }
    if Self.lines.contains(name) { builder.breakLine() }
    builder.indent(HTMLIndentation.columns(of: node))
    for child in node.children { append(child, to: &builder, style: style, link: link, depth: depth + 1) }
    if Self.lines.contains(name) { builder.breakLine() }
  }

  private func append(_ text: String, to builder: inout RichTextBuilder, _ style: RichText.Style, _ link: String?) {
    if context.isWithinMarkdown, !style.contains(.code), MarkdownSnippet.hasMarks(text) {
      MarkdownSnippet.append(text, to: &builder, style: style, link: link, at: place)
    } else {
      builder.append(text, style: style, link: link, at: place)
    }
  }

  private func isPermalink(_ node: HTMLNode) -> Bool {
    let words = HTMLTabs.words(node).lowercased()
    guard Self.permalinks.contains(words) || words.hasPrefix("direct link to") else { return false }
    if node.hasClass(in: Self.permalinkClasses) { return true }
    return node.attribute("href")?.hasPrefix("#") == true && words.count <= 1
      && node.first { $0.name == "img" && !($0.attribute("alt") ?? "").isEmpty } == nil
  }
}

/// Indentation by style, as generators of tables show nesting: `<span style="padding-left: 20px">`.
enum HTMLIndentation {
  /// The columns of text that an element's style indents by: two for twenty pixels.
  static func columns(of node: HTMLNode) -> Int {
    guard let style = node.attribute("style") else { return level(of: node) * 2 }
    for declaration in style.lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = parts[0].filter { !$0.isWhitespace }
      guard
        ["padding-left", "margin-left", "text-indent", "padding-inline-start", "margin-inline-start"].contains(name)
      else {
        continue
      }
      let value = parts[1].drop(while: \.isWhitespace)
      let number = Double(String(value.prefix { $0.isNumber || $0 == "." })) ?? 0
      let isEm = value.drop { $0.isNumber || $0 == "." }.hasPrefix("em") || value.contains("rem")
      let columns = isEm ? number * 2 : number / 10
      return columns.isFinite ? Int(min(columns, 100).rounded()) : 0
    }
    return level(of: node) * 2
  }

  /// `indent-2`, `level-1`.
  private static func level(of node: HTMLNode) -> Int {
    for word in node.classes {
      for prefix in ["indent-", "indent", "level-", "depth-", "nest-level-"] where word.hasPrefix(prefix) {
        if let level = Int(word.dropFirst(prefix.count)), (1...30).contains(level) { return level }
      }
    }
    return 0
  }
}
