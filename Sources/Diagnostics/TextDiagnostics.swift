/// Diagnostics as compilers print them.
struct TextDiagnostics {
  /// Of one code, this many warnings or notes are shown; the rest are counted.
  static let most = 10

  let sources: (String) -> String?
  let color: Bool

  func render(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    var shown: [DiagnosticCode: Int] = [:]
    for diagnostic in diagnostics {
      shown[diagnostic.code, default: 0] += 1
      if diagnostic.severity == .error || shown[diagnostic.code, default: 0] <= Self.most { text += render(diagnostic) }
    }
    for code in DiagnosticCode.allCases {
      let hidden = diagnostics.count { $0.code == code && $0.severity != .error } - Self.most
      if hidden > 0 { text += "… and \(hidden) more of [\(code.rawValue)]\n" }
    }
    return text
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    var text = head(diagnostic.location, diagnostic.severity.rawValue, diagnostic.severity)
    text += "\(Self.oneLine(diagnostic.message)) [\(diagnostic.code.rawValue)]\n"
    if let location = diagnostic.location { text += excerpt(location) }
    for note in diagnostic.notes {
      text += head(note.location, "note", .note) + Self.oneLine(note.message) + "\n"
      if let location = note.location, location != diagnostic.location { text += excerpt(location) }
    }
    if let fix = diagnostic.fix {
      text += "  fix: write in docent.yaml:\n"
      text += fix.split(separator: "\n", omittingEmptySubsequences: false).map { "    \(Self.oneLine($0))\n" }.joined()
    }
    return text
  }

  private func head(_ location: SourceLocation?, _ word: String, _ severity: Diagnostic.Severity) -> String {
    let place = location.map { "\(Self.oneLine($0.description)): " } ?? "docent: "
    guard color else { return "\(place)\(word): " }
    let paint = severity == .error ? "31" : severity == .warning ? "33" : "36"
    return "\(place)\u{1B}[1;\(paint)m\(word):\u{1B}[0m "
  }

  /// The line that a location names, and a mark under its column.
  private func excerpt(_ location: SourceLocation) -> String {
    guard let source = sources(location.file), let line = Self.line(location.line, of: source) else { return "" }
    let clean = Self.oneLine(line.prefix(400))
    guard !clean.isEmpty else { return "" }
    let before = String(String.UnicodeScalarView(clean.unicodeScalars.prefix(location.column - 1)))
    return "  \(clean)\n  \(String(repeating: " ", count: DisplayWidth.of(before)))^\n"
  }

  private static func line(_ number: Int, of source: String) -> String? {
    var start = source.utf8.startIndex
    for _ in 1..<max(number, 1) {
      guard let end = source.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = source.utf8.index(after: end)
    }
    let end = source.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.utf8.endIndex
    return String(source[start..<end])
  }

  /// Text of a page as it may be shown on a terminal: tabs are spaces, and what would steer the terminal is left out.
  private static func oneLine(_ text: some StringProtocol) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n" {
        clean.append(" ")
      } else if scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
        && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
      {
        clean.append(scalar)
      }
    }
    return String(clean)
  }
}
