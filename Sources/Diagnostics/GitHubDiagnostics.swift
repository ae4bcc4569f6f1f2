/// Diagnostics as the workflow commands of GitHub Actions, which show them beside the lines of a pull request.
enum GitHubDiagnostics {
  /// - Parameter end: the column behind the place, where it is known.
  static func line(_ diagnostic: Diagnostic, end: Int?) -> String {
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [String] = []
    if let location = diagnostic.location {
      properties = ["file=\(property(location.file))", "line=\(location.line)", "col=\(location.column)"]
      if let end { properties += ["endLine=\(location.line)", "endColumn=\(end)"] }
    }
    properties.append("title=\(property(diagnostic.code.rawValue))")
    let notes = diagnostic.notes.map { "\n\($0.location.map { "\($0): " } ?? "")\($0.message)" }.joined()
    let fix = diagnostic.fix.map { "\nfix: write in docent.yaml:\n\($0)" } ?? ""
    return "::\(command) \(properties.joined(separator: ","))::\(data(diagnostic.message + notes + fix))\n"
  }

  /// The lines of a text without what would steer the terminal that shows the log.
  private static func data(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.oneLine($0) }
      .joined(separator: "\n").replacing("%", with: "%25").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
