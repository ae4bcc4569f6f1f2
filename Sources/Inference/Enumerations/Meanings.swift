import Contract

/// What a page says of the values of one list, for telling whether another list says the same in other words.
struct Meanings {
  private let texts: [String: String]
  /// The words of all meanings.
  private let vocabulary: Set<String>
  /// The words of each value's meaning that no other value's has.
  private let words: [String: Set<String>]

  init(_ values: [AllowedValue]) {
    texts = Dictionary(
      values.compactMap { value in value.meaning.map { (value.value, $0.lowercased()) } },
      uniquingKeysWith: { first, _ in first })
    // Other languages have no words here that could be told from each other by their letters.
    let all = texts.mapValues { $0.allSatisfy(\.isASCII) ? Set(Words($0).words).subtracting(CaseNaming.joints) : [] }
    vocabulary = all.values.reduce(into: []) { $0.formUnion($1) }
    var uses: [String: Int] = [:]
    for word in all.values.joined() { uses[word, default: 0] += 1 }
    words = all.mapValues { $0.filter { uses[$0] == 1 } }
  }

  /// Whether two lists may mean the same by a value.
  ///
  /// A list that does not explain it agrees with all, and so does one that says no more than the beginning (`false` of `false, then cash`).
  /// Lists that have two thirds of their words in common agree where they share one that tells the value from the others: `buy side`
  /// and `hedge mode, buy side`; `pending review` and `pending payment` do not.
  func agree(with other: Meanings, on value: String) -> Bool {
    guard let ours = texts[value], let theirs = other.texts[value] else { return true }
    if ours.hasPrefix(theirs) || theirs.hasPrefix(ours) { return true }
    let shared = vocabulary.intersection(other.vocabulary).count
    guard 3 * shared >= 2 * vocabulary.union(other.vocabulary).count else { return false }
    return !(words[value] ?? []).isDisjoint(with: other.words[value] ?? [])
  }
}
