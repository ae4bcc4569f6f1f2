import Contract

/// Names the cases of an enumeration.
///
/// A value that is a word names its case: `TAKE_PROFIT` is `takeProfit`. A code is named by its meaning: by the first words of English, by
/// the glossary's word for another language, else by its spelling in Latin letters (`0：待付款` is `daiFuKuan`). A code that nothing
/// explains is `code0`.
struct CaseNaming {
  private let glossary: Glossary
  private var taken: Set<String> = []

  init(glossary: Glossary) { self.glossary = glossary }

  /// Names that would mean something else, or hide it: of the runtime's protocol, of Swift, of optionals.
  private static let reserved: Set<String> = [
    "self", "init", "rawValue", "hashValue", "hash", "encode", "description", "parameterText", "unknown",
    "allKnownCases", "none", "some",
  ]

  /// A name for each value of a list, in its order.
  mutating func names(_ values: [AllowedValue]) -> [String] {
    // Meanings that begin alike are told apart by what follows.
    var attempts = [values.map { name($0, most: Self.lengths.lowerBound) }]
    if Set(attempts[0]).count < values.count {
      attempts += Self.lengths.dropFirst().map { length in values.map { name($0, most: length) } }
    }
    let uses = attempts.map { names in Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +) }
    return values.indices.map { index in
      let clear = attempts.indices.first { uses[$0][attempts[$0][index]] == 1 } ?? 0
      return claim(attempts[clear][index])
    }
  }

  /// How many words of a meaning make a name; more where fewer do not tell it from another.
  private static let lengths = 4...8

  private func name(_ value: AllowedValue, most: Int) -> String {
    let isCode = !value.value.contains(where: \.isLetter) || value.value.count == 1 && value.meaning != nil
    let words = isCode ? value.meaning.map { phrase($0, most: most) } ?? Words([]) : glossary.words(of: value.value)
    let name = words.isEmpty ? Self.code(value.value) : SwiftName.lower(words)
    return Self.reserved.contains(name) ? name + "Value" : name
  }

  private mutating func claim(_ name: String) -> String {
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)\(number)"
      number += 1
    }
    return unique
  }

  /// What a meaning says before it explains: `Pending payment, not yet …` says `pending payment`.
  private func phrase(_ meaning: String, most: Int) -> Words {
    let end = meaning.unicodeScalars.firstIndex { Self.ends.contains($0) } ?? meaning.endIndex
    var words = glossary.words(of: String(meaning[..<end])).words[...]
    while words.count > 1, ["the", "a", "an"].contains(words[words.startIndex]) { words.removeFirst() }
    // A syllable of Chinese is a word here; words that join others do not count.
    var left = meaning.utf8.allSatisfy { $0 < 0x80 } ? most : most + 2
    words = words.prefix { word in
      left -= Self.joints.contains(word) ? 0 : 1
      return left >= 0
    }
    while words.count > 1, let last = words.last, Self.joints.contains(last) { words.removeLast() }
    return Words(Array(words))
  }

  /// What ends the first part of a meaning.
  private static let ends: [Unicode.Scalar] = [
    "。", "；", ";", "，", ",", "（", "(", "【", "[", "：", ":", "\n", "!", "！", "?", "？",
  ]

  /// Words that join others: no name ends in one, and they say nothing of what is meant.
  static let joints: Set<String> = [
    "the", "a", "an", "of", "to", "for", "and", "or", "is", "by", "in", "on", "with", "from", "that",
  ]

  /// `0` is `code0`, `-1` is `codeMinus1`, `1.5` is `code1_5`.
  private static func code(_ value: String) -> String {
    if value.allSatisfy(\.isWhitespace) { return "empty" }
    let parts = value.split { !$0.isNumber && !$0.isLetter }.joined(separator: "_")
    guard !parts.isEmpty else { return "symbol" }
    return (value.hasPrefix("-") ? "codeMinus" : "code") + parts
  }
}
