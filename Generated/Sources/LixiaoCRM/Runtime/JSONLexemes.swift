/// The scalars of JSON: checked, and left where they are.
extension JSONParser {
  /// Goes behind a number.
  mutating func number() throws {
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
      index += 1
      if index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 {
        throw Self.failure("a number begins with a zero", at: index)
      }
    } else {
      try digits()
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    guard index > start else { throw Self.failure("a digit is missing", at: index) }
  }

  /// Goes behind a string that begins here.
  ///
  /// - Returns: whether it has escapes.
  mutating func skipString() throws -> Bool {
    var isEscaped = false
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return isEscaped
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      } else if byte >= 0x80 {
        try character(byte)
      } else if byte < 0x20 {
        throw Self.failure("a control character stands in a string", at: index)
      } else {
        index += 1
      }
    }
    throw Self.failure("the text ends within a string", at: index)
  }

  private mutating func escape() throws {
    guard index + 1 < bytes.count else { throw Self.failure("the text ends within a string", at: index) }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"):
      guard index + 5 < bytes.count, (2...5).allSatisfy({ JSONEscapes.value(bytes[index + $0]) != nil }) else {
        throw Self.failure("an escape lacks digits", at: index)
      }
      index += 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
    default: throw Self.failure("no escape begins so", at: index)
    }
  }

  /// Goes behind a character of more than one byte, well-formed as Unicode has it (table 3-7).
  private mutating func character(_ first: UInt8) throws {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: throw Self.failure("the bytes are no UTF-8", at: index)
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]),
      (2..<length).allSatisfy({ bytes[index + $0] & 0xC0 == 0x80 })
    else { throw Self.failure("the bytes are no UTF-8", at: index) }
    index += length
  }
}
