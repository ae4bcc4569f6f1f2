/// What stands between the cells of a copied table: a pipe where the page was Markdown that nobody rendered, a tab where a
/// browser copied cells.
enum TableSeparator {
  case pipe, tab

  static let all: [TableSeparator] = [.pipe, .tab]

  /// Whether a table begins: a row of pipes above a line of dashes or another row, or two rows of as many tabs.
  func opens(_ line: Line, next: Line) -> Bool {
    guard isRow(line), line.count < 1_000_000 else { return false }
    switch self {
    case .pipe: return isDelimiter(next) || isRow(next) && cells(line).count == cells(next).count
    // Editors take the empty cells off the end of a line.
    case .tab: return isRow(next) && (2...max(2, cells(line).count)).contains(cells(next).count)
    }
  }

  func isRow(_ line: Line) -> Bool {
    switch self {
    case .pipe:
      guard let first = line.drop(while: \.isBlank).first, first != UInt8(ascii: "{"), first != UInt8(ascii: "\"")
      else { return false }
      return line.contains(UInt8(ascii: "|"))
    case .tab:
      // An indented line is no row; a row with an empty first cell begins with a tab, but has another.
      guard let first = line.drop(while: \.isBlank).first, first != UInt8(ascii: "{"), first != UInt8(ascii: "}"),
        !line.isBlank
      else { return false }
      return line.drop(while: \.isBlank).contains(0x09)
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
    case .tab:
      return line.split(separator: 0x09, omittingEmptySubsequences: false)
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
