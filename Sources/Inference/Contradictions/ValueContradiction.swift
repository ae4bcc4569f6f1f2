import Contract
import Diagnostics

/// A value that an example has and that the page’s list of values lacks.
enum ValueContradiction {
  static func diagnostic(_ key: String, _ shape: Shape, rows: [Field]) -> Diagnostic? {
    guard let row = rows.first(where: { !$0.allowedValues.isEmpty }), let odd = shape.valueBeside(row.allowedValues)
    else { return nil }
    let listed = row.allowedValues.prefix(4).map { "‘\($0.value)’" }.joined(separator: ", ")
    let list = row.allowedValues.count > 4 ? "\(listed), …" : listed
    let message = "‘\(key)’ lists the values \(list), but \(odd.origin) has \(odd.quotation)"
    if odd.isSample { return .drift(message, row.location, odd) }
    return Diagnostic(
      .valueContradiction, message + "; the list is not complete", at: row.location,
      notes: [.init("the example is here", at: odd.location)])
  }
}

extension Shape {
  /// The first value that a list of values lacks; nil where all are listed. What is too long to be remembered whole is passed over.
  func valueBeside(_ listed: [AllowedValue]) -> Witness? {
    guard !listed.isEmpty else { return nil }
    let allowed = Set(listed.map(\.value))
    return (elements ?? self.values ?? self).witnesses.first { witness in
      let text = witness.bareText
      guard !["null", "", "{}", "[]"].contains(text), !text.hasSuffix("…"), !allowed.contains(text) else {
        return false
      }
      // A text may hold several values: `open,closed`.
      let parts = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
      return parts.count < 2 || !parts.allSatisfy(allowed.contains)
    }
  }
}
