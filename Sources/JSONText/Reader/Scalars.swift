import Diagnostics

/// Values, and what is no array and no object among them.
extension JSONParser {
  /// The value at the cursor; nil, with nothing consumed, where there is none.
  mutating func value() -> JSONNode? {
    skipSpace()
    let place = cursor.location
    guard let mark = cursor.mark else { return nil }
    if mark == UInt8(ascii: "{") {
      return bracedPlaceholder() ?? nested { $0.object(at: place) }
    }
    if mark == UInt8(ascii: "[") { return nested { $0.array(at: place) } }
    skipPrefix()
    if let text = string(isKey: false).map({ concatenated($0) }) {
      if !isByMachine, Self.isEllipsis(text) {
        forgive(.ellipsis)
        return JSONNode(.string(text), at: place, placeholder: text)
      }
      return JSONNode(.string(text), at: place)
    }
    if let lexeme = number(inObject: isInObject) { return JSONNode(.number(lexeme), at: place) }
    if let value = word() { return JSONNode(value, at: place) }
    return call() ?? placeholder()
  }

  private mutating func nested(_ read: (inout Self) -> JSONNode?) -> JSONNode? {
    guard depth < Self.deepest else {
      report(.malformedJSON, "nested more than \(Self.deepest) deep; the rest is left out", at: cursor.location)
      cursor.finish()
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  /// A key in any of the ways in which they are written; nil, with nothing consumed, where there is none.
  mutating func key() -> String? {
    skipPrefix()
    if let text = string(isKey: true) { return text }
    let start = cursor.offset
    if cursor.peek == UInt8(ascii: "<") || cursor.peek == UInt8(ascii: "$") { _ = angled() }
    while let byte = cursor.peek {
      guard byte >= 0x80 || Self.isWord(byte) || "-.?".utf8.contains(byte) else { break }
      if byte >= 0x80, cursor.isAtWideMark || Quote.opening(at: cursor) != nil || cursor.starts(with: "…") { break }
      cursor.advance()
    }
    var key = cursor.text(from: start)
    guard !key.isEmpty else { return nil }
    forgive(.bareKey)
    // `name?: string` is how TypeScript says that a member may be absent.
    if key.hasSuffix("?") { key.removeLast() }
    return key
  }

  // MARK: Scalars

  /// `u'text'` and `b"text"` are texts in Python.
  private mutating func skipPrefix() {
    guard let byte = cursor.peek, "ubrf".utf8.contains(byte), let next = cursor.byte(at: cursor.offset + 1),
      next == UInt8(ascii: "'") || next == UInt8(ascii: "\"")
    else { return }
    forgive(.singleQuote)
    cursor.advance()
  }

  /// `"one" + "two"` is one text.
  private mutating func concatenated(_ first: String) -> String {
    var text = first
    while true {
      let start = self
      skipBlanks(lines: true)
      guard cursor.skip(UInt8(ascii: "+")) else {
        self = start
        return text
      }
      skipBlanks(lines: true)
      guard let more = string(isKey: false) else {
        self = start
        return text
      }
      forgive(.concatenation)
      text += more
    }
  }

  mutating func number(inObject: Bool) -> String? {
    guard let first = cursor.peek, first.isASCIIDigit || "-+.".utf8.contains(first) else { return nil }
    let start = cursor
    let lexeme = cursor.take { Self.isWord($0) || "-+.".utf8.contains($0) }
    let isWhole = atEndOfScalar
    if isWhole, JSONNumber.isValid(lexeme) {
      if inObject, let groups = thousands() {
        forgive(.number)
        return lexeme + groups
      }
      return lexeme
    }
    if isWhole, let other = JSONNumber.reading(lexeme) {
      forgive(.number)
      return other
    }
    cursor = start
    return nil
  }

  /// Whether nothing follows the scalar that was just read that would make it another one: `12` of `12 May` is no number.
  private var atEndOfScalar: Bool {
    let next = cursor.afterBlanks(cursor.offset)
    guard let byte = cursor.byte(at: next) else { return true }
    if byte >= 0x80 { return true }
    if next > cursor.offset { return !byte.isASCIIDigit || !isInObject }
    return !":%/".utf8.contains(byte) || byte == UInt8(ascii: "/") && "/*".utf8.contains(cursor.byte(at: next + 1) ?? 0)
  }

  /// The rest of a number such as `1,234,567`, which in an object no member can be.
  private mutating func thousands() -> String? {
    var digits = ""
    while cursor.peek == UInt8(ascii: ",") {
      let group = cursor.bytes[(cursor.offset + 1)...].prefix(4)
      guard group.prefix(3).count(where: \.isASCIIDigit) == 3,
        group.count < 4 || !Self.isWord(group[group.startIndex + 3])
      else { break }
      let next = cursor.afterBlanks(cursor.offset + 4)
      if cursor.byte(at: next) == UInt8(ascii: ":") { break }
      digits += String(decoding: group.prefix(3), as: UTF8.self)
      cursor.advance(to: cursor.offset + 4)
    }
    return digits.isEmpty ? nil : digits
  }

  mutating func word() -> JSONValue? {
    let start = cursor
    let sign = cursor.skip(UInt8(ascii: "-")) || cursor.skip(UInt8(ascii: "+"))
    let word = cursor.take(while: Self.isWord)
    if let (value, leniency) = Self.words[word], !sign || word == "Infinity", isWordOver {
      if let leniency { forgive(leniency) }
      return value
    }
    cursor = start
    return nil
  }

  /// Whether the word just read is all of its value: `null|string` and `true/false` go on.
  private var isWordOver: Bool {
    guard let byte = cursor.peek else { return true }
    return !"(<[-".utf8.contains(byte)
  }

  private static let words: [String: (JSONValue, Leniency?)] = [
    "null": (.null, nil), "true": (.bool(true), nil), "false": (.bool(false), nil),
    "None": (.null, .null), "undefined": (.null, .null), "nil": (.null, .null), "NULL": (.null, .null),
    "Null": (.null, .null), "NaN": (.null, .null), "Infinity": (.null, .null), "nan": (.null, .null),
    "True": (.bool(true), .true), "TRUE": (.bool(true), .true), "False": (.bool(false), .false),
    "FALSE": (.bool(false), .false),
  ]
}
