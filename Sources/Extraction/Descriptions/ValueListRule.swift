import Contract

/// Reads values one after the other: "`a`, `b` or `c`", `asc、desc`, `A | B`, `0(off), 1(on)`.
struct ValueListRule {
  let passage: Passage
  /// Whether bare words are values, and not only code, quotations and numbers.
  var allowsWords = false
  /// Whether a new line separates values.
  var spansLines = false

  /// The values from the beginning of a range, two at least, and where they end.
  ///
  /// - Returns: nil where there are none, and where words say that the list goes on.
  func read(_ range: Range<Int>) -> (values: [AllowedValue], end: Int)? {
    var cursor = PassageCursor(passage, in: range)
    var values: [AllowedValue] = []
    var end = range.lowerBound
    while let value = item(&cursor) {
      values.append(value)
      end = cursor.position
      if isOpen(cursor) { return nil }
      guard separate(&cursor) else { break }
    }
    return values.count > 1 ? (values, end) : nil
  }

  /// Whether words say that the list goes on: "`a`, `b`, and more", "`a`、`b` 等".
  private func isOpen(_ cursor: PassageCursor) -> Bool {
    var rest = cursor
    while rest.accept([",", "、"]) != nil {}
    return rest.accept(EnumerationWords.open)
  }

  /// Whether nothing but the end of the sentence follows a place.
  func endsSentence(_ place: Int, before limit: Int) -> Bool {
    var cursor = PassageCursor(passage, in: place..<limit)
    cursor.skipSpaces()
    guard let next = cursor.next else { return true }
    return passage.isSentenceEnd(cursor.position) || ",;()[]。".unicodeScalars.contains(next)
  }

  private func item(_ cursor: inout PassageCursor) -> AllowedValue? {
    let start = cursor
    while spansLines, cursor.accept(["\n", "•", "*"]) != nil {}
    guard let token = cursor.token(), token.form != .word || allowsWords && isAlone(cursor),
      // The name of a list that is given elsewhere is no value.
      token.form == .code || !passage.isLink[token.range.lowerBound], token.text.count <= 64
    else {
      cursor = start
      return nil
    }
    if token.form == .number, !isAlone(cursor) {
      cursor = start
      return nil
    }
    return AllowedValue(token.text, meaning: annotation(&cursor))
  }

  /// Whether a bare word is a value and not the beginning of a phrase.
  private func isAlone(_ cursor: PassageCursor) -> Bool {
    var cursor = cursor
    cursor.skipSpaces()
    guard let next = cursor.next else { return true }
    if ",、/|;()[]\n。".unicodeScalars.contains(next) || cursor.accept(EnumerationWords.joints) { return true }
    return cursor.accept(EnumerationWords.open) || passage.isSentenceEnd(cursor.position)
  }

  /// What stands in parentheses behind a value: its meaning, or that it is the default.
  private func annotation(_ cursor: inout PassageCursor) -> String? {
    let start = cursor
    guard cursor.accept(["("]) != nil,
      let close = (cursor.position..<min(cursor.end, cursor.position + 80)).first(where: {
        passage.folded[$0] == ")" || passage.folded[$0] == "\n"
      }), passage.folded[close] == ")"
    else {
      cursor = start
      return nil
    }
    let inner = passage.trimming(cursor.position..<close)
    cursor.move(to: close + 1)
    if inner.isEmpty || DefaultWords.marks.isWhole(inner, of: passage) { return nil }
    return passage.text(inner)
  }

  private func separate(_ cursor: inout PassageCursor) -> Bool {
    var isSeparated = cursor.accept([",", "、", "/", "|", ";"]) != nil
    if cursor.accept(EnumerationWords.joints) { isSeparated = true }
    if spansLines, cursor.accept(["\n"]) != nil { isSeparated = true }
    return isSeparated
  }
}
