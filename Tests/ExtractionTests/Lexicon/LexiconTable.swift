import Contract
import Diagnostics
import Pages

@testable import Extraction

/// A table of the lexicon as the tests see it: its rows, and whether it takes a word for what a row says.
struct LexiconTable {
  /// A word and what it means; of tables of one meaning that is nothing.
  struct Row: Hashable {
    var meaning = ""
    let word: String
  }

  let name: String
  let rows: [Row]
  let takes: (Row) -> Bool

  /// A table of words by meaning, and the meaning that extraction gives to a word.
  init<Meaning>(_ name: String, _ table: [(Meaning, [String])], reads: @escaping (String) -> Meaning?) {
    self.name = name
    rows = table.flatMap { meaning, words in words.map { Row(meaning: "\(meaning)", word: $0) } }
    takes = { row in reads(row.word).map { "\($0)" } == row.meaning }
  }

  init(_ name: String, _ words: some Collection<String>, takes: @escaping (String) -> Bool) {
    self.name = name
    rows = words.map { Row(word: $0) }
    self.takes = { takes($0.word) }
  }

  /// A table that is asked whether it has a word, and nothing else.
  init(_ name: String, _ words: some Collection<String>) {
    let all = Set(words)
    self.init(name, words, takes: all.contains)
  }

  init(_ name: String, _ words: ByteWords) {
    self.init(name, words.words.map { String(decoding: $0, as: UTF8.self) }, takes: { words.occur(in: "x \($0) x") })
  }

  /// Words that are found in a passage.
  init(_ name: String, _ words: PassageWords) {
    self.init(name, Self.texts(words)) { word in Self.isWhole(word, words) }
  }

  init<Meaning>(_ name: String, _ table: [(Meaning, PassageWords)]) {
    self.init(name, table.map { ($0, Self.texts($1)) }) { word in
      table.first { Self.isWhole(word, $0.1) }?.0
    }
  }

  private static func texts(_ words: PassageWords) -> [String] {
    words.phrases.map { phrase in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: phrase)
      return String(text)
    }
  }

  private static func isWhole(_ word: String, _ words: PassageWords) -> Bool {
    let passage = Passage(RichText(word, at: SourceLocation(file: "p.md", line: 1)))
    return words.isWhole(passage.all, of: passage)
  }
}
