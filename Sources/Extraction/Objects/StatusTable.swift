import Contract
import Diagnostics
import Pages

/// Reads a table of statuses whose last column names what each gives back: `200 | OK | none | [Order](#order)`.
enum StatusTable {
  /// The type of the first row of success; nil where the table is none of statuses.
  static func type(of table: Block.Table) -> DeclaredType? {
    let statuses = table.rows.map { row in row.first.flatMap { Int($0.plain.trimmed.prefix(3)) } }
    guard !table.rows.isEmpty, statuses.allSatisfy({ $0.map { (100..<600).contains($0) } ?? false }) else { return nil }
    guard let index = statuses.firstIndex(where: { $0.map { (200..<300).contains($0) } ?? false }),
      let cell = table.rows[index].last, table.rows[index].count > 1
    else { return nil }
    return TypeReader().read(cell.plain, at: cell.location)
  }
}
