/// The words of a name, lowercased: `avatar_url`, `avatarURL`, `avatar-url` and `Avatar Url` are `avatar`, `url`. Names in other
/// letters are written in Latin ones.
struct Words: Hashable, Sendable {
  private(set) var words: [String]

  init(_ words: [String]) { self.words = words }

  init(_ name: some StringProtocol) {
    if let ascii = name.utf8.withContiguousStorageIfAvailable(Self.words(ofASCII:)) ?? nil {
      words = ascii
      return
    }
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

  /// The same for a name in ASCII, as most are; nil for others.
  private static func words(ofASCII name: UnsafeBufferPointer<UInt8>) -> [String]? {
    func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    guard !name.contains(where: { $0 >= 0x80 }) else { return nil }
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for (index, byte) in name.enumerated() {
      guard isUpper(byte) || isLower(byte) || isDigit(byte) else {
        close()
        continue
      }
      if isUpper(byte), index > 0 {
        let (last, next) = (name[index - 1], index + 1 < name.count ? name[index + 1] : 0)
        if isLower(last) || isDigit(last) || isUpper(last) && isLower(next) { close() }
      }
      word.append(isUpper(byte) ? byte | 0x20 : byte)
    }
    close()
    return words
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
