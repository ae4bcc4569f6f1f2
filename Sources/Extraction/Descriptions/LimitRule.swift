import Contract
import JSONText

/// Reads the least and the greatest value, or the shortest and longest text or list: `最大100`, `长度1-32`, `range [1, 50]`.
///
/// It does not apply to numbers with a unit of time or size, to limits that hold in a case only, to open intervals, and to examples.
struct LimitRule {
  /// The bounds of a value, or of its length.
  struct Limits: Equatable {
    var lower: String?
    var upper: String?
    var isLength: Bool
    /// Whether they hold in a case only.
    var isBound = false
  }

  let passage: Passage
  /// Whether the value is a text, whose `最大50` says how long it is; a list, likewise.
  let isText: Bool
  let isList: Bool

  func apply(to facts: inout ValueFacts) {
    var found = bounds(LimitWords.maximum, isUpper: true) + bounds(LimitWords.minimum, isUpper: false)
    found += intervals()
    for isLength in [false, true] {
      let those = found.filter { $0.isLength == isLength }
      guard those.contains(where: { !$0.isBound }) else { continue }
      let lower = Self.single(those.compactMap(\.lower))
      let upper = Self.single(those.compactMap(\.upper))
      if let lower, let upper, let low = Double(lower), let high = Double(upper), low > high { continue }
      if isLength {
        facts.minimumLength = facts.minimumLength ?? lower.flatMap { Int($0) }
        facts.maximumLength = facts.maximumLength ?? upper.flatMap { Int($0) }
      } else {
        facts.minimum = facts.minimum ?? lower
        facts.maximum = facts.maximum ?? upper
      }
    }
  }

  /// Several bounds that differ hold in cases that the page tells apart and we do not.
  private static func single(_ bounds: [String]) -> String? {
    Set(bounds).count == 1 ? bounds.first : nil
  }

  private func bounds(_ words: PassageWords, isUpper: Bool) -> [Limits] {
    words.ranges(in: passage.all, of: passage).compactMap { word in
      var cursor = PassageCursor(passage, in: word.upperBound..<passage.count)
      let before = LimitWords.length.stands(before: word.lowerBound, in: passage)
      var isLength = before
      while true {
        let place = cursor.position
        if cursor.accept(LimitWords.length) {
          isLength = true
        } else if cursor.accept([":", "="]) == nil, !cursor.accept(LimitWords.connectors) {
          break
        }
        if cursor.position == place { break }
      }
      guard let number = cursor.number(grouping: true), let counted = unit(&cursor) else { return nil }
      isLength = isLength || counted == .characters || isList && counted == .items
      if isText, !isLength, counted == .items { return nil }
      return Limits(
        lower: isUpper ? nil : number, upper: isUpper ? number : nil, isLength: isLength,
        isBound: Conditions.bind(word.lowerBound, in: passage))
    }
  }

  private enum Unit { case none, characters, items }

  /// What a number counts; nil where it is something that no limit of a value is.
  private func unit(_ cursor: inout PassageCursor) -> Unit? {
    let unit: Unit =
      cursor.accept(LimitWords.characters) ? .characters : cursor.accept(LimitWords.items) ? .items : .none
    _ = cursor.accept(LimitWords.closings)
    cursor.skipSpaces()
    guard let next = cursor.next else { return unit }
    return ",.;()[]\n。、|!".unicodeScalars.contains(next) ? unit : nil
  }

  /// `[1, 50]`, `1-100`, `1 to 100` behind a word for a range or a length; brackets also as a sentence of their own.
  private func intervals() -> [Limits] {
    var found: [Limits] = []
    var index = 0
    while index < passage.count {
      defer { index += 1 }
      guard passage.folded[index].isASCIIDigit || "[-".unicodeScalars.contains(passage.folded[index]),
        index == 0 || !passage.folded[index - 1].isASCIIWord, let interval = interval(from: index)
      else { continue }
      index = interval.end
      if LimitWords.examples.stands(before: interval.start, in: passage) { continue }
      let isLength = lead(LimitWords.length, before: interval.start) || interval.unit == .characters
      let isAlone = interval.isBracketed && !isList && startsSentence(interval.start)
      guard isLength || isAlone || lead(LimitWords.range, before: interval.start) else { continue }
      found.append(
        Limits(
          lower: interval.lower, upper: interval.upper, isLength: isLength || isList && interval.unit == .items,
          isBound: Conditions.bind(interval.start, in: passage)))
    }
    return found
  }

  private struct Interval {
    var start: Int
    var end: Int
    var lower: String
    var upper: String
    var isBracketed: Bool
    var unit: Unit
  }

  private func interval(from start: Int) -> Interval? {
    var cursor = PassageCursor(passage, in: start..<passage.count)
    let isBracketed = cursor.accept(["["]) != nil
    guard let lower = cursor.number(grouping: false) else { return nil }
    let isJoined =
      isBracketed
      ? cursor.accept([",", "-", "~", "、"]) != nil
      : cursor.accept(["-", "~", "–", "—", "～"]) != nil || cursor.accept(LimitWords.joints)
    while isJoined, cursor.accept(["-", "~", "."]) != nil {}
    guard isJoined, let upper = cursor.number(grouping: false) else { return nil }
    if isBracketed, cursor.accept(["]"]) == nil { return nil }
    let end = cursor.position
    guard let unit = isBracketed ? Unit.none : unit(&cursor) else { return nil }
    return Interval(start: start, end: end, lower: lower, upper: upper, isBracketed: isBracketed, unit: unit)
  }

  /// Whether a phrase stands before a place, with nothing but connecting words between.
  private func lead(_ phrases: PassageWords, before place: Int) -> Bool {
    if phrases.stands(before: place, in: passage) { return true }
    let start = max(0, place - 24)
    return phrases.ranges(in: start..<place, of: passage).contains { word in
      var cursor = PassageCursor(passage, in: word.upperBound..<place)
      while cursor.accept([":", "=", ","]) != nil || cursor.accept(LimitWords.connectors) {}
      cursor.skipSpaces()
      return cursor.isAtEnd
    }
  }

  private func startsSentence(_ place: Int) -> Bool {
    passage.sentences.contains { $0.lowerBound == place }
      || passage.folded[..<place].last { !$0.isSpace } == ":"
  }
}

extension PassageCursor {
  /// Reads a number, in code or not; stays where it is before anything else.
  mutating func number(grouping: Bool) -> String? {
    var copy = self
    guard let token = copy.token(grouping: grouping), JSONNumber(token.text) != nil else { return nil }
    self = copy
    return token.text
  }
}
