/// Reads what stands in a line of Markdown, with the HTML that authors mix in.
struct MarkdownInline {
  /// The place of the text that comes next.
  private var place: Place
  private var style: RichText.Style = []
  private var link: String?

  init(place: Place) { self.place = place }

  mutating func append(_ node: MarkdownNode, to builder: inout RichTextBuilder, depth: Int) {
    guard depth < MarkdownReader.deepest else { return }
    switch node.kind {
    case "text": builder.append(node.literal, style: style, link: link, at: place)
    case "code": builder.append(node.literal, style: style.union(.code), link: link, at: place)
    case "softbreak":
      place = Place(line: place.line + 1)
      // A line that ends in a colon, or is wholly bold, stands alone; any other goes on.
      builder.append(" ", at: place)
    case "linebreak":
      place = Place(line: place.line + 1)
      builder.breakLine()
    case "strong": nested(node, &builder, depth) { $0.style.insert(.strong) }
    case "emph": nested(node, &builder, depth) { $0.style.insert(.emphasis) }
    case "strikethrough": nested(node, &builder, depth) { $0.style.insert(.struck) }
    case "link": nested(node, &builder, depth) { $0.link = node.url }
    case "html_inline": tag(node.literal, &builder)
    default: for child in node.children { append(child, to: &builder, depth: depth + 1) }
    }
  }

  private mutating func nested(
    _ node: MarkdownNode, _ builder: inout RichTextBuilder, _ depth: Int, _ change: (inout Self) -> Void
  ) {
    let outer = self
    change(&self)
    for child in node.children { append(child, to: &builder, depth: depth + 1) }
    (style, link) = (outer.style, outer.link)
  }

  private mutating func tag(_ tag: String, _ builder: inout RichTextBuilder) {
    let isClosing = tag.hasPrefix("</")
    let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    func toggle(_ option: RichText.Style) { if isClosing { style.remove(option) } else { style.insert(option) } }
    switch name {
    case "br", "li", "p", "ul", "ol", "div": builder.breakLine()
    case "b", "strong": toggle(.strong)
    case "i", "em": toggle(.emphasis)
    case "code", "kbd", "tt": toggle(.code)
    case "del", "s": toggle(.struck)
    case "a": link = isClosing ? nil : ComponentTag.attributes(of: tag)["href"]
    default: break
    }
  }
}
