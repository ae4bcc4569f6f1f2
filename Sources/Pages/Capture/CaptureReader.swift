import Diagnostics

/// Reads text that was copied off a rendered page: tables without a fence, JSON without a block, labels that follow a table row
/// or a list item with nothing between them. Each line says by itself what it is.
enum CaptureReader {
  static func read(_ text: PageText, file: String) -> Document {
    var reader = LineReader(Lines(text.bytes), file: FileName(file))
    return Document(file: file, blocks: reader.read())
  }
}

/// Walks the lines of a copied page and gathers its blocks.
private struct LineReader {
  let lines: Lines
  let file: FileName
  var index = 0
  var blocks: [Block] = []
  /// The bytes that may still be looked at in search of closing brackets.
  var budget: Int
  /// Whether the rest of the page is known to have no end of a fence.
  var isWithoutFences = false

  init(_ lines: Lines, file: FileName) {
    self.lines = lines
    self.file = file
    budget = lines.bytes.count * 3 + 200_000
  }

  mutating func read() -> [Block] {
    while index < lines.count {
      let start = index
      let line = lines[index].trimmed
      if line.isEmpty {
        index += 1
      } else if let read = fence() ?? code() ?? table() ?? list() ?? columns(), index > start {
        blocks += read
      } else {
        blocks.append(paragraph(line))
        index += 1
      }
    }
    return blocks
  }

  private func paragraph(_ line: Line) -> Block {
    if let heading = HeadingLine(line, isAlone: isAlone) { return .heading(level: heading.level, words(heading.words)) }
    return .paragraph(words(line))
  }

  /// Whether the line at hand has no words right above it, as a heading has none.
  private var isAlone: Bool {
    index == 0 || lines[index - 1].isBlank || !blocks.isEmpty && blocks.last?.isParagraph == false
  }

  private func words(_ line: Line, isCell: Bool = false) -> RichText {
    var builder = RichTextBuilder(keepsIndentation: isCell)
    let column = lines[index].distance(from: lines[index].startIndex, to: line.drop { $0 == 0x20 }.startIndex) + 1
    let place = Place(line: index + 1, column: lines.column(index, byte: column))
    builder.append(line.string, at: place)
    return builder.finish(at: place, file: file)
  }

  // MARK: Code

  /// A fence of Markdown that nobody rendered; no block where nothing stands in it.
  private mutating func fence() -> [Block]? {
    let mark = lines[index].trimmed
    guard !isWithoutFences, mark.starts(with: "```"), !mark.dropFirst(3).contains(UInt8(ascii: "`")) else { return nil }
    let rest = (index + 1)..<max(index + 1, lines.count)
    guard let end = rest.first(where: { lines[$0].trimmed.elementsEqual("```".utf8) }) else {
      isWithoutFences = true
      return nil
    }
    let language = mark.dropFirst(3).trimmed.prefix { !$0.isBlank }.string.lowercased()
    let block = code(index + 1, end, language: language.isEmpty ? nil : language)
    index = end + 1
    return block
  }

  /// An HTTP message, or lines from one that opens an object or an array to the one that closes it.
  private mutating func code() -> [Block]? {
    let page = CodeLines(count: lines.count) { [lines] in lines[$0] }
    let start = index
    let first = lines[index].trimmed
    if MessageLine.begins(first), let end = page.codeEnd(at: index, budget: &budget) {
      index = end
      return code(start, end)
    }
    guard let bracket = first.first, bracket == UInt8(ascii: "{") || bracket == UInt8(ascii: "[") else { return nil }
    var balance = BracketBalance()
    var end = index
    while end < lines.count, budget > 0 {
      budget -= lines[end].count + 1
      balance.read(lines[end])
      if balance.isClosed { break }
      end += 1
    }
    // What never closes ends before the next label, or with the page.
    if !balance.isClosed {
      guard bracket == UInt8(ascii: "[") || page.beginsJSON(index) else { return nil }
      end =
        (index + 1..<max(index + 1, lines.count)).first { isLabel(lines[$0].trimmed) }.map { $0 - 1 } ?? lines.count - 1
    }
    guard end > index || balance.isClosed && (bracket == UInt8(ascii: "{") || lines[index].count > 2) else {
      return nil
    }
    index = end + 1
    return code(start, end + 1)
  }

  private func code(_ start: Int, _ end: Int, language: String? = nil) -> [Block] {
    var text = CodeText(language: language)
    for line in start..<end { text.append(lines[line].string + "\n", at: Place(line: line + 1)) }
    return text.finish(file: file).map { [.code($0)] } ?? []
  }

  private func isLabel(_ line: Line) -> Bool {
    guard line.count <= 120, let first = line.first, !"{}[]\"".utf8.contains(first) else { return false }
    return line.ends(with: ":") || line.ends(with: "：")
  }

  // MARK: Tables and lists

  private mutating func table() -> [Block]? {
    let next = index + 1 < lines.count ? lines[index + 1] : []
    guard let separator = TableSeparator.all.first(where: { $0.opens(lines[index], next: next) }) else { return nil }
    let start = index
    var grid: [[RichText]] = []
    while index < lines.count, separator.isRow(lines[index]) {
      if !separator.isDelimiter(lines[index]) {
        grid.append(separator.cells(lines[index]).prefix(TableGrid.columnLimit).map { words($0, isCell: true) })
      }
      index += 1
    }
    let width = grid.map(\.count).max() ?? 0
    for row in grid.indices where grid[row].count < width {
      let empty = RichText([], at: grid[row].last?.location ?? SourceLocation(file: file, line: start + 1))
      grid[row] += Array(repeating: empty, count: width - grid[row].count)
    }
    let location = SourceLocation(file: file, line: start + 1)
    return [.table(Block.Table(header: grid.first ?? [], rows: Array(grid.dropFirst()), at: location))]
  }

  private mutating func list() -> [Block]? {
    guard ListMarker.rest(of: lines[index].trimmed) != nil, !isNumberedHeading else { return nil }
    let location = SourceLocation(file: file, line: index + 1)
    let isOrdered = lines[index].trimmed.first.map(\.isASCIIDigit) ?? false
    var items: [[Block]] = []
    while index < lines.count, let rest = ListMarker.rest(of: lines[index].trimmed) {
      items.append([.paragraph(words(rest))])
      index += 1
    }
    return [.list(Block.List(isOrdered: isOrdered, items: items, at: location))]
  }

  /// Lines of a name and, a gap of spaces away, what is said of it: manuals and tables of old text are set so.
  private mutating func columns() -> [Block]? {
    var found: [Block.Definition] = []
    while index < lines.count, let gap = ColumnGap(lines[index].trimmed) {
      found.append(Block.Definition(term: words(gap.name), blocks: [.paragraph(words(gap.rest))]))
      index += 1
      // What goes on further right belongs to the line above.
      while index < lines.count, let last = found.indices.last,
        gap.isContinued(by: lines[index], after: lines[index - 1])
      {
        found[last].blocks.append(.paragraph(words(lines[index].trimmed)))
        index += 1
      }
    }
    return found.isEmpty ? nil : [.definitions(found)]
  }

  /// `1. Orders` by itself is the number of a section; items of a list follow one another.
  private var isNumberedHeading: Bool {
    guard let first = lines[index].trimmed.first, first.isASCIIDigit else { return false }
    let next = index + 1 < lines.count ? lines[index + 1].trimmed : []
    return isAlone && HeadingLine(lines[index].trimmed, isAlone: true) != nil && ListMarker.rest(of: next) == nil
  }
}

extension Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { return true }
    return false
  }
}
