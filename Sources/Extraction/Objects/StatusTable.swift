import Contract
import Diagnostics
import Pages

/// Reads a table of statuses whose last column names what each gives back: `200 | OK | none | [Order](#order)`.
enum StatusTable {
  /// Whether each row is that of a status, or of all others.
  static func isOne(_ table: Block.Table) -> Bool {
    let cells = table.rows.map { $0.first?.plain.trimmed ?? "" }
    return !cells.isEmpty && cells.contains { isStatus($0) } && cells.allSatisfy { isStatus($0) || $0 == "default" }
  }

  private static func isStatus(_ cell: String) -> Bool {
    Int(cell.prefix(3)).map { (100..<600).contains($0) } ?? false
  }

  /// The type of the first row of success; nil where the table is none of statuses.
  static func type(of table: Block.Table) -> DeclaredType? {
    guard isOne(table) else { return nil }
    let statuses = table.rows.map { row in row.first.flatMap { Int($0.plain.trimmed.prefix(3)) } }
    guard let index = statuses.firstIndex(where: { $0.map { (200..<300).contains($0) } ?? false }),
      let cell = table.rows[index].last, table.rows[index].count > 1
    else { return nil }
    return TypeReader().read(cell.plain, at: cell.location)
  }
}
