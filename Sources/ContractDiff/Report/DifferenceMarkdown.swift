import Diagnostics

/// A difference fit for a pull request: a line that sums it up, what breaks as a table, the rest folded.
package struct DifferenceMarkdown {
  private let difference: ContractDifference

  package init(_ difference: ContractDifference) { self.difference = difference }

  package var text: String {
    let version = difference.version
    let ignored = DifferenceSummary.ignored(difference).map { "\n\($0)\n" } ?? ""
    guard !difference.changes.isEmpty else {
      return "**No \(ignored.isEmpty ? "" : "other ")change of the contract.** Semantic version: none.\n" + ignored
    }
    let counts = [Rule.Severity.breaking, .warning, .info].map { "\(difference.count($0)) \($0.rawValue)" }
    var text =
      "**\(version == .major ? "Breaking changes" : "No breaking change"): semantic version \(version.word).** "
    text += counts.joined(separator: ", ") + ".\n"
    for severity in [Rule.Severity.breaking, .warning, .info] {
      let changes = difference.changes.filter { $0.rule.severity == severity }
      guard !changes.isEmpty else { continue }
      let title = "\(severity.title) (\(changes.count))"
      text +=
        severity == .breaking
        ? "\n### \(title)\n\n\(table(changes))"
        : "\n<details><summary>\(title)</summary>\n\n\(table(changes))\n</details>\n"
    }
    return text + ignored
  }

  private func table(_ changes: [Change]) -> String {
    var text = "| Where | What | Rule | Old → new |\n| --- | --- | --- | --- |\n"
    for change in changes {
      let place = change.place
      var cells = [place.group.title]
      if !place.title.isEmpty { cells.append(place.title) }
      if place.type != nil || place.operations.count > 1 { cells.append(DifferenceSummary.operations(place)) }
      let row = [
        cells.map(Self.cell).joined(separator: "<br>"), Self.cell(change.message), "`\(change.rule.id)`",
        Self.cell(DifferenceSummary.places(change)),
      ]
      text += "| \(row.joined(separator: " | ")) |\n"
    }
    return text
  }

  /// A text as a cell: what a document says is shown and never read as Markdown, but for the code that messages write.
  private static func cell(_ text: String) -> String {
    var result = ""
    var isCode = false
    for character in TerminalText.oneLine(text) {
      switch character {
      case "`":
        isCode.toggle()
        result.append(character)
      case "|": result += "\\|"
      case "<" where !isCode: result += "&lt;"
      case "*", "_", "[", "]", "#", "@", "~", "\\":
        result += isCode ? String(character) : "\\\(character)"
      default: result.append(character)
      }
    }
    // A backtick that a document brought along opens code that nothing closes.
    return isCode ? result.replacing("`", with: "'") : result
  }
}

extension Rule.Severity {
  fileprivate var title: String {
    switch self {
    case .breaking: "Breaking"
    case .warning: "Warnings"
    case .info: "Other changes"
    }
  }
}
