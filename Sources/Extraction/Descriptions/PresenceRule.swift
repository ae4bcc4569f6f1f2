import Contract
import Diagnostics

/// Reads from a description when a value is there: whether it may be null (`可为空`, `may be null`), is left out of what comes back
/// (`omitted if …`, `仅当…时返回`, `没有时不返回`), must be sent in a case only (`required when …`) or unless another is (`二选一`,
/// `either x or y is required`).
///
/// What is denied (`不可为空`, `cannot be null`), asked (`是否不返回明细`) or said of something else (`不返回已删除的订单`, `returned only once`)
/// says nothing of the value.
enum PresenceRule {
  /// The longest words that evidence quotes, in scalars.
  private static let longestQuote = 80

  /// One clause of each meaning at most, the first that says it.
  static func clauses(in passage: Passage, at place: SourceLocation) -> [PresenceClause] {
    func clause(_ meaning: PresenceClause.Meaning, _ range: Range<Int>?) -> PresenceClause? {
      range.map { PresenceClause(meaning, passage.text($0.prefix(longestQuote)), at: place) }
    }
    guard mayBeOne(passage) else { return [] }
    return [
      clause(.nullable, nullable(passage)), clause(.omitted, omitted(passage)),
      clause(.conditional, conditional(passage)), clause(.alternative, alternative(passage)),
    ].compactMap(\.self)
  }

  /// Whether a description has any of the words that a clause is told by: most have none, which one look tells.
  private static func mayBeOne(_ passage: Passage) -> Bool {
    PresenceWords.any.occur(in: passage)
      || passage.sentences.contains { mayBeConditional($0, passage) || mayBeChoice($0, passage) }
  }

  private static func nullable(_ passage: Passage) -> Range<Int>? {
    PresenceWords.nullable.ranges(in: passage.all, of: passage).first { !isDenied($0, passage) }
  }

  private static func omitted(_ passage: Passage) -> Range<Int>? {
    if let found = PresenceWords.omitted.ranges(in: passage.all, of: passage).first(where: { !isDenied($0, passage) }) {
      return found
    }
    for sentence in passage.sentences {
      for clause in passage.clauses(in: sentence) {
        let isLeftOut = ends(clause, with: PresenceWords.notReturned, passage)
        // The condition may stand in the clause before: `无值, 不返回`.
        if let isLeftOut, isBound(sentence.lowerBound..<isLeftOut, by: PresenceWords.cases, passage) { return sentence }
        if let end = ends(clause, with: PresenceWords.onlyThen, passage),
          isBound(sentence.lowerBound..<end, by: PresenceWords.only, passage)
        {
          return sentence
        }
      }
    }
    return nil
  }

  static func conditional(_ passage: Passage) -> Range<Int>? {
    if let found = RequirementWords.conditional.ranges(in: passage.all, of: passage).first { return found }
    return passage.sentences.first { sentence in
      guard mayBeConditional(sentence, passage) else { return false }
      let words = passage.foldedText(sentence)
      return PresenceWords.when.contains { words.hasPrefix($0) }
        && RequirementWords.must.contains { words.contains($0) }
    }
  }

  static func alternative(_ passage: Passage) -> Range<Int>? {
    if let found = RequirementWords.alternative.ranges(in: passage.all, of: passage).first { return found }
    return passage.sentences.first { sentence in
      guard mayBeChoice(sentence, passage) else { return false }
      let words = passage.foldedText(sentence)
      let isChoice = words.hasPrefix("either ") || words.hasPrefix("one of ") || words.hasPrefix("at least one of ")
      // What is to choose from is named before it is said that it must be sent: `one of the types below must be passed, or …` names none.
      guard isChoice, let must = PresenceWords.mustEnglish.compactMap({ words.firstRange(of: $0)?.lowerBound }).min()
      else { return false }
      return [" or ", " and ", ","].contains { words[..<must].contains($0) }
    }
  }

  /// Whether a sentence opens as one that holds in a case, or as one that gives a choice, as far as its first character tells.
  private static func mayBeConditional(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    "当當如若".unicodeScalars.contains(passage.folded[sentence.lowerBound])
  }

  private static func mayBeChoice(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    switch passage.folded[sentence.lowerBound] {
    case "e", "o", "a": true
    default: false
    }
  }

  /// Whether what stands right before a phrase turns its sense around: `不` of `不可为空`, `non-` of `non-nullable`.
  private static func isDenied(_ phrase: Range<Int>, _ passage: Passage) -> Bool {
    PresenceWords.denials.stands(before: phrase.lowerBound, in: passage, from: max(0, phrase.lowerBound - 8))
      || phrase.lowerBound > 0 && "不非勿".unicodeScalars.contains(passage.folded[phrase.lowerBound - 1])
      || phrase.lowerBound > 1 && passage.folded[phrase.lowerBound - 1] == "-"
        && passage.folded[phrase.lowerBound - 2] == "n"
  }

  /// Where the phrase begins that a clause ends in, `该字段` behind it allowed; nil where none does.
  private static func ends(_ clause: Range<Int>, with phrases: PassageWords, _ passage: Passage) -> Int? {
    phrases.ranges(in: clause, of: passage).last { phrase in
      phrase.upperBound == clause.upperBound
        || PresenceWords.itself.isWhole(phrase.upperBound..<clause.upperBound, of: passage)
    }?.lowerBound
  }

  private static func isBound(_ range: Range<Int>, by words: PassageWords, _ passage: Passage) -> Bool {
    guard PresenceWords.questions.ranges(in: range, of: passage).isEmpty else { return false }
    return !words.ranges(in: range, of: passage).isEmpty
  }
}
