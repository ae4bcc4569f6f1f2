import Foundation

/// A number as JSON writes it, with all its digits: also one that no type of Swift holds, such as `1e400`.
///
/// Two numbers are equal when they have the same value, such as `1`, `1.0` and `10e-1`.
public struct JSONNumber: Sendable {
  /// The number as it stands.
  public let text: String

  /// - Returns: nil where the text is no number of JSON.
  public init?(_ text: String) {
    guard let tape = try? JSONTape(Data(text.utf8)), tape.nodes[0].kind == .number,
      tape.lexeme(of: tape.nodes[0]) == text
    else { return nil }
    self.text = text
  }

  public init(_ value: some BinaryInteger) { text = String(value) }

  /// - Returns: nil for what is not a number, and for infinity.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.jsonText
  }

  /// - Returns: nil for what is not a number.
  public init?(_ value: Decimal) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  /// - Parameter lexeme: known to be a number.
  init(lexeme: String) { text = lexeme }

  /// The value as an integer; nil where it is none or does not fit.
  public var int: Int? { Int(text) ?? digits.integer.flatMap { Int(exactly: $0) } }

  /// The nearest value that a `Double` has; infinity where it is out of reach.
  public var double: Double { Double(text) ?? .nan }

  /// The value as a decimal number; nil where it has more digits than a `Decimal` holds.
  public var decimal: Decimal? { digits.decimal }

  private var digits: JSONDigits { JSONDigits(text.utf8) }
}

extension JSONNumber: Hashable {
  public static func == (a: Self, b: Self) -> Bool { a.text == b.text || a.digits == b.digits }

  public func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}

extension JSONNumber: CustomStringConvertible {
  public var description: String { text }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
  public init(floatLiteral value: Double) { text = value.jsonText }
}

extension JSONNumber: JSONCodable, Codable {
  public init(json: JSONReader) { self = json.number() ?? 0 }
  public func write(to json: inout JSONWriter) { json.lexeme(text) }

  /// With another decoder than that of `JSON` the digits are those of a `Decimal` or, beyond its reach, of a `Double`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = (try? container.decode(Decimal.self)).flatMap(JSONNumber.init(_:)) {
      self = value
    } else if let value = JSONNumber(try container.decode(Double.self)) {
      self = value
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "Expected a number.")
    }
  }

  /// The first of an integer, a `Decimal` and a `Double` that holds the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let int {
      try container.encode(int)
    } else if let decimal {
      try container.encode(decimal)
    } else {
      try container.encode(double)
    }
  }
}
