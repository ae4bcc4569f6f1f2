import Testing

@testable import Workspace

@Suite("The lines in which two texts differ")
struct DifferenceExcerptTests {
  private func excerpt(_ old: String, _ new: String) -> DifferenceExcerpt? {
    DifferenceExcerpt(old: Array(old.utf8), new: Array(new.utf8))
  }

  @Test("a line that came stands between what it stands behind and nothing else")
  func added() {
    let found = excerpt("a\nb\nc\nd\ne\n", "a\nb\nc\nnew\nd\ne\n")
    #expect(found?.text == "@@ -2,2 +2,3 @@\n b\n c\n+new\n")
    #expect(found?.line == 4)
  }

  @Test("a line that changed is shown as both have it")
  func changed() {
    let found = excerpt("a\nold\nb\nc\n", "a\nnew\nb\nc\n")
    #expect(found?.text == "@@ -1,2 +1,2 @@\n a\n-old\n+new\n")
    #expect(found?.old == "old" && found?.new == "new")
  }

  @Test("a line that went is shown, also at the end")
  func removed() {
    #expect(excerpt("a\ngone\nb\nc\n", "a\nb\nc\n")?.text == "@@ -1,2 +1,1 @@\n a\n-gone\n")
    let end = excerpt("a\nb", "a")
    #expect(end?.text == "@@ -1,2 +1,1 @@\n a\n-b\n")
    #expect(end?.old == "b" && end?.new == nil)
  }

  @Test("of many lines the first are shown and the others counted")
  func many() {
    let old = (1...200).map { "old \($0)\n" }.joined()
    let text = excerpt(old, "new\n")?.text ?? ""
    #expect(text.contains("-old 5\n") && !text.contains("-old 6\n"))
    #expect(text.contains("-… and 195 more lines\n") || text.contains("-… and 196 more lines\n"))
    #expect(text.contains("+new\n"))
  }

  @Test("only the first difference is shown")
  func first() {
    let text = excerpt("a\nb\nc\nd\ne\nf\n", "A\nb\nc\nd\ne\nF\n")?.text ?? ""
    #expect(text.contains("+A") && !text.contains("F"))
  }

  @Test("what would steer the terminal is left out, and the same text has none")
  func safe() {
    #expect(excerpt("a\n", "\u{1B}[31mb\n")?.text.contains("\u{1B}") == false)
    #expect(excerpt("a\n", "a\n") == nil)
  }

  @Test("texts that differ in the composition of a letter alone differ")
  func composition() {
    #expect(excerpt("caf\u{E9}\n", "cafe\u{301}\n")?.line == 1)
  }
}
