/// Texts in quotation marks, with the faults that people make in them.
extension JSONParser {
  /// The text at the cursor; nil, with nothing consumed, where none begins there.
  mutating func string(isKey: Bool) -> String? {
    guard let quote = Quote.opening(at: cursor) else { return nil }
    if let leniency = quote.leniency { forgive(leniency) }
    cursor.advance(to: cursor.offset + quote.open.count)
    var bytes: [UInt8] = []
    while let byte = cursor.peek {
      if let length = quote.close(in: cursor, at: cursor.offset) {
        let end = cursor.offset + length
        if isKey || ends(after: end, quote) {
          cursor.advance(to: end)
          return finish(bytes, quote)
        }
        forgive(.innerQuote)
        bytes += cursor.bytes[cursor.offset..<end]
        cursor.advance(to: end)
        continue
      }
      if byte == 0x0A {
        if isUnclosed(before: cursor.offset + 1) {
          forgive(.missingQuote)
          return finish(Self.withoutComma(bytes), quote)
        }
        forgive(.lineBreak)
      }
      cursor.advance()
      if byte == UInt8(ascii: "\\") { JSONString.escape(&cursor, into: &bytes) } else { bytes.append(byte) }
    }
    truncated()
    return finish(bytes, quote)
  }

  private func finish(_ bytes: [UInt8], _ quote: Quote) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return quote.leniency == .entity ? Entities.decoded(text) : text
  }

  /// Whether a quotation mark closes its text, by what follows it: `"he said "hi""` goes on after `said` and `hi`.
  private mutating func ends(after end: Int, _ quote: Quote) -> Bool {
    let next = cursor.afterBlanks(end)
    guard let byte = cursor.byte(at: next) else { return true }
    if isStructure(at: next, quote) { return true }
    if quote.close(in: cursor, at: next) != nil {
      // `"a" "b"` lacks a comma; `"say "hi""` holds a quotation.
      guard next == end, let length = quote.close(in: cursor, at: next) else { return true }
      return !isStructure(at: cursor.afterBlanks(next + length), quote)
    }
    if byte == UInt8(ascii: "+"), quote.close(in: cursor, at: cursor.afterBlanks(next + 1)) != nil { return true }
    return !hasLaterClose(from: next, quote)
  }

  /// Whether what stands at a place can follow a text: a mark of JSON, a comment, the end of the line.
  private func isStructure(at index: Int, _ quote: Quote) -> Bool {
    guard let byte = cursor.byte(at: index) else { return true }
    let mark = WideMark.narrow(cursor.bytes, at: index) ?? byte
    switch mark {
    case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ";"),
      UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "#"):
      return true
    case UInt8(ascii: "/"): return cursor.byte(at: index + 1) == mark || cursor.byte(at: index + 1) == UInt8(ascii: "*")
    case UInt8(ascii: "+"): return cursor.byte(at: cursor.afterBlanks(index + 1)) == 0x0A
    case UInt8(ascii: "."): return cursor.byte(at: index + 1) == mark
    default: return cursor.starts(with: Array("--".utf8), at: index) || cursor.starts(with: Array("…".utf8), at: index)
    }
  }

  /// Whether a mark that surely closes the text follows on the line, with no key before it.
  private mutating func hasLaterClose(from start: Int, _ quote: Quote) -> Bool {
    if laterClose.span.contains(start) { return laterClose.isFound }
    var index = start
    var isFound = false
    while let byte = cursor.byte(at: index), byte != 0x0A {
      if byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      guard let length = quote.close(in: cursor, at: index) else {
        index += 1
        continue
      }
      let next = cursor.afterBlanks(index + length)
      if cursor.byte(at: next) == UInt8(ascii: ":") { break }
      if isStructure(at: next, quote) {
        isFound = true
        break
      }
      index += length
    }
    laterClose = (start..<max(start + 1, index), isFound)
    return isFound
  }

  /// Whether the line that begins at a place is one of JSON, so that the text before it lacks its closing mark.
  private func isUnclosed(before index: Int) -> Bool {
    var index = cursor.afterBlanks(index)
    guard let byte = cursor.byte(at: index) else { return false }
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      while let next = cursor.byte(at: index), "}],; \t\r".utf8.contains(next) { index += 1 }
      return cursor.byte(at: index).map { $0 == 0x0A } ?? true
    }
    guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { return false }
    index += 1
    let limit = index + 128
    while index < limit, let next = cursor.byte(at: index), next != byte, next != 0x0A { index += 1 }
    guard cursor.byte(at: index) == byte else { return false }
    return cursor.byte(at: cursor.afterBlanks(index + 1)) == UInt8(ascii: ":")
  }

  private static func withoutComma(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while let last = bytes.last, ", \t\r".utf8.contains(last) { bytes.removeLast() }
    return bytes
  }
}

/// The character references that a page's JSON keeps where its markup was escaped twice.
enum Entities {
  private static let table = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&nbsp;", " "),
    // Last, for `&amp;lt;` is the text `&lt;`.
    ("&amp;", "&"),
  ]

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return table.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
