import Diagnostics

/// Gathers the text of a code block as it stands, and gives it without the blank lines around it.
struct CodeText {
  var language: String?
  private var text = ""
  private var start: Place?

  init(language: String?) { self.language = language }

  var isAtLineStart: Bool { text.isEmpty || text.utf8.last == UInt8(ascii: "\n") }

  mutating func append(_ more: String, at place: Place) {
    if start == nil { start = place }
    text += more
  }

  /// The block, or nil where there is nothing but white space.
  ///
  /// No-break spaces, with which sites indent code, become ordinary ones: JSON knows no others.
  func finish(file: FileName) -> Block.Code? {
    let bytes = Array(text.utf8)
    guard let start, let first = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank && $0 != 0x0D })
    else { return nil }
    let lineStart = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let skipped = bytes[..<lineStart].count { $0 == 0x0A }
    let location = SourceLocation(file: file, line: start.line + skipped, column: skipped == 0 ? start.column : 1)
    let content = bytes[lineStart...last]
    // What begins the two characters that are not kept as they are.
    guard content.contains(where: { $0 == 0xC2 || $0 == 0xEF }) else {
      return Block.Code(language: language, text: String(decoding: content, as: UTF8.self), at: location)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: content, as: UTF8.self).unicodeScalars where scalar != "\u{FEFF}" {
      scalars.append(scalar == "\u{A0}" ? " " : scalar)
    }
    return Block.Code(language: language, text: String(scalars), at: location)
  }
}
