/// The forms in which diagnostics are given out; the one place that knows how they look.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// As compilers do: `file:line:column: error: message [code]`, the line, a mark under the column, notes and the fix.
  case text
  /// An object with a `version` (1) and an array `diagnostics`; each has `code`, `severity`, `message`, and where they are known
  /// `file`, `line`, `column`, `notes` and `fix`.
  case json
  /// Annotations of GitHub Actions, a line each.
  case github

  /// - Parameters:
  ///   - sources: the text of a file that a diagnostic points into; nil where it cannot be shown.
  ///   - color: whether severities are coloured by the terminal's escapes.
  package func render(_ diagnostics: [Diagnostic], sources: @escaping (String) -> String?, color: Bool) -> String {
    let sorted = diagnostics.sorted {
      ($0.location?.description(padded: true) ?? "", $0.code.rawValue, $0.message) < (
        $1.location?.description(padded: true) ?? "", $1.code.rawValue, $1.message
      )
    }
    switch self {
    case .text: return TextDiagnostics(sources: sources, color: color).render(sorted)
    case .json: return JSONDiagnostics.render(sorted)
    case .github: return sorted.map(GitHubDiagnostics.line).joined()
    }
  }
}

extension SourceLocation {
  /// A text that sorts as locations do.
  fileprivate func description(padded: Bool) -> String {
    func pad(_ number: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }
    return "\(file):\(pad(line)):\(pad(column))"
  }
}
