import Contract
import Pages

/// Reads a table that lists the values of fields described above it, a row a value: `Parameter | Value` with `status` once for each.
struct ListedValues {
  private let rows: [(name: String, value: AllowedValue)]

  /// - Returns: nil where the table is another: one that says something of each name once describes fields.
  init?(_ table: Block.Table, lexicon: Lexicon) {
    guard (2...3).contains(table.header.count), table.rows.count >= 2, lexicon.column(table.header[0].plain) == .name,
      Self.titles.contains(WordForm(table.header[1].plain).text)
    else { return nil }
    var rows: [(name: String, value: AllowedValue)] = []
    for row in table.rows where row.count > 1 {
      guard let name = FieldPath(row[0].plain)?.steps.last?.name, EnumerationReader.isValue(row[1].plain.trimmed) else {
        return nil
      }
      let words = row.count > 2 ? row[2].markdown.trimmed : ""
      rows.append(
        (name, AllowedValue(row[1].plain.trimmed, meaning: words.isEmpty ? nil : words, at: [row[1].location])))
    }
    guard Set(rows.map(\.name)).count < rows.count else { return nil }
    self.rows = rows
  }

  private static let titles: Set<String> = ["value", "values", "enum value", "allowed value", "值", "枚举值", "枚舉值", "取值"]

  /// Gives the fields, at any depth, the values of their names, where their rows have none.
  ///
  /// - Returns: whether a name was found.
  func apply(to fields: inout [Field]) -> Bool {
    var isFound = false
    let values = Dictionary(grouping: rows) { $0.name }.mapValues { $0.map(\.value) }
    Self.apply(values, to: &fields, &isFound)
    return isFound
  }

  private static func apply(_ values: [String: [AllowedValue]], to fields: inout [Field], _ isFound: inout Bool) {
    for index in fields.indices {
      if let listed = values[fields[index].name] {
        isFound = true
        if fields[index].allowedValues.isEmpty { fields[index].allowedValues = listed }
      }
      apply(values, to: &fields[index].children, &isFound)
    }
  }
}
