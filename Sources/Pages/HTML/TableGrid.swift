import Diagnostics

/// The rows of a table as its markup gives them, with cells that span rows and columns.
struct TableGrid {
  struct Cell {
    var text: RichText
    var rowSpan = 1
    var columnSpan = 1
    var isHeader = false
  }

  private struct Row {
    var cells: [Cell] = []
    var isInHead: Bool
  }

  /// A table of more columns than this is no documentation; the rest is left out, lest spans fill the memory.
  static let columnLimit = 256
  private static let cellLimit = 1_000_000

  private var rows: [Row] = []

  mutating func beginRow(isInHead: Bool) { rows.append(Row(isInHead: isInHead)) }

  mutating func add(_ cell: Cell) {
    if rows.isEmpty { beginRow(isInHead: false) }
    rows[rows.count - 1].cells.append(cell)
  }

  /// The table with its spans spread: a cell that spans stands in each place that it covers. Nil where no row has a cell.
  func table(at location: SourceLocation) -> Block.Table? {
    var spread: [[RichText]] = []
    var carried: [(text: RichText, rows: Int)?] = []
    var budget = Self.cellLimit
    var headerCount = headerRowCount
    for (index, row) in rows.enumerated() {
      let cells = Self.spread(row.cells, &carried, &budget)
      if cells.isEmpty {
        if index < headerCount { headerCount -= 1 }
        continue
      }
      spread.append(cells)
    }
    let width = spread.map(\.count).max() ?? 0
    guard width > 0 else { return nil }
    if width * spread.count <= Self.cellLimit {
      for index in spread.indices where spread[index].count < width {
        let empty = RichText([], at: spread[index].last?.location ?? location)
        spread[index] += Array(repeating: empty, count: width - spread[index].count)
      }
    }
    // Where a group title stands over several columns, the row below it names the columns.
    let header = headerCount > 0 ? spread[headerCount - 1] : []
    return Block.Table(header: header, rows: Array(spread.dropFirst(headerCount)), at: location)
  }

  private var headerRowCount: Int {
    let rows = rows.filter { !$0.cells.isEmpty }
    let head = rows.prefix(while: \.isInHead)
    if let first = head.first {
      let spans = first.cells.contains { $0.rowSpan > 1 || $0.columnSpan > 1 }
      return spans ? min(head.count, 3) : 1
    }
    guard let first = rows.first, first.cells.allSatisfy(\.isHeader) else { return 0 }
    // One title over the whole table is no column title.
    let depth = first.cells.map(\.rowSpan).max() ?? 1
    return first.cells.contains { $0.columnSpan > 1 } && rows.dropFirst().first?.cells.allSatisfy(\.isHeader) == true
      ? 2 : min(depth, 1)
  }

  private static func spread(
    _ cells: [Cell], _ carried: inout [(text: RichText, rows: Int)?], _ budget: inout Int
  ) -> [RichText] {
    var row: [RichText] = []
    func takeCarried() {
      while row.count < carried.count, let above = carried[row.count] {
        carried[row.count] = above.rows > 1 ? (above.text, above.rows - 1) : nil
        row.append(above.text)
      }
    }
    for cell in cells {
      takeCarried()
      for _ in 0..<cell.columnSpan where row.count < columnLimit && budget > 0 {
        if cell.rowSpan > 1 {
          while carried.count <= row.count { carried.append(nil) }
          carried[row.count] = (cell.text, cell.rowSpan - 1)
        }
        row.append(cell.text)
        budget -= 1
      }
    }
    takeCarried()
    // A span further right, behind places that this row leaves empty.
    if let last = carried.lastIndex(where: { $0 != nil }), last >= row.count, let filler = carried[last]?.text {
      while row.count <= last {
        takeCarried()
        if row.count <= last, carried[row.count] == nil { row.append(RichText([], at: filler.location)) }
      }
    }
    return row
  }
}
