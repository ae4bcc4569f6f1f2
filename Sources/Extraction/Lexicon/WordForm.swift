import Diagnostics

/// The one form in which the words of pages are compared: `请求ＵＲＬ：`, `**Request URL:**` and `request url` are one word.
package struct WordForm: Hashable, Sendable {
  package let text: String

  /// Folds full-width letters and spaces, case, emphasis marks, numbering (`3.1 `, `三、`) and closing colons.
  package init(_ words: some StringProtocol) {
    if let ascii = words.utf8.withContiguousStorageIfAvailable(Self.folded) ?? nil {
      text = String(Self.withoutNumbering(ascii[...]))
      return
    }
    var folded = String.UnicodeScalarView()
    var gap = false
    for scalar in words.unicodeScalars {
      let plain = Self.halfWidth(scalar)
      if plain.isSpace {
        gap = !folded.isEmpty
        continue
      }
      if plain == "*" || plain == "`" { continue }
      if gap {
        folded.append(" ")
        gap = false
      }
      folded.append(plain)
    }
    while let last = folded.last, last == ":" || last == " " { folded.removeLast() }
    text = Self.withoutNumbering(Substring(String(folded))).lowercased()
  }

  /// Words of ASCII in lower case, without emphasis marks, needless spaces and closing colons; nil for others.
  private static func folded(_ words: UnsafeBufferPointer<UInt8>) -> String? {
    guard words.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: words.count) { folded in
      var count = 0
      var gap = false
      for byte in words {
        switch byte {
        case 0x09...0x0D, 0x20: gap = count > 0
        case UInt8(ascii: "*"), UInt8(ascii: "`"): continue
        default:
          if gap {
            folded[count] = 0x20
            count += 1
          }
          gap = false
          folded[count] = byte.asciiLowercased
          count += 1
        }
      }
      while count > 0, folded[count - 1] == UInt8(ascii: ":") || folded[count - 1] == 0x20 { count -= 1 }
      return count
    }
  }

  /// The ASCII character that a full-width one stands for; others as they are.
  package static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    default: scalar
    }
  }

  /// A title without the number of its section: `3.2 查询订单`, `1 Orders`.
  static func withoutNumber(_ title: String) -> String {
    let rest = withoutNumbering(title[...]).drop { $0.isWhitespace || $0 == "、" }
    // `5 minute rates` counts minutes.
    let number = title.prefix { $0.isNumber }
    let isCount =
      number.count < title.count && title.dropFirst(number.count).first == " " && title.allSatisfy(\.isASCII)
    return rest.isEmpty || isCount ? title : String(rest)
  }

  /// `3.1 Request` and `三、请求` without what counts them.
  private static func withoutNumbering(_ words: Substring) -> Substring {
    guard let first = words.utf8.first, first >= 0x80 || first.isASCIIDigit || ".()".utf8.contains(first) else {
      return words
    }
    let rest = words.drop { $0.isASCII && $0.isNumber || $0 == "." || $0 == ")" || $0 == "(" }
    let number = words[..<rest.startIndex]
    // `404 Not found` begins with a status, which nobody counts to.
    let isStatus = number.count >= 3 && number.allSatisfy(\.isNumber)
    if !number.isEmpty, !isStatus, let first = rest.first, first == " " || first == "、" || !first.isASCII {
      return rest.drop { $0 == " " || $0 == "、" }
    }
    let chinese = words.drop { "一二三四五六七八九十".contains($0) }
    if chinese.startIndex != words.startIndex, chinese.first == "、" { return chinese.dropFirst() }
    return words
  }
}
