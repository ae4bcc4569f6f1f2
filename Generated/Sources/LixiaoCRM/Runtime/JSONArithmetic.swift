/// The numbers that most texts hold, made from their digits without a detour; nil where that would not be exact.
enum JSONArithmetic {
  /// - Returns: nil for a number with a fraction or an exponent, or one of more than 18 characters.
  static func integer(_ lexeme: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard lexeme.count <= 18 else { return nil }
    let isNegative = lexeme.first == UInt8(ascii: "-")
    var value: Int64 = 0
    for byte in lexeme.dropFirst(isNegative ? 1 : 0) {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return isNegative ? -value : value
  }

  /// Both the digits and the power of ten are doubles without an error, so that their one product or quotient is the nearest double.
  static func double(_ lexeme: UnsafeBufferPointer<UInt8>) -> Double? {
    let isNegative = lexeme.first == UInt8(ascii: "-")
    guard lexeme.count <= 18 else { return nil }
    var value: UInt64 = 0
    var places = 0
    var isFraction = false
    for byte in lexeme.dropFirst(isNegative ? 1 : 0) {
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        value = value &* 10 &+ UInt64(digit)
        if isFraction { places += 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        return nil
      }
    }
    guard value < 1 << 53 else { return nil }
    let magnitude = Double(value) / powers[places]
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}
