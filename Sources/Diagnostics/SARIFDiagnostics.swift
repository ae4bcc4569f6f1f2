/// Diagnostics as SARIF 2.1.0, the form that code scanners exchange.
struct SARIFDiagnostics {
  private var lines: SourceLines

  init(lines: SourceLines) { self.lines = lines }

  mutating func render(_ diagnostics: [Diagnostic]) -> String {
    let used = Set(diagnostics.map(\.code))
    let codes = DiagnosticCode.allCases.filter(used.contains)
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let rules = codes.map { "          " + rule($0) }.joined(separator: ",\n")
    let results = diagnostics.map { "        " + result($0, rule: places[$0.code] ?? -1) }.joined(separator: ",\n")
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {"driver": {"name": "docent", "rules": [\(rules.isEmpty ? "" : "\n\(rules)\n      ")]}},
            "columnKind": "unicodeCodePoints",
            "results": [\(results.isEmpty ? "" : "\n\(results)\n      ")]
          }
        ]
      }

      """
  }

  private func rule(_ code: DiagnosticCode) -> String {
    var members = [string("id", code.rawValue)]
    if let entry = code.entry {
      members.append(object("shortDescription", [string("text", entry.title)]))
      members.append(object("fullDescription", [string("text", entry.meaning)]))
      members.append(object("help", [string("text", entry.wayOut)]))
    }
    members.append(object("defaultConfiguration", [string("level", code.severity.rawValue)]))
    return "{" + members.joined(separator: ", ") + "}"
  }

  private mutating func result(_ diagnostic: Diagnostic, rule: Int) -> String {
    // A note without a place cannot be a related location.
    let bare = diagnostic.notes.filter { $0.location == nil }.map { "\n" + $0.message }.joined()
    let fix = diagnostic.fix.map { "\nfix: write in docent.yaml:\n" + $0 } ?? ""
    var members = [
      string("ruleId", diagnostic.code.rawValue), "\"ruleIndex\": \(rule)",
      string("level", diagnostic.severity.rawValue),
      object("message", [string("text", diagnostic.message + bare + fix)]),
    ]
    if let place = diagnostic.location { members.append("\"locations\": [{\(physical(place))}]") }
    let related = diagnostic.notes.compactMap { note in
      note.location.map { "{\(physical($0)), \(object("message", [string("text", note.message)]))}" }
    }
    if !related.isEmpty { members.append("\"relatedLocations\": [" + related.joined(separator: ", ") + "]") }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private mutating func physical(_ place: SourceLocation) -> String {
    let end = lines.endColumn(of: place).map { ", \"endLine\": \(place.line), \"endColumn\": \($0)" } ?? ""
    return object(
      "physicalLocation",
      [
        object("artifactLocation", [string("uri", uri(place.file))]),
        "\"region\": {\"startLine\": \(max(1, place.line)), \"startColumn\": \(max(1, place.column))\(end)}",
      ])
  }

  /// A relative reference, as RFC 3986 writes it.
  private func uri(_ file: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    return file.utf8.map { byte in
      let hex = String(byte, radix: 16, uppercase: true)
      return kept.contains(byte) ? String(Unicode.Scalar(byte)) : "%" + (hex.count < 2 ? "0" : "") + hex
    }.joined()
  }

  private func string(_ key: String, _ value: String) -> String {
    "\"\(key)\": \(JSONDiagnostics.quoted(value))"
  }

  private func object(_ key: String, _ members: [String]) -> String {
    "\"\(key)\": {\(members.joined(separator: ", "))}"
  }
}
