/// Diagnostics as compilers print them.
struct TextDiagnostics {
  /// Of one code, this many warnings or notes are shown; the rest are counted.
  static let usual = 10

  let color: Bool
  let most: Int

  private var lines: SourceLines

  init(sources: @escaping (String) -> String?, color: Bool, most: Int) {
    lines = SourceLines(sources)
    self.color = color
    self.most = most
  }

  mutating func render(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    var shown: [DiagnosticCode: Int] = [:]
    for diagnostic in diagnostics {
      shown[diagnostic.code, default: 0] += 1
      if diagnostic.severity == .error || shown[diagnostic.code, default: 0] <= most { text += render(diagnostic) }
    }
    for code in DiagnosticCode.allCases {
      let hidden = diagnostics.count { $0.code == code && $0.severity != .error } - min(most, diagnostics.count)
      if hidden > 0 { text += "… and \(hidden) more of [\(code.rawValue)]; --all-diagnostics shows them\n" }
    }
    return text
  }

  private mutating func render(_ diagnostic: Diagnostic) -> String {
    var text = head(diagnostic.location, diagnostic.severity.rawValue, diagnostic.severity)
    text += "\(TerminalText.oneLine(diagnostic.message)) [\(diagnostic.code.rawValue)]\n"
    if let location = diagnostic.location { text += excerpt(location) }
    for note in diagnostic.notes {
      text += head(note.location, "note", .note) + TerminalText.oneLine(note.message) + "\n"
      if let location = note.location, location != diagnostic.location { text += excerpt(location) }
    }
    if let fix = diagnostic.fix {
      text += "  fix: write in docent.yaml:\n"
      text += fix.split(separator: "\n", omittingEmptySubsequences: false).map { "    \(TerminalText.oneLine($0))\n" }
        .joined()
    }
    return text
  }

  private func head(_ location: SourceLocation?, _ word: String, _ severity: Diagnostic.Severity) -> String {
    let place = location.map { "\(TerminalText.oneLine($0.description)): " } ?? "docent: "
    let paint = severity == .error ? "31" : severity == .warning ? "33" : "36"
    return "\(place)\(TerminalText.painted("\(word):", "1;\(paint)", color: color)) "
  }

  /// The line that a location names, and a mark under its column.
  private mutating func excerpt(_ location: SourceLocation) -> String {
    guard let line = lines.line(of: location) else { return "" }
    return SourceExcerpt(of: location, line: line)?.text(margin: "  ", color: color) ?? ""
  }
}
