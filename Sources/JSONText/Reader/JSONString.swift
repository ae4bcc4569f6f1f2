/// Reads the escapes of a string literal.
enum JSONString {
  /// Reads what follows a backslash. An escape that JSON does not know stays as it is written; half a surrogate pair becomes U+FFFD.
  static func escape(_ cursor: inout JSONCursor, into bytes: inout [UInt8]) {
    guard let byte = cursor.peek else { return bytes.append(UInt8(ascii: "\\")) }
    cursor.advance()
    switch byte {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"): bytes.append(byte)
    // A line that goes on below.
    case 0x0A: break
    case UInt8(ascii: "u"):
      if let scalar = unicode(&cursor) {
        bytes += Array(String(Character(scalar)).utf8)
      } else {
        bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
      }
    default: bytes += [UInt8(ascii: "\\"), byte]
    }
  }

  private static func unicode(_ cursor: inout JSONCursor) -> Unicode.Scalar? {
    guard let first = hex(&cursor) else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let mark = cursor
    if cursor.skip(text: "\\u"), let second = hex(&cursor), (0xDC00..<0xE000).contains(second) {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    cursor = mark
    return "\u{FFFD}"
  }

  private static func hex(_ cursor: inout JSONCursor) -> UInt32? {
    let mark = cursor
    var digits = ""
    while digits.utf8.count < 4, let byte = cursor.peek, Character(Unicode.Scalar(byte)).isHexDigit {
      digits.append(Character(Unicode.Scalar(byte)))
      cursor.advance()
    }
    if digits.utf8.count == 4, let value = UInt32(digits, radix: 16) { return value }
    cursor = mark
    return nil
  }
}
