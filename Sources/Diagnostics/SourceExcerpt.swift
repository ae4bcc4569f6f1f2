/// The line of a file that a location names, and a mark under its place, as a terminal shows them.
package struct SourceExcerpt: Hashable, Sendable {
  /// The line without what would steer the terminal; of a long one the part around the column.
  package var line: String
  /// The columns before the mark.
  package var indent: Int
  /// The columns under the word, the number or the text in quotation marks that begins there; at least 1.
  package var width: Int

  /// The longest line that is shown whole, in scalars.
  private static let longest = 400
  /// How much of a longer line is shown before and behind the column.
  private static let margin = 60

  /// - Returns: nil where the text has no such line, or an empty one.
  package init?(of location: SourceLocation, in source: String) {
    guard let line = Self.line(location.line, of: source) else { return nil }
    self.init(of: location, line: line)
  }

  /// - Parameter line: the line that the location names.
  init?(of location: SourceLocation, line: String) {
    let clean = Array(TerminalText.oneLine(line).unicodeScalars)
    guard !clean.isEmpty else { return nil }
    // What is left out before the place moves it.
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(max(location.column - 1, 0))))
    let column = min(TerminalText.oneLine(before).unicodeScalars.count, clean.count)
    if clean.count <= Self.longest {
      self.init(shown: clean[...], column: column, isCut: (false, false))
    } else {
      let range = max(0, column - Self.margin)..<min(clean.count, column + Self.margin)
      self.init(
        shown: clean[range], column: column - range.lowerBound,
        isCut: (range.lowerBound > 0, range.upperBound < clean.count))
    }
  }

  private init(shown: ArraySlice<Unicode.Scalar>, column: Int, isCut: (Bool, Bool)) {
    func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
    line = (isCut.0 ? "…" : "") + text(shown) + (isCut.1 ? "…" : "")
    let span = SourceSpan(at: column, of: shown).range
    indent = DisplayWidth.of(text(shown.prefix(span.lowerBound))) + (isCut.0 ? 1 : 0)
    width = max(1, DisplayWidth.of(text(shown.dropFirst(span.lowerBound).prefix(span.count))))
  }

  /// The two lines, each behind a margin.
  package func text(margin: String, color: Bool = false) -> String {
    let mark = TerminalText.painted("^" + String(repeating: "~", count: width - 1), "1;32", color: color)
    return "\(margin)\(line)\n\(margin)\(String(repeating: " ", count: indent))\(mark)\n"
  }

  private static func line(_ number: Int, of source: String) -> String? {
    var start = source.utf8.startIndex
    for _ in 1..<max(number, 1) {
      guard let end = source.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = source.utf8.index(after: end)
    }
    let end = source.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.utf8.endIndex
    return String(source[start..<end])
  }
}

/// Text of a page as it may be shown on a terminal.
package enum TerminalText {
  /// The text with tabs and line breaks as spaces, and without what would steer the terminal.
  package static func oneLine(_ text: some StringProtocol) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        clean.append(" ")
      } else if scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
        && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
      {
        clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// Text in a colour or weight of the terminal, by the number of its escape: `1` for bold, `1;36` for bold cyan.
  package static func painted(_ text: String, _ paint: String, color: Bool) -> String {
    color ? "\u{1B}[\(paint)m\(text)\u{1B}[0m" : text
  }
}
