import Diagnostics

/// `> [!NOTE]` of GitHub: a quotation that is an admonition.
enum Alert {
  /// The quotation, or the admonition that it is.
  static func container(_ blocks: [Block], at location: SourceLocation, lines: Lines) -> Block.Container {
    guard case .paragraph(var words)? = blocks.first, let first = words.runs.first?.text, first.hasPrefix("[!"),
      let end = first.firstIndex(of: "]"), first.distance(from: first.startIndex, to: end) <= 24
    else { return Block.Container(.quote, blocks: blocks, at: location) }
    let label = first[first.index(first.startIndex, offsetBy: 2)..<end].lowercased()
    let rest = first[first.index(after: end)...].drop { $0.isWhitespace || $0 == "-" || $0 == "+" }
    words.runs[0].text = String(rest)
    if rest.isEmpty { words.runs.removeFirst() }
    // The words go on below the mark.
    let next = words.location.line
    if next < lines.count, lines[words.location.line - 1].trimmed.last == UInt8(ascii: "]") {
      let line = lines[next]
      let start = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }.startIndex - line.startIndex
      words.location = SourceLocation(
        file: location.fileName, line: next + 1, column: lines.column(next, byte: start + 1))
    }
    let content = words.runs.isEmpty ? Array(blocks.dropFirst()) : [.paragraph(words)] + blocks.dropFirst()
    return Block.Container(.admonition, label: label, blocks: content, at: location)
  }
}
