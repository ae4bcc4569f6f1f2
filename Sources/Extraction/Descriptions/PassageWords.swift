/// A table of words and phrases, found in a passage wherever they stand as words of their own.
struct PassageWords: Sendable {
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]

  /// - Parameter words: in half width and lower case.
  init(_ words: [String]) {
    let phrases = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: phrases) { $0[0] }
  }

  /// The end of the longest phrase that begins at a place; nil where none does.
  func end(at start: Int, in passage: Passage, before limit: Int) -> Int? {
    guard start < limit, let phrases = byFirst[passage.folded[start]] else { return nil }
    if start > 0, passage.folded[start].isASCIIWord, passage.folded[start - 1].isASCIIWord { return nil }
    for phrase in phrases where start + phrase.count <= limit {
      let end = start + phrase.count
      guard passage.folded[start..<end].elementsEqual(phrase) else { continue }
      // `最大100` and `max1000` end at the digit, `default_value` and `maximal` are other words.
      if end < passage.count, passage.folded[end - 1].isASCIIWord, passage.folded[end].isASCIIWord,
        !passage.folded[end - 1].isASCIILetter || !passage.folded[end].isASCIIDigit
      {
        continue
      }
      return end
    }
    return nil
  }

  /// Every place in a range where a phrase stands, outside of code, from left to right.
  func ranges(in range: Range<Int>, of passage: Passage) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if !passage.isCode[index], let end = end(at: index, in: passage, before: range.upperBound) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a phrase is all that stands in a range.
  func isWhole(_ range: Range<Int>, of passage: Passage) -> Bool {
    end(at: range.lowerBound, in: passage, before: range.upperBound) == range.upperBound
  }

  /// Whether a phrase ends right before a place, white space and a colon between them allowed.
  func stands(before place: Int, in passage: Passage, from start: Int = 0) -> Bool {
    var end = place
    while end > start, passage.folded[end - 1].properties.isWhitespace || passage.folded[end - 1] == ":" { end -= 1 }
    return (max(start, end - 24)..<end).contains { self.end(at: $0, in: passage, before: end) == end }
  }
}
