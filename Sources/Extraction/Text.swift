extension StringProtocol {
  /// The words in small letters of half width; unlike `WordForm`, with the number that they may begin with.
  var folded: String {
    String(String.UnicodeScalarView(unicodeScalars.map(WordForm.halfWidth))).lowercased()
  }

  /// The words without white space around them, the full-width and the no-break space included.
  var trimmed: String { trimming { $0.isWhitespace } }

  /// The characters between the first and the last that do not match.
  func trimming(_ matches: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !matches($0) }), let last = lastIndex(where: { !matches($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
