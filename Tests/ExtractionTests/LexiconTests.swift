import Contract
import Testing

@testable import Extraction

@Suite("The words of pages")
struct LexiconTests {
  private let lexicon = Lexicon.standard

  @Test(
    "a title means the same in every way of writing it",
    arguments: ["请求URL:", "请求ＵＲＬ：", "**Request URL**", "request url", "2.1 请求URL", "三、请求URL", "　请求URL　"])
  func sections(title: String) {
    #expect(lexicon.section(title) == .requestURL)
  }

  @Test("what stands in parentheses places parameters")
  func placed() {
    #expect(lexicon.section("请求参数（Body）") == .parameters(.body))
    #expect(lexicon.section("Parameters (query)") == .parameters(.query))
    #expect(lexicon.section("请求参数（必读）") == .parameters(nil))
  }

  @Test("a status that opens a title tells success from failure")
  func statuses() {
    #expect(lexicon.section("200 OK") == .success)
    #expect(lexicon.section("404: Not found") == .failure(status: 404))
    #expect(lexicon.section("4041") == nil)
  }

  @Test(
    "marks of a required column",
    arguments: [
      ("是", true), ("true", true), ("Ｙ", true), ("√", true), ("必填", true), ("否", false), ("NO", false), ("選填", false),
      ("", false),
    ])
  func marks(word: String, expected: Bool) {
    #expect(lexicon.isRequired(word) == expected)
  }

  @Test("a word that is no mark has no meaning")
  func noMark() {
    #expect(lexicon.isRequired("maybe later") == nil)
    #expect(lexicon.isRequired("否(企业必填)") == false)
    #expect(lexicon.isRequired("是（长度 4）") == true)
    #expect(lexicon.isRequired("y(es or no)") == nil)
  }

  @Test("a section may say that it has nothing to say", arguments: ["暂无", "無", "None.", "N/A", "-"])
  func empty(words: String) {
    #expect(lexicon.isEmpty(words))
  }

  @Test("no word stands for two things in one table")
  func unambiguous() {
    func repeated<Meaning>(_ table: [(Meaning, [String])]) -> [String] {
      Dictionary(grouping: table.flatMap(\.1).map { WordForm($0).text }, by: { $0 }).filter { $0.value.count > 1 }.keys
        .sorted()
    }
    #expect(repeated(SectionWords.table) == [])
    #expect(repeated(ColumnWords.table) == [])
    #expect(repeated(TypeWords.table) == [])
  }
}
