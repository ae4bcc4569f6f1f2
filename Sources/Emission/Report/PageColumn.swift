import Diagnostics
import Pages

/// The page as it was read: its blocks in order, each with the number of its line. Of the page's own markup nothing is left but the
/// meaning: a link shows its words and, on hovering, its target, and leads nowhere.
struct PageColumn {
  private(set) var anchors = PageAnchors()
  private(set) var html: HTMLText = ""
  /// The lines that diagnostics point to.
  private let marks: [Int: Diagnostic.Severity]

  /// From here on frames within frames are left out, and only what they hold is shown.
  private static let deepest = 16

  init(_ document: Document, diagnostics: [Diagnostic]) {
    let places = diagnostics.compactMap { diagnostic in
      diagnostic.location.flatMap { $0.file == document.file ? ($0.line, diagnostic.severity) : nil }
    }
    marks = Dictionary(places, uniquingKeysWith: max)
    html = blocks(document.blocks, depth: 0)
    anchors.seal()
  }

  private mutating func blocks(_ blocks: [Block], depth: Int) -> HTMLText {
    let shown = depth < Self.deepest ? blocks : Self.leaves(of: blocks)
    return .joined(shown.map { block($0, depth: depth) }, by: "\n")
  }

  private mutating func block(_ block: Block, depth: Int) -> HTMLText {
    switch block {
    case .heading(let level, let text):
      let place = place(text.location)
      return level <= 1
        ? "<h3 class=\"line h1\"\(place)>\(words(text))</h3>" : "<h4 class=\"line h2\"\(place)>\(words(text))</h4>"
    case .paragraph(let text): return "<p class=\"line\"\(place(text.location))>\(words(text))</p>"
    case .code(let code): return self.code(code)
    case .table(let table): return self.table(table)
    case .list(let list):
      let items = list.items.map { "<li>\(blocks($0, depth: depth + 1))</li>" as HTMLText }
      return list.isOrdered ? "<ol>\(.joined(items))</ol>" : "<ul>\(.joined(items))</ul>"
    case .definitions(let definitions):
      let items = definitions.map { definition -> HTMLText in
        let term: HTMLText = "<dt class=\"line\"\(place(definition.term.location))>\(words(definition.term))</dt>"
        return "\(term)<dd>\(blocks(definition.blocks, depth: depth + 1))</dd>"
      }
      return "<dl>\(.joined(items))</dl>"
    case .container(let container):
      let label = container.label.map { "<p class=\"label\">\(words: $0)</p>" as HTMLText } ?? ""
      return "<div class=\"frame\">\(label)\(blocks(container.blocks, depth: depth + 1))</div>"
    case .component(let component):
      let attributes = component.attributes.sorted { $0.key < $1.key }
        .map { "\(words: $0.key) = <code>\(words: $0.value)</code>" as HTMLText }
      return """
        <p class="line component"\(place(component.location))><b>\(words: component.name)</b> \(.joined(attributes, by: " · "))</p>
        """
    }
  }

  private mutating func code(_ code: Block.Code) -> HTMLText {
    var lines: [HTMLText] = []
    for (index, line) in code.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var location = code.location
      location.line += index
      if index > 0 { location.column = 1 }
      lines.append("<span class=\"line\"\(place(location))>\(members(of: line, at: location))\n</span>")
    }
    return "<pre class=\"code\" tabindex=\"-1\"><code>\(.joined(lines))</code></pre>"
  }

  /// The line with a place for each of several members of JSON on it.
  private mutating func members(of line: Substring, at location: SourceLocation) -> HTMLText {
    let ranges = JSONLineMembers.ranges(in: line)
    guard !ranges.isEmpty else { return "\(words: line)" }
    let scalars = line.unicodeScalars
    func text(_ range: Range<Int>) -> Substring {
      Substring(scalars.dropFirst(range.lowerBound).prefix(range.count))
    }
    var pieces: [HTMLText] = []
    var end = 0
    for range in ranges {
      var place = location
      place.column += range.lowerBound
      pieces.append("\(words: text(end..<range.lowerBound))<span\(identifier(place))>\(words: text(range))</span>")
      end = range.upperBound
    }
    pieces.append("\(words: text(end..<scalars.count))")
    return .joined(pieces)
  }

  private mutating func table(_ table: Block.Table) -> HTMLText {
    let head = table.header.isEmpty ? "" : "<thead>\(row(table.header, isHeader: true))</thead>" as HTMLText
    let rows = table.rows.map { row($0, isHeader: false) }
    return "<div class=\"wide\"><table>\(head)<tbody>\(.joined(rows))</tbody></table></div>"
  }

  private mutating func row(_ cells: [RichText], isHeader: Bool) -> HTMLText {
    var shown: [HTMLText] = []
    for (index, cell) in cells.enumerated() {
      // The row's first cell bears the number of the line.
      let number = index == 0 ? number(cell.location.line) : ""
      let kind: HTMLText = index == 0 ? " class=\"line\"" : ""
      let place: HTMLText = "\(identifier(cell.location))\(number)\(kind)"
      shown.append(isHeader ? "<th\(place)>\(words(cell))</th>" : "<td\(place)>\(words(cell))</td>")
    }
    return "<tr>\(.joined(shown))</tr>\n"
  }

  private mutating func place(_ location: SourceLocation) -> HTMLText {
    "\(identifier(location))\(number(location.line))"
  }

  private mutating func identifier(_ location: SourceLocation) -> HTMLText {
    anchors.add(location).map { " id=\"\($0)\"" } ?? ""
  }

  private func number(_ line: Int) -> HTMLText {
    let mark: HTMLText =
      switch marks[line] {
      case nil: ""
      case .note?: " data-mark=\"note\""
      case .warning?: " data-mark=\"warning\""
      case .error?: " data-mark=\"error\""
      }
    return " data-line=\"\(line)\"\(mark)"
  }

  private func words(_ text: RichText) -> HTMLText {
    .joined(
      text.runs.map { run in
        var words: HTMLText = "\(words: run.text)"
        if run.style.contains(.code) { words = "<code>\(words)</code>" }
        if run.style.contains(.strong) { words = "<strong>\(words)</strong>" }
        if run.style.contains(.emphasis) { words = "<em>\(words)</em>" }
        if run.style.contains(.struck) { words = "<s>\(words)</s>" }
        return run.link.map { "<span class=\"link\" title=\"\(words: $0)\">\(words)</span>" } ?? words
      })
  }

  /// The blocks without the frames that they stand in, however deep.
  private static func leaves(of blocks: [Block]) -> [Block] {
    var waiting = Array(blocks.reversed())
    var leaves: [Block] = []
    while let block = waiting.popLast() {
      switch block {
      case .list(let list): waiting += list.items.flatMap(\.self).reversed()
      case .container(let container): waiting += container.blocks.reversed()
      case .definitions(let definitions):
        waiting += definitions.flatMap { [.paragraph($0.term)] + $0.blocks }.reversed()
      default: leaves.append(block)
      }
    }
    return leaves
  }
}
