import Diagnostics
import Pages
import Testing

@testable import Extraction

@Suite("Passages")
struct PassageTests {
  private let place = SourceLocation(file: "p.md", line: 3)

  private func passage(_ runs: RichText.Run...) -> Passage { Passage(RichText(runs, at: place)) }

  @Test("code that goes beyond what is read of a description ends it")
  func longest() {
    let code = RichText.Run(String(repeating: "a", count: 4096), style: .code)
    let link = RichText.Run("b", style: .code, link: "https://lamps.example/")
    let passage = passage(code, link, RichText.Run("c", style: .code), RichText.Run(" and d"))
    #expect(passage.count >= 4096)
    #expect(passage.count <= 4098)
    #expect(passage.isCode.count == passage.count)
  }

  @Test("marks of code that stand in text are left out in pairs")
  func marks() {
    let passage = passage(RichText.Run("one of `a` or `b`, it`s"))
    #expect(passage.text(passage.all) == "one of a or b, its")
    #expect(passage.all.filter { passage.isCode[$0] }.count == 2)
  }

  @Test("two spans of code side by side are two words")
  func spans() {
    let passage = passage(
      RichText.Run("a", style: .code), RichText.Run("b", style: .code, link: "https://lamps.example/"))
    #expect(passage.text(passage.all) == "a b")
  }
}
