import Contract
import Diagnostics
import Pages

@testable import Extraction

private let place = SourceLocation(file: "p.md", line: 3)

/// A row of a table: words in backticks are code, a `\n` is a line of the cell.
struct Row {
  var name = "f"
  var type = ""
  var description = ""
  var more: [String: String] = [:]
}

/// The field that a row gives.
func field(_ description: String, type: String = "", _ more: [String: String] = [:]) -> Field {
  fields([Row(type: type, description: description, more: more)]).first ?? Field(name: "", at: place)
}

/// The fields that rows give.
func fields(_ rows: [Row]) -> [Field] {
  let titles = Array(Set(rows.flatMap(\.more.keys))).sorted()
  let table = Block.Table(
    header: (["Name", "Type", "Description"] + titles).map { RichText($0, at: place) },
    rows: rows.map { row in
      ([row.name, row.type, row.description] + titles.map { row.more[$0] ?? "" }).map { RichText($0, at: place) }
    }, at: place)
  return TableReader().read(table)?.fields ?? []
}

/// Values as text: `0=off 1=on`, `a b`.
func sketch(_ values: [AllowedValue]) -> String {
  values.map { value in value.meaning.map { "\(value.value)=\($0)" } ?? value.value }.joined(separator: " ")
}
