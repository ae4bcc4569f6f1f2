/// A documentation comment: text of a page that stays a comment, whatever it says.
struct DocText: Hashable, Sendable {
  /// The paragraphs, each a list of lines without marks.
  private var paragraphs: [[String]]

  /// - Parameter paragraphs: texts of a page; line breaks in them stay line breaks, what is empty is left out.
  init(_ paragraphs: [String?]) {
    self.paragraphs = paragraphs.compactMap { $0.map(Self.lines) }.filter { !$0.isEmpty }
  }

  init(_ text: String?) {
    self.init([text])
  }

  var isEmpty: Bool { paragraphs.isEmpty }

  /// Adds a list of names with what is said of each: parameters of a function.
  func parameters(_ parameters: [(name: Identifier, documentation: String?)]) -> DocText {
    let known = parameters.compactMap { parameter -> (String, String)? in
      let words = Self.lines(parameter.documentation ?? "").joined(separator: " ")
      return words.isEmpty ? nil : (parameter.name.name, words)
    }
    guard let first = known.first else { return self }
    var result = self
    result.paragraphs.append(
      known.count == 1
        ? ["- Parameter \(first.0): \(first.1)"] : ["- Parameters:"] + known.map { "  - \($0.0): \($0.1)" })
    return result
  }

  var code: SwiftCode {
    var text = ""
    for line in lines {
      if !text.isEmpty { text += "\n" }
      text += line.isEmpty ? "///" : "/// "
      text += line
    }
    return SwiftCode(escaped: text)
  }

  /// How many lines the comment has.
  var lineCount: Int { lines.count }

  /// The lines as the comment has them, an empty one between paragraphs.
  private var lines: [String] {
    paragraphs.enumerated().flatMap { $0.offset == 0 ? $0.element : [""] + $0.element }.flatMap(Self.wrapped)
  }

  /// The lines of a text without characters that cannot be seen, and without blank lines.
  private static func lines(_ text: String) -> [String] {
    if Self.isOneLine(text) { return [text] }
    return text.unicodeScalars.split { scalar in
      ("\n"..."\r").contains(scalar) || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }.map { line in
      guard line.contains(where: \.isInvisible) else { return String(Substring(line)).trimmed }
      let shown = line.map { $0 == "\t" ? " " : $0 }.filter { !$0.isInvisible }
      return String(String.UnicodeScalarView(shown)).trimmed
    }.filter { !$0.isEmpty }
  }

  /// Whether a text stays as it is: a line of visible ASCII, without spaces at its ends.
  private static func isOneLine(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first != 0x20, last != 0x20 else { return false }
    return text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// The words between spaces, of ASCII by their bytes.
  private static func words(_ line: Substring) -> [Substring] {
    guard line.utf8.allSatisfy({ $0 < 0x80 }) else { return line.split(separator: " ") }
    return line.utf8.split(separator: 0x20).map { Substring($0) }
  }

  /// Breaks a long line between words; what has no space stays whole.
  private static func wrapped(_ line: String) -> [String] {
    let width = 112
    guard line.utf8.count > width, line.count > width else { return [line] }
    let bullet = ["  - ", "- "].first(where: line.hasPrefix) ?? ""
    let margin = String(repeating: " ", count: bullet.count)
    var lines: [String] = []
    var current = bullet
    var length = bullet.count
    var isFresh = true
    for word in words(line.dropFirst(bullet.count)) {
      let count = word.count
      if !isFresh, length + 1 + count > width {
        lines.append(current)
        current = margin
        length = margin.count
        isFresh = true
      }
      current += (isFresh ? "" : " ") + word
      length += count + (isFresh ? 0 : 1)
      isFresh = false
    }
    return lines + [current]
  }
}

extension String {
  /// The number of characters; those of ASCII are counted as bytes.
  var length: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }

  /// Without the spaces at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
