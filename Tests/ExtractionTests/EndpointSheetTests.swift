import Contract
import Diagnostics
import Extraction
import Pages
import Testing

@Suite("Endpoints that share a line, stand in one table, or are only called")
struct EndpointSheetTests {
  private func page(_ text: String, _ file: String = "p.md") -> PageContract {
    Extractor.extract(PageReader.read(Array(text.utf8), file: file))
  }

  private func lines(_ text: String, _ file: String = "p.md") -> [String] {
    page(text, file).operations.map { "\($0.method?.value ?? "?") \($0.url?.value ?? "?")" }
  }

  @Test(
    "a title in bold may stand before its endpoint without a colon, and two titles on one line",
    arguments: [
      ("**接口地址** `GET /v1/beasts`", "GET /v1/beasts"),
      ("**URL:** `GET /v1/beasts`", "GET /v1/beasts"),
      ("请求方式：GET　请求地址：/v1/beasts", "GET /v1/beasts"),
      ("请求地址：/v1/beasts，请求方式：GET", "GET /v1/beasts"),
      ("Method: GET | Request URL: /v1/beasts", "GET /v1/beasts"),
      ("接口地址：/v1/beasts\n请求方式：GET\n是否登录：是", "GET /v1/beasts"),
      ("查询全部。\n**请求地址：** `/v1/beasts`\n**请求方式：** GET", "GET /v1/beasts"),
      ("**请求方式**：【GET】/v1/beasts", "GET /v1/beasts"),
    ])
  func oneLine(line: String, endpoint: String) {
    #expect(lines("# Beasts\n\n## All beasts\n\n\(line)\n\n**请求参数**\n\n无\n") == [endpoint])
  }

  @Test("a sentence that speaks of a URL behind a word is no endpoint")
  func sentence() {
    #expect(lines("# Guide\n\nFor details see the docs, URL: https://docs.example/guide\n").isEmpty)
  }

  @Test(
    "an endpoint line with several methods gives an operation each, but for those that change one thing",
    arguments: [
      ("GET/POST /v1/herds", ["GET", "POST"]), ("`GET, PUT /v1/herds`", ["GET", "PUT"]),
      ("`GET | DELETE` /v1/herds", ["GET", "DELETE"]), ("/v1/herds GET/POST", ["GET", "POST"]),
      ("PUT|PATCH /v1/herds", ["PUT"]), ("GET/herds", ["GET"]),
    ])
  func severalMethods(line: String, methods: [String]) {
    #expect(page("# Herds\n\n\(line)\n").operations.compactMap(\.method?.value) == methods)
  }

  @Test("a table of endpoints may give a row several methods")
  func methodsOfRow() {
    let list = "| Method | Path |\n|---|---|\n| GET/POST | /v1/pets |\n| DELETE | /v1/pets/{id} |\n"
    #expect(lines("# Pets\n\n\(list)") == ["GET /v1/pets", "POST /v1/pets", "DELETE /v1/pets/{id}"])
  }

  @Test("where a section of methods allows several the first makes the call, and the page is told of the others")
  func alternatives() {
    let read = page("# 查询\n\n接口地址：/track\n\n请求方式：GET/POST\n\n请求参数：\n\n无\n")
    #expect(read.operations.map(\.method?.value) == ["GET"])
    #expect(read.diagnostics.map(\.code) == [.otherMethods])
    #expect(read.diagnostics.first?.message.contains("POST") == true)
  }

  @Test("in copied text a badge may stand above the path, with the title between or below")
  func badges() {
    let below =
      "Tides\nOAS 3.0\nForecasts.\nservers\n\nGET\n/stations\nList stations\n\nDELETE\n/stations/{id}\nRemove one\n"
    #expect(lines(below, "p.txt") == ["GET /stations", "DELETE /stations/{id}"])
    #expect(page(below, "p.txt").operations.first?.title == "List stations")
    let between =
      "POST\nBorrow a book\nhttps://host.example/loans\nBorrows.\nGET\nList loans\nhttps://host.example/loans\n"
    #expect(lines(between, "p.txt") == ["POST https://host.example/loans", "GET https://host.example/loans"])
    #expect(page(between, "p.txt").operations.map(\.title) == ["Borrow a book", "List loans"])
  }

  @Test("a table may be the whole sheet of an endpoint, its sections titles that span rows")
  func sheet() {
    let sheet = """
      <h2>注册</h2><table>
      <tr><th>请求地址</th><td colspan="4">/member/register</td></tr>
      <tr><th>请求方式</th><td colspan="4">POST</td></tr>
      <tr><th rowspan="3">请求参数</th><th>参数名</th><th>类型</th><th>是否必须</th><th>说明</th></tr>
      <tr><td>mobile</td><td>String</td><td>是</td><td>手机号</td></tr>
      <tr><td>gender</td><td>int</td><td>否</td><td>性别</td></tr>
      <tr><th rowspan="2">返回参数</th><th>参数名</th><th>类型</th><th>是否必须</th><th>说明</th></tr>
      <tr><td>id</td><td>long</td><td>是</td><td>编号</td></tr>
      <tr><th>返回示例</th><td colspan="4"><pre>{"id": 7}</pre></td></tr></table>
      """
    let operations = page(sheet, "p.html").operations
    #expect(operations.map(\.url?.value) == ["/member/register"])
    #expect(operations.first?.parameters.map(\.field.name) == ["mobile", "gender"])
    #expect(operations.first?.parameters.map(\.field.isRequired?.value) == [true, false])
    #expect(operations.first?.responseFields.map(\.name) == ["id"])
    #expect(operations.first?.examples.count == 1)
  }

  @Test("a title may span all columns of such a sheet, and two titles share a row")
  func banners() {
    let sheet = """
      <table>
      <tr><td>接口地址</td><td>/stock</td><td>请求方式</td><td>GET</td></tr>
      <tr><td colspan="4">请求参数</td></tr>
      <tr><td>名称</td><td>类型</td><td>必填</td><td>说明</td></tr>
      <tr><td>code</td><td>string</td><td>是</td><td>货号</td></tr>
      <tr><td colspan="4">返回参数</td></tr>
      <tr><td>名称</td><td>类型</td><td>必填</td><td>说明</td></tr>
      <tr><td>qty</td><td>int</td><td>是</td><td>数量</td></tr></table>
      """
    let operation = page(sheet, "p.html").operations.first
    #expect(operation?.method?.value == "GET")
    #expect(operation?.parameters.map(\.field.name) == ["code"])
    #expect(operation?.responseFields.map(\.name) == ["qty"])
  }

  @Test("on a page that states no endpoint, a command with its answer is one, what identifies a thing a parameter")
  func onlyShown() {
    let text = """
      # Museum
      ## One room
      ```sh
      curl https://host.example/api/rooms/8
      ```
      ```json
      {"id": 8}
      ```
      ## Remove a room
      ```sh
      curl -X DELETE https://host.example/api/rooms/8
      ```
      ## Install
      ```sh
      curl https://host.example/install.sh | sh
      ```
      """
    #expect(lines(text) == ["GET https://host.example/api/rooms/{id}", "DELETE https://host.example/api/rooms/{id}"])
    #expect(page(text).operations.map(\.isOnlyShown) == [true, true])
  }

  @Test("a call of a page that states its endpoints elsewhere is none")
  func shownBesideStated() {
    let text = """
      # Rooms
      ## First steps
      ```sh
      curl https://host.example/api/rooms/8
      ```
      ```json
      {"id": 8}
      ```
      ## One room
      `GET /api/rooms/{id}`
      """
    #expect(lines(text) == ["GET /api/rooms/{id}"])
  }

  @Test(
    "what the vendor calls is no operation, and the page is told",
    arguments: [
      "## Webhooks\n\nWe POST to your URL:\n\n`POST https://your-server.example/hook`\n",
      "## 支付结果通知\n\n请求方式：POST\n\n支付完成后推送到商户提供的地址。\n\n| 参数 | 类型 | 必填 |\n|---|---|---|\n| id | int | 是 |\n",
    ])
  func inbound(part: String) {
    let read = page("# Pay\n\n## Order\n\n`GET /orders`\n\n\(part)")
    #expect(read.operations.map(\.url?.value) == ["/orders"])
  }

  @Test("endpoints that manage webhooks are operations")
  func manageWebhooks() {
    let text = "# Webhooks\n\n## Create a webhook\n\n`POST /v1/webhooks`\n\nYour callback gets each event.\n"
    #expect(lines(text) == ["POST /v1/webhooks"])
  }

  @Test("fields of an object that a copied page describes first are none of the endpoint below")
  func objectFirst() {
    let text =
      "Kiln\nThe Firing object\nAttributes\nid\nstring\nThe identifier.\nCreate a firing\nPOST /v1/firings\nParameters\namount\ninteger\nRequired\nThe amount.\n"
    let read = page(text, "p.txt")
    #expect(read.operations.map { $0.parameters.map(\.field.name) } == [["amount"]])
    #expect(read.operations.map(\.title) == ["Create a firing"])
    #expect(read.objects.map { "\($0.name) \($0.fields.map(\.name))" } == ["Firing [\"id\"]"])
  }

  @Test("a page that names each endpoint behind its sections is cut at their titles")
  func lateEndpoints() {
    let text = """
      Create a booking
      Request Body schema: application/json
      crossing
      required
      integer <int64>
      The crossing

      Responses
      Response Schema: application/json
      total
      number
      The price

      post
      /bookings
      Response samples
      {"total": 1.5}
      Get a booking
      path Parameters
      reference
      required
      string
      The reference

      Responses

      get
      /bookings/{reference}
      """
    let operations = page(text, "p.txt").operations
    #expect(
      operations.map { "\($0.method?.value ?? "") \($0.url?.value ?? "")" } == [
        "POST /bookings", "GET /bookings/{reference}",
      ])
    #expect(operations.map { $0.parameters.map(\.field.name) } == [["crossing"], ["reference"]])
    #expect(operations.first?.responseFields.map(\.name) == ["total"])
  }
}
