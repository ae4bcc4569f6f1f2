import Diagnostics
import Testing

@testable import Pages

@Suite("Tables of more rows than documentation has")
struct TableLimitTests {
  private func rows(_ document: Document) -> [Int] {
    document.blocks.flatMap { block -> [Int] in
      switch block {
      case .table(let table): [table.rows.count]
      case .container(let container): rows(Document(file: "", blocks: container.blocks))
      default: []
      }
    }
  }

  private func read(_ prefix: String, _ count: Int) -> Document {
    let lines = (0..<count).map { "\(prefix)| field\($0) | string |\n" }.joined()
    return PageReader.read(Array("\(prefix)| Name | Type |\n\(prefix)| --- | --- |\n\(lines)".utf8), file: "p.md")
  }

  @Test("rows beyond the limit are left out and told, also within a quotation", arguments: ["", "> "])
  func cut(prefix: String) {
    let document = read(prefix, TableLimit.rows + 5)
    #expect(rows(document) == [TableLimit.rows])
    #expect(document.diagnostics.map(\.code) == [.oversizedTable])
    #expect(document.diagnostics.first?.message.contains("\(TableLimit.rows + 5) rows") == true)
  }

  @Test("a table as long as the limit stays whole")
  func whole() {
    let document = read("", TableLimit.rows)
    #expect(rows(document) == [TableLimit.rows])
    #expect(document.diagnostics.isEmpty)
  }
}
