/// The words of a vendor's language and the English words that names are built from.
struct Glossary: Sendable {
  private let words: [String: String]
  /// The words that are written without spaces between them, the longest first.
  private let joined: [String]

  init(_ words: [String: String] = [:]) {
    self.words = words
    joined = words.keys.filter { $0.utf8.contains { $0 >= 0x80 } }.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// The words of a wire name: those of its translation where the glossary has one, whole or word by word.
  func words(of key: String) -> Words {
    if let translation = words[key] { return Words(translation) }
    guard !words.isEmpty else { return Words(key) }
    let spoken = joined.reduce(key) { text, word in
      text.contains(word) ? text.replacing(word, with: " \(words[word] ?? word) ") : text
    }
    return Words(Words(spoken).words.flatMap { part in words[part].map { Words($0).words } ?? [part] })
  }
}
