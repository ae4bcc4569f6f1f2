import Inference

/// The file that tells a reader of the package what it is: `README.md`.
struct ReadmeFile: Sendable {
  let api: API
  let names: ClientNames
  let calls: [OperationCall]

  var text: String {
    let rows = calls.map { "| `\($0.method.name)` | `\(Self.inline($0.line))` | \(Self.inline($0.summary)) |" }
    return """
      \(Provenance(api.pages).markdown)

      # \(names.module.name)

      A Swift client of the \(names.module.name) API, generated from the vendor's documentation. It needs Swift 6.1 and depends on swift-http-types.

      | call | request | what it does |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      Each call is a method of `\(names.client.name)`, and a value of its own (`\(calls.first?.name.name ?? "…")`) that can be built, inspected and tested without being sent.

      """
  }

  /// Text of a page within a cell of a table.
  private static func inline(_ text: String) -> String {
    if isPlain(text) { return text }
    let line = text.unicodeScalars.map { $0.isInvisible || $0 == "\n" ? " " : $0 }
    return String(String.UnicodeScalarView(line)).replacing("|", with: "\\|").replacing("<", with: "&lt;").replacing(
      "`", with: "'")
  }

  /// Whether a text stays as it is: visible ASCII without the marks that tables and Markdown take for theirs.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && !"|<`".utf8.contains($0) }
  }
}
