/// The scalars of JSON: checked, and left where they are.
extension JSONParser {
  /// Goes behind a number.
  mutating func skipNumber() throws {
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let isZero = bytes[index] == UInt8(ascii: "0")
    let start = index
    try skipDigits()
    guard !isZero || index == start + 1 else {
      index = start
      throw failure("a number begins with a zero")
    }
    if bytes[index] == UInt8(ascii: ".") {
      index += 1
      try skipDigits()
    }
    if bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws {
    guard bytes[index] &- UInt8(ascii: "0") < 10 else { throw failure("a digit is missing") }
    while bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
  }

  /// Goes behind a string that begins here.
  ///
  /// - Returns: whether it has escapes.
  mutating func skipString() throws -> Bool {
    var isEscaped = false
    index += 1
    while true {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return isEscaped
      case UInt8(ascii: "\\"):
        isEscaped = true
        try skipEscape()
      case 0..<0x20: throw failure("a control character stands in a string")
      default: index += 1
      }
    }
  }

  private mutating func skipEscape() throws {
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      guard JSONEscapes.isLetter(bytes[index + 1]) else { throw failure("no escape begins so", after: 1) }
      return index += 2
    }
    for offset in 2...5 where !Character(Unicode.Scalar(bytes[index + offset])).isHexDigit {
      throw failure("an escape lacks digits", after: offset)
    }
    index += 6
  }
}
