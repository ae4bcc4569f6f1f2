import Contract
import Diagnostics

/// Parameters that are marked required and that examples of the request lack, told once for a query, a body or an object within.
///
/// Examples often show a part of a request, so the mark holds all the same; and where most of what is required is not shown, or only one of
/// several examples lacks it, the page shows a part and a variant, which is worth no more than a note.
enum MissingParameters {
  /// The most names that a message lists.
  private static let mostNames = 6

  static func diagnostic(
    _ rows: [Field], in examples: [ShownNames], settings: [Configuration.ParameterSettings],
    lines: (_ parameters: [(key: String, words: String)]) -> String
  ) -> Diagnostic? {
    let wanted = rows.filter { $0.mustBeSent(settings, key: $0.name) }
    return diagnostic(
      wanted.count,
      wanted.compactMap { row in
        let without = examples.filter { !$0.names.contains(row.name.lowercased()) }
        return without.first.map {
          Gap(row: row, key: row.name, example: $0.place, isEverywhere: without.count == examples.count)
        }
      }, lines)
  }

  /// - Parameters:
  ///   - key: the member that the rows describe the members of.
  ///   - object: the objects that the examples have there.
  static func diagnostic(
    _ rows: [Field], of key: String, in object: ObjectFacts, settings: [Configuration.ParameterSettings],
    lines: (_ parameters: [(key: String, words: String)]) -> String
  ) -> Diagnostic? {
    let wanted = rows.filter { $0.mustBeSent(settings, key: "\(key)[\($0.name)]") }
    return diagnostic(
      wanted.count,
      wanted.compactMap { row in
        let facts = object.members[row.name]
        let without = facts?.absences.first ?? (facts == nil ? object.places.first : nil)
        return without.map { Gap(row: row, key: "\(key)[\(row.name)]", example: $0, isEverywhere: facts == nil) }
      }, lines)
  }

  private struct Gap {
    var row: Field
    var key: String
    var example: Witness
    /// Whether no example has it.
    var isEverywhere: Bool
  }

  private static func diagnostic(
    _ wanted: Int, _ gaps: [Gap], _ lines: (_ parameters: [(key: String, words: String)]) -> String
  ) -> Diagnostic? {
    let always = gaps.filter(\.isEverywhere)
    let told = always.isEmpty ? gaps : always
    guard let first = told.first else { return nil }
    let isOne = told.count == 1
    let names =
      told.prefix(mostNames).map { "‘\($0.key)’" }.joined(separator: ", ")
      + (told.count > mostNames ? ", …" : "")
    let head = "\(names) \(isOne ? "is" : "are") marked required, but"
    let places =
      [Diagnostic.Note("the example is here", at: first.example.location)]
      + told.dropFirst().prefix(mostNames - 1).map { .init("‘\($0.key)’ is marked here", at: $0.row.place) }
    if first.example.isSample {
      return .drift(
        "\(head) \(first.example.origin) was sent without \(isOne ? "it" : "them")", first.row.place, first.example)
    }
    let isTelling = !always.isEmpty && (isOne || told.count * 2 <= wanted)
    return Diagnostic(
      .requiredButMissing,
      "\(head) \(always.isEmpty ? "an" : "the") example of the request lacks \(isOne ? "it" : "them"); the mark is taken",
      at: first.row.place, severity: isTelling ? .warning : .note, notes: places,
      fix: lines(gaps.map { ($0.key, "{ required: true }") }))
  }
}

extension Field {
  fileprivate var place: SourceLocation { isRequired?.location ?? location }

  /// Whether the row requires the parameter in every case, and neither its description nor the configuration takes that back.
  fileprivate func mustBeSent(_ settings: [Configuration.ParameterSettings], key: String) -> Bool {
    guard isRequired?.value == true, isNullable?.value != true, presence.isEmpty, defaultValue == nil else {
      return false
    }
    return !settings.contains { ($0.parameter == key || $0.parameter.hasSuffix(":" + key)) && $0.isRequired != nil }
  }
}
