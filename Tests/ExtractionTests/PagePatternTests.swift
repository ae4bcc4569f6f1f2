import Contract
import Diagnostics
import Pages
import Testing

@testable import Extraction

@Suite("Where pages put what they say of a call")
struct PagePatternTests {
  /// Fields in short: `name:place!` with `!` and `?` for what is required and optional.
  private func sketch(_ parameters: [Parameter]) -> [String] {
    parameters.map { parameter in
      let mark = parameter.field.isRequired.map { $0.value ? "!" : "?" } ?? ""
      return parameter.field.name + (parameter.place.map { ":\($0)" } ?? "") + mark
    }
  }

  private func operation(_ page: String, _ file: String = "p.md") throws -> Operation {
    try #require(Extractor.extract(PageReader.read(Array(page.utf8), file: file)).operations.first)
  }

  @Test("a title of any kind is the method's where its value is one")
  func kinds() throws {
    #expect(try operation("# A\n\n**URL:** `/v1/a`\n\n**Type:** `PUT`\n").method?.value == "PUT")
    #expect(
      try operation("# A\n\n**URL:** `/v1/a`\n\n**Method:** GET\n\n**Type:** PUT it down\n").method?.value == "GET")
    #expect(try operation("# A\n\n**URL:** `/v1/a`\n\n**Method:** GET\n\n**回调方式:** POST\n").method?.value == "GET")
  }

  @Test(
    "a body under a title that says nothing is what comes back, where nothing else is",
    arguments: [
      ("`GET /v1/a`\n\n## You will see\n\n```json\n{\"id\":1}\n```\n", [.success]),
      (
        "`GET /v1/a`\n\n## You will see\n\n```json\n{\"id\":1}\n```\n\n## Lamps\n\n```json\n{\"no\":1}\n```\n",
        [.success]
      ),
      ("`GET /v1/a`\n\n## Lamps\n\n```json\n{\"no\":1}\n```\n\n## Response\n\n```json\n{\"id\":1}\n```\n", [.success]),
      (
        "`POST /v1/a`\n\n## Parameters\n\n|Name|Type|\n|-|-|\n|no|int|\n\n## You will see\n\n```json\n{\"id\":1}\n```\n",
        [.success]
      ),
      // What has the members that are sent may be what is sent.
      ("`POST /v1/a`\n\n## Parameters\n\n|Name|Type|\n|-|-|\n|no|int|\n\n## Lamps\n\n```json\n{\"no\":1}\n```\n", []),
      ("`POST /v1/a`\n\n## Lamps\n\n```json\n{\"no\":1}\n```\n", []),
    ] as [(String, [Example.Role])])
  func unknownTitles(page: String, roles: [Example.Role]) throws {
    let read = try operation("# A\n\n\(page)")
    #expect(read.examples.map(\.role) == roles)
    for example in read.examples {
      guard case .object(let members) = example.node.value else {
        Issue.record("the body is an object")
        continue
      }
      #expect(members.map(\.key) == ["id"])
    }
  }

  @Test("an endpoint beside the text says nothing of what the call does")
  func quoted() throws {
    let read = try operation("# A\n\n> GET /v1/a\n\nReads an a.\n")
    #expect(read.url?.value == "/v1/a" && read.description == "Reads an a." && read.notes == [])
    #expect(try operation("# A\n\n> GET /v1/a\n\n> Reads an a.\n").description == "Reads an a.")
  }

  @Test("words of a title may be joined by hyphens")
  func hyphens() throws {
    let page =
      "# A\n\n`GET /v1/a`\n\n**Query-parameters:**\n\n|Name|Type|\n|-|-|\n|size|int|\n\n**Response-fields:**\n\n|Name|Type|\n|-|-|\n|id|int|\n"
    let read = try operation(page)
    #expect(sketch(read.parameters) == ["size:query"])
    #expect(read.responseFields.map(\.name) == ["id"])
  }

  @Test("a table of fields below a title of what is sent has parameters")
  func sent() throws {
    let page = "# A\n\n`POST /v1/a`\n\n请求报文：\n\n|字段|类型|必填|\n|-|-|-|\n|no|字符串|√|\n\n```json\n{\"no\":\"1\"}\n```\n"
    let read = try operation(page)
    #expect(sketch(read.parameters) == ["no!"])
    #expect(read.examples.map(\.role) == [.request])
  }

  @Test("an address is none of a call, and a table below it describes a type that several fields have")
  func address() {
    let page =
      "# Send\n\n`POST /v1/parcels`\n\n## Body parameters\n\n|Name|Type|\n|-|-|\n|to|Address|\n|from|Address|\n\n### Address\n\n|Name|Type|\n|-|-|\n|line|string|\n"
    let read = Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md"))
    #expect(read.operations.first.map { sketch($0.parameters) } == ["to:body", "from:body"])
    #expect(read.objects.map(\.name) == ["Address"])
  }

  @Test("a column of types with nothing but places says where parameters are sent, and one of schemas what lists hold")
  func places() throws {
    let page =
      "# A\n\n`POST /v1/a`\n\n**请求参数**\n\n|参数名称|请求类型|数据类型|schema|\n|-|-|-|-|\n|tenant|header|string||\n|tags|body|array|string|\n"
    let read = try operation(page)
    #expect(sketch(read.parameters) == ["tenant:header", "tags:body"])
    #expect(read.parameters.last?.field.type?.shape == .array(.string))
  }

  @Test(
    "the row of the argument that takes the body gives its place to its members where the examples lack it",
    arguments: [("{\"id\":1}", ["id"]), ("{\"orderDTO\":{\"id\":1}}", ["orderDTO"]), ("{\"x\":1}", ["orderDTO"])])
  func wholeBody(example: String, names: [String]) throws {
    let page =
      "# A\n\n`POST /v1/a`\n\n**请求示例**\n\n```json\n\(example)\n```\n\n**请求参数**\n\n|参数名称|位置|类型|\n|-|-|-|\n|orderDTO|body|OrderDTO|\n|&emsp;id||int|\n"
    #expect(try operation(page).parameters.map(\.field.name) == names)
  }

  @Test("below a title that spans columns each column is a level")
  func levels() throws {
    let page =
      "<h1>A</h1><p><code>GET /v1/a</code></p><h2>返回参数</h2><table><tr><th colspan=2>名称</th><th>说明</th></tr><tr><td colspan=2>codes</td><td>编码列表</td></tr><tr><td rowspan=2></td><td>city</td><td>城市</td></tr><tr><td>level</td><td>级别</td></tr><tr><td colspan=2>count</td><td>数目</td></tr></table>"
    let fields = try operation(page, "p.html").responseFields
    #expect(fields.map(\.name) == ["codes", "count"])
    #expect(fields.first?.children.map(\.name) == ["city", "level"])
    #expect(fields.first?.type?.shape == .array(.object))
  }

  @Test("a table of names that come again lists the values of fields above it")
  func values() throws {
    let page =
      "# A\n\n`GET /v1/a`\n\n## Parameters\n\n|Name|In|Type|\n|-|-|-|\n|sort|query|string|\n|» by|query|string|\n\n#### Enumerated Values\n\n|Parameter|Value|\n|-|-|\n|sort|up|\n|sort|down|\n|» by|name|\n"
    let sort = try #require(operation(page).parameters.first?.field)
    #expect(sort.allowedValues.map(\.value) == ["up", "down"])
    #expect(sort.children.first?.allowedValues.map(\.value) == ["name"])
    #expect(try operation(page).parameters.count == 1)
  }

  @Test("a body within a line is an example of its section, with the status that stands before it")
  func inline() throws {
    let page =
      "**Show**\n----\n\n* **URL**\n\n  /a/:id\n\n* **Method:**\n\n  `GET`\n\n* **Success Response:**\n\n  * **Code:** 200 <br />\n    **Content:** `{ \"id\" : 12 }`\n\n* **Error Response:**\n\n  * **Code:** 404 NOT FOUND <br />\n    **Content:** `{ \"error\" : \"none\" }`\n"
    let read = try operation(page)
    #expect(read.examples.map(\.role) == [.success, .failure(status: 404)])
    let prose = try operation("# A\n\n`GET /a`\n\n备注：\n\n返回 `{\"id\": 1}` 时成功\n")
    #expect(prose.examples.isEmpty)
  }

  @Test("names and types in brackets are parameters, the path's where the path has them")
  func brackets() throws {
    let page =
      "**Show**\n----\n\n* **URL**\n\n  /a/:id\n\n* **Method:**\n\n  `GET`\n\n* **URL Params**\n\n  **Required:**\n\n  `id=[integer]`\n\n  **Optional:**\n\n  `expand=[string]`\n"
    let read = try operation(page)
    #expect(sketch(read.parameters) == ["id:path!", "expand?"])
    #expect(read.parameters.map(\.field.type?.shape) == [.integer, .string])
  }

  @Test("an item of a list may have its field in a heading; a column may name all that its cells hold")
  func headings() throws {
    let list =
      "<h1>A</h1><p><code>POST /v1/a</code></p><h2>Parameters</h2><ul><li><h4><span>amount</span> <span>required</span></h4><p>In cents.</p></li><li><h4><span>note</span> <span>optional</span></h4><p>Words.</p></li></ul>"
    #expect(sketch(try operation(list, "p.html").parameters) == ["amount!", "note?"])
    let table =
      "# A\n\n`GET /v1/a`\n\n### Query parameters\n\n| Name, Type, Description |\n|-|\n| `size` integer How many. |\n| `sort` string Required By what. |\n"
    let read = try operation(table)
    #expect(sketch(read.parameters) == ["size:query", "sort:query!"])
    #expect(read.parameters.map(\.field.type?.shape) == [.integer, .string])
    #expect(read.parameters.first?.field.description == "How many.")
  }

  @Test(
    "a list of endpoints under one title gives each of them what the part says, without the path parameters of others")
  func lists() {
    let page =
      "## List\n\n* `GET /v1/a`\n* `GET /v1/users/{user}/a`\n\n### Parameters\n\n|Name|In|Type|\n|-|-|-|\n|user|path|string|\n|size|query|int|\n"
    let read = Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")).operations
    #expect(read.map { $0.url?.value } == ["/v1/a", "/v1/users/{user}/a"])
    #expect(read.map { sketch($0.parameters) } == [["size:query"], ["user:path", "size:query"]])
  }

  @Test(
    "a page of one endpoint may state its host anywhere",
    arguments: [
      "Server: https://api.lamp.example/v1", "**Base URL:** `https://api.lamp.example/v1`",
      "## Base URL\n\n`https://api.lamp.example/v1`",
      "Base URLs:\n\n* <a href=\"https://api.lamp.example/v1\">https://api.lamp.example/v1</a>",
      "正式環境：`https://api.lamp.example/v1`\n測試環境：`https://test.lamp.example/v1`",
    ])
  func hosts(words: String) throws {
    let page = Extractor.extract(PageReader.read(Array("# A\n\n`GET /a`\n\n\(words)\n".utf8), file: "p.md"))
    #expect(page.conventions?.servers.first?.url == "https://api.lamp.example/v1")
    #expect(page.operations.first?.description == nil)
  }

  @Test(
    "a URL of anything else is no host",
    arguments: [
      "See https://www.lamp.example/docs", "请求地址：https://api.lamp.example/v1/a", "Image: https://cdn.lamp.example/a",
      "Server: https://api.lamp.example/v1 is slow",
    ])
  func noHosts(words: String) {
    let page = Extractor.extract(PageReader.read(Array("# A\n\n`GET /a`\n\n\(words)\n".utf8), file: "p.md"))
    #expect(page.conventions?.servers.isEmpty ?? true)
  }

  @Test("a status may stand behind its word without a colon")
  func statuses() throws {
    let read = try operation(
      "# A\n\n`POST /a`\n\n### Example response\n\n```http\nStatus 201 Created\nLocation: /a/1\n\n{ \"id\": 1 }\n```\n")
    #expect(read.examples.map(\.status) == [201])
  }
}
