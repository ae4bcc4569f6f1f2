import Contract
import Diagnostics

/// A member that a page declares as always there, and that was seen as null or not at all.
///
/// A row speaks of its own page: that an object of the type lacks the member on another page is no fault of either.
enum RequirementContradiction {
  static func diagnostic(_ key: String, _ facts: MemberFacts, rows: [Field]) -> Diagnostic? {
    guard let mark = rows.lazy.compactMap(\.isRequired).first(where: \.value) else { return nil }
    let nulls = facts.shape.witnesses.filter { $0.kind == .null && $0.page == mark.location.file }
    if let seen = nulls.first { return diagnostic("‘\(key)’ is declared as always there, but", "has null", mark, seen) }
    guard let object = facts.absences.first(where: { $0.page == mark.location.file }) else { return nil }
    return diagnostic("‘\(key)’ is declared as always there, but an object of", "lacks it", mark, object)
  }

  private static func diagnostic(_ head: String, _ tail: String, _ mark: Sourced<Bool>, _ seen: Witness) -> Diagnostic {
    if seen.isSample { return .drift("\(head) \(seen.origin) \(tail)", mark.location, seen) }
    return Diagnostic(
      .requiredButMissing, "\(head) \(seen.origin) \(tail); it is optional", at: mark.location,
      notes: [.init("the example is here", at: seen.location)])
  }
}

/// A row whose mark requires a value which its description lets be missing.
enum MarkContradiction {
  static func diagnostic(_ key: String, _ row: Field) -> Diagnostic? {
    guard let mark = row.isRequired, mark.value, let clause = row.presence.first else { return nil }
    return Diagnostic(
      .requirementContradiction,
      "‘\(key)’ is marked required, but its description says ‘\(clause.text)’; it is optional", at: mark.location,
      notes: [.init("the description is here", at: clause.location)])
  }
}
