import Diagnostics

/// Reads what stands in a line of Markdown, with the HTML that authors mix in.
struct MarkdownInline {
  private let page: MarkdownPage?
  /// Whether components are words, as in a cell, which can hold nothing else.
  private let readsComponents: Bool
  /// The place of the text that comes next.
  private var place: Place
  private var style: RichText.Style
  private var link: String?
  /// The components among the words, and how many of them stand before the first word.
  private(set) var components: [Block.Component] = []
  private(set) var leadingComponents = 0

  init(
    page: MarkdownPage?, place: Place, readsComponents: Bool = false, style: RichText.Style = [], link: String? = nil
  ) {
    self.page = page
    self.place = place
    self.readsComponents = readsComponents
    self.style = style
    self.link = link
  }

  mutating func append(_ node: MarkdownNode, to builder: inout RichTextBuilder, depth: Int) {
    guard depth < MarkdownReader.deepest else { return }
    switch node.kind {
    case "text": text(node.literal, &builder)
    case "code", "code_block":
      let words = page?.restored(node.literal) ?? node.literal
      builder.append(words, style: style.union(.code), link: link, at: place)
    case "softbreak":
      place = Place(line: place.line + 1)
      builder.append(" ", at: place)
    case "linebreak":
      place = Place(line: place.line + 1)
      builder.breakLine()
    case "strong": nested(node, &builder, depth) { $0.style.insert(.strong) }
    case "emph": nested(node, &builder, depth) { $0.style.insert(.emphasis) }
    case "strikethrough": nested(node, &builder, depth) { $0.style.insert(.struck) }
    case "link":
      let url = node.url.map { page?.restored($0) ?? $0 }
      nested(node, &builder, depth) { $0.link = url }
    case "html_inline": tag(node.literal, &builder)
    default: for child in node.children { append(child, to: &builder, depth: depth + 1) }
    }
  }

  private mutating func nested(
    _ node: MarkdownNode, _ builder: inout RichTextBuilder, _ depth: Int, _ change: (inout Self) -> Void
  ) {
    let outer = (style, link)
    change(&self)
    for child in node.children { append(child, to: &builder, depth: depth + 1) }
    (style, link) = outer
  }

  private mutating func text(_ literal: String, _ builder: inout RichTextBuilder) {
    guard let page, literal.utf8.contains(where: { $0 < 0x05 }) else {
      builder.append(literal, style: style, link: link, at: place)
      return
    }
    for piece in SentinelText.pieces(literal) {
      switch piece {
      case .text(let words): builder.append(words, style: style, link: link, at: place)
      case .less: builder.append("<", style: style, link: link, at: place)
      case .mark(let index):
        guard page.marks.indices.contains(index), case .component(let component, _) = page.marks[index] else {
          continue
        }
        if readsComponents {
          builder.append(component.words, style: style, link: link, at: place)
        } else {
          if builder.isEmpty { leadingComponents += 1 }
          components.append(component)
        }
      }
    }
  }

  private mutating func tag(_ tag: String, _ builder: inout RichTextBuilder) {
    let isClosing = tag.hasPrefix("</")
    // No name that counts here has other letters.
    let bytes = tag.utf8.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
    let name = Substring(bytes.prefix { $0.isASCIIAlphanumeric || $0 >= 0x80 }).lowercased()
    func toggle(_ option: RichText.Style) { if isClosing { style.remove(option) } else { style.insert(option) } }
    switch name {
    case "br", "li", "p", "ul", "ol", "div", "tr", "dt", "dd", "hr": builder.breakLine()
    case "b", "strong": toggle(.strong)
    case "i", "em": toggle(.emphasis)
    case "code", "kbd", "tt": toggle(.code)
    case "del", "s", "strike": toggle(.struck)
    case "img":
      if let words = attributes(of: tag).values["alt"] { builder.append(words, style: style, link: link, at: place) }
    case "a":
      let attributes = attributes(of: tag)
      link = isClosing ? nil : attributes.values["href"]
      if !isClosing, let anchor = attributes.first(["id", "name"]) { builder.anchors.append(anchor) }
    case "span":
      if !isClosing, let anchor = attributes(of: tag).values["id"], !anchor.isEmpty { builder.anchors.append(anchor) }
    default: break
    }
  }

  private func attributes(of tag: String) -> TagAttributes {
    let bytes = Array(tag.utf8)
    return TagAttributes(bytes.drop { !$0.isBlank }.dropLast())
  }
}

extension Block.Component {
  /// What a component says where only words can stand: its text, or the name of the component itself.
  var words: String {
    for name in ["text", "label", "title", "content", "children", "summary"] {
      if let words = attributes[name], !words.isEmpty { return words }
    }
    let endpoint = [
      attributes["method"] ?? attributes["verb"] ?? attributes["type"], attributes["path"] ?? attributes["url"],
    ]
    .compactMap { $0 }.joined(separator: " ")
    return endpoint.isEmpty ? name : endpoint
  }
}

/// Markdown in the text of raw HTML: authors write it there, and most sites render it.
enum MarkdownSnippet {
  /// Whether a text has marks that would make no sense as they stand.
  static func hasMarks(_ text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    return bytes.contains(UInt8(ascii: "`")) || bytes.contains("**") || bytes.contains("](")
  }

  static func append(
    _ text: String, to builder: inout RichTextBuilder, style: RichText.Style, link: String?, at place: Place
  ) {
    if text.first?.isWhitespace ?? false { builder.append(" ", at: place) }
    MarkdownNode.parse(Array(text.utf8)) { root in
      var inline = MarkdownInline(page: nil, place: place, style: style, link: link)
      append(root, to: &builder, &inline, depth: 0)
    }
    if text.last?.isWhitespace ?? false { builder.append(" ", at: place) }
  }

  private static func append(
    _ node: MarkdownNode, to builder: inout RichTextBuilder, _ inline: inout MarkdownInline, depth: Int
  ) {
    guard depth < MarkdownReader.deepest else { return }
    for (index, child) in node.children.enumerated() {
      switch child.kind {
      case "list", "item", "block_quote":
        builder.breakLine()
        append(child, to: &builder, &inline, depth: depth + 1)
      default:
        if index > 0 { builder.breakLine() }
        inline.append(child, to: &builder, depth: depth)
      }
    }
  }
}
