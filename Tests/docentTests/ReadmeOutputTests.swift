import Foundation
import Testing
import Workspace

/// What the README shows as output is what the tool writes. `…` stands for what is left out of a line.
@Suite("The output that the README shows")
struct ReadmeOutputTests {
  private static let repository = Folder(#filePath + "/../../..")

  private let folder = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  /// The README's blocks of output, by the first word of each.
  private static func block(_ beginning: String) throws -> String {
    let text = try String(contentsOfFile: repository.absolute("README.md"), encoding: .utf8)
    let blocks = text.matches(of: /(?ms)^```text\n(.*?)^```$/).map { String($0.output.1) }
    return try #require(blocks.first { $0.hasPrefix(beginning) })
  }

  private func write(_ name: String, _ text: String) throws {
    let path = folder.absolute(name)
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func docent(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tool.run(arguments, in: folder)
  }

  /// The first line of a block that does not stand in a text behind the one before it; nil where all do.
  private func missing(_ block: String, in text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    for wanted in block.split(separator: "\n") {
      let parts = wanted.components(separatedBy: " …")
      let found = lines.firstIndex { line in
        guard line.hasPrefix(parts[0]) else { return false }
        return parts.count == 1 ? line == wanted : line.hasSuffix(parts[1])
      }
      guard let found else { return String(wanted) }
      lines = lines[(found + 1)...]
    }
    return nil
  }

  @Test("a page without a URL")
  func missingURL() throws {
    try write("pages/create.md", "## 创建商机关联产品\n\n请求方式：\n\nPOST\n\n请求URL：\n\n请求参数：\n\n字段名 | 描述\n---|---\nid | 编号\n")
    let block = try Self.block("pages/create.md")
    let run = try docent("generate", "pages", "--output", "Client")
    #expect(run.status == 1)
    #expect(missing(block, in: run.errors) == nil, "\(run.errors)")
    #expect(missing(block.replacing(":7:1", with: ":8:1"), in: run.errors) != nil)
  }

  @Test("a client that is stale")
  func stale() throws {
    func page(_ json: String) throws {
      try write("pages/order.md", "# Get an order\n\n`GET /v1/orders/{id}`\n\n```json\n\(json)\n```\n")
    }
    try write("pages/docent.yaml", "name: Shop\noutput: ../Client\n")
    try page(#"{ "id": 7, "name": "lamp" }"#)
    #expect(try docent("generate", "pages").status == 0)
    try page(#"{ "id": 7, "name": "lamp", "colour": "red" }"#)
    let run = try docent("check", "pages")
    #expect(run.status == 1)
    #expect(missing(try Self.block("Client/"), in: run.errors + run.output) == nil, "\(run.errors + run.output)")
  }

  @Test("why a parameter of the sample page is what it is")
  func explanation() throws {
    let run = try Tool.run(["explain", "createOpportunityProductAsset.body:id"], in: Self.repository)
    #expect(run.output == (try Self.block("createOpportunityProductAsset")))
  }

  @Test("what has changed of a contract")
  func difference() throws {
    let page = """
      # List orders

      `GET /v1/orders`

      ## Query Parameters

      | Name | Type | Required | Description |
      | --- | --- | --- | --- |
      | limit | integer | no | range [1, 100] |

      ## Response Parameters

      An array of [Order](#order).

      # Get an order

      `GET /v1/orders/{id}`

      ## Response Parameters

      An [Order](#order).

      # Create an order

      `POST /v1/orders`

      ## Body Parameters

      | Name | Type | Required | Description |
      | --- | --- | --- | --- |
      | name | string | yes | what is ordered |

      ## Response Parameters

      An [Order](#order).

      # Order

      | Name | Type | Required | Description |
      | --- | --- | --- | --- |
      | id | integer | yes | the number of the order |
      | name | string | yes | what is ordered |
      | note | string | yes | what the buyer wrote |

      """
    try write("2024/orders.md", page)
    try write(
      "2025/orders.md",
      page.replacing("1, 100", with: "1, 50").replacing("| note | string | yes", with: "| note | string | no"))
    #expect(try docent("diff", "2024", "2025").output == (try Self.block("GET /v1/orders")))
  }

  @Test("the sample page on the left, what is called on the right")
  func sample() throws {
    let page = try String(
      contentsOfFile: Self.repository.absolute("docs-input/create-opportunity-product-asset.md"), encoding: .utf8)
    let sources = Self.repository.absolute("Generated/Sources")
    let files = try #require(FileManager.default.subpaths(atPath: sources))
    let swift = try files.filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: sources + "/" + $0, encoding: .utf8) }.joined()
    func squeezed(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }
    let (allOfPage, allOfSwift) = (squeezed(page), squeezed(swift))
    var counts = (page: 0, swift: 0)
    for line in try Self.block(" what the page has").split(separator: "\n").dropFirst(2) {
      let columns = line.matches(of: /\S+(?: {1,3}\S+)*/).map(\.output)
      for column in columns where !column.hasPrefix("…") {
        if column.hasPrefix("public ") {
          #expect(allOfSwift.contains(squeezed(column)), "\(column)")
          counts.swift += 1
        } else if column.hasPrefix("\"") || column.contains("|") {
          let start = column.components(separatedBy: " …")[0]
          #expect(allOfPage.contains(squeezed(start)), "\(start)")
          counts.page += 1
        }
      }
    }
    #expect(counts.page >= 10 && counts.swift >= 8)
  }
}
