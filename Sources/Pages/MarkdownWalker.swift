import Diagnostics

/// Walks the tree of a Markdown page and gathers its blocks.
struct MarkdownWalker {
  let lines: Lines
  let file: String

  func blocks(in node: MarkdownNode, depth: Int) -> [Block] {
    guard depth < MarkdownReader.deepest else { return [] }
    return node.children.flatMap { blocks(of: $0, depth: depth) }
  }

  private func blocks(of node: MarkdownNode, depth: Int) -> [Block] {
    switch node.kind {
    case "heading": return [.heading(level: node.headingLevel, words(node, depth))]
    case "paragraph":
      let words = words(node, depth)
      return words.runs.isEmpty ? [] : [.paragraph(words)]
    case "list": return list(node, depth)
    case "table": return table(node, depth)
    case "code_block": return code(node).map { [.code($0)] } ?? []
    case "block_quote":
      let inner = blocks(in: node, depth: depth + 1)
      return inner.isEmpty ? [] : [.container(Block.Container(.quote, blocks: inner, at: location(node)))]
    case "html_block": return html(node)
    default: return []
    }
  }

  private func place(_ node: MarkdownNode, shift: Int = 0) -> Place {
    let line = node.line + shift
    return Place(line: line, column: lines.column(line - 1, byte: node.column))
  }

  private func location(_ node: MarkdownNode, shift: Int = 0) -> SourceLocation {
    let place = place(node, shift: shift)
    return SourceLocation(file: file, line: place.line, column: place.column)
  }

  private func words(_ node: MarkdownNode, _ depth: Int, isCell: Bool = false) -> RichText {
    var builder = RichTextBuilder(keepsIndentation: isCell)
    var inline = MarkdownInline(place: place(node))
    for child in node.children { inline.append(child, to: &builder, depth: depth) }
    return builder.finish(at: place(node), file: file)
  }

  private func code(_ node: MarkdownNode) -> Block.Code? {
    let info = node.fenceInfo?.split(separator: " ").first.map { $0.lowercased() }
    var text = CodeText(language: info)
    text.append(node.literal, at: Place(line: node.line + (node.isFenced ? 1 : 0)))
    return text.finish(file: file)
  }

  private func html(_ node: MarkdownNode) -> [Block] {
    let literal = node.literal
    if let component = ComponentTag(literal) {
      return [.component(Block.Component(name: component.name, attributes: component.attributes, at: location(node)))]
    }
    return HTMLReader.read(PageText(decoding: Array(literal.utf8), file: file), file: file, firstLine: node.line).blocks
  }

  /// A label that follows a list with no blank line between is taken into its last item by the rules of Markdown; no author
  /// means that.
  private func list(_ node: MarkdownNode, _ depth: Int) -> [Block] {
    var items: [[Block]] = []
    var after: [Block] = []
    for item in node.children {
      var inner = blocks(in: item, depth: depth + 1)
      if case .paragraph(let words)? = inner.first, let (text, label) = GluedLabel.split(words) {
        inner[0] = .paragraph(text)
        after.append(.paragraph(label))
      }
      items.append(inner)
    }
    return [.list(Block.List(isOrdered: node.isOrderedList, items: items, at: location(node)))] + after
  }

  /// Likewise a label that follows a table is taken for its last row.
  private func table(_ node: MarkdownNode, _ depth: Int) -> [Block] {
    let shift = tableShift(node)
    var header: [RichText] = []
    var rows: [[RichText]] = []
    for row in node.children {
      let cells = row.children.map { words($0, depth, isCell: true) }
      if row.kind == "table_header" { header = cells } else { rows.append(cells) }
    }
    var after: [Block] = []
    while let last = rows.last, let label = last.first, GluedLabel.isLabel(label),
      last.dropFirst().allSatisfy(\.runs.isEmpty)
    {
      after.insert(.paragraph(label), at: 0)
      rows.removeLast()
    }
    return [.table(Block.Table(header: header, rows: rows, at: location(node, shift: shift)))] + after
  }

  /// cmark gives a table that follows a line of text the line of that text, its rows their own; the line of dashes, which is the
  /// table's second, tells by how much it is off.
  private func tableShift(_ node: MarkdownNode) -> Int {
    func isDelimiter(_ index: Int) -> Bool {
      guard index < lines.count else { return false }
      let marks = lines[index].filter { !$0.isBlank && $0 != UInt8(ascii: ">") }
      return marks.contains(UInt8(ascii: "-"))
        && marks.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
    }
    return (0..<64).first { isDelimiter(node.line + $0) } ?? 0
  }
}

/// Tells a label that Markdown glued to a list item or a table.
enum GluedLabel {
  static func isLabel(_ words: RichText) -> Bool {
    let plain = words.plain
    guard !plain.isEmpty, plain.count <= 48 else { return false }
    return plain.hasSuffix(":") || plain.hasSuffix("：") || words.runs.allSatisfy { $0.style.contains(.strong) }
  }

  /// The words of an item and the label on the line below them; nil where there is none.
  static func split(_ words: RichText) -> (RichText, RichText)? {
    guard let last = words.runs.indices.last, let end = words.runs[last].text.lastIndex(of: "\n") else { return nil }
    let run = words.runs[last]
    let after = run.text[run.text.index(after: end)...]
    guard after.count <= 48, after.hasSuffix(":") || after.hasSuffix("：") else { return nil }
    var text = words
    text.runs[last].text = String(run.text[..<end])
    let lines = words.plain.utf8.count { $0 == 0x0A }
    let place = SourceLocation(file: words.location.file, line: words.location.line + lines)
    return (text, RichText([RichText.Run(String(after), style: run.style)], at: place))
  }
}
