/// Reads the value that a field has where none is given: `默认值：20`, `(default: LastPrice)`, "`0`(default)", "`Order` by default".
///
/// It does not apply where the words tell of a default without giving it (`默认返回全部`, `default sort order`), where the default holds in
/// a case only, and where several are given.
enum DefaultRule {
  static func value(in passage: Passage, admits: (String) -> Bool) -> String? {
    let found = (leading(passage) + trailing(passage)).filter { admits($0.text) }
    guard let first = found.first, found.allSatisfy({ $0.text == first.text && !$0.isBound }) else { return nil }
    return first.text
  }

  /// A default, and whether it holds in a case only.
  private typealias Found = (text: String, isBound: Bool)

  private static func leading(_ passage: Passage) -> [Found] {
    DefaultWords.before.ranges(in: passage.all, of: passage).compactMap { word in
      value(behind: word, in: passage).map { ($0, Conditions.bind(word.lowerBound, in: passage)) }
    }
  }

  private static func value(behind word: Range<Int>, in passage: Passage) -> String? {
    var cursor = PassageCursor(passage, in: word.upperBound..<passage.count)
    // `[Default] Default value` has the word in a frame of its own.
    let isFramed = cursor.accept(["]", ")"]) != nil
    if isFramed { return nil }
    var isJoined = false
    while cursor.accept([":", "=", "→"]) != nil || cursor.accept(DefaultWords.connectors) { isJoined = true }
    let isWide = passage.folded[word.lowerBound].isWide
    guard let token = cursor.token(grouping: true) else { return nil }
    switch token.form {
    case .code: return isWordEnd(&cursor) || !isJoined || isValueEnd(&cursor) ? token.text : nil
    case .quoted: return token.text
    case .number: return isValueEnd(&cursor) ? token.text : nil
    case .word:
      if DefaultWords.descriptions.contains(token.text.lowercased()) { return nil }
      return (isJoined || isWide) && isWordEnd(&cursor) ? token.text : nil
    }
  }

  /// Values with a mark behind them.
  private static func trailing(_ passage: Passage) -> [Found] {
    var values: [Found] = []
    var index = 0
    while index < passage.count {
      guard passage.isCode[index] || passage.folded[index] == "\"" else {
        index += 1
        continue
      }
      var cursor = PassageCursor(passage, in: index..<passage.count)
      guard let token = cursor.token(), token.form == .code || token.form == .quoted else {
        index += 1
        continue
      }
      index = max(index + 1, cursor.position)
      let isMarked =
        cursor.accept(["("]) != nil
        ? cursor.accept(DefaultWords.marks) && cursor.accept([")", ",", ";"]) != nil
        : cursor.accept(DefaultWords.behind)
      if isMarked { values.append((token.text, Conditions.bind(token.range.lowerBound, in: passage))) }
    }
    return values
  }

  /// Whether a number stands alone or counts things.
  private static func isValueEnd(_ cursor: inout PassageCursor) -> Bool {
    _ = cursor.accept(DefaultWords.counters)
    return isWordEnd(&cursor)
  }

  private static func isWordEnd(_ cursor: inout PassageCursor) -> Bool {
    cursor.skipSpaces()
    guard let next = cursor.next else { return true }
    return ",.;()[]\n。、|!".unicodeScalars.contains(next)
  }
}
