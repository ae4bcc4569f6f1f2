import Foundation

/// The scalars as the types of Swift, exactly: what a type cannot hold is a fault and is never rounded unseen.
extension JSONReader {
  /// A scalar, the one place where one of another kind is taken: as it is, where the text is read tolerantly.
  ///
  /// - Parameter read: gives nil where the type does not hold it.
  /// - Returns: nil where it is none, which is noted.
  private func scalar<Value>(
    _ wanted: JSONKind, _ expected: @autoclosure () -> String, _ read: (JSONTape.Node) -> Value?
  ) -> Value? {
    guard index >= 0 else { return nil }
    let node = text.nodes[index]
    if node.kind == wanted || isTolerant && Self.takes(node.kind, text.lexeme(of: node), for: wanted) {
      if let value = read(node) {
        if node.kind != wanted { note(.converted, expected()) }
        return value
      }
    }
    fail(expected())
    return nil
  }

  private static func takes(_ kind: JSONKind, _ lexeme: String, for wanted: JSONKind) -> Bool {
    switch (kind, wanted) {
    case (.number, .string), (.bool, .string): true
    case (.string, .number): JSONNumber(lexeme) != nil
    case (.number, .bool): ["0", "1"].contains(lexeme)
    case (.string, .bool): ["0", "1", "true", "false"].contains(lexeme)
    default: false
    }
  }

  func bool() -> Bool? {
    scalar(.bool, "true or false") { ["true", "1"].contains(text.lexeme(of: $0)) }
  }

  /// A text, of which a type makes a value.
  func string<Value>(_ expected: @autoclosure () -> String, _ read: (String) -> Value?) -> Value? {
    scalar(.string, expected()) { read(text.string(of: $0)) }
  }

  func number() -> JSONNumber? { scalar(.number, "a number") { JSONNumber(lexeme: text.lexeme(of: $0)) } }

  /// `1.0` and `1e2` are integers.
  func integer<Integer: FixedWidthInteger>() -> Integer? {
    scalar(.number, "an integer") { node in
      let lexeme = text.lexeme(of: node)
      return Integer(lexeme) ?? JSONDigits(lexeme.utf8).integer.flatMap { Integer(exactly: $0) }
    }
  }

  /// The nearest value that there is.
  func double() -> Double? {
    scalar(.number, "a number that Double holds") { Double(text.lexeme(of: $0)).flatMap { $0.isFinite ? $0 : nil } }
  }

  func decimal() -> Decimal? {
    scalar(.number, "a number of no more digits than Decimal holds") { JSONDigits(text[$0]).decimal }
  }
}

extension String: JSONCodable {
  public init(json: JSONReader) { self = json.string("a text") { $0 } ?? "" }
  public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONCodable {
  public init(json: JSONReader) { self = json.bool() ?? false }
  public func write(to json: inout JSONWriter) { json.lexeme(self ? "true" : "false") }
}

extension Int: JSONCodable {
  public init(json: JSONReader) { self = json.integer() ?? 0 }
  public func write(to json: inout JSONWriter) { json.lexeme(String(self)) }
}

extension Int64: JSONCodable {
  public init(json: JSONReader) { self = json.integer() ?? 0 }
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
  public init(json: JSONReader) { self = json.string("a URL", URL.init(string:)) ?? URL(fileURLWithPath: "/") }
  public func write(to json: inout JSONWriter) { json.string(absoluteString) }
}

extension Optional: JSONCodable where Wrapped: JSONCodable {
  public init(json: JSONReader) { self = json.kind == .null ? nil : json.attempt(or: .none) }
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
