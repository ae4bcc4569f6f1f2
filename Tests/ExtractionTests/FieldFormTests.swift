import Contract
import Diagnostics
import Extraction
import Pages
import Testing

@Suite("Fields in the forms that pages give them")
struct FieldFormTests {
  private func operation(_ page: String, _ file: String = "p.md") throws -> Operation {
    try #require(Extractor.extract(PageReader.read(Array(page.utf8), file: file)).operations.first)
  }

  private func summary(_ parameters: [Parameter]) -> [String] {
    parameters.map { parameter in
      let mark = parameter.field.isRequired.map { $0.value ? "!" : "?" } ?? ""
      return "\(parameter.field.name)\(mark) \(parameter.field.type.map { "\($0.shape)" } ?? "-")"
    }
  }

  @Test("a field may stand a line a piece: name, type, mark, in copied text")
  func vertical() throws {
    let page =
      "Charge\nPOST /v1/charges\n\nParameters\n\namount\ninteger\nRequired\nHow much.\n\nnote\nstring\nA note.\n"
    let parameters = try operation(page, "p.txt").parameters
    #expect(summary(parameters) == ["amount! integer", "note string"])
    #expect(parameters.map(\.field.description) == ["How much.", "A note."])
  }

  @Test("a mark may stand before the type, with the length behind it")
  func markFirst() throws {
    let page = "# 下单\n\n`POST /v3/pay`\n\n## 请求参数\n\n**appid** 必填 string(32)\n\n账号\n\n**note** 选填 string(16)\n\n附言\n"
    let parameters = try operation(page).parameters
    #expect(summary(parameters) == ["appid! string", "note? string"])
    #expect(parameters.map(\.field.facts.maximumLength) == [32, 16])
  }

  @Test("a bold name with a type is a field, though titles are made of such words")
  func namedLikeTitles() throws {
    let page = "# Get\n\n`GET /v1/x`\n\n## Parameters\n\n**fields** string\n\nWhich.\n"
    #expect(summary(try operation(page).parameters) == ["fields string"])
  }

  @Test("words of a place in parentheses send the field there")
  func places() throws {
    let page =
      "# Make\n\n`POST /v1/{space}/pods`\n\n## Parameters\n\n- **space** (*in path*): string, required\n\n  Where\n\n- **dryRun** (*in query*): string\n"
    let parameters = try operation(page).parameters
    #expect(parameters.map(\.place) == [.path, .query])
    #expect(summary(parameters) == ["space! string", "dryRun string"])
  }

  @Test("lines of a description give the type and the mark")
  func describedFacts() throws {
    let page =
      "<h1>Make</h1><p>POST /v1/x</p><h2>Request Body</h2><dl><dt><b>Size</b></dt><dd><p>How big.</p><p>Type: Integer</p><p>Required: Yes</p></dd><dt><b>Live</b></dt><dd><p>Now?</p><p>Type: Boolean</p><p>Required: No</p></dd></dl>"
    #expect(summary(try operation(page, "p.html").parameters) == ["Size! integer", "Live? boolean"])
  }

  @Test("a copy out of a PDF has lost the columns of its tables")
  func lostColumns() throws {
    let page =
      "2.1 下单接口\n请求地址：/api/order\n请求方式：POST\n\n请求参数\n参数名 含义 类型 必填 说明\norderNo 订单号 String(20) Y 唯一 编号\nnote 附言 String(64) N\n"
    let parameters = try operation(page, "p.txt").parameters
    #expect(summary(parameters) == ["orderNo! string", "note? string"])
    #expect(parameters.first?.field.facts.maximumLength == 20)
  }

  @Test("of two columns of names the one on the wire counts")
  func wireNames() throws {
    let page =
      "# 下单\n\n`POST /pay`\n\n请求参数\n\n| 字段名 | 变量名 | 必填 | 类型 |\n|---|---|---|---|\n| 商户号 | mch_id | 是 | String(32) |\n| 金额 | total_fee | 是 | Int |\n"
    let parameters = try operation(page).parameters
    #expect(summary(parameters) == ["mch_id! string", "total_fee! integer"])
    #expect(parameters.first?.field.description == "商户号")
  }

  @Test("`Ids.N` is a list, and `Filters.N.Name` a member of its elements")
  func numbered() throws {
    let page =
      "# List\n\n`POST /x`\n\n## 输入参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Ids.N | 否 | Array of String | 标识 |\n| Filters.N.Name | 是 | String | 名称 |\n"
    let fields = try operation(page).parameters.map(\.field)
    #expect(fields.map(\.name) == ["Ids", "Filters"])
    #expect(fields[0].children.isEmpty && fields[1].children.map(\.name) == ["Name"])
    #expect(fields[1].type?.shape == .array(.object))
  }

  @Test("a mark counts whatever is said behind it")
  func longMarks() throws {
    let page =
      "# Send\n\n`POST /x`\n\n## Arguments\n\n| Argument | Required | Description |\n|---|---|---|\n| loud | Optional, default is false | Shout |\n| to | Required | Whom |\n| ref | 特殊可选 | Ref |\n"
    #expect(summary(try operation(page).parameters) == ["loud? -", "to! -", "ref? -"])
  }

  @Test("the line of a content type does not hide the table below it")
  func belowContentType() throws {
    let page =
      "# Log in\n\n`POST /token`\n\nContent-Type: application/x-www-form-urlencoded\n\n| Parameter | Required | Description |\n|---|---|---|\n| grant_type | Yes | How |\n\n```json\n{\"access_token\": \"t\"}\n```\n"
    let operation = try operation(page)
    #expect(summary(operation.parameters) == ["grant_type! -"])
    #expect(operation.contentType?.value == "application/x-www-form-urlencoded")
    #expect(operation.examples.map(\.role) == [.success])
  }

  @Test("a table of statuses has no fields, and its list type is that of the response")
  func statuses() throws {
    let page =
      "# API\n### /books\n#### GET\n##### Parameters\n| Name | Located in | Required | Schema |\n|---|---|---|---|\n| limit | query | No | integer |\n##### Responses\n| Code | Description | Schema |\n|---|---|---|\n| 200 | All | [ [Book](#book) ] |\n| default | Failed | [Fault](#fault) |\n"
    let operation = try operation(page)
    #expect(operation.parameters.map(\.place) == [.query] && operation.responseFields.isEmpty)
    #expect(operation.returns.first?.shape == .array(.named("Book")))
  }

  @Test("a table of values beside the names of headers says what each is")
  func headerPairs() throws {
    let page =
      "# Pay\n\n`POST /pay`\n\n### Headers\n\n| Content-Type | Value |\n|---|---|\n| X-Channel | The channel |\n| Host | host.example |\n\n### Body\n\n```json\n{\"a\": 1}\n```\n"
    let parameters = try operation(page).parameters
    #expect(parameters.map(\.field.name) == ["X-Channel"] && parameters.first?.place == .header)
  }

  @Test("a body below the parameters that has none of them is the response")
  func responseBelowParameters() throws {
    let page =
      "# Send\n\n`POST /messages`\n\n## Request body parameters\n\n| Name | Type | Required |\n|---|---|---|\n| To | string | yes |\n\n```json\n{\"sid\": \"M1\", \"state\": \"sent\"}\n```\n"
    #expect(try operation(page).examples.map(\.role) == [.success])
    #expect(try operation(page.replacing("\"sid\"", with: "\"To\"")).examples.map(\.role) == [.request])
  }

  @Test("words above an example of a response may say that it is one of a failure")
  func failureInWords() throws {
    let page =
      "# Send\n\n`POST /send`\n\n## Response\n\nTypical success response\n\n```json\n{\"ok\": true}\n```\n\nTypical error response if too many attachments are included in one message\n\n```json\n{\"ok\": false}\n```\n"
    #expect(try operation(page).examples.map(\.role) == [.success, .failure(status: nil)])
  }

  @Test("a remark beside the text describes the operation only where nothing else does")
  func asides() throws {
    let page = "# List\n\n> Introduced in 12.1.\n\nThe widgets.\n\n`GET /widgets`\n"
    #expect(try operation(page).description == "The widgets.")
    #expect(try operation(page.replacing("The widgets.", with: "")).description == "Introduced in 12.1.")
  }

  @Test("a label that opens no section is a remark with its value, and no description")
  func labels() throws {
    let operation = try operation("# List\n\n`GET /widgets`\n\n**Weight:**\n20\n\n**Scope:**\n\nread\n")
    #expect(operation.description == nil)
    #expect(operation.notes.contains("Scope: read"))
  }

  @Test("the number of a section is no part of an operation's title", arguments: ["3.2 查询订单", "3 查询订单", "三、查询订单"])
  func numbers(title: String) throws {
    #expect(try operation("# \(title)\n\n`GET /orders`\n").title == "查询订单")
  }
}
