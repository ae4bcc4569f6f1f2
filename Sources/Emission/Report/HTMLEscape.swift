/// What may stand for a page's characters in HTML, in an element as in an attribute within quotation marks.
enum HTMLEscape {
  /// The text without anything that markup begins or ends with. Characters that cannot be seen and would steer what is shown are named:
  /// one that turns the direction of the words around it is `⟨U+202E⟩`, one that controls something else is `�`.
  static func text(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: isSpecial) else { return String(text) }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 32)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "`": escaped += "&#96;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        escaped += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte is, or begins, a character that does not stand for itself.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case UInt8(ascii: "`"), 0..<0x20, 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }
}
