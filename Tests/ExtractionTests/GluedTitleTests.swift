import Contract
import Diagnostics
import Pages
import Testing

@testable import Extraction

/// Titles that stand below other words without a blank line between them.
@Suite("Bold titles that Markdown joins to the line above")
struct GluedTitleTests {
  private func read(_ page: String) -> Contract.Operation? {
    Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")).operations.first
  }

  private let table = "\n\n| Name | Type | Required |\n| --- | --- | --- |\n"

  @Test(
    "a title right below the endpoint or a sentence opens its section",
    arguments: ["`POST /v1/lamps`", "`POST /v1/lamps`\n\nMakes a lamp.", "`POST /v1/lamps`\n\n造一盏灯。"])
  func opens(above: String) {
    let page =
      "## Make\n\n\(above)\n**Query**\(table)| room | string | no |\n\n**Body**\(table)| colour | string | yes |\n"
    let operation = read(page)
    #expect(operation?.parameters(in: .query) == ["room"])
    #expect(operation?.parameters(in: .body) == ["colour"])
  }

  @Test("a bold word within a sentence opens nothing")
  func sentence() {
    let page =
      "## Make\n\n`POST /v1/lamps`\n\n**Body**\(table)| colour | string | yes |\n\nSend room in the\n**Query**\(table)| room | string | no |\n"
    #expect(read(page)?.parameters(in: .query) == [])
  }
}

extension Contract.Operation {
  fileprivate func parameters(in place: Parameter.Place) -> [String] {
    parameters.filter { $0.place == place }.map(\.field.name)
  }
}
