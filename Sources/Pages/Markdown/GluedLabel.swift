import Diagnostics

/// Tells a label that Markdown glued to a list item or a table.
enum GluedLabel {
  static func isLabel(_ words: RichText) -> Bool {
    let plain = words.plain
    guard !plain.isEmpty, plain.count <= 48 else { return false }
    return plain.hasSuffix(":") || plain.hasSuffix("：") || words.runs.allSatisfy { $0.style.contains(.strong) }
  }

  /// The words of an item and the label on the line below them; nil where there is none.
  static func split(_ words: RichText) -> (RichText, RichText)? {
    guard let last = words.runs.indices.last, let end = words.runs[last].text.lastIndex(of: "\n") else { return nil }
    let run = words.runs[last]
    let after = run.text[run.text.index(after: end)...]
    guard after.count <= 48, after.hasSuffix(":") || after.hasSuffix("：") else { return nil }
    var text = words
    text.runs[last].text = String(run.text[..<end])
    let lines = words.plain.utf8.count { $0 == 0x0A }
    let place = SourceLocation(file: words.location.fileName, line: words.location.line + lines)
    return (text, RichText([RichText.Run(String(after), style: run.style)], at: place))
  }
}
