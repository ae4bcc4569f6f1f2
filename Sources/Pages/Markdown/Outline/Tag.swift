import Diagnostics

/// A tag of HTML or MDX, a shortcode of Hugo, or a block tag of Liquid, over however many lines.
struct Tag {
  enum Syntax: Hashable { case markup, shortcode, liquid }

  var syntax: Syntax
  var name: String
  var attributes: TagAttributes
  var isClosing: Bool
  var closesItself: Bool
  /// Where the tag ends: the line, and the offset behind its last byte.
  var end: Position

  /// A line and an offset in bytes, both from 0.
  struct Position: Comparable {
    var line: Int
    var offset: Int
    static func < (a: Position, b: Position) -> Bool { (a.line, a.offset) < (b.line, b.offset) }
  }

  /// The key by which a closing tag finds its frame; Markdown's authors spell HTML in any case, but components in one.
  var key: String {
    switch syntax {
    case .markup: isCapitalized ? "<\(name)" : "<\(name.lowercased())"
    case .shortcode: "{{\(name)"
    case .liquid: "{%\(name)"
    }
  }

  /// A component of MDX or a custom element: no element of HTML.
  var isComponent: Bool {
    guard syntax == .markup else { return false }
    return name.contains("-") || name.contains(".") || !HTMLNames.elements.contains(name.lowercased())
      || isCapitalized
  }

  /// Whether the name begins with a capital and has small letters too, as those of components do.
  private var isCapitalized: Bool {
    // Most names are in small letters, which the first byte tells.
    guard let first = name.utf8.first, first >= 0x80 || first != first.asciiLowercased else { return false }
    return name.first?.isUppercase == true && name != name.uppercased()
  }

  /// A tag over more lines or bytes than this is none.
  private static let longest = (lines: 100, bytes: 20_000)

  /// - Parameter budget: the bytes that may still be looked at in search of ends; a page of nothing but beginnings uses it up.
  /// - Returns: nil where no tag begins at the position.
  static func read(_ lines: [[UInt8]], at start: Position, budget: inout Int) -> Tag? {
    guard budget > 0 else { return nil }
    var seen = 0
    defer { budget -= seen }
    return read(lines, at: start, &seen)
  }

  private static func read(_ lines: [[UInt8]], at start: Position, _ seen: inout Int) -> Tag? {
    let line = lines[start.line]
    guard start.offset + 2 < line.count else { return nil }
    let (first, second) = (line[start.offset], line[start.offset + 1])
    if first == UInt8(ascii: "<") { return markup(lines, at: start, &seen) }
    guard first == UInt8(ascii: "{") else { return nil }
    if second == UInt8(ascii: "%") { return shortcode(lines, at: start, .liquid, open: 2, close: "%}", &seen) }
    guard second == UInt8(ascii: "{") else { return nil }
    switch line[start.offset + 2] {
    case UInt8(ascii: "<"): return shortcode(lines, at: start, .shortcode, open: 3, close: ">}}", &seen)
    case UInt8(ascii: "%"): return shortcode(lines, at: start, .shortcode, open: 3, close: "%}}", &seen)
    default: return nil
    }
  }

  private static func markup(_ lines: [[UInt8]], at start: Position, _ seen: inout Int) -> Tag? {
    var offset = start.offset + 1
    let isClosing = lines[start.line][offset] == UInt8(ascii: "/")
    if isClosing { offset += 1 }
    let name = lines[start.line][offset...].prefix {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: ":")
    }
    guard let initial = name.first, initial.isASCIILetter, !name.contains(UInt8(ascii: ":")) else { return nil }
    offset += name.count
    guard let (body, end) = body(lines, from: Position(line: start.line, offset: offset), &seen) else { return nil }
    if let next = body.first, !next.isBlank, next != UInt8(ascii: "/") { return nil }
    let closesItself = body.last == UInt8(ascii: "/")
    return Tag(
      syntax: .markup, name: name.string, attributes: TagAttributes(closesItself ? body.dropLast() : body),
      isClosing: isClosing, closesItself: closesItself, end: end)
  }

  /// The bytes up to the `>` that ends a tag: not one in a quoted value, nor one in a JSX expression.
  private static func body(_ lines: [[UInt8]], from start: Position, _ seen: inout Int) -> (body: Line, end: Position)?
  {
    var body: [UInt8] = []
    var quote: UInt8?
    var depth = 0
    var previous: UInt8 = 0
    var offset = start.offset
    for index in start.line..<min(lines.count, start.line + longest.lines) {
      let line = lines[index]
      while offset < line.count {
        let byte = line[offset]
        if let mark = quote {
          if byte == mark { quote = nil }
        } else if byte == 0x22 || byte == 0x27 || byte == 0x60, depth > 0 || previous == UInt8(ascii: "=") {
          quote = byte
        } else if byte == UInt8(ascii: "{") {
          depth += 1
        } else if byte == UInt8(ascii: "}") {
          depth -= 1
        } else if byte == UInt8(ascii: ">"), depth <= 0 {
          return (body[...], Position(line: index, offset: offset + 1))
        } else if byte == UInt8(ascii: "<"), depth <= 0 {
          return nil
        }
        if !byte.isBlank { previous = byte }
        body.append(byte)
        seen += 1
        offset += 1
        if body.count > longest.bytes { return nil }
      }
      // A blank line ends a tag of Markdown, save in an expression.
      if index > start.line, line.allSatisfy(\.isBlank), depth <= 0, quote == nil { return nil }
      body.append(0x0A)
      offset = 0
    }
    return nil
  }

  private static func shortcode(
    _ lines: [[UInt8]], at start: Position, _ syntax: Syntax, open: Int, close: StaticString, _ seen: inout Int
  ) -> Tag? {
    var body: [UInt8] = []
    var offset = start.offset + open
    for index in start.line..<min(lines.count, start.line + longest.lines) {
      let line = lines[index]
      while offset < line.count {
        if line[offset] == UInt8(ascii: "{"), offset + 1 < line.count, line[offset + 1] == UInt8(ascii: "%") {
          return nil
        }
        if line[offset...].starts(with: close) {
          let end = Position(line: index, offset: offset + close.utf8CodeUnitCount)
          return shortcode(body[...], syntax, end)
        }
        body.append(line[offset])
        seen += 1
        offset += 1
        if body.count > longest.bytes { return nil }
      }
      body.append(0x0A)
      offset = 0
    }
    return nil
  }

  private static func shortcode(_ body: Line, _ syntax: Syntax, _ end: Position) -> Tag? {
    var body = body.trimmed
    if body.first == UInt8(ascii: "-") { body = body.dropFirst().trimmed }
    if body.last == UInt8(ascii: "-") { body = body.dropLast().trimmed }
    var isClosing = body.first == UInt8(ascii: "/")
    if isClosing { body = body.dropFirst().trimmed }
    let closesItself = !isClosing && body.last == UInt8(ascii: "/")
    if closesItself { body = body.dropLast().trimmed }
    var name = body.prefix { !$0.isBlank && $0 != UInt8(ascii: "=") && $0 != 0x22 }
    let attributes = TagAttributes(body.dropFirst(name.count))
    if syntax == .liquid, name.count > 3, name.starts(with: "end") {
      isClosing = true
      name = name.dropFirst(3)
    }
    guard let first = name.first, first.isASCIILetter || first >= 0x80 else { return nil }
    return Tag(
      syntax: syntax, name: name.string, attributes: attributes, isClosing: isClosing, closesItself: closesItself,
      end: end)
  }
}
