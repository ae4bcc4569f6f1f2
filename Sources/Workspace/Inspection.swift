import Contract
import Diagnostics
import Inference

/// What was read, and why each name and type is what it is: `docent inspect`.
package enum Inspection {
  /// For people: an operation after the other, then the types.
  package static func text(_ api: API) -> String {
    var text = conventions(api)
    for operation in api.operations {
      text += "\(operation.method) \(operation.path.text)\n"
      text += "  \(operation.name)  (\(operation.source))\n"
      if let summary = operation.summary { text += "  \(summary)\n" }
      text += "  path: \(operation.pathEvidence.statement)\(place(operation.pathEvidence.location))\n"
      text += table(
        operation.parameters.map { row($0.property, place: $0.place.rawValue) }
          + (operation.body?.properties ?? []).map { row($0, place: "body") })
      text +=
        "  returns \(returned(by: operation))\(operation.isEnveloped ? ", in the envelope" : "")\n"
      text += (operation.pagination.map { "  pages \(pages($0))\n" } ?? "") + "\n"
    }
    for type in api.types {
      text += "\(type.name)\n"
      let places = type.uses.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      if !places.isEmpty { text += "  at \(places)\(type.uses.count > 3 ? ", and \(type.uses.count - 3) more" : "")\n" }
      var rows = type.properties.map { row($0, place: "") }
      if let dynamic = type.dynamicKeys {
        rows.append([
          "", dynamic.isPrefix ? "\(dynamic.marker)…" : "…\(dynamic.marker)…", dynamic.name,
          "[String: \(swift(dynamic.value))]", reason(dynamic.evidence),
        ])
      }
      text += table(rows) + "\n"
    }
    for enumeration in api.enumerations {
      text += "\(enumeration.name)  (\(enumeration.uses.joined(separator: ", ")))\n"
      text +=
        table(
          enumeration.cases.map { value in
            let names = ([value.name] + value.aliases.map(\.name)).joined(separator: ", ")
            return [value.value, names, value.meaning ?? (value.isListed ? "" : "not listed")]
          }) + "\n"
    }
    return text
  }

  /// What a call gives back, as the client has it.
  private static func returned(by operation: APIOperation) -> String {
    if let output = operation.output { return swift(output) }
    if let media = operation.responseMedia { return "bytes of \(media.value)" }
    return operation.isEnveloped ? "JSONValue? (no page shows it)" : "Data (no page shows it)"
  }

  /// The name of a type in the client, as Swift writes it.
  package static func swift(_ type: TypeReference) -> String {
    switch type {
    case .bool: "Bool"
    case .int: "Int"
    case .int64: "Int64"
    case .double: "Double"
    case .decimal: "Decimal"
    case .exactNumber: "JSONNumber"
    case .string: "String"
    case .decimalString: "DecimalString"
    case .url: "URL"
    case .localDate: "LocalDate"
    case .localTime: "LocalTime"
    case .localDateTime: "LocalDateTime"
    case .zonedDateTime: "ZonedDateTime"
    case .unixSeconds: "UnixSeconds"
    case .unixMilliseconds: "UnixMilliseconds"
    case .file: "File"
    case .json: "JSONValue"
    case .named(let name), .enumeration(let name, _): name
    case .array(let element): "[\(swift(element))]"
    case .dictionary(let value): "[String: \(swift(value))]"
    case .optional(let wrapped): swift(wrapped) + "?"
    case .union(let kinds): kinds.map(swift).joined(separator: " or ")
    }
  }

  private static func row(_ property: Property, place: String) -> [String] {
    [
      place, property.key, property.name, swift(property.type) + (property.isOptional ? "?" : ""),
      reason(property.evidence),
    ]
  }

  private static func reason(_ evidence: [Evidence]) -> String {
    guard let first = evidence.on(.type).first ?? evidence.first else { return "" }
    return "\(first.source.word): \(first.statement)\(place(first.location))"
  }

  private static func place(_ location: SourceLocation?) -> String { location.map { " (\($0))" } ?? "" }

  /// Rows in columns, measured as a terminal shows them.
  private static func table(_ rows: [[String]]) -> String {
    let width = rows.map(\.count).max() ?? 0
    let widths = (0..<width).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = " "
      for (cell, width) in zip(row, widths) where width > 0 {
        line += " " + cell + String(repeating: " ", count: width - DisplayWidth.of(cell)) + " "
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
