import Diagnostics

/// The text of a code block as bytes and lines, each with its place on the page.
struct BlockText {
  let bytes: [UInt8]
  /// The lines without their line breaks.
  let lines: [Range<Int>]
  private let start: SourceLocation

  init(_ text: String, at start: SourceLocation) {
    bytes = Array(text.utf8)
    self.start = start
    var lines: [Range<Int>] = []
    var lower = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(lower..<index)
      lower = index + 1
    }
    lines.append(lower..<bytes.count)
    self.lines = lines
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A line without white space around it.
  func line(_ index: Int) -> String { text(lines[index]).trimmed }

  /// The text of several lines as they stand.
  func text(lines range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return text(lines[first].lowerBound..<lines[last].upperBound)
  }

  /// The place of a line's first character that is no blank.
  func location(line index: Int) -> SourceLocation {
    let blanks = bytes[lines[index]].prefix { $0 == 0x20 || $0 == 0x09 }
    return location(blanks.endIndex, line: index)
  }

  func location(_ offset: Int, line index: Int) -> SourceLocation {
    let scalars = bytes[lines[index].lowerBound..<max(offset, lines[index].lowerBound)].count { $0 & 0xC0 != 0x80 }
    return SourceLocation(
      file: start.fileName, line: start.line + index, column: (index == 0 ? start.column : 1) + scalars)
  }

  private static let marks = ByteWords(["< ", "> "])

  /// The text with the marks of `curl -v` left out: `> ` before what is sent, `< ` before what comes, `* ` before remarks.
  static func withoutMarks(_ text: String) -> String {
    guard marks.occur(in: text) else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isMarked = lines.contains { line in
      let bare = line.drop { $0 == " " }
      guard bare.hasPrefix("< ") || bare.hasPrefix("> ") else { return false }
      return MessageHead.status(bare.dropFirst(2)) != nil || MessageHead.request(bare.dropFirst(2))?.isSure == true
    }
    guard isMarked else { return text }
    return lines.map { line in
      let bare = line.drop { $0 == " " }
      if bare.hasPrefix("* ") || bare.hasPrefix("{ [") || bare.hasPrefix("} [") || bare == "*" { return "" }
      if bare.hasPrefix("< ") || bare.hasPrefix("> ") { return "  " + bare.dropFirst(2) }
      return bare.trimmed == "<" || bare.trimmed == ">" ? "" : String(line)
    }.joined(separator: "\n")
  }
}
