import JSONText

/// Text for the JSON of tests.
enum JSONText {
  static func quoted(_ text: String) -> String { JSONWriter.write(.string(text), pretty: false) }
}

/// Percent-encoding as the runtime does it, for what tests expect.
enum ExpectedEncoding {
  /// As headers have it: what is not ASCII alone is encoded.
  static func ascii(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1.isASCII ? String($1) : encode(String($1)) }
  }

  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isUnreserved =
        byte < 0x80
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._~".unicodeScalars.contains(scalar))
      let hex = String(byte, radix: 16, uppercase: true)
      if isUnreserved { encoded.unicodeScalars.append(scalar) } else { encoded += (byte < 16 ? "%0" : "%") + hex }
    }
    return encoded
  }
}
