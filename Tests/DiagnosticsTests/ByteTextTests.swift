import Diagnostics
import Testing

@Suite("Texts are searched by their bytes")
struct ByteTextTests {
  @Test(
    "a text stands within another where the bytes do",
    arguments: [
      ("abc", "", true), ("", "a", false), ("", "", true), ("aab", "ab", true), ("aaab", "aab", true),
      ("list of ids", "list of", true), ("list of", "list of ids", false), ("多个用逗号分隔", "逗号", true),
      ("多个用逗号分隔", "逗號", false), ("ab", "abc", false), ("xxabc", "abc", true),
    ])
  func contains(text: String, words: String, isThere: Bool) {
    #expect(ByteText.contains(words, in: text) == isThere)
    #expect(ByteText.contains(words[...], in: ("(" + text + ")").dropFirst().dropLast()) == isThere)
  }

  @Test(
    "a word of its own has no letter or digit of ASCII beside it",
    arguments: [
      ("20 by default", "20", true), ("200", "20", false), ("120", "20", false), ("200 or 20", "20", true),
      ("默认20条", "20", true), ("asc、desc", "desc", true), ("description", "desc", false), ("a--b", "--", false),
      ("--", "--", true), ("", "x", false),
    ])
  func words(text: String, word: String, isThere: Bool) { #expect(ByteText.hasWord(word, in: text) == isThere) }

  @Test("a table finds any of its words, also such as begin alike")
  func table() {
    let table = ByteWords(["one of", "once", "", "逗号分隔", "逗号隔开"])
    #expect(["say once", "one of", "用逗号隔开"].allSatisfy { table.occur(in: $0) })
    #expect(!["", "on", "one", "逗号", "onc e"].contains { table.occur(in: $0) })
    #expect(table.occur(in: "x once y".dropFirst(2)))
    #expect(!ByteWords([]).occur(in: "anything"))
  }
}
