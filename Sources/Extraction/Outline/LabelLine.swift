import Diagnostics
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
    // `failed` by itself is a value, and `Failed` a title.
    if plain.allSatisfy({ $0.isASCII && ($0.isLowercase || $0 == "_") }) { return false }
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
      while let blank = rest.first, blank.text.trimmed.isEmpty { rest.removeFirst() }
      guard let next = rest.first?.text.trimmed.first else { return nil }
      if ":：".contains(next) {
        rest[0].text = String(rest[0].text.trimmed.dropFirst())
      } else if !promises(first.text, RichText(rest, at: words.location)) {
        return nil
      }
    }
    let remainder = RichText(rest, at: words.location)
    return (RichText([first], at: words.location), remainder.plain.trimmed.isEmpty ? nil : remainder)
  }

  /// Whether words are the URL or the method that a title in bold before them is of: `**接口地址** `GET /v1/x``.
  private func promises(_ title: String, _ value: RichText) -> Bool {
    let plain = value.plain.trimmed
    guard !plain.isEmpty, lexicon.hasSection(title) else { return false }
    switch lexicon.section(title) {
    case .requestURL: return EndpointLine.read(plain) != nil || EndpointLine.isTarget(plain, afterMethod: false)
    case .method: return MethodList(plain.words().map(String.init)[...]).rest.isEmpty
    default: return false
    }
  }

  /// Whether a title that may be of anything is a method's, by its value: `**Type:** `POST``.
  static func isMethod(_ value: RichText, of title: RichText) -> Bool {
    let plain = value.plain.trimmed
    guard plain.utf8.count <= 32, ["type", "verb", "action", "类型", "類型"].contains(WordForm(title.plain).text) else {
      return false
    }
    let methods = MethodList(plain.words().map(String.init)[...])
    return !methods.names.isEmpty && methods.rest.isEmpty
  }

  /// The words up to the next title of a URL or a method on the line of another, and those from it on: `GET　请求地址：/v1/x` of
  /// `请求方式：GET　请求地址：/v1/x`.
  ///
  /// - Parameter isFirst: whether the words stand behind no title themselves; then the title must leave no doubt.
  func splitSecond(_ rest: RichText, isFirst: Bool = false) -> (first: RichText, second: RichText)? {
    let plain = rest.plain
    guard plain.utf8.contains(UInt8(ascii: ":")) || plain.contains("：") else { return nil }
    // A line of titles and their values is short; what is longer is read no further.
    var line = plain.prefix(Self.longestLine)
    while let colon = line.firstIndex(where: { ":：".contains($0) }) {
      line = line[plain.index(after: colon)...]
      guard let gap = Self.lastGap(in: plain[..<colon]), gap > plain.startIndex else { continue }
      // `Request URL` has a space of its own.
      let title = title(before: colon, in: plain, words: 2) ?? title(before: colon, in: plain, words: 1)
      guard let title, !isFirst || title.isPlain else { continue }
      let count = plain.distance(from: plain.startIndex, to: title.start)
      return (rest.keeping(count), rest.dropping(count))
    }
    return nil
  }

  private static let longestLine = 1000

  /// The last gap in a text, where it is as near to the end as the longest title is long.
  private static func lastGap(in text: Substring) -> String.Index? {
    var index = text.endIndex
    for _ in 0...longest where index > text.startIndex {
      index = text.index(before: index)
      if isGap(text[index]) { return index }
    }
    return nil
  }

  private static func isGap(_ character: Character) -> Bool {
    character.isWhitespace || ",，;；|、".contains(character)
  }

  /// The title of so many words that ends before a colon and stands behind a gap, and whether it is of several words or in Chinese.
  private func title(before colon: String.Index, in plain: String, words: Int) -> (start: String.Index, isPlain: Bool)?
  {
    var start = colon
    for _ in 0..<words {
      guard let gap = Self.lastGap(in: plain[..<start].dropLast(start == colon ? 0 : 1)) else { return nil }
      start = plain.index(after: gap)
    }
    let title = plain[start..<colon]
    guard let first = title.first, !Self.isGap(first), title.utf8.count <= 48, lexicon.hasSection(title) else {
      return nil
    }
    switch lexicon.section(title) {
    case .requestURL, .method, .contentType: return (start, words > 1 || !title.allSatisfy(\.isASCII))
    default: return nil
    }
  }

  private static let colons = ByteWords([":", "："])

  /// `请求方式: POST`: a colon labels the rest only after a word that the lexicon knows.
  private func splitColon(_ words: RichText) -> (RichText, RichText?)? {
    guard let first = words.runs.first, Self.colons.occur(in: first.text),
      let colon = first.text.firstIndex(where: { ":：".contains($0) })
    else { return nil }
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
