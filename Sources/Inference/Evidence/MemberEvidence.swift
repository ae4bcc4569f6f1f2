import Contract
import Diagnostics

/// All that speaks for the type and the optionality of a member of what comes back: every row, every value that is remembered, every
/// object that lacks it, the same name elsewhere, and what the name says.
enum MemberEvidence {
  /// The most lines that the same name elsewhere contributes; the others are counted.
  private static let mostElsewhere = 16

  /// - Parameter elsewhere: what was seen under the same name in all of the API.
  static func lines(_ key: String, _ facts: MemberFacts, rows: [Field], type: TypeReference, elsewhere: Shape?)
    -> [Evidence]
  {
    var lines = RowEvidence.lines(rows) + values(of: facts.shape, type: type) + absences(of: facts)
    lines += elsewhere.map { siblings(key, $0.witnesses, own: facts.shape.witnesses) } ?? []
    if let rule = NameRule.rule(for: key) { lines.append(Evidence(.name, "`\(key)` names \(rule.meaning)")) }
    lines.sortByTrust()
    return lines
  }

  /// What stands under the same name at other places; null says nothing of the type.
  private static func siblings(_ key: String, _ all: Witnesses, own: Witnesses) -> [Evidence] {
    let known = own.count > Witnesses.few ? Set(own) : nil
    let others = Array(
      all.lazy.filter { $0.kind != .null && !(known?.contains($0) ?? own.contains($0)) }.prefix(mostElsewhere))
    let lines = others.map { Evidence(.sibling, "`\(key)` elsewhere is \($0.quotation)", at: $0.location) }
    let more = all.count { $0.kind != .null } + all.more - own.count { $0.kind != .null } - own.more - lines.count
    guard more > 0 else { return lines }
    return lines + [Evidence(.sibling, "`\(key)` elsewhere has \(more) more value\(more == 1 ? "" : "s")")]
  }

  /// A line for each value that is remembered; null and what stands for none speak of the optionality.
  static func values(of shape: Shape, type: TypeReference) -> [Evidence] {
    let isObject = if case .named = type { true } else { false }
    let own = shape.witnesses.evidence { witness in
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
    let within = [(shape.elements, "list"), (shape.values, "map")].compactMap { shape, place in
      shape?.witnesses.evidence {
        Evidence($0.source, "\($0.origin) has \($0.quotation) in the \(place)", at: $0.location)
      }
    }
    return own + within.joined()
  }

  private static func absences(of facts: MemberFacts) -> [Evidence] {
    guard facts.isAbsent else { return [] }
    guard !facts.absences.isEmpty else {
      let words = facts.shape.witnesses.isEmpty ? "no example shows it" : "another description of this type lacks it"
      return [Evidence(.sibling, words, on: .optionality, at: facts.place)]
    }
    return facts.absences.evidence(on: .optionality) { object in
      Evidence(
        object.source, "an object of this type was seen without it" + (object.isSample ? " in \(object.origin)" : ""),
        on: .optionality, at: object.location)
    }
  }
}
