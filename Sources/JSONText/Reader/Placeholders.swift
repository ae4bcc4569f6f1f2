import Diagnostics

/// What pages write where a value would stand: `<id>`, `string`, `{{token}}`, `int(11)`.
extension JSONParser {
  /// The calls that shells and languages print around a value, which is the value itself.
  private static let calls: Set<String> = [
    "ISODate", "Date", "ObjectId", "NumberLong", "NumberInt", "NumberDecimal", "Decimal", "UUID", "Timestamp", "Long",
    "Symbol", "String", "Number",
  ]

  /// `ISODate("2019-02-13")`
  mutating func call() -> JSONNode? {
    let start = self
    if cursor.skip(text: "new ") { skipBlanks() }
    let name = cursor.take(while: Self.isWord)
    if Self.calls.contains(name), cursor.skip(UInt8(ascii: "(")) {
      skipBlanks()
      let place = cursor.location
      if let value = string(isKey: false).map(JSONValue.string) ?? number(inObject: false).map(JSONValue.number) {
        skipBlanks()
        if cursor.skip(UInt8(ascii: ")")) {
          forgive(.call)
          return JSONNode(value, at: place)
        }
      }
    }
    self = start
    return nil
  }

  /// `{{token}}` and `{id}`: braces around words that are no members.
  mutating func bracedPlaceholder() -> JSONNode? {
    let place = cursor.location
    let isDouble = cursor.starts(with: "{{")
    var index = cursor.offset + (isDouble ? 2 : 1)
    let limit = index + 64
    index = cursor.afterBlanks(index)
    let start = index
    while index < limit, let byte = cursor.byte(at: index) {
      guard
        Self.isWord(byte) || byte >= 0x80 && WideMark.narrow(cursor.bytes, at: index) == nil
          || " -._".utf8.contains(byte)
      else { break }
      index += 1
    }
    guard index > start, cursor.byte(at: index) == UInt8(ascii: "}"),
      !isDouble || cursor.byte(at: index + 1) == UInt8(ascii: "}")
    else { return nil }
    let name = String(decoding: cursor.bytes[start..<index], as: UTF8.self)
    cursor.advance(to: index + (isDouble ? 2 : 1))
    if Self.isEllipsis(name) {
      forgive(.ellipsis, at: place)
      return JSONNode(.object([]), at: place, placeholder: "{…}")
    }
    forgive(.placeholder, at: place)
    return JSONNode(.null, at: place, placeholder: name)
  }

  /// Words without quotation marks in the place of a value; ones that begin with a digit are a text (`2019-02-13`).
  mutating func placeholder() -> JSONNode? {
    let place = cursor.location
    let start = cursor.offset
    if let name = angled() {
      forgive(.placeholder, at: place)
      skipRest()
      return JSONNode(.null, at: place, placeholder: name)
    }
    skipRest()
    var text = cursor.text(from: start)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    guard !text.isEmpty else { return nil }
    if text.utf8.first?.isASCIIDigit == true {
      forgive(.bareText, at: place)
      return JSONNode(.string(text), at: place)
    }
    forgive(.placeholder, at: place)
    return JSONNode(.null, at: place, placeholder: text)
  }

  /// `<id>`, `${id}`: the name within.
  mutating func angled() -> String? {
    let close: UInt8
    var index = cursor.offset
    if cursor.peek == UInt8(ascii: "<") {
      (close, index) = (UInt8(ascii: ">"), index + 1)
    } else if cursor.starts(with: "${") {
      (close, index) = (UInt8(ascii: "}"), index + 2)
    } else {
      return nil
    }
    let start = index
    while index - start < 128, let byte = cursor.byte(at: index), byte != close {
      guard byte != 0x0A, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "{") else { return nil }
      index += 1
    }
    guard cursor.byte(at: index) == close else { return nil }
    cursor.advance(to: index + 1)
    return String(decoding: cursor.bytes[start..<index], as: UTF8.self)
  }

  /// Steps over words to the mark that ends their value; brackets among them (`int[]`, `enum(a, b)`) are part of them.
  private mutating func skipRest() {
    var nesting = 0
    var previous: UInt8 = 0
    while let byte = cursor.peek, byte != 0x0A {
      let mark = cursor.mark ?? byte
      switch mark {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"): nesting += 1
      case UInt8(ascii: ")"), UInt8(ascii: ">"): nesting = max(0, nesting - 1)
      case UInt8(ascii: "]") where nesting > 0: nesting -= 1
      case UInt8(ascii: ","), UInt8(ascii: ";"): if nesting == 0 { return }
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "\""): return
      case UInt8(ascii: "/") where previous != UInt8(ascii: ":"):
        if cursor.starts(with: "//") || cursor.starts(with: "/*") { return }
      case UInt8(ascii: "#") where previous == 0x20: return
      default: break
      }
      previous = byte
      cursor.advance()
    }
  }

  /// `1 | 2 | 3` and `"open" | "closed"` name the values to choose from.
  mutating func skipAlternatives() {
    while true {
      let start = self
      skipBlanks()
      guard cursor.mark == UInt8(ascii: "|") else {
        self = start
        return
      }
      advanceMark()
      cursor.skip(UInt8(ascii: "|"))
      skipBlanks(lines: true)
      forgive(.alternatives)
      guard cursor.mark.map({ !",}]{[".utf8.contains($0) }) == true, value() != nil else { return }
    }
  }
}
