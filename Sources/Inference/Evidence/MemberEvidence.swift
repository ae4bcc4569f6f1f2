import Contract
import Diagnostics

/// All that speaks for the type and the optionality of a member of what comes back: every row, every value that is remembered, every
/// object that lacks it, the same name elsewhere, and what the name says.
enum MemberEvidence {
  /// The most lines that the same name elsewhere contributes.
  private static let mostElsewhere = 3

  /// - Parameter elsewhere: what was seen under the same name in all of the API.
  static func lines(_ key: String, _ facts: MemberFacts, rows: [Field], type: TypeReference, elsewhere: Shape?)
    -> [Evidence]
  {
    var lines = RowEvidence.lines(rows) + values(of: facts.shape, type: type) + absences(of: facts)
    let own = Set(facts.shape.witnesses)
    for witness in (elsewhere?.witnesses ?? []).filter({ $0.kind != .null && !own.contains($0) }).prefix(mostElsewhere)
    {
      lines.append(Evidence(.sibling, "`\(key)` elsewhere is \(witness.quotation)", at: witness.location))
    }
    if let rule = NameRule.rule(for: key) { lines.append(Evidence(.name, "`\(key)` names \(rule.meaning)")) }
    lines.sortByTrust()
    return lines
  }

  /// A line for each value that is remembered; null and what stands for none speak of the optionality.
  static func values(of shape: Shape, type: TypeReference) -> [Evidence] {
    let isObject = if case .named = type { true } else { false }
    let own = shape.witnesses.map { witness in
      switch witness.kind {
      case .null: Evidence(witness.source, "\(witness.origin) has null", on: .optionality, at: witness.location)
      case .emptyObject where isObject, .emptyArray where isObject:
        Evidence(
          witness.source, "\(witness.origin) has `\(witness.text)`, which stands for none", on: .optionality,
          at: witness.location)
      default: Evidence(witness.source, "\(witness.origin) has \(witness.quotation)", at: witness.location)
      }
    }
    guard shape.object == nil else { return own }
    let within =
      (shape.elements?.witnesses ?? []).map { ($0, "list") } + (shape.values?.witnesses ?? []).map { ($0, "map") }
    return own
      + within.map { witness, place in
        Evidence(witness.source, "\(witness.origin) has \(witness.quotation) in the \(place)", at: witness.location)
      }
  }

  private static func absences(of facts: MemberFacts) -> [Evidence] {
    guard facts.isAbsent else { return [] }
    guard !facts.absences.isEmpty else {
      let words = facts.shape.witnesses.isEmpty ? "no example shows it" : "another description of this type lacks it"
      return [Evidence(.sibling, words, on: .optionality, at: facts.place)]
    }
    return facts.absences.map { object in
      Evidence(
        object.source, "an object of this type was seen without it" + (object.isSample ? " in \(object.origin)" : ""),
        on: .optionality, at: object.location)
    }
  }
}
