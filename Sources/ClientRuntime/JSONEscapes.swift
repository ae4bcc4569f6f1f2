/// The escapes of JSON strings.
enum JSONEscapes {
  /// The letters that stand for control characters behind a backslash.
  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "r"): 0x0D,
  ]

  /// Whether something can stand behind a backslash, `u` with its digits aside.
  static func isLetter(_ byte: UInt8) -> Bool { letters[byte] != nil || "\"\\/".utf8.contains(byte) }

  /// The text of a string whose escapes the parser has checked. Half of a pair of surrogates becomes U+FFFD.
  static func resolve(_ escaped: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = escaped
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        text.append(byte)
        continue
      }
      guard letter == UInt8(ascii: "u") else {
        text.append(letters[letter] ?? letter)
        continue
      }
      // Two escapes that are a pair stand side by side.
      var units = [unit(&rest)]
      while rest.starts(with: "\\u".utf8) {
        rest.removeFirst(2)
        units.append(unit(&rest))
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number of four hexadecimal digits.
  private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt16 {
    defer { rest.removeFirst(4) }
    return UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) ?? 0
  }

  /// Writes a string with its quotation marks; only what must be escaped is.
  static func quote(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        output += [UInt8(ascii: "\\"), byte]
      } else if byte >= 0x20 {
        output.append(byte)
      } else if let letter = letters.first(where: { $0.value == byte })?.key {
        output += [UInt8(ascii: "\\"), letter]
      } else {
        output += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
