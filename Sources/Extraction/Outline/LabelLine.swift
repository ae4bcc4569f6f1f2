import Pages

/// Tells a label from a sentence: `**请求URL:**`, `返回示例：`, `请求方式: POST`, `**Response**`.
struct LabelLine {
  let lexicon: Lexicon

  /// A label longer than this is a sentence.
  private static let longest = 48

  /// The label and what follows it on its line; nil where the words are no label.
  func split(_ words: RichText) -> (label: RichText, rest: RichText?)? {
    let plain = words.plain.trimmed
    guard !plain.isEmpty else { return nil }
    if plain.count <= Self.longest, !plain.contains("\n") {
      let isStrong = words.runs.allSatisfy {
        $0.style.contains(.strong) || $0.text.trimmed.isEmpty || $0.text.trimmed == ":"
      }
      if isStrong || plain.hasSuffix(":") || plain.hasSuffix("：") || lexicon.section(plain) != nil {
        return (words, nil)
      }
    }
    return splitStrong(words) ?? splitColon(words)
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
    guard head.count <= Self.longest, lexicon.section(head) != nil else { return nil }
    let after = first.text.index(after: colon)
    if first.text[after...].hasPrefix("//") { return nil }
    var rest = words.runs
    rest[0].text = String(first.text[after...].drop(while: \.isWhitespace))
    if rest[0].text.isEmpty { rest.removeFirst() }
    let label = RichText([.init(String(head), style: first.style)], at: words.location)
    return (label, rest.isEmpty ? nil : RichText(rest, at: words.location))
  }
}
