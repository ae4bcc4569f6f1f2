/// The words of a vendor's language and the English words that names are built from.
struct Glossary: Sendable {
  private let words: [String: String]

  init(_ words: [String: String] = [:]) { self.words = words }

  /// The words of a wire name: those of its translation where the glossary has one, whole or word by word.
  func words(of key: String) -> Words {
    if let translation = words[key] { return Words(translation) }
    let parts = Words(key)
    guard !words.isEmpty else { return parts }
    return Words(parts.words.flatMap { part in words[part].map { Words($0).words } ?? [part] })
  }
}
