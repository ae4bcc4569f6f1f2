import Foundation

/// A number in the one form that equal numbers share: digits with no zero at either end, times a power of ten.
struct JSONDigits: Hashable {
  private(set) var isNegative = false
  /// ASCII; none for zero.
  private(set) var digits: [UInt8] = []
  private(set) var exponent = 0

  /// - Parameter lexeme: a number as JSON writes it.
  init(_ lexeme: some Collection<UInt8>) {
    var rest = lexeme[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    }
    var isFraction = false
    digits.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Zeros before the first digit that counts do not.
        if byte > UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
        if isFraction { exponent -= 1 }
      default:
        exponent += Self.power(rest)
        rest = rest[rest.endIndex...]
      }
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// The value of an exponent; one that no number has use for is cut down to what cannot overflow.
  private static func power(_ text: some Collection<UInt8>) -> Int {
    let digits = text.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }.drop { $0 == UInt8(ascii: "0") }
    let size = digits.prefix(16).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return text.first == UInt8(ascii: "-") ? -size : size
  }

  /// The value as an integer; nil where it is none or does not fit.
  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
    guard exponent >= 0, digits.count + exponent <= 40 else { return nil }
    let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent)
    return text.isEmpty ? 0 : Integer((isNegative ? "-" : "") + text)
  }

  /// The value as a decimal number; nil where it has more than the 38 digits that a `Decimal` holds.
  var decimal: Decimal? {
    guard digits.count <= 38, (-127...127).contains(exponent) else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard let significand = UInt64(text) else {
      return text.isEmpty ? 0 : Decimal(string: "\(isNegative ? "-" : "")\(text)e\(exponent)")
    }
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: Decimal(significand))
  }
}
