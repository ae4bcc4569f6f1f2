/// A number's lexeme, compared as the number that it is: exactly, whatever its size.
package struct JSONNumber: Hashable, Sendable {
  private let isNegative: Bool
  /// The digits without zeros at either end.
  private let digits: [UInt8]
  /// The power of ten of the last digit.
  private let exponent: Int

  /// - Returns: nil where the text is no number.
  package init?(_ lexeme: String) {
    guard Self.isValid(lexeme) else { return nil }
    var digits: [UInt8] = []
    var scale = 0
    var sawPoint = false
    var isNegative = false
    var power = 0
    var bytes = Array(lexeme.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        // An exponent beyond this is as good as infinite; clamping it keeps equality of equal lexemes.
        power = Int(String(decoding: bytes, as: UTF8.self)) ?? (bytes.first == UInt8(ascii: "-") ? -1 << 40 : 1 << 40)
        bytes = []
      case UInt8(ascii: "+"): break
      default:
        digits.append(byte)
        if sawPoint { scale += 1 }
      }
    }
    var exponent = power - scale
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    let significant = Array(digits.drop { $0 == UInt8(ascii: "0") })
    self.digits = significant
    self.exponent = significant.isEmpty ? 0 : exponent
    self.isNegative = isNegative && !significant.isEmpty
  }

  /// Whether a `Decimal` holds the value with all its digits.
  package var fitsDecimal: Bool { digits.count <= 38 && (-127...127).contains(exponent) }

  /// Whether the value is what the nearest `Double` prints, so that reading and writing it changes nothing.
  package static func survivesDouble(_ lexeme: String) -> Bool {
    guard let number = JSONNumber(lexeme), let double = Double(lexeme), double.isFinite else { return false }
    return JSONNumber("\(double)") == number
  }

  /// Whether a text is a number as JSON writes it, a leading plus or zero forgiven.
  static func isValid(_ lexeme: String) -> Bool {
    var bytes = Array(lexeme.utf8)[...]
    func digits() -> Int {
      let run = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      bytes = bytes.dropFirst(run.count)
      return run.count
    }
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    guard digits() > 0 else { return false }
    if bytes.first == UInt8(ascii: ".") {
      bytes = bytes.dropFirst()
      guard digits() > 0 else { return false }
    }
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
      bytes = bytes.dropFirst()
      if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return bytes.isEmpty
  }

  /// The lexeme as strict JSON: without a leading plus or leading zeros.
  static func strict(_ lexeme: String) -> String {
    var text = Substring(lexeme)
    if text.hasPrefix("+") { text = text.dropFirst() }
    let sign = text.hasPrefix("-") ? "-" : ""
    text = text.dropFirst(sign.count)
    while text.hasPrefix("0"), let next = text.dropFirst().first, next.isNumber { text = text.dropFirst() }
    return sign + text
  }
}

extension JSONNumber {
  /// The JSON number that another notation means: `0x1F`, `.5`, `5.`, `1_000`, `12L`; nil where a text is no number at all.
  static func reading(_ lexeme: String) -> String? {
    var text = lexeme.filter { $0 != "_" }
    let sign = text.hasPrefix("-") ? "-" : ""
    if text.hasPrefix("-") || text.hasPrefix("+") { text.removeFirst() }
    if text.hasPrefix("0x") || text.hasPrefix("0X") {
      return UInt64(text.dropFirst(2), radix: 16).map { "\(sign)\($0)" }
    }
    if text.hasPrefix(".") { text = "0" + text }
    if let last = text.last, ".LlnfdDF".contains(last) { text.removeLast() }
    return isValid(text) ? sign + text : nil
  }
}
