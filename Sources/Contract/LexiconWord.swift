/// A word that a vendor's pages use and the lexicon lacks, with what it means.
package struct LexiconWord: Hashable, Sendable {
  /// What kind of word it is; the raw value is its key in `docent.yaml`.
  package enum Kind: String, Hashable, Sendable, CaseIterable { case sections, columns, types, marks }

  package var kind: Kind
  /// The word as the pages write it; case, width and white space do not matter.
  package var word: String
  /// The name of its meaning, one that the lexicon has for words of the kind.
  package var meaning: String

  package init(_ kind: Kind, _ word: String, meaning: String) {
    self.kind = kind
    self.word = word
    self.meaning = meaning
  }
}
