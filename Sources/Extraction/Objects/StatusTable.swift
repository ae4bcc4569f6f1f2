import Contract
import Diagnostics
import Pages

/// Reads a table of statuses whose last column names what each gives back: `200 | OK | none | [Order](#order)`.
enum StatusTable {
  /// Whether each row is that of a status, or of all others.
  static func isOne(_ table: Block.Table) -> Bool {
    let cells = table.rows.map { $0.first?.plain.trimmed ?? "" }
    return !cells.isEmpty && cells.contains { isStatus($0) } && cells.allSatisfy { isStatus($0) || isOther($0) }
  }

  /// `default`, `Other Status Codes`: all others.
  private static func isOther(_ cell: String) -> Bool {
    let form = cell.lowercased()
    return form == "default" || form.hasPrefix("other") || form.hasPrefix("any ") || form.hasPrefix("其他")
      || form.hasPrefix("其它")
  }

  private static func isStatus(_ cell: String) -> Bool {
    Int(cell.prefix(3)).map { (100..<600).contains($0) } ?? false
  }

  /// The type of the first row of success; nil where the table is none of statuses.
  static func type(of table: Block.Table) -> DeclaredType? {
    guard isOne(table) else { return nil }
    let statuses = table.rows.map { row in row.first.flatMap { Int($0.plain.trimmed.prefix(3)) } }
    guard let index = statuses.firstIndex(where: { $0.map { (200..<300).contains($0) } ?? false }),
      table.rows[index].count > 1
    else { return nil }
    let row = table.rows[index]
    let column = table.header.indices.dropFirst().first { Lexicon.standard.column(table.header[$0].plain) == .type }
    let cell = column.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? row[row.count - 1]
    return TypeReader().read(cell.plain, at: cell.location)
  }
}
