import Foundation

/// A number that an API puts in quotes so that no digit of it is lost: `"10.50"`.
///
/// The text is kept as it came; `decimal` is the number, exact to 38 digits. Two values are equal where they are written alike; compare
/// `decimal` for whether they are one number.
public struct DecimalString: Hashable, Sendable {
  /// The number as it is written.
  public let text: String

  public init(_ decimal: Decimal) { text = decimal.description }

  /// The number.
  public var decimal: Decimal { digits.decimal ?? .nan }

  private var digits: JSONDigits { JSONDigits(text.utf8.drop { $0 == UInt8(ascii: "+") }) }
}

extension DecimalString: LosslessStringConvertible {
  /// Reads digits with or without a sign, a point and an exponent: `10.50`, `-0.5`, `1e-7`.
  public init?(_ text: String) {
    guard Self.isNumber(Array(text.utf8)) else { return nil }
    self.text = text
    guard digits.decimal != nil else { return nil }
  }

  /// Foundation reads as far as it can; all of the text must be the number.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func digits() -> Bool {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count > 0
    }
    func take(_ marks: String) -> Bool {
      guard let first = rest.first, marks.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("+-")
    guard digits(), !take(".") || digits() else { return false }
    if take("eE") {
      _ = take("+-")
      guard digits() else { return false }
    }
    return rest.isEmpty
  }

  public var description: String { text }
}

extension DecimalString: Comparable {
  /// By the number, and by the text where that is one.
  public static func < (a: Self, b: Self) -> Bool { (a.decimal, a.text) < (b.decimal, b.text) }
}

extension DecimalString: JSONTextual {
  public static var sampleText: StaticString { "10.50" }
}
