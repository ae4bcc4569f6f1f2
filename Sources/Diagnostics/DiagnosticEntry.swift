/// What is to be known of a code: `docent explain missing-request-url`.
package struct DiagnosticEntry: Hashable, Sendable {
  /// One sentence: what has happened.
  package var title: String
  /// Why it matters and what Docent does then.
  package var meaning: String
  /// What causes it: lines of a page, of the configuration, or of a command.
  package var example: String
  /// What to do.
  package var wayOut: String

  init(_ title: String, _ meaning: String, example: String, wayOut: String) {
    self.title = title
    self.meaning = meaning
    self.example = example
    self.wayOut = wayOut
  }

  /// The entry for people, on a terminal.
  package func text(of code: DiagnosticCode, color: Bool) -> String {
    func bold(_ text: String) -> String { TerminalText.painted(text, "1", color: color) }
    func block(_ text: String, _ margin: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(margin)\($0)\n" }.joined()
    }
    return "\(bold("\(code.severity.rawValue) [\(code.rawValue)]")) \(title)\n\n\(block(meaning, ""))\n"
      + "\(bold("For example"))\n\(block(example, "  "))\n\(bold("What to do"))\n\(block(wayOut, "  "))"
  }
}

extension DiagnosticCode {
  /// The code's explanation.
  package var entry: DiagnosticEntry? { DiagnosticCatalogue.entries[self] }
}
