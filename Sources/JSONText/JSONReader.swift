import Diagnostics

/// Reads the JSON of documentation pages: what people write by hand, and what is cut to fit a page.
///
/// Comments, ellipses, trailing and missing commas, single quotes, full-width punctuation, unquoted keys, Python's words and JSONP
/// are forgiven; each kind is reported once a block. What cannot be read costs its member, not the document.
package enum JSONReader {
  /// - Parameter start: the place of the text's first character.
  /// - Returns: every document of the text, with all that had to be forgiven or left out.
  package static func read(_ text: String, at start: SourceLocation) -> JSONReading {
    var parser = JSONParser(text, at: start)
    return parser.read()
  }
}

/// One pass over the bytes of a text.
struct JSONParser {
  /// Nesting beyond this is no documentation.
  static let deepest = 512

  var cursor: JSONCursor
  var reading = JSONReading()
  private var forgiven: Set<String> = []
  private var depth = 0
  /// The comments read since the last value, and the line of the first.
  private var comments: [(text: String, line: Int)] = []

  init(_ text: String, at start: SourceLocation) { cursor = JSONCursor(text, at: start) }

  mutating func read() -> JSONReading {
    skipSpace()
    skipCallback()
    while let byte = cursor.peek {
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",") {
        cursor.advance()
      } else if let node = value() {
        reading.documents.append(node)
      } else {
        if reading.documents.isEmpty || !reading.isTruncated {
          report(
            .malformedJSON, "expected a JSON value such as {…} or […], found ‘\(cursor.excerpt)’", at: cursor.location)
        }
        break
      }
      skipSpace()
    }
    return reading
  }

  // MARK: Values

  /// The value at the cursor; nil, with nothing consumed, where there is none.
  mutating func value() -> JSONNode? {
    skipSpace()
    let place = cursor.location
    guard let byte = cursor.peek else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return nested { $0.object(at: place) }
    case UInt8(ascii: "["): return nested { $0.array(at: place) }
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return number().map { JSONNode(.number($0), at: place) }
    default:
      if let text = string() { return JSONNode(.string(text), at: place) }
      return word().map { JSONNode($0, at: place) }
    }
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

  private mutating func object(at place: SourceLocation) -> JSONNode {
    cursor.advance()
    var members: [JSONMember] = []
    var places: [String: SourceLocation] = [:]
    let own = trailingComment(line: place.line)
    while true {
      skipSpace()
      guard let byte = cursor.peek else {
        truncated()
        break
      }
      if byte == UInt8(ascii: "}") {
        cursor.advance()
        break
      }
      if skipSeparator() { continue }
      if byte == UInt8(ascii: "]") { break }
      let above = takeComments()
      let keyPlace = cursor.location
      guard let key = key() else {
        resynchronise("expected a member such as \"name\": value")
        continue
      }
      guard var node = memberValue(after: key) else { continue }
      node.comment = node.comment ?? above
      if let first = places[key] {
        reading.diagnostics.append(
          Diagnostic(
            .duplicateKey, "the key ‘\(key)’ stands twice in one object; the last one counts", at: keyPlace,
            notes: [.init("the first one is here", at: first)]))
      }
      places[key] = keyPlace
      members.append(JSONMember(key, at: keyPlace, node))
    }
    return JSONNode(.object(members), at: place, comment: own)
  }

  private mutating func memberValue(after key: String) -> JSONNode? {
    skipSpace()
    guard cursor.skip(UInt8(ascii: ":")) || skipWide("：") else {
      if cursor.peek == nil { truncated() } else { resynchronise("expected ‘:’ after the key ‘\(key)’") }
      return nil
    }
    skipSpace()
    guard var node = value() else {
      if cursor.peek == nil { truncated() } else { resynchronise("expected a value for ‘\(key)’") }
      return nil
    }
    closeItem(&node)
    return node
  }

  private mutating func array(at place: SourceLocation) -> JSONNode {
    cursor.advance()
    var elements: [JSONNode] = []
    let own = trailingComment(line: place.line)
    while true {
      skipSpace()
      guard let byte = cursor.peek else {
        truncated()
        break
      }
      if byte == UInt8(ascii: "]") {
        cursor.advance()
        break
      }
      if skipSeparator() { continue }
      if byte == UInt8(ascii: "}") { break }
      let above = takeComments()
      guard var node = value() else {
        resynchronise("expected an element of the array")
        continue
      }
      closeItem(&node)
      node.comment = node.comment ?? above
      elements.append(node)
    }
    return JSONNode(.array(elements), at: place, comment: own)
  }

  /// What follows a member or an element: a comma, a comment on the same line, a bracket that closes.
  private mutating func closeItem(_ node: inout JSONNode) {
    let line = cursor.location.line
    skipBlanks()
    let hasComma = cursor.skip(UInt8(ascii: ",")) || skipWide("，")
    if let comment = trailingComment(line: line) { node.comment = node.comment ?? comment }
    skipSpace()
    switch cursor.peek {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if hasComma { forgive("a comma before a closing bracket") }
    case UInt8(ascii: ","), nil: break
    case .some: if !hasComma, !isEllipsis { forgive("a missing comma") }
    }
  }

  // MARK: Scalars

  private mutating func key() -> String? {
    if let text = string() { return text }
    let key = cursor.take { $0 >= 0x80 || Self.isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    guard !key.isEmpty else { return nil }
    forgive("a key without quotation marks")
    return key
  }

  private mutating func string() -> String? {
    guard let byte = cursor.peek else { return nil }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      if byte == UInt8(ascii: "'") { forgive("single quotation marks") }
      cursor.advance()
      let (text, isClosed) = JSONString.read(&cursor, until: [byte])
      if !isClosed { truncated() }
      return text
    }
    for (open, close) in [("“", "”"), ("‘", "’"), ("”", "”")] where skipWide(open) {
      let (text, isClosed) = JSONString.read(&cursor, until: Array(close.utf8))
      if !isClosed { truncated() }
      return text
    }
    return nil
  }

  private mutating func number() -> String? {
    let start = cursor
    let lexeme = cursor.take {
      Self.isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
    }
    if JSONNumber.isValid(lexeme) { return lexeme }
    cursor = start
    return nil
  }

  private mutating func word() -> JSONValue? {
    let start = cursor
    switch cursor.take(while: Self.isWord) {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "None", "undefined", "nil", "NULL", "Null", "NaN", "Infinity":
      return forgiving("a word that JSON writes null", .null)
    case "True", "TRUE": return forgiving("a word that JSON writes true", .bool(true))
    case "False", "FALSE": return forgiving("a word that JSON writes false", .bool(false))
    default:
      cursor = start
      return nil
    }
  }

  private mutating func forgiving(_ what: String, _ value: JSONValue) -> JSONValue {
    forgive(what)
    return value
  }

  // MARK: Between values

  /// A comma too many, or an ellipsis that stands for what was left out.
  private mutating func skipSeparator() -> Bool {
    if cursor.skip(UInt8(ascii: ",")) || skipWide("，") { return true }
    guard isEllipsis else { return false }
    forgive("an ellipsis")
    _ = cursor.take { $0 == UInt8(ascii: ".") }
    while cursor.skip(wide: "…") {}
    return true
  }

  private var isEllipsis: Bool { cursor.starts(with: "..") || cursor.starts(with: "…") }

  private mutating func skipWide(_ mark: String) -> Bool {
    guard cursor.skip(wide: mark) else { return false }
    forgive("a full-width mark")
    return true
  }

  private mutating func skipSpace() {
    while true {
      skipBlanks(lines: true)
      guard let comment = comment() else { return }
      comments.append(comment)
    }
  }

  private mutating func skipBlanks(lines: Bool = false) {
    while true {
      _ = cursor.take { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || lines && $0 == 0x0A }
      guard cursor.skip(wide: "\u{A0}") || cursor.skip(wide: "\u{3000}") || cursor.skip(wide: "\u{FEFF}") else {
        return
      }
    }
  }

  private mutating func comment() -> (text: String, line: Int)? {
    let line = cursor.location.line
    if cursor.skip(wide: "//") || cursor.skip(UInt8(ascii: "#")) {
      forgive("a comment")
      return (cursor.take { $0 != 0x0A }, line)
    }
    guard cursor.skip(wide: "/*") else { return nil }
    forgive("a comment")
    var text = ""
    while cursor.peek != nil, !cursor.skip(wide: "*/") { text += cursor.takeCharacter() }
    return (text, line)
  }

  /// The comments that stand above what comes next.
  private mutating func takeComments() -> String? {
    defer { comments = [] }
    return Self.joined(comments.map(\.text))
  }

  /// A comment on the line of what was read last.
  private mutating func trailingComment(line: Int) -> String? {
    skipBlanks()
    guard cursor.location.line == line, let comment = comment() else { return nil }
    return Self.joined([comment.text])
  }

  private static func joined(_ comments: [String]) -> String? {
    let lines = comments.flatMap { $0.split(separator: "\n") }
      .map { $0.drop { " \t\r*/".contains($0) } }
      .map { line in String(line.reversed().drop { " \t\r*".contains($0) }.reversed()) }.filter { !$0.isEmpty }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  /// `callback({…});` holds the document.
  private mutating func skipCallback() {
    let start = cursor
    let name = cursor.take { Self.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "$") }
    skipBlanks()
    if !name.isEmpty, cursor.skip(UInt8(ascii: "(")) { return forgive("a callback around the document") }
    cursor = start
  }

  /// Goes on at the next line, or behind the next comma.
  private mutating func resynchronise(_ expected: String) {
    report(.malformedJSON, "\(expected), found ‘\(cursor.excerpt)’; it is left out", at: cursor.location)
    while let byte = cursor.peek, byte != 0x0A, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"),
      byte != UInt8(ascii: "]")
    {
      cursor.advance()
    }
    cursor.skip(0x0A)
  }

  // MARK: Reports

  private mutating func truncated() {
    guard !reading.isTruncated else { return }
    reading.isTruncated = true
    report(
      .truncatedJSON, "the example ends before its last value does; what stands there is kept", at: cursor.location)
  }

  private mutating func forgive(_ what: String) {
    guard forgiven.insert(what).inserted else { return }
    report(.lenientJSON, "\(what) is no JSON, and is read as what it means", at: cursor.location)
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String, at place: SourceLocation) {
    reading.diagnostics.append(Diagnostic(code, message, at: place))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }
}
