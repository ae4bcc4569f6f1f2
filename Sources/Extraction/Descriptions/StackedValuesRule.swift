import Contract

/// Reads values that stand below their announcement, a line each, their meanings below them, as text has them that was copied off a page:
///
///     Possible enum values
///     pending
///     Waiting for the kiln.
///     done
///     Finished.
///
/// It does not apply where a line between is neither a value nor the meaning of one.
enum StackedValuesRule {
  static func values(in passage: Passage) -> [AllowedValue]? {
    let lines = passage.lines
    guard lines.count > 2, let start = lines.firstIndex(where: { announces($0, passage) }) else { return nil }
    var values: [AllowedValue] = []
    var hasMeaning = true
    for line in lines[(start + 1)...] {
      if let value = value(line, passage) {
        values.append(AllowedValue(value))
        hasMeaning = false
      } else if !hasMeaning, values.last != nil {
        values[values.count - 1].meaning = Meaning.text(line, passage)
        hasMeaning = true
      } else {
        return nil
      }
    }
    return values.count > 1 ? values : nil
  }

  private static func announces(_ line: Range<Int>, _ passage: Passage) -> Bool {
    guard let words = EnumerationWords.strong.ranges(in: line, of: passage).last else { return false }
    return words.lowerBound == line.lowerBound && MeaningLinesRule.isTail(words.upperBound, line, passage)
  }

  /// The one word that a line is.
  private static func value(_ line: Range<Int>, _ passage: Passage) -> String? {
    var cursor = PassageCursor(passage, in: line)
    guard let token = cursor.token(), token.text.count <= 64 else { return nil }
    cursor.skipSpaces()
    return cursor.isAtEnd ? token.text : nil
  }
}
