import Diagnostics

/// Reads text that was copied off a rendered page: tables without a fence, JSON without a block, labels that follow a table row
/// or a list item with nothing between them. Each line says by itself what it is.
enum CaptureReader {
  static func read(_ text: PageText, file: String) -> Document {
    var reader = LineReader(Lines(text.bytes), file: file)
    return Document(file: file, blocks: reader.read())
  }

  private struct LineReader {
    let lines: Lines
    let file: String
    var index = 0
    var blocks: [Block] = []

    init(_ lines: Lines, file: String) {
      self.lines = lines
      self.file = file
    }

    mutating func read() -> [Block] {
      while index < lines.count {
        let line = lines[index].trimmed
        if line.isEmpty {
          index += 1
        } else if let block = json() ?? table() ?? list() {
          blocks.append(block)
        } else {
          blocks.append(paragraph(line))
          index += 1
        }
      }
      return blocks
    }

    private func paragraph(_ line: Line) -> Block {
      let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
      if (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 {
        return .heading(level: hashes, words(line.dropFirst(hashes)))
      }
      return .paragraph(words(line))
    }

    private func words(_ line: Line, isCell: Bool = false) -> RichText {
      var builder = RichTextBuilder(keepsIndentation: isCell)
      let column = lines[index].distance(from: lines[index].startIndex, to: line.drop { $0 == 0x20 }.startIndex) + 1
      let place = Place(line: index + 1, column: lines.column(index, byte: column))
      builder.append(line.string, at: place)
      return builder.finish(at: place, file: file)
    }

    /// Lines from one that opens an object or an array to the one that closes it.
    private mutating func json() -> Block? {
      guard let first = lines[index].trimmed.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
        return nil
      }
      var balance = BracketBalance()
      var end = index
      while end < lines.count {
        balance.read(lines[end])
        if balance.isClosed { break }
        end += 1
      }
      // What never closes ends before the next label, or with the page.
      if end == lines.count {
        end = (index + 1..<lines.count).first { isLabel(lines[$0].trimmed) }.map { $0 - 1 } ?? lines.count - 1
      }
      guard end > index || balance.isClosed && (first == UInt8(ascii: "{") || lines[index].count > 2) else {
        return nil
      }
      let start = index
      let text = (start...end).map { lines[$0].string }.joined(separator: "\n")
      index = end + 1
      return .code(Block.Code(text: text, at: SourceLocation(file: file, line: start + 1)))
    }

    private func isLabel(_ line: Line) -> Bool {
      guard line.count <= 120, let first = line.first, !"{}[]\"".utf8.contains(first) else { return false }
      return line.ends(with: ":") || line.ends(with: "：")
    }

    private mutating func table() -> Block? {
      let separator = TableSeparator.all.first { separator in
        separator.opens(lines[index].trimmed, next: index + 1 < lines.count ? lines[index + 1].trimmed : [])
      }
      guard let separator else { return nil }
      let start = index
      var grid: [[RichText]] = []
      while index < lines.count, separator.isRow(lines[index].trimmed) {
        if !separator.isDelimiter(lines[index]) {
          grid.append(separator.cells(lines[index]).map { words($0, isCell: true) })
        }
        index += 1
      }
      let width = grid.map(\.count).max() ?? 0
      for row in grid.indices where grid[row].count < width {
        let empty = RichText([], at: grid[row].last?.location ?? SourceLocation(file: file, line: start + 1))
        grid[row] += Array(repeating: empty, count: width - grid[row].count)
      }
      let location = SourceLocation(file: file, line: start + 1)
      return .table(Block.Table(header: grid.first ?? [], rows: Array(grid.dropFirst()), at: location))
    }

    private mutating func list() -> Block? {
      guard ListMarker.rest(of: lines[index].trimmed) != nil else { return nil }
      let location = SourceLocation(file: file, line: index + 1)
      let isOrdered = lines[index].trimmed.first.map(\.isASCIIDigit) ?? false
      var items: [[Block]] = []
      while index < lines.count, let rest = ListMarker.rest(of: lines[index].trimmed) {
        items.append([.paragraph(words(rest))])
        index += 1
      }
      return .list(Block.List(isOrdered: isOrdered, items: items, at: location))
    }
  }
}

/// What follows the mark of a list item: `- x`, `* x`, `• x`, `1. x`.
private enum ListMarker {
  static func rest(of line: Line) -> Line? {
    for mark: StaticString in ["- ", "* ", "+ ", "• ", "· ", "●"] where line.starts(with: mark) {
      return line.dropFirst(mark.utf8CodeUnitCount)
    }
    let digits = line.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    let rest = line.dropFirst(digits.count)
    guard rest.starts(with: ". ") || rest.starts(with: ") ") else { return nil }
    return rest.dropFirst(2)
  }
}

/// What stands between the cells of a copied table: a pipe where the page was Markdown that nobody rendered, a tab where a
/// browser copied cells.
private enum TableSeparator {
  case pipe, tab

  static let all: [TableSeparator] = [.pipe, .tab]

  /// Whether a table begins: a row of pipes above a line of dashes or another row, or two rows of as many tabs.
  func opens(_ line: Line, next: Line) -> Bool {
    guard isRow(line) else { return false }
    switch self {
    case .pipe: return isDelimiter(next) || isRow(next) && cells(line).count == cells(next).count
    case .tab: return isRow(next) && cells(line).count == cells(next).count
    }
  }

  func isRow(_ line: Line) -> Bool {
    switch self {
    case .pipe:
      guard let first = line.first, first != UInt8(ascii: "{"), first != UInt8(ascii: "\"") else { return false }
      return line.contains(UInt8(ascii: "|"))
    case .tab: return line.contains(0x09)
    }
  }

  /// `---|:---:|---`
  func isDelimiter(_ line: Line) -> Bool {
    let marks = line.filter { !$0.isBlank }
    return self == .pipe && marks.count >= 3 && marks.contains(UInt8(ascii: "-"))
      && marks.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
  }

  func cells(_ line: Line) -> [Line] {
    switch self {
    case .tab: return line.split(separator: 0x09, omittingEmptySubsequences: false)
    case .pipe:
      var rest = line.trimmed
      if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
      var cells: [Line] = []
      var start = rest.startIndex
      var previous: UInt8 = 0
      for index in rest.indices {
        if rest[index] == UInt8(ascii: "|"), previous != UInt8(ascii: "\\") {
          cells.append(rest[start..<index])
          start = index + 1
        }
        previous = rest[index]
      }
      let last = rest[start...]
      if !last.isBlank { cells.append(last) }
      return cells
    }
  }
}
