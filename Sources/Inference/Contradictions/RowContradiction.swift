import Contract
import Diagnostics

/// Two rows that declare one field with types of different forms: on one page, or on two pages for one type.
enum RowContradiction {
  static func diagnostic(_ key: String, rows: [Field]) -> Diagnostic? {
    let types = rows.compactMap(\.type).filter { $0.shape.form != nil }
    guard let first = types.first, let other = types.first(where: { $0.shape.form != first.shape.form }) else {
      return nil
    }
    return Diagnostic(
      .rowContradiction,
      "‘\(key)’ is declared as ‘\(first.text)’ here and as ‘\(other.text)’ elsewhere; the first is taken unless examples show another",
      at: first.location, notes: [.init("the other row is here", at: other.location)])
  }
}

extension RowContradiction {
  /// The same for the parameters of one request, of which a page may list one more than once.
  static func diagnostics(
    _ placed: [(field: Field, place: Parameter.Place)]
  ) -> [(name: String, place: Parameter.Place, diagnostic: Diagnostic)] {
    let groups = Dictionary(grouping: placed) { "\($0.place.rawValue):\($0.field.name)" }
    return groups.values.filter { $0.count > 1 }.compactMap { rows in
      diagnostic(rows[0].field.name, rows: rows.map(\.field)).map { (rows[0].field.name, rows[0].place, $0) }
    }
  }
}

extension DeclaredType.Shape {
  /// The form of JSON that the type has; nil where it may have any, or is named by a word that may mean anything.
  fileprivate var form: TypeReference.JSONForm? {
    switch self {
    case .string, .date, .dateTime, .file: .string
    case .integer, .number, .decimal: .number
    case .boolean: .bool
    case .object, .map: .object
    case .array: .array
    case .any, .named: nil
    }
  }
}
