/// The words of a name, lowercased: `avatar_url`, `avatarURL`, `avatar-url` and `Avatar Url` are `avatar`, `url`. Names in other
/// letters are written in Latin ones.
struct Words: Hashable, Sendable {
  private(set) var words: [String]

  init(_ words: [String]) { self.words = words }

  init(_ name: some StringProtocol) {
    words = []
    var word = ""
    let characters = Array(Transliteration.latin(name))
    for (index, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        close(&word)
        continue
      }
      if character.isUppercase, let last = characters[..<index].last {
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        if last.isLowercase || last.isNumber || last.isUppercase && next.isLowercase { close(&word) }
      }
      word.append(contentsOf: character.lowercased())
    }
    close(&word)
  }

  private mutating func close(_ word: inout String) {
    if !word.isEmpty { words.append(word) }
    word = ""
  }

  var isEmpty: Bool { words.isEmpty }
  var last: String? { words.last }

  /// The words with the last one in the singular.
  var singular: Words { mapLast(Noun.singular) }
  /// The words with the last one in the plural.
  var plural: Words { mapLast(Noun.plural) }

  private func mapLast(_ change: (String) -> String) -> Words {
    guard let last = words.last else { return self }
    return Words(words.dropLast() + [change(last)])
  }

  static func + (a: Words, b: Words) -> Words { Words(a.words + b.words) }
}
