import Contract
import WordLists

@testable import Inference

extension WordList {
  private static func hints(_ key: String = "lit", description: String? = nil) -> FieldHints {
    FieldHints(key, declared: nil, rows: description.map { [ListPages.field(key, nil, description: $0)] } ?? [])
  }

  /// Whether a row that gives the form of a time says what it is.
  private static func isMoment(_ shape: DeclaredType.Shape, _ text: String, format: String) -> Bool {
    var row = ListPages.field("lit", nil, description: nil)
    row.facts.format = format
    return DescribedMoment(DeclaredType(shape, text: text, at: wordPlace), [row]) != nil
  }

  static let hints: [WordList] = [
    WordList("DescribedMoment.frames") { isMoment(.string, "string \($0)", format: "date") },
    WordList("DescribedMoment.patterns") { isMoment(.date, "day", format: $0) },
    WordList("FieldHints.wide") {
      FieldHints("lit", declared: DeclaredType(.integer, text: $0, at: wordPlace), rows: []).isWide
    },
    WordList("FieldHints.speaksOfDate") { hints("lamp_\($0)").speaksOfDate },
    WordList("FieldHints.speaksOfDate#2") { hints(description: "the \($0) of it").speaksOfDate },
    WordList("FieldHints.speaksOfDate#3") { hints(description: $0).speaksOfDate },
    WordList("FieldHints.lengths") {
      hints(description: "time").speaksOfTimeOfDay && !hints(description: "the \($0) of time").speaksOfTimeOfDay
    },
    WordList("FieldHints.words") { !hints(description: "时间 \($0)").speaksOfTimeOfDay },
    WordList("FieldHints.words#2") { hints("lamp_\($0)").speaksOfTimeOfDay },
    WordList("FieldHints.words#3") { hints(description: "the \($0) of it").speaksOfTimeOfDay },
    WordList("FieldHints.words#4") { hints(description: $0).speaksOfTimeOfDay },
    WordList("FieldHints.speaksOfMoment") { hints("lamp_\($0)").speaksOfMoment },
    WordList("FieldHints.speaksOfMoment#2") { hints(description: "the \($0) of it").speaksOfMoment },
    WordList("FieldHints.speaksOfMoment#3") { hints(description: $0).speaksOfMoment },
    WordList("NameRule.table") { NameRule.rule(for: "lamp_\($0)")?.type == .double },
    WordList("NameRule.table#2") { NameRule.rule(for: "lamp_\($0)")?.type == .decimal },
    WordList("NameRule.table#3") { NameRule.rule(for: "lamp_\($0)")?.type == .int },
    WordList("NameRule.table#4") { NameRule.rule(for: "lamp_\($0)")?.type == .string },
    WordList("NameRule.first") { NameRule.rule(for: "\($0)_lit")?.type == .bool },
  ]
}
