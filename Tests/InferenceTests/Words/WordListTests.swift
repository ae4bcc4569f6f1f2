import Testing
import WordLists

@Suite("The words of lists: inference")
struct WordListTests {
  private static let written = WrittenWords(of: "Inference")

  @Test("each word does what its list is for", arguments: WordList.all.map(\.name))
  func words(name: String) throws {
    let list = try #require(WordList.all.first { $0.name == name })
    #expect(!Self.written[list].isEmpty, "no word of \(name) is written down (Scripts/mutate-lexicon --write)")
    for word in Self.written[list] { #expect(list.holds(word), "row \(name)\t\(word) does not hold") }
    #expect(!list.holds("zyzzyva"), "a word of no list is taken for one of \(name)")
  }

  @Test("each list that is written down is tried")
  func lists() { #expect(Self.written.untried(WordList.all) == []) }
}
