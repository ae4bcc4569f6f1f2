import Diagnostics

/// A place in the bytes of a text, which knows its line and column.
struct JSONCursor {
  private let bytes: [UInt8]
  private let file: String
  private var offset = 0
  private var line: Int
  private var column: Int

  init(_ text: String, at start: SourceLocation) {
    bytes = Array(text.utf8)
    file = start.file
    line = start.line
    column = start.column
  }

  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  /// The next few characters, for a message.
  var excerpt: String {
    let line = bytes[offset...].prefix { $0 != 0x0A }.prefix(24)
    return line.isEmpty ? "the end of the line" : String(decoding: line, as: UTF8.self)
  }

  mutating func advance() {
    guard offset < bytes.count else { return }
    let byte = bytes[offset]
    offset += 1
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// Steps over a byte if it is the next one.
  @discardableResult mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    advance()
    return true
  }

  func starts(with text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  func starts(with text: [UInt8]) -> Bool { bytes[offset...].starts(with: text) }

  /// Steps over a text if it comes next.
  mutating func skip(wide text: String) -> Bool {
    guard starts(with: text) else { return false }
    for _ in text.utf8 { advance() }
    return true
  }

  /// Steps over the bytes that match, and gives them.
  mutating func take(while matches: (UInt8) -> Bool) -> String {
    let start = offset
    while let byte = peek, matches(byte) { advance() }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Steps over one character of the text, whole.
  mutating func takeCharacter() -> String {
    let start = offset
    advance()
    while let byte = peek, byte & 0xC0 == 0x80 { advance() }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  mutating func finish() { offset = bytes.count }
}
