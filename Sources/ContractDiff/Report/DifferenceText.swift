import Diagnostics

/// A difference for people at a terminal: by operation, each change with its places.
package struct DifferenceText {
  private let difference: ContractDifference
  private let color: Bool

  package init(_ difference: ContractDifference, color: Bool) {
    self.difference = difference
    self.color = color
  }

  package var text: String {
    var text = ""
    var group: ChangePlace.Group?
    for change in difference.changes {
      if change.place.group != group {
        group = change.place.group
        text += (text.isEmpty ? "" : "\n") + paint(change.place.group.title, "1") + "\n"
      }
      text += render(change)
    }
    return text + (text.isEmpty ? "" : "\n") + DifferenceSummary.line(difference) + "\n"
  }

  private func render(_ change: Change) -> String {
    let word = change.rule.severity.rawValue
    let gap = String(repeating: " ", count: 10 - word.count)
    let place = change.place.title
    var text = "  " + paint(word, change.rule.severity.paint) + gap + (place.isEmpty ? "" : clean(place) + ": ")
    text += "\(clean(change.message)) [\(change.rule.id)]\n"
    let margin = String(repeating: " ", count: 12)
    if change.place.operations.count > 1 || change.place.type != nil {
      text += margin + clean(DifferenceSummary.operations(change.place)) + "\n"
    }
    let places = DifferenceSummary.places(change)
    return places.isEmpty ? text : text + margin + clean(places) + "\n"
  }

  private func clean(_ text: String) -> String { TerminalText.oneLine(text) }

  private func paint(_ text: String, _ paint: String) -> String {
    TerminalText.painted(clean(text), paint, color: color)
  }
}

extension Rule.Severity {
  /// The colour, as the diagnostics have it.
  fileprivate var paint: String {
    switch self {
    case .breaking: "1;31"
    case .warning: "1;33"
    case .info: "36"
    }
  }
}

/// What all forms of a difference say in the same words.
enum DifferenceSummary {
  static func line(_ difference: ContractDifference) -> String {
    let ignored = ignored(difference).map { "; \($0)" } ?? ""
    guard !difference.changes.isEmpty else {
      return (ignored.isEmpty ? "no change of the contract" : "no other change of the contract")
        + "; semantic version: none" + ignored
    }
    let count = difference.changes.count
    let counts = [Rule.Severity.breaking, .warning, .info].map { "\(difference.count($0)) \($0.rawValue)" }
    return
      "\(count) change\(count == 1 ? "" : "s"): \(counts.joined(separator: ", ")); semantic version: \(difference.version.word)"
      + ignored
  }

  /// `3 changes ignored: operation-added (2), server-added (1)`; nil where none is.
  static func ignored(_ difference: ContractDifference) -> String? {
    guard !difference.ignored.isEmpty else { return nil }
    let count = difference.ignored.values.reduce(0, +)
    let rules = difference.ignored.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
    return "\(count) change\(count == 1 ? "" : "s") ignored: \(rules.joined(separator: ", "))"
  }

  /// The operations that use a type, the first few by name.
  static func operations(_ place: ChangePlace) -> String {
    let shown = place.operations.prefix(3).joined(separator: ", ")
    let more = place.operations.count - 3
    return "in " + (more > 0 ? "\(shown) and \(more) more" : shown)
  }

  static func places(_ change: Change) -> String {
    switch (change.old, change.new) {
    case (let old?, let new?): "\(old.description) → \(new.description)"
    case (let old?, nil): "\(old.description) → gone"
    case (nil, let new?): "new at \(new.description)"
    case (nil, nil): ""
    }
  }
}
