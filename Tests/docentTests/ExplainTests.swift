import Foundation
import Testing
import Workspace

@Suite("docent explain")
struct ExplainTests {
  private static let page = """
    # Get an order

    `GET /v1/orders/{id}`

    ## Response Parameters

    | Name | Type | Required | Description |
    | --- | --- | --- | --- |
    | id | integer | yes | 编号 |
    | buyer | object | yes | the buyer |
    | closed_at | string | no | omitted if the order is open |

    ## Response Example

    ```json
    {
      "id": 7,
      "buyer": { "full_name": "Ann Example", "phone": null },
      "closed_at": "2024-02-01 10:00"
    }
    ```
    """

  private let folder = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    try write("page.md", Self.page)
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder.absolute(name), atomically: false, encoding: .utf8)
  }

  private func docent(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tool.run(arguments, in: folder)
  }

  @Test("a field has its type, every line of evidence with the line of the page, and the rules that decided")
  func field() throws {
    let run = try docent("explain", "Order.closed_at", "page.md")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Order.closedAt: LocalDateTime?\n"))
    for line in [
      "page.md:11:", "| closed_at | string | no | omitted if the order is open |",
      "the page gives its type as ‘string’",
      "page.md:19:", "an example has \"2024-02-01 10:00\"", "its description says ‘omitted if’",
      "decided by narrowed-type:", "decided by declared-optional:",
    ] {
      #expect(run.output.contains(line), "\(line) in \(run.output)")
    }
  }

  @Test("a field is found through the types of those before it")
  func nested() throws {
    let run = try docent("explain", "Order.buyer.phone", "page.md")
    #expect(run.output.contains("decided by seen-null:"))
    #expect(try docent("explain", "getOrder.id", "page.md").output.contains("decided by path-part:"))
    #expect(try docent("explain", "Buyer", "page.md").output.contains("`getOrder.buyer` is the first of them"))
    #expect(try docent("explain", "getOrder", "page.md").output.contains("decided by method-and-path:"))
  }

  @Test(
    "an enumeration has its values with every line that lists or shows them, in a row, a table by itself, an example")
  func enumeration() throws {
    try write(
      "lists.md",
      """
      # Get a lamp

      `GET /v1/lamps/{id}`

      ## Response Parameters

      | Name | Type | Description |
      | --- | --- | --- |
      | colour | string | [lampColour](#lampcolour) |
      | dimMode | integer | `0`: off, `1`: on |

      ## Response Example

      ```json
      { "colour": "RED", "dimMode": 2, "name": "Ann Example's lamp" }
      ```

      ### lampColour

      | Value | Description |
      | --- | --- |
      | RED | like a rose |
      | BLUE | like the sea |
      """)
    let mode = try docent("explain", "DimMode", "lists.md")
    #expect(mode.output.hasPrefix("DimMode: Int\n  is the type of `Lamp.dimMode`\n"), "\(mode.output)\(mode.errors)")
    for line in [
      "‘0’ is `.off`: off\n  declared  the page lists it for `Lamp.dimMode` as ‘off’\n    lists.md:10:",
      "‘2’ is `.code2`: no page lists it\n  seen in an example  an example of `Lamp.dimMode` has it\n    lists.md:15:",
    ] {
      #expect(mode.output.contains(line), "\(line) in \(mode.output)")
    }
    let colour = try docent("explain", "LampColour.red", "lists.md").output
    for line in ["LampColour.red: LampColour\n", "    lists.md:22:", "like a rose", "    lists.md:15:"] {
      #expect(colour.contains(line), "\(line) in \(colour)")
    }
    #expect(!colour.contains("lists.md:23:"))
  }

  @Test("for programs it is JSON with sources, weights, places and rules")
  func json() throws {
    let run = try docent("explain", "Order.id", "page.md", "--format", "json")
    for text in [#""version" : 1"#, #""name" : "declared-required""#, #""weight" : 5"#, #""line" : 9"#, #""quote" : "#]
    {
      #expect(run.output.contains(text), "\(text)")
    }
  }

  @Test("colours are given where they are asked for, and only there")
  func colors() throws {
    #expect(try docent("explain", "Order.id", "page.md", "--color", "always").output.contains("\u{1B}[1;36mdeclared"))
    #expect(try !docent("explain", "Order.id", "page.md").output.contains("\u{1B}"))
  }

  @Test("a name that nothing has ends with the nearest, prints nothing, exits 64")
  func unknown() throws {
    let run = try docent("explain", "Order.closedAd", "page.md")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("did you mean ‘Order.closedAt’?"))
  }

  @Test("samples are evidence with their places, are never quoted, and change no example of the client")
  func samples() throws {
    try write(
      "s.json", #"{"id": 8, "buyer": {"full_name": "Private Person", "phone": "139"}, "closed_at": "x", "tip": 1}"#)
    try write(
      "docent.yaml",
      "name: Acme\noutput: out\npages: [page.md]\nsamples:\n  - { operation: getOrder, files: s.json }\n")
    let explained = try docent("explain", "Buyer.full_name", "--config", "docent.yaml")
    #expect(explained.output.contains("s.json:1:"))
    #expect(explained.output.contains("a sample has \"Pri…\""))
    let run = try docent("generate", "--config", "docent.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("documentation-drift"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.absolute("out"))
    let texts = files.compactMap { FileManager.default.contents(atPath: folder.absolute("out/" + $0)) }
    #expect(files.count > 3)
    for text in texts.map({ String(decoding: $0, as: UTF8.self) }) + [explained.output, run.errors] {
      #expect(!text.contains("Private Person"))
    }
    try write("s.json", #"{"id": 8, "buyer": {"full_name": "Private Person"}, "tip": null}"#)
    #expect(try docent("check", "--config", "docent.yaml").status == 1)
  }

  @Test("a file of samples that is not there is an error with its place")
  func missing() throws {
    try write("docent.yaml", "pages: [page.md]\nsamples:\n  - none.har\n")
    let run = try docent("generate", "--config", "docent.yaml")
    #expect(run.status == 1)
    #expect(run.errors.contains("docent.yaml:3:5: error: there is no file of samples at `none.har`"))
  }

  @Test("a misspelt code is told with the one that was meant, with pages and without", arguments: ["page.md", nil])
  func misspeltCode(page: String?) throws {
    let run = try Tool.run(["explain", "missing-request-urll"] + (page.map { [$0] } ?? []), in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("did you mean ‘missing-request-url’?"), "\(run.errors)")
    #expect(try !docent("explain", "Order.phoneNumber", "page.md").errors.contains("code"))
  }
}
