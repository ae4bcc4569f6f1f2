import Contract

/// Reads values that a word announces: `可选值：asc、desc`, `Allowed values: a, b, or c`, "One of `a`, `b`", "Must be `a` or `b`".
///
/// A weak word (`must be`) announces only code that ends its sentence, for "must be `GTC` when …" tells of a case.
enum AnnouncedValuesRule {
  static func strong(_ passage: Passage) -> [[AllowedValue]] {
    EnumerationWords.strong.ranges(in: passage.all, of: passage).compactMap { lead in
      if Conditions.bind(lead.lowerBound, in: passage) { return nil }
      var cursor = PassageCursor(passage, in: lead.upperBound..<passage.count)
      var isJoined = EnumerationWords.partitive.isWhole(lead, of: passage)
      while cursor.accept([":", "=", "-", "–"]) != nil || cursor.accept(EnumerationWords.connectors) { isJoined = true }
      if isJoined { while cursor.accept(["\n", "[", "{", "("]) != nil {} }
      let rule = ValueListRule(passage: passage, allowsWords: isJoined, spansLines: true)
      guard let list = rule.read(cursor.position..<passage.count) else { return nil }
      let hasWords = (cursor.position..<list.end).contains { passage.folded[$0].isASCIIWord && !passage.isCode[$0] }
      return !hasWords || rule.endsSentence(list.end, before: passage.count) ? list.values : nil
    }
  }

  static func weak(_ passage: Passage) -> [[AllowedValue]] {
    EnumerationWords.weak.ranges(in: passage.all, of: passage).compactMap { lead in
      if Conditions.bind(lead.lowerBound, in: passage) { return nil }
      var cursor = PassageCursor(passage, in: lead.upperBound..<passage.count)
      while cursor.accept([":"]) != nil || cursor.accept(EnumerationWords.connectors) {}
      let rule = ValueListRule(passage: passage)
      guard let next = cursor.next, next != "\n", let list = rule.read(cursor.position..<passage.count) else {
        return nil
      }
      return rule.endsSentence(list.end, before: passage.count) ? list.values : nil
    }
  }
}

/// Reads values that are all there is of a sentence, a line or a pair of parentheses: "`spot`, `linear`, `inverse`", `(YES/NO)`.
enum BareValuesRule {
  static func lists(in passage: Passage) -> [[AllowedValue]] {
    let rule = ValueListRule(passage: passage)
    let sentences = passage.sentences.compactMap { sentence -> [AllowedValue]? in
      guard passage.isCode[sentence.lowerBound] || passage.folded[sentence.lowerBound] == "\"",
        let list = rule.read(sentence), passage.trimming(list.end..<sentence.upperBound).isEmpty
      else { return nil }
      return list.values
    }
    return sentences + parentheses(passage)
  }

  private static func parentheses(_ passage: Passage) -> [[AllowedValue]] {
    passage.all.filter { passage.folded[$0] == "(" && !passage.isCode[$0] }.compactMap { open in
      guard
        let close = (open + 1..<min(passage.count, open + 200)).first(where: {
          passage.folded[$0] == ")" && !passage.isCode[$0] || passage.folded[$0] == "\n"
        }), passage.folded[close] == ")"
      else { return nil }
      let inner = passage.trimming(open + 1..<close)
      guard !inner.isEmpty, !Conditions.bind(open, in: passage) else { return nil }
      let isCode = passage.isCode[inner.lowerBound]
      let rule = ValueListRule(passage: passage, allowsWords: !isCode)
      guard let list = rule.read(inner), list.end == inner.upperBound else { return nil }
      return isCode || isPair(passage, inner, list.values) ? list.values : nil
    }
  }

  /// Bare words in parentheses are values where they are a known pair, or three and more capitals with slashes between: `(TP/SL)` is none.
  private static func isPair(_ passage: Passage, _ range: Range<Int>, _ values: [AllowedValue]) -> Bool {
    guard passage.folded[range].contains(where: { $0 == "/" || $0 == "|" }) else { return false }
    let words = values.map { $0.value.lowercased() }
    if EnumerationWords.pairs.contains(words) { return true }
    return values.count > 2
      && values.allSatisfy { $0.value.count > 2 && $0.value.allSatisfy { $0.isUppercase || $0 == "_" || $0.isNumber } }
  }
}
