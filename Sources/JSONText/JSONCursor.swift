import Diagnostics

/// A place in the bytes of a text, which knows its line and column.
struct JSONCursor {
  let bytes: [UInt8]
  private let file: FileName
  private(set) var offset = 0
  private var line: Int
  private var column: Int

  init(_ text: String, at start: SourceLocation) {
    bytes = Array(text.utf8)
    file = start.fileName
    line = start.line
    column = start.column
  }

  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The byte at a place; nil behind the end.
  func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The mark at the cursor: the next byte, or the one that a full-width character stands for.
  var mark: UInt8? { peek.map { WideMark.narrow(bytes, at: offset) ?? $0 } }

  /// Whether the cursor stands before a full-width mark.
  var isAtWideMark: Bool { WideMark.narrow(bytes, at: offset) != nil }

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

  mutating func advance(to end: Int) {
    while offset < end, offset < bytes.count { advance() }
  }

  /// Steps over a byte if it is the next one.
  @discardableResult mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    advance()
    return true
  }

  func starts(with text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  func starts(with text: [UInt8], at index: Int) -> Bool {
    index <= bytes.count && bytes[index...].starts(with: text)
  }

  /// Steps over a text if it comes next.
  mutating func skip(text: String) -> Bool {
    guard starts(with: text) else { return false }
    advance(to: offset + text.utf8.count)
    return true
  }

  /// Steps over the bytes that match, and gives them.
  mutating func take(while matches: (UInt8) -> Bool) -> String {
    let start = offset
    while let byte = peek, matches(byte) { advance() }
    return text(from: start)
  }

  /// The text between a place and the cursor.
  func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

  /// The place of the first byte from `index` on that is no space or tab.
  func afterBlanks(_ index: Int) -> Int {
    var index = index
    while let byte = byte(at: index), byte == 0x20 || byte == 0x09 { index += 1 }
    return index
  }

  mutating func finish() { offset = bytes.count }
}

/// Full-width punctuation, which Chinese input methods write for the ASCII marks.
enum WideMark {
  /// The ASCII mark that the character at a place stands for; nil where it is none.
  static func narrow(_ bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 2 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x81): return UInt8(ascii: ",")
    case (0xE3, 0x80, 0x90): return UInt8(ascii: "[")
    case (0xE3, 0x80, 0x91): return UInt8(ascii: "]")
    case (0xEF, 0xBC, let low), (0xEF, 0xBD, let low):
      // U+FF01 to U+FF5E are the ASCII characters in order.
      let offset = (bytes[index + 1] == 0xBC ? 0 : 0x40) + Int(low) - 0x80
      guard (1...0x5E).contains(offset) else { return nil }
      let ascii = UInt8(0x20 + offset)
      return marks.contains(ascii) ? ascii : nil
    default: return nil
    }
  }

  private static let marks = Set(#"{}[]:,;()|="#.utf8)
}
