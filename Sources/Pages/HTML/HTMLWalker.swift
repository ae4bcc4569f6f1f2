import Diagnostics

/// Walks the tree of an HTML page and gathers its blocks.
struct HTMLWalker {
  private let file: String
  private let firstLine: Int
  private var blocks: [Block] = []
  private var title: String?
  private var diagnostics: [Diagnostic] = []
  /// The text outside any block element that is being gathered, a paragraph when it ends.
  private var loose = RichTextBuilder()
  private var loosePlace: Place?

  init(file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
  }

  /// What a page has around its text.
  private static let skipped: Set<String> = [
    "nav", "footer", "aside", "script", "style", "noscript", "template", "svg", "button", "form", "select", "iframe",
    "object", "head",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong",
    "sub", "sup", "tt", "u", "var", "br", "label", "time", "strike",
  ]

  mutating func finish() -> Document {
    flush()
    return Document(file: file, title: title, blocks: blocks, diagnostics: diagnostics)
  }

  mutating func walk(_ node: HTMLNode, depth: Int) {
    guard depth < HTMLReader.deepest else { return tooDeep(node) }
    if node.isText {
      gather(node, depth: depth)
      return
    }
    guard node.isElement else { return }
    let name = node.name
    if name == "head" { readTitle(node) }
    if Self.skipped.contains(name) { return }
    if Self.inline.contains(name) {
      gather(node, depth: depth)
      return
    }
    flush()
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": add(.heading(level: Int(name.dropFirst()) ?? 1, words(node, depth: depth)))
    case "p", "dt", "summary", "figcaption", "address":
      if node.children.contains(where: { $0.isElement && !Self.inline.contains($0.name) }) {
        descend(node, depth)
      } else {
        add(.paragraph(words(node, depth: depth)))
      }
    case "ul", "ol": list(node, depth)
    case "dl": definitions(node, depth)
    case "table": table(node, depth)
    case "pre", "textarea": code(node, depth)
    case "blockquote": container(node, depth)
    default: descend(node, depth)
    }
    flush()
  }

  private mutating func descend(_ node: HTMLNode, _ depth: Int) {
    for child in node.children { walk(child, depth: depth + 1) }
  }

  private mutating func add(_ block: Block) {
    if case .paragraph(let words) = block, words.runs.isEmpty { return }
    if case .heading(_, let words) = block, words.runs.isEmpty { return }
    blocks.append(block)
  }

  private mutating func tooDeep(_ node: HTMLNode) {
    guard !diagnostics.contains(where: { $0.code == .pageUnreadable }) else { return }
    diagnostics.append(
      Diagnostic(
        .pageUnreadable, "elements are nested more than \(HTMLReader.deepest) deep; what lies deeper is left out",
        at: location(node),
        severity: .warning))
  }

  private mutating func readTitle(_ head: HTMLNode) {
    guard let node = head.children.first(where: { $0.name == "title" }) else { return }
    let words = self.words(node, depth: 1).plain
    if !words.isEmpty { title = words }
  }

  // MARK: Text

  private func place(_ node: HTMLNode) -> Place { Place(line: node.line + firstLine - 1) }

  private func location(_ node: HTMLNode) -> SourceLocation {
    SourceLocation(file: file, line: node.line + firstLine - 1)
  }

  private mutating func gather(_ node: HTMLNode, depth: Int) {
    if loosePlace == nil { loosePlace = place(node) }
    HTMLInline.append(node, to: &loose, place: place(node), depth: depth)
  }

  private mutating func flush() {
    defer {
      loose = RichTextBuilder()
      loosePlace = nil
    }
    guard !loose.isEmpty, let loosePlace else { return }
    blocks.append(.paragraph(loose.finish(at: loosePlace, file: file)))
  }

  private func words(_ node: HTMLNode, depth: Int, isCell: Bool = false) -> RichText {
    var builder = RichTextBuilder(keepsIndentation: isCell)
    for child in node.children { HTMLInline.append(child, to: &builder, place: place(node), depth: depth) }
    return builder.finish(at: place(node), file: file)
  }

  /// The blocks within an element.
  private mutating func inner(_ node: HTMLNode, _ depth: Int) -> [Block] {
    var walker = HTMLWalker(file: file, firstLine: firstLine)
    walker.descend(node, depth)
    let document = walker.finish()
    diagnostics += document.diagnostics
    return document.blocks
  }

  // MARK: Blocks

  private mutating func list(_ node: HTMLNode, _ depth: Int) {
    var items: [[Block]] = []
    for child in node.children where child.isElement { items.append(inner(child, depth + 1)) }
    if !items.isEmpty { add(.list(Block.List(isOrdered: node.name == "ol", items: items, at: location(node)))) }
  }

  private mutating func definitions(_ node: HTMLNode, _ depth: Int) {
    var found: [Block.Definition] = []
    for child in node.children.flatMap({ $0.name == "div" ? $0.children : [$0] }) {
      if child.name == "dt" {
        found.append(Block.Definition(term: words(child, depth: depth), blocks: []))
      } else if child.name == "dd", !found.isEmpty {
        found[found.count - 1].blocks += inner(child, depth + 1)
      }
    }
    if !found.isEmpty { add(.definitions(found)) }
  }

  private mutating func table(_ node: HTMLNode, _ depth: Int) {
    var grid = TableGrid()
    for section in node.children {
      switch section.name {
      case "tr": row(section, isInHead: false, depth, &grid)
      case "thead", "tbody", "tfoot":
        for child in section.children where child.name == "tr" {
          row(child, isInHead: section.name == "thead", depth, &grid)
        }
      case "caption": add(.paragraph(words(section, depth: depth)))
      default: break
      }
    }
    if let table = grid.table(at: location(node)) { add(.table(table)) }
  }

  private func row(_ node: HTMLNode, isInHead: Bool, _ depth: Int, _ grid: inout TableGrid) {
    grid.beginRow(isInHead: isInHead)
    for cell in node.children where cell.name == "td" || cell.name == "th" {
      func span(_ name: String) -> Int { min(max(cell.attribute(name).flatMap { Int($0) } ?? 1, 1), 1000) }
      grid.add(
        TableGrid.Cell(
          text: words(cell, depth: depth, isCell: true), rowSpan: span("rowspan"), columnSpan: span("colspan"),
          isHeader: cell.name == "th"))
    }
  }

  private mutating func code(_ node: HTMLNode, _ depth: Int) {
    var text = CodeText(language: ([node] + node.children).compactMap { language($0) }.first)
    appendCode(node, to: &text, depth)
    if let code = text.finish(file: file) { add(.code(code)) }
  }

  private func appendCode(_ node: HTMLNode, to text: inout CodeText, _ depth: Int) {
    guard depth < HTMLReader.deepest else { return }
    for child in node.children {
      if child.isText {
        // libxml2 counts a text by the line on which it ends.
        let breaks = child.text.utf8.count { $0 == 0x0A }
        text.append(child.text, at: Place(line: max(node.line, child.line - breaks) + firstLine - 1))
      } else if child.name == "br" {
        text.append("\n", at: place(child))
      } else {
        appendCode(child, to: &text, depth + 1)
      }
    }
  }

  private func language(_ node: HTMLNode) -> String? {
    guard node.isElement else { return nil }
    for word in (node.attribute("class") ?? "").split(separator: " ") {
      for prefix in ["language-", "lang-", "highlight-source-", "brush:"] where word.hasPrefix(prefix) {
        return word.dropFirst(prefix.count).lowercased()
      }
    }
    return node.attribute("lang")?.lowercased()
  }

  private mutating func container(_ node: HTMLNode, _ depth: Int) {
    let inner = self.inner(node, depth + 1)
    if !inner.isEmpty { add(.container(Block.Container(.quote, blocks: inner, at: location(node)))) }
  }
}
