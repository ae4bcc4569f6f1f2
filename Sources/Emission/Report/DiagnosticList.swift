import Diagnostics

/// What the tool has to say of a page.
struct DiagnosticList {
  let diagnostics: [Diagnostic]
  let page: String
  let places: SitePlaces

  var html: HTMLText {
    guard !diagnostics.isEmpty else { return "" }
    let heaviest = diagnostics.map(\.severity).max() ?? .note
    let open: HTMLText = heaviest == .error ? " open" : ""
    return """
      <details class="diagnostics"\(open)><summary>\(DiagnosticCounts(diagnostics).html)</summary>
      <ul>\(.joined(diagnostics.map(item)))</ul></details>
      """
  }

  private func item(_ diagnostic: Diagnostic) -> HTMLText {
    let place = diagnostic.location.map { " \(places.link(to: $0, from: page))" as HTMLText } ?? ""
    let notes = diagnostic.notes.map { note -> HTMLText in
      let place = note.location.map { " \(places.link(to: $0, from: page))" as HTMLText } ?? ""
      return "<li class=\"quiet\">\(marked: note.message)\(place)</li>"
    }
    let fix =
      diagnostic.fix.map { "<p class=\"quiet\">In docent.yaml:</p><pre class=\"fix\">\(words: $0)</pre>" as HTMLText }
      ?? ""
    return """
      <li><b class="severity \(diagnostic.severity.html)">\(diagnostic.severity.html)</b> \(marked: diagnostic.message)\(place) <code class="quiet">\(words: diagnostic.code.rawValue)</code>\(notes.isEmpty ? "" : "<ul>\(.joined(notes))</ul>")\(fix)</li>
      """
  }
}

/// How many diagnostics of each weight there are.
struct DiagnosticCounts {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  var html: HTMLText {
    let parts = Diagnostic.Severity.allCases.reversed().compactMap { severity -> HTMLText? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return "<span class=\"severity \(severity.html)\">\(count) \(severity.html)\(count == 1 ? "" : "s")</span>"
    }
    return .joined(parts, by: " ")
  }
}

extension Diagnostic.Severity {
  var html: HTMLText {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
