import Foundation

/// The scalars as the types of Swift, exactly: what a type cannot hold is a fault and is never rounded unseen.
extension JSONReader {
  /// The node that a value of some kind is read from, the one place where a scalar of another kind is taken: as it is, where the text is
  /// read tolerantly. Nil where it is none, which is noted.
  private func scalar(_ wanted: JSONKind, _ expected: String) -> JSONTape.Node? {
    guard index >= 0 else { return nil }
    if kind == wanted { return text[index] }
    guard text.isTolerant, let converted = converted(to: wanted) else {
      fail(expected)
      return nil
    }
    text.note(.converted, at: index, expected: expected)
    return converted
  }

  /// The same bytes as a scalar of another kind; nil where they are none.
  private func converted(to wanted: JSONKind) -> JSONTape.Node? {
    var node = text[index]
    switch (kind, wanted) {
    case (.string, .number):
      guard JSONNumber(text.lexeme(of: node)) != nil else { return nil }
      node.kind = .number
    case (.number, .bool), (.string, .bool):
      guard ["0", "1"].contains(text.lexeme(of: node)) || kind == .string && isBoolWord(node) else { return nil }
      node.kind = .bool
    case (.number, .string), (.bool, .string): node.kind = .string
    default: return nil
    }
    return node
  }

  private func isBoolWord(_ node: JSONTape.Node) -> Bool { ["true", "false"].contains(text.lexeme(of: node)) }

  func bool() -> Bool? { scalar(.bool, "true or false").map(text.isTrue) }

  /// A text; nil where there is none, which is noted.
  func string() -> String? { scalar(.string, "a text").map(text.string) }

  func number() -> JSONNumber? { scalar(.number, "a number").map { JSONNumber(lexeme: text.lexeme(of: $0)) } }

  /// `1.0` and `1e2` are integers.
  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
    guard let node = scalar(.number, "an integer") else { return nil }
    if let short = text.withBytes(of: node, JSONArithmetic.integer), let value = Integer(exactly: short) {
      return value
    }
    let value = text.withBytes(of: node) { JSONDigits($0) }.integer(type)
    if value == nil { fail("an integer that \(type) holds") }
    return value
  }

  /// The nearest value that there is.
  func double() -> Double? {
    guard let node = scalar(.number, "a number") else { return nil }
    if let value = text.withBytes(of: node, JSONArithmetic.double) { return value }
    if let value = Double(text.lexeme(of: node)), value.isFinite { return value }
    fail("a number that Double holds")
    return nil
  }

  func decimal() -> Decimal? {
    guard let node = scalar(.number, "a number") else { return nil }
    if let value = text.withBytes(of: node, { JSONDigits($0) }).decimal { return value }
    fail("a number of no more digits than Decimal holds")
    return nil
  }
}

extension String: JSONCodable {
  public init(json: JSONReader) { self = json.string() ?? "" }
  public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONCodable {
  public init(json: JSONReader) { self = json.bool() ?? false }
  public func write(to json: inout JSONWriter) { json.lexeme(self ? "true" : "false") }
}

extension Int: JSONCodable {
  public init(json: JSONReader) { self = json.integer(Int.self) ?? 0 }
  public func write(to json: inout JSONWriter) { json.lexeme(String(self)) }
}

extension Int64: JSONCodable {
  public init(json: JSONReader) { self = json.integer(Int64.self) ?? 0 }
  public func write(to json: inout JSONWriter) { json.lexeme(String(self)) }
}

extension Double: JSONCodable {
  public init(json: JSONReader) { self = json.double() ?? 0 }
  public func write(to json: inout JSONWriter) { json.number(jsonText, isFinite: isFinite) }

  /// The shortest digits that give the value back; a whole number has no fraction.
  var jsonText: String {
    let text = String(self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Decimal: JSONCodable {
  public init(json: JSONReader) { self = json.decimal() ?? 0 }
  public func write(to json: inout JSONWriter) { json.number(description, isFinite: isFinite) }
}

extension URL: JSONCodable {
  public init(json: JSONReader) {
    let text = json.string()
    let url = text.flatMap(URL.init(string:))
    if url == nil, text != nil { json.fail("a URL") }
    self = url ?? URL(fileURLWithPath: "/")
  }

  public func write(to json: inout JSONWriter) { json.string(absoluteString) }
}

extension Optional: JSONCodable where Wrapped: JSONCodable {
  public init(json: JSONReader) { self = json.kind == .null ? nil : json.attempt() }
  public func write(to json: inout JSONWriter) { if let self { self.write(to: &json) } else { json.lexeme("null") } }
  public static var absent: Self? { .some(nil) }
  public var isNone: Bool { self == nil }
}

extension Array: JSONCodable where Element: JSONCodable {
  public init(json: JSONReader) { self = json.elements() }
  public func write(to json: inout JSONWriter) { json.array(self) }
}

extension Dictionary: JSONCodable where Key == String, Value: JSONCodable {
  public init(json: JSONReader) { self = json.rest() }
  public func write(to json: inout JSONWriter) { json.members("", rest: self) }
}
