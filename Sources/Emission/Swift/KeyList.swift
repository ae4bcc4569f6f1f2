import Diagnostics

/// Keys or values as one literal that `JSONKeys` of the runtime takes apart: the compiler is quickest with it.
struct KeyList: Sendable {
  /// Each as `word(_:)` writes it.
  let words: [String]

  /// A key as a word of the list: what ends a word or begins an escape is percent-encoded, and so is what a line of source cannot show.
  ///
  /// - Parameter others: further characters that are encoded.
  static func word(_ key: String, and others: String = "") -> String {
    guard !key.isEmpty else { return "%" }
    if others.isEmpty, key.utf8.allSatisfy(isPlain) { return key }
    var word = ""
    for scalar in key.unicodeScalars {
      if " ?%\"\\#".unicodeScalars.contains(scalar) || others.unicodeScalars.contains(scalar) || scalar.isInvisible
        || scalar.properties.isWhitespace
        || scalar.properties.isGraphemeExtend
      {
        for byte in String(scalar).utf8 { word += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true) }
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    return word
  }

  /// Whether a byte is a character that stays as it is, whatever stands beside it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  /// Behind an equals sign: on one line where that fits, else on several.
  var literal: Literal { literal(isArgument: false) }

  /// As an argument: on one line where that fits, else on several.
  var argument: Literal { literal(isArgument: true) }

  private func literal(isArgument: Bool) -> Literal {
    let line = words.joined(separator: " ")
    guard line.length > 70 else { return Literal(line) }
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.length + word.length < Self.width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return Literal(lines: lines.joined(separator: "\n"), isArgument: isArgument)
  }

  private static let width = 110
}
