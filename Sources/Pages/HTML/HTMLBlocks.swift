import Diagnostics

/// The blocks that HTML has elements for.
extension HTMLWalker {
  mutating func list(_ node: HTMLNode, _ depth: Int) {
    var items: [[Block]] = []
    for child in node.children where child.isElement && !PageChrome.contains(child) {
      let item = inner(child, depth + 1)
      if !item.isEmpty || child.name == "li" { items.append(item) }
    }
    if !items.isEmpty { add(.list(Block.List(isOrdered: node.name == "ol", items: items, at: location(node)))) }
  }

  mutating func definitions(_ node: HTMLNode, _ depth: Int) {
    var found: [Block.Definition] = []
    for child in node.children.flatMap({ $0.name == "div" ? $0.children : [$0] }) {
      if child.name == "dt" {
        var term = words(child, depth: depth)
        if let id = child.attribute("id"), !id.isEmpty { term.anchors.insert(id, at: 0) }
        found.append(Block.Definition(term: term, blocks: []))
      } else if child.name == "dd", !found.isEmpty {
        found[found.count - 1].blocks += inner(child, depth + 1)
      }
    }
    if found.isEmpty { descend(node, depth) } else { add(.definitions(found)) }
  }

  mutating func table(_ node: HTMLNode, _ depth: Int) {
    if HTMLCode.isListing(node) { return code(node) }
    var grid = TableGrid()
    var captions: [HTMLNode] = []
    var rows: [(row: HTMLNode, isInHead: Bool)] = []
    for section in node.children {
      if section.name == "caption" { captions.append(section) }
      if section.name == "tr" { rows.append((section, false)) }
      if section.isElement, section.name != "tr", section.name != "caption" {
        rows += section.children.filter { $0.name == "tr" }.map { ($0, section.name == "thead") }
      }
    }
    if rows.contains(where: { isLayout($0.row) }) { return descend(node, depth) }
    if rows.contains(where: { $0.row.first({ ["ul", "dl"].contains($0.name) }) != nil }),
      let found = definitions(of: rows.map(\.row), depth)
    {
      return add(.definitions(found))
    }
    for caption in captions { add(.paragraph(words(caption, depth: depth))) }
    for (row, isInHead) in rows { self.row(row, isInHead: isInHead, depth, &grid) }
    if let table = grid.table(at: location(node)) { add(.table(table)) }
  }

  /// A table of titles and lists beside them is a list of definitions, as old generators wrote it.
  private mutating func definitions(of rows: [HTMLNode], _ depth: Int) -> [Block.Definition]? {
    var found: [Block.Definition] = []
    for row in rows {
      let cells = row.children.filter { $0.name == "td" || $0.name == "th" }
      guard cells.count == 2, cells[0].name == "th", cells[1].name == "td" else { return nil }
      found.append(Block.Definition(term: words(cells[0], depth: depth), blocks: inner(cells[1], depth + 1)))
    }
    return found
  }

  /// A table whose cells have headings, or tables beside words in bold, is no table but a way to lay out the page.
  private func isLayout(_ row: HTMLNode) -> Bool {
    if row.first({ ["h1", "h2", "h3"].contains($0.name) }) != nil { return true }
    guard row.first({ $0.name == "table" }) != nil, row.first({ $0.name == "th" }) == nil else { return false }
    return row.children.contains { cell in
      cell.name == "td" && cell.children.contains { $0.name == "table" }
        && cell.children.contains { ["b", "strong", "font", "p", "pre", "center"].contains($0.name) }
    }
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

  // MARK: Code

  mutating func code(_ node: HTMLNode, language: String? = nil) {
    var text = CodeText(language: language ?? HTMLCode.language(of: node))
    HTMLCode.append(node, to: &text, firstLine: context.firstLine)
    if let code = text.finish(file: context.file) { add(.code(code)) }
  }

  /// A paragraph that is JSON and nothing else.
  func bareCode(_ node: HTMLNode) -> Block.Code? {
    let text = node.wholeText
    let trimmed = Array(text.replacing("\u{A0}", with: " ").utf8)[...].trimmed
    guard let first = trimmed.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    let lines = Lines(Array(trimmed))
    var budget = trimmed.count * 4
    let code = CodeLines(count: lines.count) { lines[$0] }
    guard code.codeEnd(at: 0, budget: &budget) == lines.count else { return nil }
    var block = CodeText(language: nil)
    HTMLCode.append(node, to: &block, firstLine: context.firstLine)
    return block.finish(file: context.file)
  }

  /// The macros of Confluence's storage format.
  mutating func macro(_ node: HTMLNode, _ depth: Int) {
    func nameAttribute(_ node: HTMLNode) -> String? { node.attribute("ac:name") ?? node.attribute("name") }
    let name = nameAttribute(node)?.lowercased() ?? ""
    func parameter(_ name: String) -> String? {
      node.children.first { $0.name == "parameter" && nameAttribute($0) == name }.map(HTMLTabs.words)
    }
    if let body = node.children.first(where: { $0.name == "plain-text-body" }) {
      code(body, language: parameter("language")?.lowercased())
      return
    }
    switch name {
    case "info", "note", "warning", "tip", "panel":
      container(.admonition, label: parameter("title") ?? name, node, inner(node, depth + 1))
    case "expand": container(.tab, label: parameter("title"), node, inner(node, depth + 1))
    case "toc", "children", "pagetree": break
    default: descend(node, depth)
    }
  }
}
