import Pages

/// Reads a table that is the whole sheet of an endpoint, as word processors and wikis have it: a title and its value side by side
/// (`请求地址 | /v1/x`), tables of fields beside a title that spans their rows, or below one that spans all columns.
struct SheetTable {
  enum Piece {
    case title(RichText)
    case words(RichText)
    case table(Block.Table)
  }

  private(set) var pieces: [Piece] = []
  private let lexicon: Lexicon
  private var rows: [[RichText]] = []

  /// - Returns: nil where no row of the table is a title with the URL or the method that it promises.
  init?(_ table: Block.Table, lexicon: Lexicon) {
    self.lexicon = lexicon
    let all = (table.header.isEmpty ? [] : [table.header]) + table.rows
    guard all.contains(where: { $0.count > 2 && isEndpoint($0) }) else { return nil }
    var group: RichText?
    for (index, row) in all.enumerated() {
      guard let first = row.first else { continue }
      let values = distinct(row.dropFirst())
      if values.isEmpty || values == [first.plain.trimmed], isTitle(first) {
        close()
        group = nil
        pieces.append(.title(first))
      } else if values.count == 1, isTitle(first) || isEndpoint(row) {
        close()
        group = nil
        pieces += [.title(first), .words(row.first { $0.plain.trimmed == values[0] } ?? first)]
      } else if isEndpoint(row), row.count % 2 == 0 {
        close()
        group = nil
        for pair in stride(from: 0, to: row.count, by: 2) where !row[pair].plain.trimmed.isEmpty {
          pieces += [.title(row[pair]), .words(row[pair + 1])]
        }
      } else if first == group {
        rows.append(Array(row.dropFirst()))
      } else if index + 1 < all.count, all[index + 1].first == first, isTitle(first) {
        close()
        group = first
        pieces.append(.title(first))
        rows.append(Array(row.dropFirst()))
      } else {
        if group != nil { close() }
        group = nil
        rows.append(row)
      }
    }
    close()
  }

  /// Gives the rows that were gathered as a table, the first of them its titles.
  private mutating func close() {
    if let first = rows.first, rows.count > 1 {
      pieces.append(.table(Block.Table(header: first, rows: Array(rows.dropFirst()), at: first[0].location)))
    }
    rows = []
  }

  private func isTitle(_ words: RichText) -> Bool { lexicon.reading(of: words.plain)?.isWhole == true }

  /// Whether a row begins with a title of a URL or a method and goes on with one.
  private func isEndpoint(_ row: [RichText]) -> Bool {
    guard row.count > 1, SectionRow.mayBeEndpoint(row[1].plain) else { return false }
    return SectionRow(row[0].plain, row[1], lexicon: lexicon)?.isEndpoint == true
  }

  private func distinct(_ cells: ArraySlice<RichText>) -> [String] {
    cells.map(\.plain.trimmed).filter { !$0.isEmpty }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
