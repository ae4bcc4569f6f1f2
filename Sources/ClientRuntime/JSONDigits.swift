import Foundation

/// A number in the one form that equal numbers share: digits with no zero at either end, times a power of ten.
struct JSONDigits: Hashable {
  private(set) var isNegative = false
  /// ASCII; none for zero.
  private(set) var digits: [UInt8] = []
  private(set) var exponent = 0

  /// - Parameter lexeme: a number as JSON writes it.
  init(_ lexeme: some Collection<UInt8>) {
    isNegative = lexeme.first == UInt8(ascii: "-")
    var isFraction = false
    var rest = lexeme.dropFirst(isNegative ? 1 : 0)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Zeros before the first digit that counts do not.
        if byte > UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
        if isFraction { exponent -= 1 }
      default:
        // What no number has use for is cut down to what cannot overflow.
        let power = String(decoding: rest, as: UTF8.self)
        exponent +=
          Int(power).flatMap { $0.magnitude < Self.farthest ? $0 : nil }
          ?? (power.hasPrefix("-") ? -Self.farthest : Self.farthest)
        rest = rest[rest.endIndex...]
      }
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  private static let farthest = Int.max / 4

  private var sign: String { isNegative ? "-" : "" }

  /// The value as an integer; nil where it is none or does not fit.
  var integer: Int64? {
    guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
    let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent)
    return text.isEmpty ? 0 : Int64(sign + text)
  }

  /// The value as a decimal number; nil where it has more than the 38 digits that a `Decimal` holds.
  var decimal: Decimal? {
    guard digits.count <= 38, (-127...127).contains(exponent) else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard let significand = UInt64(text) else {
      return text.isEmpty ? 0 : Decimal(string: "\(sign)\(text)e\(exponent)")
    }
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: Decimal(significand))
  }
}
