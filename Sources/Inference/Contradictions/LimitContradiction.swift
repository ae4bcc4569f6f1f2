import Contract
import Diagnostics
import JSONText

/// A value beyond the limits that a row gives: a number above its maximum, a text longer than it may be.
///
/// A row speaks of its own page, and the lengths of lists are not seen.
enum LimitContradiction {
  static func diagnostic(_ key: String, _ shape: Shape, rows: [Field]) -> Diagnostic? {
    for row in rows {
      for witness in shape.witnesses where witness.page == row.location.file {
        guard let limit = row.facts.limit(brokenBy: witness) else { continue }
        let message = "‘\(key)’ is \(limit) by its description, but \(witness.origin) has \(witness.quotation)"
        if witness.isSample { return .drift(message, row.location, witness) }
        return Diagnostic(
          .valueContradiction, message, at: row.location, notes: [.init("the example is here", at: witness.location)])
      }
    }
    return nil
  }
}

extension ValueFacts {
  /// The limit that a value is beyond, in words: `at most 100`; nil where it is within all of them.
  fileprivate func limit(brokenBy witness: Witness) -> String? {
    let text = witness.bareText
    switch witness.kind {
    case .integer, .fraction: return range(text)
    // Numbers that are sent in quotes have the limits of numbers.
    case .string where minimum != nil || maximum != nil: return range(text)
    case .string where !TextShape.isPlaceholder(text): return length(text)
    default: return nil
    }
  }

  private func range(_ text: String) -> String? {
    guard JSONNumber(text) != nil, let value = Double(text) else { return nil }
    if let minimum, let least = Double(minimum), value < least { return "at least \(minimum)" }
    if let maximum, let most = Double(maximum), value > most { return "at most \(maximum)" }
    return nil
  }

  /// A text that is too long to be remembered whole is at least as long as what is.
  private func length(_ text: String) -> String? {
    if let maximumLength, text.count > maximumLength { return "at most \(maximumLength) characters long" }
    guard let minimumLength, text.count < minimumLength, !text.hasSuffix("…") else { return nil }
    return "at least \(minimumLength) characters long"
  }
}
