import Contract
import Diagnostics

/// The words that pages use, and what they mean: the only knowledge of page conventions that extraction has.
package struct Lexicon: Sendable {
  package internal(set) var sections: [String: SectionMeaning]
  package internal(set) var columns: [String: ColumnMeaning]
  package internal(set) var types: [String: DeclaredType.Shape]
  /// What the marks of cells require.
  var requirement: [String: Bool]
  /// The words that stand for "there is nothing here".
  var empty: Set<String>
  private let titles = TitleReader()

  /// Simplified Chinese, Traditional Chinese and English.
  package static let standard = Lexicon()

  private init() {
    sections = Self.index(SectionWords.table)
    columns = Self.index(ColumnWords.table)
    types = Self.index(TypeWords.table)
    requirement = [:]
    for word in MarkWords.optional { requirement[WordForm(word).text] = false }
    for word in MarkWords.required { requirement[WordForm(word).text] = true }
    empty = MarkWords.empty
  }

  private static func index<Meaning>(_ table: [(Meaning, [String])]) -> [String: Meaning] {
    var index: [String: Meaning] = [:]
    for (meaning, words) in table {
      for word in words { index[WordForm(word).text] = meaning }
    }
    return index
  }

  /// The meaning of a section's title: as a whole, else with what stands in its parentheses as a hint (`请求参数（Body）`), else by
  /// what stands before a dash or a colon (`Response - FULL`), else by the words that it is made of.
  package func section(_ title: some StringProtocol) -> SectionMeaning? { reading(of: title)?.meaning }

  /// The meaning of a title and whether every word of it bears it out.
  func reading(of title: some StringProtocol) -> TitleReader.Reading? {
    let form = WordForm(title).text
    if let meaning = known(form) { return .init(meaning: meaning, isWhole: true) }
    if let head = Self.head(of: form) {
      if let meaning = known(head) { return .init(meaning: meaning, isWhole: true) }
      if let reading = titles.read(head), reading.isWhole { return reading }
    }
    return titles.read(form)
  }

  /// What the words of a title speak of.
  func features(of title: some StringProtocol) -> Set<TitleFeature> { titles.features(of: WordForm(title).text) }

  /// Whether every word of a line is one that titles are made of, and together they name a section.
  func isMadeOfTitleWords(_ line: some StringProtocol) -> Bool { titles.read(WordForm(line).text)?.isWhole ?? false }

  /// Whether a row of the lexicon has the title as it stands.
  func hasSection(_ title: some StringProtocol) -> Bool { known(WordForm(title).text) != nil }

  private func known(_ form: String) -> SectionMeaning? {
    if let meaning = sections[form] { return meaning }
    if let status = Self.status(form) { return status < 400 ? .success : .failure(status: status) }
    guard let open = form.utf8.firstIndex(of: UInt8(ascii: "(")),
      let close = form.utf8.lastIndex(of: UInt8(ascii: ")")), open < close
    else { return nil }
    let base = sections[WordForm(form[..<open]).text]
    if base == .parameters(nil),
      case .parameters(let place?) = sections[WordForm(form[form.index(after: open)..<close]).text]
    {
      return .parameters(place)
    }
    return base
  }

  /// What stands before the first mark that sets a remark off: `response` of `response - full`.
  private static func head(of form: String) -> String? {
    guard remarkMarks.occur(in: form) else { return nil }
    let characters = Array(form)
    for (index, character) in characters.enumerated() where index > 0 {
      let isSpaced = characters[index - 1] == " " && index + 1 < characters.count && characters[index + 1] == " "
      let isMark =
        ":,;，、|".contains(character) || "-–—/".contains(character) && (isSpaced || !characters[index - 1].isASCII)
      if isMark { return WordForm(String(characters[..<index])).text }
    }
    return nil
  }

  private static let remarkMarks = ByteWords([":", ",", ";", "，", "、", "|", "-", "–", "—", "/"])

  /// The status that opens a title such as `404: Not found`, `200 OK`, `Status: 200` or `状态码 200`.
  private static func status(_ form: String) -> Int? {
    guard form.utf8.contains(where: \.isASCIIDigit) else { return nil }
    var form = form[...]
    for word in ["http", "status", "状态码", "狀態碼", "code", "response", "响应", "返回"] {
      guard form.hasPrefix(word) else { continue }
      let rest = form.dropFirst(word.count).drop { " :=/-".contains($0) }
      if rest.first?.isNumber == true || rest.hasPrefix("status") || rest.hasPrefix("code") { form = rest }
    }
    let digits = form.prefix(3)
    guard digits.count == 3, let status = Int(digits), (100..<600).contains(status) else { return nil }
    guard let next = form.dropFirst(3).first else { return status }
    return next == ":" || next == " " ? status : nil
  }

  /// Whether a title is made of the words of sections alone, and so names no operation.
  func isGeneric(_ title: some StringProtocol) -> Bool { titles.isGeneric(WordForm(title).text) }

  /// The meaning of a column's title: as it stands, without what stands in parentheses, by one of its halves (`参数/Parameter`), else by the
  /// word that it ends in (`请求参数名`, `JSON field name`).
  package func column(_ title: some StringProtocol) -> ColumnMeaning? {
    let form = WordForm(title).text
    if let meaning = columns[form] { return meaning }
    let bare = Self.brackets.occur(in: form) ? WordForm(form.prefix { !"(（[<".contains($0) }).text : form
    if let meaning = columns[bare] { return meaning }
    if Self.halfMarks.occur(in: bare) {
      for half in bare.split(whereSeparator: { "/|、".contains($0) }) {
        if let meaning = columns[WordForm(half).text] { return meaning }
      }
    }
    return columnByEnding(bare)
  }

  private static let brackets = ByteWords(["(", "（", "[", "<"])
  private static let halfMarks = ByteWords(["/", "|", "、"])

  private func columnByEnding(_ form: String) -> ColumnMeaning? {
    // No title of a column ends in a longer word, and a paragraph that is asked whether it is one may be a whole page.
    let bytes = form.utf8
    if form.isASCII {
      var ending = bytes.suffix(64)
      while let space = ending.firstIndex(of: UInt8(ascii: " ")) {
        ending = ending[ending.index(after: space)...]
        if let meaning = columns[String(Substring(ending))] { return meaning }
      }
      return nil
    }
    let characters = Array(form.suffix(64))
    let first = characters.count < 64 ? 1 : 0
    for start in characters.indices.dropFirst(first) {
      let isWordStart = !characters[start].isASCII || start > 0 && characters[start - 1] == " "
      if isWordStart, let meaning = columns[String(characters[start...])] { return meaning }
    }
    return nil
  }

  /// Whether a mark means that a field must be there; nil where the word is no mark.
  package func isRequired(_ mark: some StringProtocol) -> Bool? {
    let form = WordForm(mark).text
    if let known = requirement[form] { return known }
    // `Optional, default is false` says more than the mark.
    let head = form.prefix { !",;(".contains($0) }.trimmed
    // A letter or a digit stands for too much; `否(顺丰必填)` opens with a word.
    let isWord = head.count > 1 || head.unicodeScalars.contains { !$0.isASCII }
    return isWord && head.count < form.count ? requirement[head] : nil
  }

  /// Whether words stand for "there is nothing here".
  package func isEmpty(_ words: some StringProtocol) -> Bool {
    var form = WordForm(words).text
    // Most words end in a letter, which its byte tells.
    while let byte = form.utf8.last, !byte.isASCIIAlphanumeric, let last = form.last, "。.!;".contains(last) {
      form.removeLast()
    }
    return form.isEmpty || empty.contains(form)
  }
}
