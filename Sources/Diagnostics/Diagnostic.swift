/// What the tool has to say about a place: data, rendered in one room only (`DiagnosticFormat`).
package struct Diagnostic: Hashable, Sendable, Codable {
  /// How much a diagnostic weighs; an `error` keeps output from being written.
  package enum Severity: String, Sendable, Codable, Comparable, CaseIterable {
    case note, warning, error

    private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// A second place that belongs to the story: the other half of a contradiction, the first of two duplicates.
  package struct Note: Hashable, Sendable, Codable {
    package var message: String
    package var location: SourceLocation?

    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  package var code: DiagnosticCode
  package var severity: Severity
  /// One sentence without a full stop: what was found and what was expected.
  package var message: String
  package var location: SourceLocation?
  package var notes: [Note]
  /// Text that can be pasted into `docent.yaml` and mends the matter.
  package var fix: String?

  /// - Parameter severity: the code's own severity where none is given.
  package init(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation? = nil, severity: Severity? = nil,
    notes: [Note] = [], fix: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.location = location
    self.notes = notes
    self.fix = fix
  }
}
