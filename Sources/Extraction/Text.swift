import Diagnostics

extension StringProtocol {
  /// The words in small letters of half width; unlike `WordForm`, with the number that they may begin with.
  var folded: String {
    String(String.UnicodeScalarView(unicodeScalars.map(WordForm.halfWidth))).lowercased()
  }

  /// The words without white space around them, the full-width and the no-break space included.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    let end = scalars.index(after: last)
    return first == startIndex && end == endIndex ? String(self) : String(self[first..<end])
  }

  /// The words between white space; the last takes the rest where there are more than so many.
  func words(most: Int = .max) -> [Substring] {
    Substring(self).unicodeScalars.split(maxSplits: most - 1) { $0.isSpace }.map { Substring($0) }
  }

  /// The lines that are not empty.
  var filledLines: [Substring] { Substring(self).utf8.split(separator: 0x0A).map { Substring($0) } }

  /// Whether every character is one of ASCII.
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// Whether a text stands within, byte by byte.
  func contains(_ words: String) -> Bool { ByteText.contains(words, in: self) }

  /// The characters between the first and the last that do not match.
  func trimming(_ matches: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !matches($0) }), let last = lastIndex(where: { !matches($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether it is white space, as Unicode says; asked of every character of a page, and so not looked up.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension String {
  /// The same, told from other kinds of text where the program is compiled.
  func contains(_ words: String) -> Bool { ByteText.contains(words, in: self) }
}
