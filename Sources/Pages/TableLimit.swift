import Diagnostics

/// Cuts tables that nobody wrote by hand: a type of a hundred thousand members is no documentation, and no compiler takes it.
struct TableLimit {
  /// The most rows of a table; the longest lists of error codes have some thousand.
  static let rows = 20_000

  private(set) var diagnostics: [Diagnostic] = []

  mutating func apply(to blocks: inout [Block]) {
    for index in blocks.indices {
      switch blocks[index] {
      case .table(var table) where table.rows.count > Self.rows:
        diagnostics.append(
          Diagnostic(
            .oversizedTable,
            "the table has \(table.rows.count) rows; those from the \(Self.rows + 1)th on are left out",
            at: table.location))
        table.rows.removeLast(table.rows.count - Self.rows)
        blocks[index] = .table(table)
      case .container(var container):
        apply(to: &container.blocks)
        blocks[index] = .container(container)
      case .list(var list):
        for item in list.items.indices { apply(to: &list.items[item]) }
        blocks[index] = .list(list)
      default: break
      }
    }
  }
}
