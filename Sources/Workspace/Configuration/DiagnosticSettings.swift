import Diagnostics

/// What `diagnostics:` of `docent.yaml` makes of diagnostics: how much those of a code weigh, on all pages or on some, or that they are not told.
///
/// What is an error by itself stays one, for nothing sound can be made of it.
package struct DiagnosticSettings: Hashable, Sendable {
  /// What the configuration calls a severity.
  enum Level: String, Hashable, Sendable, CaseIterable {
    case error, warning, note, off

    var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
  }

  struct Rule: Hashable, Sendable {
    var code: DiagnosticCode
    /// A page or a glob, relative to the configuration's folder; nil for all.
    var pages: Sourced?
    var level: Level

    struct Sourced: Hashable, Sendable {
      var pattern: String
      var location: SourceLocation
    }
  }

  /// The codes whose weight may be said.
  static let codes = DiagnosticCode.allCases.filter { $0.severity != .error }

  /// In the order of the file; of several that hold for a page the last one does, and one for some pages before one for all.
  private(set) var rules: [Rule] = []
  /// Whether what would be a warning is an error.
  package var warningsAreErrors = false

  package init() {}

  init(_ value: ConfigurationValue) {
    for code in Self.codes {
      guard let said = value[code.rawValue] else { continue }
      if let level = said.text.flatMap(Level.init) { rules.append(Rule(code: code, level: level)) }
      for member in said.members {
        guard let level = member.value.text.flatMap(Level.init) else { continue }
        rules.append(Rule(code: code, pages: .init(pattern: member.key, location: member.location), level: level))
      }
    }
  }

  /// The diagnostics that are told, with what they weigh.
  package func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !rules.isEmpty || warningsAreErrors else { return diagnostics }
    let known = Dictionary(grouping: rules.map { ($0, $0.pages.map { GlobPattern($0.pattern) }) }) { $0.0.code }
    return diagnostics.compactMap { diagnostic in
      guard diagnostic.severity != .error else { return diagnostic }
      var diagnostic = diagnostic
      let rule = known[diagnostic.code]?.last { _, pattern in
        guard let pattern else { return true }
        return diagnostic.location.map { pattern.matches($0.file) } ?? false
      }
      if let level = rule?.0.level {
        guard let severity = level.severity else { return nil }
        diagnostic.severity = severity
      }
      if warningsAreErrors, diagnostic.severity == .warning { diagnostic.severity = .error }
      return diagnostic
    }
  }

  /// The patterns that no page matches, each an error with the nearest page.
  func faults(pages: [String]) -> [Diagnostic] {
    rules.compactMap(\.pages).filter { said in
      let pattern = GlobPattern(said.pattern)
      return !pages.contains(where: pattern.matches)
    }.map { said in
      let nearest = NearestWord.find(said.pattern, among: pages).map { "; did you mean `\($0)`?" } ?? ""
      return Diagnostic(
        .invalidConfiguration, "`diagnostics` names `\(said.pattern)`, which none of the pages is\(nearest)",
        at: said.location)
    }
  }
}
