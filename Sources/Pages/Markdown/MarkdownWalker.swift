import Diagnostics

/// Walks the tree of a Markdown page and gathers its blocks.
struct MarkdownWalker {
  let page: MarkdownPage
  let text: MarkdownText

  func blocks(in node: MarkdownNode, depth: Int) -> [Block] {
    guard depth < MarkdownReader.deepest else { return [] }
    var fold = FrameFold(page: page, depth: depth)
    for child in node.children {
      let line = child.line + text.firstLine - 1
      fold.closeFrames(before: line)
      if child.kind == "html_block", let marks = Sentinel.marks(in: child.literal) {
        for mark in marks where page.marks.indices.contains(mark) { fold.add(page.marks[mark]) }
      } else {
        add(child, to: &fold, depth)
      }
    }
    return fold.finish()
  }

  private func add(_ node: MarkdownNode, to fold: inout FrameFold, _ depth: Int) {
    switch node.kind {
    case "heading":
      var inline = inline(node, depth)
      inline.words.takeHeadingAnchor()
      if inline.words.runs.isEmpty, let component = inline.components.first {
        inline.words.runs = [RichText.Run(component.words)]
      }
      fold.add(.heading(level: node.headingLevel, inline.words))
      for component in inline.components { fold.add(.component(component)) }
    case "paragraph":
      let inline = inline(node, depth)
      let before = inline.leading
      for component in inline.components.prefix(before) { fold.add(.component(component)) }
      if inline.words.runs.isEmpty {
        for anchor in inline.words.anchors { fold.add(.anchor(anchor)) }
      } else {
        fold.add(.paragraph(inline.words))
      }
      for component in inline.components.dropFirst(before) { fold.add(.component(component)) }
    case "list": for block in list(node, depth) { fold.add(block) }
    case "table": for block in table(node, depth) { fold.add(block) }
    case "code_block": if let code = code(node) { fold.add(.code(code)) }
    case "block_quote":
      let inner = blocks(in: node, depth: depth + 1)
      if !inner.isEmpty { fold.add(.container(Alert.container(inner, at: location(node), lines: page.original))) }
    case "html_block":
      let literal = page.restored(node.literal, less: "&lt;")
      fold.add(.html(Array(literal.utf8), line: node.line + text.firstLine - 1))
    default: break
    }
  }

  private func place(_ node: MarkdownNode, shift: Int = 0) -> Place {
    page.place(text, line: node.line + shift, column: node.column)
  }

  private func location(_ node: MarkdownNode, shift: Int = 0) -> SourceLocation {
    let place = place(node, shift: shift)
    return SourceLocation(file: page.file, line: place.line, column: place.column)
  }

  private func inline(_ node: MarkdownNode, _ depth: Int) -> InlineReading {
    var builder = RichTextBuilder()
    var inline = MarkdownInline(page: page, place: place(node))
    for child in node.children { inline.append(child, to: &builder, depth: depth) }
    return InlineReading(
      words: builder.finish(at: place(node), file: page.file).mendingEmphasis(), components: inline.components,
      leading: inline.leadingComponents)
  }

  func words(_ node: MarkdownNode, _ depth: Int, isCell: Bool = false) -> RichText {
    var builder = RichTextBuilder(keepsIndentation: isCell)
    var inline = MarkdownInline(page: page, place: place(node), readsComponents: isCell)
    for child in node.children { inline.append(child, to: &builder, depth: depth) }
    return builder.finish(at: place(node), file: page.file).mendingEmphasis()
  }

  private func code(_ node: MarkdownNode) -> Block.Code? {
    let info = node.fenceInfo?.split(separator: " ").first.map { $0.lowercased() }
    var code = CodeText(language: info)
    let isFenced = node.isFenced
    let literal = page.restored(node.literal)
    code.append(
      isFenced ? literal : CommonIndentation.removed(from: literal),
      at: Place(line: node.line + text.firstLine - 1 + (isFenced ? 1 : 0)))
    return code.finish(file: page.file)
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
      let cells = row.children.prefix(TableGrid.columnLimit).map { words($0, depth, isCell: true) }
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
      guard index < text.lines.count else { return false }
      let marks = text.lines[index].filter { !$0.isBlank && $0 != UInt8(ascii: ">") }
      return marks.contains(UInt8(ascii: "-"))
        && marks.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
    }
    return (0..<64).first { isDelimiter(node.line + $0) } ?? 0
  }
}

/// What stands in a paragraph or a heading.
private struct InlineReading {
  var words: RichText
  var components: [Block.Component]
  /// How many of the components stand before the first word.
  var leading: Int
}
