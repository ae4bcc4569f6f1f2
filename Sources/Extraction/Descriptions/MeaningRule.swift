import Contract
import Diagnostics
import Pages

/// Reads values with their meanings, a value a line: "`0`: one-way", "`GTC` - good till cancelled", `asc: ascending`; a line of
/// one value alone has none.
///
/// It does not apply where a line begins with several values (they name a case: "`linear` & `inverse`: …"), and bare words need an
/// announcement on an earlier line.
enum MeaningLinesRule {
  static func values(in passage: Passage) -> [AllowedValue]? {
    if let stacked = StackedValuesRule.values(in: passage) { return stacked }
    var values: [AllowedValue] = []
    // Bare words with a meaning in Chinese in each of several lines need no announcement.
    var isAnnounced = isGlossary(passage)
    for line in passage.lines {
      if passage.isCode[line.lowerBound], let chain = MeaningChainRule.chain(in: line, passage) {
        values += chain
      } else if let entry = entry(line, passage, allowsWords: isAnnounced) {
        values.append(entry)
      } else {
        if isCase(line, passage) { return nil }
        if EnumerationWords.strong.ranges(in: line, of: passage).last.map({ isTail($0.upperBound, line, passage) })
          ?? false
        {
          isAnnounced = true
        }
      }
    }
    return values.count > 1 ? values : nil
  }

  /// Whether every line is a word of ASCII, a colon and its meaning in Chinese: `Y：需要`, `N：不需要`.
  private static func isGlossary(_ passage: Passage) -> Bool {
    let lines = passage.lines
    return lines.count > 1
      && lines.allSatisfy { line in
        var cursor = PassageCursor(passage, in: line)
        guard cursor.token() != nil, cursor.accept([":", "=", "-"]) != nil else { return false }
        cursor.skipSpaces()
        return cursor.next?.isWide == true
      }
  }

  static func isTail(_ place: Int, _ line: Range<Int>, _ passage: Passage) -> Bool {
    var cursor = PassageCursor(passage, in: place..<line.upperBound)
    while cursor.accept([":"]) != nil || cursor.accept(EnumerationWords.connectors) {}
    cursor.skipSpaces()
    return cursor.isAtEnd
  }

  private static func entry(_ line: Range<Int>, _ passage: Passage, allowsWords: Bool) -> AllowedValue? {
    var cursor = PassageCursor(passage, in: line)
    while cursor.accept(["•", "*", "-"]) != nil {}
    guard let token = cursor.token(), token.form != .word || allowsWords, token.text.count <= 64 else { return nil }
    if cursor.accept(["("]) != nil {
      guard cursor.accept(DefaultWords.marks), cursor.accept([")"]) != nil else { return nil }
    }
    cursor.skipSpaces()
    if cursor.isAtEnd { return token.form == .code ? AllowedValue(token.text) : nil }
    let isMark = cursor.accept([":", "=", "-", "–", "—", "→"]) != nil
    guard isMark || cursor.accept(EnumerationWords.equals) else { return nil }
    cursor.skipSpaces()
    guard !cursor.isAtEnd, token.form != .number || cursor.next?.isASCIIDigit == false else { return nil }
    // What follows tells of a case: another field's value, a range, a default.
    if let head = Conditions.caseHead(of: line, in: passage),
      let word = DefaultWords.before.ranges(in: head..<line.upperBound, of: passage).first,
      passage.trimming(head..<word.lowerBound).count < 4
    {
      return nil
    }
    let value = AllowedValue(token.text, meaning: Meaning.text(cursor.position..<line.upperBound, passage))
    return limits(value.meaning) ? nil : value
  }

  /// Whether what follows a colon says how large a value may be, so that what stands before it is a case: "`Percent`: range is [0.01, 10]".
  private static func limits(_ meaning: String?) -> Bool {
    guard let meaning, meaning.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    var facts = ValueFacts()
    let passage = Passage(RichText(meaning, at: SourceLocation(file: "", line: 1)))
    LimitRule(passage: passage, isText: false, isList: false).apply(to: &facts)
    return facts != ValueFacts()
  }

  /// Whether a line opens with several values, or with one that a colon sets apart.
  private static func isCase(_ line: Range<Int>, _ passage: Passage) -> Bool {
    if Conditions.caseHead(of: line, in: passage) != nil { return true }
    return passage.isCode[line.lowerBound] && ValueListRule(passage: passage).read(line) != nil
  }
}

/// Reads values with their meanings within a line: `0：待付款 1：已付款`, `1-男 2-女`, `0=否,1=是`, `状态（buy：买入，sell：卖出）`.
///
/// Numbers that count steps (`Step 1: …`), ranges and times are none; bare words are values only where each has a meaning in Chinese.
enum MeaningChainRule {
  private struct Head {
    var token: PassageCursor.Token
    var mark: Unicode.Scalar
    var end: Int
  }

  static func lists(in passage: Passage) -> [[AllowedValue]] {
    passage.lines.compactMap { chain(in: $0, passage) }
  }

  static func chain(in line: Range<Int>, _ passage: Passage) -> [AllowedValue]? {
    var heads: [Head] = []
    var index = line.lowerBound
    while index < line.upperBound {
      guard let head = head(at: index, heads.last, line, passage) else {
        index += 1
        continue
      }
      heads.append(head)
      index = head.end
    }
    guard heads.count > (heads.first?.mark == " " ? 2 : 1), let last = heads.last else { return nil }
    var ends = heads.dropFirst().map(\.token.range.lowerBound)
    ends.append(end(of: last, line, passage))
    let values = zip(heads, ends).map { head, end in
      AllowedValue(head.token.text, meaning: Meaning.text(head.end..<max(end, head.end), passage))
    }
    return values.allSatisfy { $0.meaning != nil } ? values : nil
  }

  private static func head(at index: Int, _ previous: Head?, _ line: Range<Int>, _ passage: Passage) -> Head? {
    guard begins(index, previous, line, passage) else { return nil }
    var cursor = PassageCursor(passage, in: index..<line.upperBound)
    guard let token = cursor.token(), token.range.lowerBound == index, token.text.count <= 40,
      previous == nil || previous?.token.form == token.form
    else { return nil }
    if cursor.accept(["("]) != nil {
      guard cursor.accept(DefaultWords.marks), cursor.accept([")"]) != nil else { return nil }
    }
    var mark: Unicode.Scalar? = cursor.accept([":", "=", "-", "–", "—"])
    if mark == nil, cursor.accept(EnumerationWords.equals) { mark = "=" }
    if mark == nil, token.form == .number, isCounted(token, after: previous), cursor.next == " " { mark = " " }
    guard let mark, previous == nil || previous?.mark == mark else { return nil }
    cursor.skipSpaces()
    guard let next = cursor.next, !next.isASCIIDigit, !",;、)-".unicodeScalars.contains(next) else { return nil }
    if token.form == .word, !next.isWide { return nil }
    return Head(token: token, mark: mark, end: cursor.position)
  }

  /// Whether a number counts on from the one before, or from the beginning: `0 在途，1 揽收` has values, `3 天内 2 次` none.
  private static func isCounted(_ token: PassageCursor.Token, after previous: Head?) -> Bool {
    guard let number = Int(token.text) else { return false }
    guard let previous else { return number == 0 || number == 1 }
    return previous.mark == " " && Int(previous.token.text).map { number == $0 + 1 } == true
  }

  /// Whether a value can begin at a place.
  private static func begins(_ index: Int, _ previous: Head?, _ line: Range<Int>, _ passage: Passage) -> Bool {
    guard !passage.folded[index].isSpace else { return false }
    guard index > line.lowerBound else { return true }
    let before = passage.folded[index - 1]
    if passage.isCode[index], passage.isCode[index - 1] { return false }
    if passage.folded[index].isASCIIWord, before.isASCIIWord || before == "-" || before == "." { return false }
    var last = index - 1
    while last >= line.lowerBound, passage.folded[last].isSpace { last -= 1 }
    let isFree = last < line.lowerBound || ends(passage.folded[last])
    let opensCode = passage.isCode[index]
    // The place before is one of a letter or mark where it is not free.
    let opensNumber = !isFree && passage.folded[index].isASCIIDigit && passage.folded[last].isASCIILetter
    guard isFree || previous == nil && (opensCode || opensNumber) else { return false }
    // `方式 1` counts ways; `支付方式：1-微信` says what the values are of.
    let isLabelled = last >= line.lowerBound && passage.folded[last] == ":"
    let words = isLabelled ? EnumerationWords.shown : EnumerationWords.counted
    return !words.stands(before: index, in: passage, from: line.lowerBound)
  }

  /// Whether a value may follow a character, white space between them or not.
  private static func ends(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case ",", ";", "、", "/", "|", ":", "(", ")", "[", "。", ".", "!", "?": true
    default: mark.isWide
    }
  }

  /// The end of the last meaning: of its sentence, or of the parentheses that the values stand in.
  private static func end(of head: Head, _ line: Range<Int>, _ passage: Passage) -> Int {
    var depth = 0
    for index in head.end..<line.upperBound {
      if passage.isSentenceEnd(index) { return index }
      switch passage.folded[index] {
      case "(": depth += 1
      case ")" where depth == 0: return index
      case ")": depth -= 1
      case ",", ";", "、":
        // What follows a chain's last meaning is no part of it.
        if depth == 0 { return index }
      default: break
      }
    }
    return line.upperBound
  }
}

/// The meaning of a value, in short.
enum Meaning {
  static func text(_ range: Range<Int>, _ passage: Passage) -> String? {
    let words = passage.text(range).trimming { $0.isWhitespace || ",，;；、/|".contains($0) }
    let short = words.hasSuffix(".") || words.hasSuffix("。") ? String(words.dropLast()) : words
    return short.isEmpty ? nil : short
  }
}
