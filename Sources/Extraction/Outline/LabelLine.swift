import Pages

/// Tells a label from a sentence: `**请求URL:**`, `返回示例：`, `请求方式: POST`, `**Response**`.
struct LabelLine {
  let lexicon: Lexicon

  /// A label longer than this is a sentence.
  private static let longest = 48
  /// A sentence that ends in a colon introduces what follows it, up to this length.
  private static let longestIntroduction = 240
  /// A line without a colon that is made of the words of titles is a title up to this many words.
  private static let mostWords = 6

  /// The label and what follows it on its line; nil where the words are no label.
  func split(_ words: RichText) -> (label: RichText, rest: RichText?)? {
    let plain = words.plain.trimmed
    guard !plain.isEmpty else { return nil }
    let endsInColon = plain.hasSuffix(":") || plain.hasSuffix("：")
    if plain.count <= Self.longest, !plain.contains("\n") {
      let isStrong = words.runs.allSatisfy {
        $0.style.contains(.strong) || $0.text.trimmed.isEmpty || $0.text.trimmed == ":"
      }
      if isStrong || endsInColon || isTitle(plain) { return (words, nil) }
    }
    if endsInColon, plain.count <= Self.longestIntroduction, let introduction = introduction(words) {
      return (introduction, nil)
    }
    return splitStrong(words) ?? splitColon(words)
  }

  /// Whether a line without any mark is a title: a row of the lexicon, or a few words all of which titles are made of.
  private func isTitle(_ plain: String) -> Bool {
    if lexicon.hasSection(plain) { return true }
    guard plain.words().count <= Self.mostWords, !plain.hasSuffix("."),
      !plain.hasSuffix("。")
    else { return false }
    return lexicon.isMadeOfTitleWords(plain)
  }

  /// The last sentence of words that end in a colon, where it says what follows: `If successful, returns 200 and the following
  /// response attributes:`.
  private func introduction(_ words: RichText) -> RichText? {
    let plain = words.plain.trimmed
    let sentence = plain.dropLast().split(whereSeparator: { ".。!?\n".contains($0) }).last.map(String.init) ?? plain
    guard lexicon.reading(of: sentence) != nil else { return nil }
    return RichText(sentence.trimmed, at: words.location)
  }

  /// `**Weight:** 1`: a bold run that ends in a colon, or before one, labels the rest of the paragraph.
  private func splitStrong(_ words: RichText) -> (RichText, RichText?)? {
    guard let first = words.runs.first, first.style.contains(.strong), first.text.count <= Self.longest else {
      return nil
    }
    var rest = Array(words.runs.dropFirst())
    let endsInColon = first.text.trimmed.last.map { ":：".contains($0) } ?? false
    if !endsInColon {
      guard let next = rest.first?.text.trimmed.first, ":：".contains(next) else { return nil }
      rest[0].text = String(rest[0].text.trimmed.dropFirst())
    }
    let remainder = RichText(rest, at: words.location)
    return (RichText([first], at: words.location), remainder.plain.trimmed.isEmpty ? nil : remainder)
  }

  /// `请求方式: POST`: a colon labels the rest only after a word that the lexicon knows.
  private func splitColon(_ words: RichText) -> (RichText, RichText?)? {
    guard let first = words.runs.first, let colon = first.text.firstIndex(where: { ":：".contains($0) }) else {
      return nil
    }
    let head = first.text[..<colon]
    guard head.count <= Self.longest, lexicon.hasSection(head) else { return nil }
    let after = first.text.index(after: colon)
    if first.text[after...].hasPrefix("//") { return nil }
    var rest = words.runs
    rest[0].text = String(first.text[after...].drop(while: \.isWhitespace))
    if rest[0].text.isEmpty { rest.removeFirst() }
    let label = RichText([.init(String(head), style: first.style)], at: words.location)
    return (label, rest.isEmpty ? nil : RichText(rest, at: words.location))
  }
}
