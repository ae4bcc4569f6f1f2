/// The forms in which diagnostics are given out; the one place that knows how they look.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// As compilers do: `file:line:column: error: message [code]`, the line, a mark under the column, notes and the fix.
  case text
  /// An object with a `version` (1) and an array `diagnostics`; each has `code`, `severity`, `message`, and where they are known
  /// `file`, `line`, `column`, `endLine`, `endColumn`, `notes` and `fix`.
  case json
  /// Annotations of GitHub Actions, a line each.
  case github
  /// SARIF 2.1.0, which code scanners read.
  case sarif

  /// - Parameters:
  ///   - sources: the text of a file that a diagnostic points into; nil where it cannot be shown.
  ///   - color: whether severities are coloured by the terminal's escapes.
  ///   - showsAll: whether warnings and notes of one code are all shown, however many; programs get them all in any case.
  package func render(
    _ diagnostics: [Diagnostic], sources: @escaping (String) -> String?, color: Bool, showsAll: Bool = false
  ) -> String {
    let sorted = diagnostics.sorted {
      ($0.location?.description(padded: true) ?? "", $0.code.rawValue, $0.message) < (
        $1.location?.description(padded: true) ?? "", $1.code.rawValue, $1.message
      )
    }
    switch self {
    case .text:
      var text = TextDiagnostics(sources: sources, color: color, most: showsAll ? .max : TextDiagnostics.usual)
      return text.render(sorted)
    case .json:
      var json = JSONDiagnostics(lines: SourceLines(sources))
      return json.render(sorted)
    case .github:
      var lines = SourceLines(sources)
      return sorted.map { GitHubDiagnostics.line($0, end: $0.location.flatMap { lines.endColumn(of: $0) }) }.joined()
    case .sarif:
      var sarif = SARIFDiagnostics(lines: SourceLines(sources))
      return sarif.render(sorted)
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
