import Diagnostics
import Foundation

/// `docent diff --format json`: a stable interface, its version in the document.
package struct DifferenceJSON: Encodable {
  struct Counts: Encodable { var breaking, warning, info: Int }

  struct Entry: Encodable {
    var rule, severity: String
    var breaks: [String]
    var semver: String
    var message: String
    var operations: [String]
    var type: String?
    var part: String?
    var path: String?
    var old: SourceLocation?
    var new: SourceLocation?
  }

  var version = 1
  var semver: String
  var counts: Counts
  var changes: [Entry]
  /// How many changes are not among these, by the rule for which that was asked.
  var ignored: [String: Int]

  package init(_ difference: ContractDifference) {
    semver = difference.version.word
    counts = Counts(
      breaking: difference.count(.breaking), warning: difference.count(.warning), info: difference.count(.info))
    ignored = difference.ignored
    changes = difference.changes.map { change in
      Entry(
        rule: change.rule.id, severity: change.rule.severity.rawValue, breaks: change.rule.breaks.map(\.rawValue),
        semver: change.rule.version.word, message: change.message, operations: change.place.operations,
        type: change.place.type, part: change.place.part, path: change.place.path.isEmpty ? nil : change.place.path,
        old: change.old, new: change.new)
    }
  }

  /// Keys sorted, a line break at the end.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
