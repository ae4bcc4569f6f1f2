import Contract
import Diagnostics

/// The contradictions in what is known of one member, each told once.
enum MemberContradictions {
  static func diagnostics(_ key: String, _ facts: MemberFacts, rows: [Field]) -> [Diagnostic] {
    let isDeclared = rows.contains { $0.type != nil }
    let mark = rows.lazy.compactMap { MarkContradiction.diagnostic(key, $0) }.first
    return [
      // What the description already takes back is not contradicted once more by an example.
      mark ?? RequirementContradiction.diagnostic(key, facts, rows: rows),
      ValueContradiction.diagnostic(key, facts.shape, rows: rows),
      LimitContradiction.diagnostic(key, facts.shape, rows: rows),
      rows.lazy.compactMap(\.type).first.flatMap { ElementContradiction.diagnostic(key, $0, facts.shape) },
      RowContradiction.diagnostic(key, rows: rows),
      isDeclared ? nil : TypeContradiction.drift(key, facts.shape),
    ].compactMap(\.self)
  }

  /// The fields of a type that no page describes, told once a type; nothing where no page describes any.
  static func undescribed(_ type: String, _ facts: ObjectFacts) -> Diagnostic? {
    guard facts.members.values.contains(where: \.isOnlyInSamples) else { return nil }
    let (unknown, known) = (
      facts.ordered.filter(\.facts.isOnlyInSamples), facts.ordered.filter { !$0.facts.isOnlyInSamples }
    )
    guard let first = unknown.first, let place = known.first?.facts.place else { return nil }
    let names = unknown.prefix(8).map { "‘\($0.key)’" }.joined(separator: ", ") + (unknown.count > 8 ? ", …" : "")
    return Diagnostic(
      .documentationDrift,
      "samples of ‘\(type)’ have \(unknown.count == 1 ? "a field" : "fields") that no page describes: \(names)",
      at: place, severity: .note, notes: [.init("a sample has it here", at: first.facts.place)])
  }
}
