/// Reads what stands in a line of HTML: text, code, emphasis, links, and the blocks within a cell as lines.
enum HTMLInline {
  static func append(
    _ node: HTMLNode, to builder: inout RichTextBuilder, style: RichText.Style = [], link: String? = nil, place: Place,
    depth: Int
  ) {
    guard depth < HTMLReader.deepest else { return }
    if node.isText {
      builder.append(node.text, style: style, link: link, at: place)
      return
    }
    guard node.isElement else { return }
    var style = style
    var link = link
    switch node.name {
    case "br":
      builder.breakLine()
      return
    case "script", "style", "template": return
    case "code", "kbd", "tt", "samp": style.insert(.code)
    case "strong", "b": style.insert(.strong)
    case "em", "i": style.insert(.emphasis)
    case "del", "s", "strike": style.insert(.struck)
    case "a": link = node.attribute("href") ?? link
    case "img":
      if let words = node.attribute("alt") { builder.append(words, style: style, link: link, at: place) }
      return
    case "p", "div", "li", "tr", "ul", "ol", "dd", "dt", "pre": builder.breakLine()
    case "td", "th": builder.append(" ", at: place)
    default: break
    }
    for child in node.children {
      append(child, to: &builder, style: style, link: link, place: place, depth: depth + 1)
    }
    if ["p", "div", "ul", "ol", "li", "pre", "table"].contains(node.name) { builder.breakLine() }
  }
}
