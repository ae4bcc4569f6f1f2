import Pages

/// The name that opens a line about a field: in bold, as code, or a bare word.
enum FieldName {
  /// The name, what follows it, and whether its style sets it apart; nil where the words begin with none.
  static func split(_ words: RichText) -> (RichText, RichText, isMarked: Bool)? {
    var words = words
    while let first = words.runs.first, first.text.trimmed.isEmpty { words.runs.removeFirst() }
    guard let first = words.runs.first else { return nil }
    if isSetApart(first) {
      let end = words.runs.firstIndex { !isSetApart($0) } ?? words.runs.count
      // A bold line with code in it is one name only where it is one word.
      let runs = first.style.contains(.code) ? words.runs[..<1] : words.runs[..<end]
      let name = runs.map(\.text).joined().trimming { $0.isWhitespace || ":：".contains($0) }
      var rest = words
      rest.runs.removeFirst(runs.count)
      return (RichText([.init(name, style: first.style)], at: words.location), rest, true)
    }
    let word = first.text.prefix { !$0.isWhitespace && !"(（:：,，".contains($0) }
    guard !word.isEmpty else { return nil }
    return (RichText(String(word), at: words.location), words.dropping(word.count), false)
  }

  private static func isSetApart(_ run: RichText.Run) -> Bool {
    !run.style.intersection([.code, .strong]).isEmpty || run.link != nil
  }

  /// Whether words can be a name on the wire: one word, and no number.
  static func isName(_ word: String) -> Bool {
    word.utf8.count <= 80 && !word.allSatisfy(\.isNumber)
      && word.unicodeScalars.allSatisfy {
        $0.isASCIIWord || "-$@:/".unicodeScalars.contains($0) || $0.value > 0xBF && !$0.isWide
      }
      && word.unicodeScalars.contains { $0.isASCIILetter }
  }
}

extension RichText {
  /// The first characters of the words.
  func keeping(_ count: Int) -> RichText {
    var kept = self
    var left = count
    kept.runs = []
    for run in runs where left > 0 {
      kept.runs.append(.init(String(run.text.prefix(left)), style: run.style, link: run.link))
      left -= run.text.count
    }
    return kept
  }

  /// The words without the first of their characters.
  func dropping(_ count: Int) -> RichText {
    var rest = self
    var count = count
    while count > 0, let first = rest.runs.first {
      if first.text.count <= count {
        count -= first.text.count
        rest.runs.removeFirst()
      } else {
        rest.runs[0].text = String(first.text.dropFirst(count))
        count = 0
      }
    }
    return rest
  }
}
