import Contract

/// Reads values with their meanings and nothing but a space between, where the type says that the field has one of several:
/// `语言：zh 中文（默认）、en 英文`.
///
/// It does not apply where a part between the marks is anything else.
enum MeantWordsRule {
  static func values(in passage: Passage) -> [AllowedValue] {
    for line in passage.lines {
      let start = passage.folded[line].firstIndex(of: ":").map { $0 + 1 } ?? line.lowerBound
      let values = parts(of: start..<line.upperBound, passage).map { value(of: $0, passage) }
      let known = values.compactMap(\.self)
      if known.count > 1, known.count == values.count { return known }
    }
    return []
  }

  private static func parts(of range: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      switch passage.folded[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "、", ",", ";", "/", "|":
        if depth == 0 {
          parts.append(start..<index)
          start = index + 1
        }
      default: break
      }
    }
    parts.append(start..<range.upperBound)
    return parts.map(passage.trimming)
  }

  private static func value(of part: Range<Int>, _ passage: Passage) -> AllowedValue? {
    var cursor = PassageCursor(passage, in: part)
    guard let token = cursor.token(), token.text.count <= 40 else { return nil }
    cursor.skipSpaces()
    guard cursor.next?.isWide == true else { return nil }
    let end = passage.folded[cursor.position..<part.upperBound].firstIndex(of: "(") ?? part.upperBound
    return AllowedValue(token.text, meaning: Meaning.text(cursor.position..<end, passage))
  }
}
