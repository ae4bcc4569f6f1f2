import Diagnostics

/// Ellipses, which stand for more of the same: `...`, `…`, `"..."`, with or without words that say of what.
extension JSONParser {
  var isEllipsis: Bool { cursor.starts(with: "..") || cursor.starts(with: "…") || cursor.starts(with: "⋯") }

  static func isEllipsis(_ text: String) -> Bool {
    text.hasPrefix("…") || text.hasPrefix("..") ? text.allSatisfy { ".…⋯ ".contains($0) } : false
  }

  /// Steps over an ellipsis and the words that say what was left out.
  mutating func skipEllipsis() -> Bool {
    guard isEllipsis else { return false }
    forgive(.ellipsis)
    while cursor.skip(UInt8(ascii: ".")) || cursor.skip(text: "…") || cursor.skip(text: "⋯") {}
    skipBlanks()
    if cursor.skip(UInt8(ascii: "(")) || (cursor.peek ?? 0).isASCIILetter || (cursor.peek ?? 0) >= 0x80 {
      while let mark = cursor.mark, mark != 0x0A, !",}]{[\"'".utf8.contains(mark), !cursor.starts(with: "//") {
        cursor.advance()
      }
    }
    return true
  }

  /// Steps over `"..."`, alone or as a key.
  mutating func skipEllipsisText() -> Bool {
    guard !isByMachine, let quote = Quote.opening(at: cursor) else { return false }
    let inner = cursor.offset + quote.open.count
    guard cursor.starts(with: [0x2E, 0x2E], at: inner) || cursor.starts(with: Array("…".utf8), at: inner) else {
      return false
    }
    let start = self
    guard let text = string(isKey: true), Self.isEllipsis(text) else {
      self = start
      return false
    }
    forgive(.ellipsis)
    skipBlanks()
    if cursor.mark == UInt8(ascii: ":") {
      advanceMark()
      _ = value()
    }
    _ = skipMark(UInt8(ascii: ","))
    return true
  }
}
