import Contract
import Diagnostics

/// What the rows of tables say of a field, a line for each thing said.
enum RowEvidence {
  static func lines(_ rows: [Field]) -> [Evidence] { rows.flatMap(lines) }

  static func lines(_ row: Field) -> [Evidence] {
    var lines: [Evidence] = []
    func declare(_ statement: String, on subject: Evidence.Subject = .type, at place: SourceLocation) {
      lines.append(Evidence(.declaration, statement, on: subject, at: place))
    }
    if let type = row.type {
      let words =
        type.text.isEmpty ? "the names of its members nest under it" : "the page gives its type as ‘\(type.text)’"
      declare(words, at: type.location)
    }
    if !row.allowedValues.isEmpty {
      let values = row.allowedValues.prefix(4).map { "‘\($0.value)’" }.joined(separator: ", ")
      declare("the page lists its values: \(values)\(row.allowedValues.count > 4 ? ", …" : "")", at: row.location)
    }
    if let mark = row.isRequired {
      declare(
        mark.value ? "the page requires it" : "the page does not require it", on: .optionality, at: mark.location)
    }
    for clause in row.presence {
      declare("its description says ‘\(clause.text)’", on: .optionality, at: clause.location)
    }
    if let mark = row.isNullable, mark.value, !row.presence.contains(where: { $0.meaning == .nullable }) {
      declare("the page says that it may be null or empty", on: .optionality, at: mark.location)
    }
    if lines.isEmpty, row.description != nil { declare("the page describes it and gives no type", at: row.location) }
    return lines
  }
}
