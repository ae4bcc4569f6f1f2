import Diagnostics

/// What stands between values: white space and comments.
extension JSONParser {
  /// Steps over white space and comments; the comments are kept for what comes next.
  mutating func skipSpace() {
    while true {
      skipBlanks(lines: true)
      guard let comment = comment() else { return }
      comments.append(comment)
    }
  }

  mutating func skipBlanks(lines: Bool = false) {
    while let byte = cursor.peek {
      switch byte {
      case 0x20, 0x09, 0x0D: cursor.advance()
      case 0x0A where lines: cursor.advance()
      case 0xC2, 0xE2, 0xE3, 0xEF:
        guard let space = Self.spaces.first(where: { cursor.starts(with: $0, at: cursor.offset) }) else { return }
        cursor.advance(to: cursor.offset + space.count)
      default: return
      }
    }
  }

  /// The no-break, the ideographic and the zero-width spaces.
  private static let spaces = ["\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{2003}", "\u{2002}"].map {
    Array($0.utf8)
  }

  /// A comment at the cursor, without its marks; empty where it is an ellipsis.
  ///
  /// - Parameter isTrailing: whether it stands behind a value; JSON may then go on behind it on its line, where the lines of a page
  ///   were joined: `"id": 1,//the id "name": "x"//the name } }`.
  mutating func comment(isTrailing: Bool = false) -> String? {
    var text: String
    if cursor.skip(text: "//") || cursor.peek == UInt8(ascii: "#") || cursor.skip(text: "-- ") {
      let start = cursor.offset
      cursor.advance(to: isTrailing ? trailingEnd() : lineEnd())
      text = cursor.text(from: start)
    } else if cursor.skip(text: "/*") {
      text = block(until: "*/")
    } else if cursor.skip(text: "<!--") {
      text = block(until: "-->")
    } else {
      return nil
    }
    text = Self.joined([text]) ?? ""
    if Self.isEllipsis(text) {
      forgive(.ellipsis)
      return ""
    }
    forgive(.comment)
    return text
  }

  private func lineEnd() -> Int {
    var index = cursor.offset
    while let byte = cursor.byte(at: index), byte != 0x0A { index += 1 }
    return index
  }

  /// Where a comment behind a value ends: before a key, or before the brackets with which the text ends.
  private func trailingEnd() -> Int {
    let end = lineEnd()
    var index = cursor.offset
    var hasWords = false
    while index < end {
      let byte = cursor.bytes[index]
      if byte == UInt8(ascii: "\"") {
        let close = keyEnd(from: index, before: end)
        if hasWords, let close, cursor.byte(at: cursor.afterBlanks(close)) == UInt8(ascii: ":") { return index }
        index = close ?? index
      }
      if byte != 0x20 { hasWords = true }
      index += 1
    }
    guard cursor.bytes[end...].allSatisfy({ $0 == 0x0A || $0 == 0x20 || $0 == 0x0D }), depth > 0 else { return end }
    index = end
    while index > cursor.offset, " \t\r}];,".utf8.contains(cursor.bytes[index - 1]) { index -= 1 }
    return index > cursor.offset ? index : end
  }

  /// The place behind the closing mark of a key that opens at a place; nil where none closes soon.
  private func keyEnd(from index: Int, before end: Int) -> Int? {
    let limit = min(end, index + 64)
    guard let close = cursor.bytes[min(index + 1, limit)..<limit].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    return close + 1
  }

  private mutating func block(until end: String) -> String {
    let start = cursor.offset
    let close = Array(end.utf8)
    while cursor.peek != nil, !cursor.starts(with: close, at: cursor.offset) { cursor.advance() }
    let text = cursor.text(from: start)
    cursor.advance(to: cursor.offset + close.count)
    return text
  }

  /// Words behind a member that have no comment mark: `"id": 1,  the user's number`.
  mutating func remark() -> String? {
    guard let mark = cursor.mark, mark >= 0x80 || mark.isASCIILetter || mark == UInt8(ascii: "(") else { return nil }
    guard !isEllipsis, Quote.opening(at: cursor) == nil else { return nil }
    var end = cursor.offset
    while let byte = cursor.byte(at: end), byte != 0x0A {
      if Self.structure.contains(byte) || WideMark.narrow(cursor.bytes, at: end) == UInt8(ascii: ":") { return nil }
      end += 1
      if end - cursor.offset > 240 { return nil }
    }
    guard end < cursor.bytes.count else { return nil }
    forgive(.remark)
    let start = cursor.offset
    cursor.advance(to: end)
    return cursor.text(from: start)
  }

  private static let structure = Set("\"':{}[]=".utf8)

  /// The comments that stand above what comes next.
  mutating func takeComments() -> String? {
    defer { comments = [] }
    return Self.joined(comments)
  }

  /// A comment behind an opening bracket describes what it opens; one that something follows describes that.
  mutating func openingComment(line: Int) -> String? {
    comments = []
    skipBlanks()
    guard cursor.location.line == line, let comment = comment() else { return nil }
    skipBlanks()
    if cursor.peek == 0x0A || cursor.peek == nil { return Self.joined([comment]) }
    comments.append(comment)
    return nil
  }

  /// Comments as one text without marks; nil where they say nothing, or hold a member that is commented out.
  static func joined(_ comments: [String]) -> String? {
    let lines = comments.flatMap { $0.split(whereSeparator: \.isNewline) }
      .map { comment in
        var line = comment.drop { " \t\r*/#-".contains($0) }
        while let last = line.last, " \t\r*".contains(last) { line.removeLast() }
        return String(line)
      }
      .filter { !$0.isEmpty && !isMember($0) }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  /// `"phone": "1"`
  private static func isMember(_ line: String) -> Bool {
    guard line.hasPrefix("\""), let close = line.dropFirst().firstIndex(of: "\"") else { return false }
    return line[line.index(after: close)...].first { $0 != " " } == ":"
  }

  static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }
}
