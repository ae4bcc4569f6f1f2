import Contract
import Diagnostics
import Extraction
import Pages
import Testing

@Suite("Endpoints in the forms that pages give them")
struct EndpointFormTests {
  private func lines(_ page: String, _ file: String = "p.md") -> [String] {
    Extractor.extract(PageReader.read(Array(page.utf8), file: file)).operations
      .map { "\($0.method?.value ?? "?") \($0.url?.value ?? "?")" }
  }

  @Test("a label in bold may be glued to its value, though Markdown sees no emphasis there")
  func gluedEmphasis() {
    let page = "# 建立成员\n\n**请求方式：**POST（**HTTPS**）\n\n**请求地址：**https://host.example/user/create\n"
    #expect(lines(page) == ["POST https://host.example/user/create"])
  }

  @Test("one mark of emphasis alone stays as text")
  func loneMark() {
    let page = "# Power\n\nPOST /v1/power\n\nThe value is 2**3 at most.\n"
    let operation = Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")).operations.first
    #expect(operation?.description?.contains("2**3") == true)
  }

  @Test("a table with one row of a URL and a method names the endpoint of its part")
  func tableOfOne() {
    let page = """
      # 地图
      ## 算路
      ### 算路服务地址
      | URL | 请求方式 |
      |---|---|
      | https://host.example/v3/code?parameters | GET |
      ### 请求参数
      | 参数名 | 含义 | 是否必须 | 缺省值 |
      |---|---|---|---|
      | city | 城市 | 可选 | 无，会搜索全国 |
      """
    let operation = Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")).operations
    #expect(operation.map(\.url?.value) == ["https://host.example/v3/code?parameters"])
    #expect(operation.first?.title == "算路")
    #expect(operation.first?.parameters.first?.field.defaultValue == nil)
  }

  @Test("a table that lists endpoints stands for the operations where no part describes them")
  func listAlone() {
    let list = "| Method | Path | Description |\n|---|---|---|\n| GET | /v1/pets | All |\n| POST | /v1/pets | Add |\n"
    #expect(lines("# Pets\n\n\(list)") == ["GET /v1/pets", "POST /v1/pets"])
    let described = "# Pets\n\n\(list)\n## All\n\n`GET https://host.example/v1/pets`\n\n## Add\n\n`POST /v1/pets`\n"
    #expect(lines(described) == ["GET https://host.example/v1/pets", "POST /v1/pets"])
  }

  @Test("methods below the heading of a path are operations of that path")
  func methodsBelowPath() {
    let page = """
      # Books
      ### /books
      #### GET
      ##### Summary:
      All books
      #### POST
      ##### Summary:
      Add a book
      ### `/books/{id}[/{part}]`
      #### DELETE
      ##### Summary:
      Remove
      """
    #expect(lines(page) == ["GET /books", "POST /books", "DELETE /books/{id}[/{part}]"])
  }

  @Test("actions in brackets belong to the resource in brackets above")
  func blueprint() throws {
    let page = """
      # Polls

      ## Questions [/questions{?page}]

      ### List [GET]

      + Response 200 (application/json)

              [ { "text": "Why?" } ]

      ### Ask [POST]

      + Request (application/json)

              { "text": "Why?" }

      + Response 201 (application/json)

          + Body

                  { "id": 1 }

      ## Remove [DELETE /questions/{id}]

      + Parameters
          + id: `1` (number, required) - Which

      + Response 204
      """
    let operations = Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")).operations
    #expect(
      operations.map { "\($0.method?.value ?? "?") \($0.url?.value ?? "?")" } == [
        "GET /questions", "POST /questions", "DELETE /questions/{id}",
      ])
    #expect(operations.map(\.title) == ["List", "Ask", "Remove"])
    #expect(operations[1].examples.map(\.role) == [.request, .success])
    let id = try #require(operations[2].parameters.first)
    #expect(id.field.name == "id" && id.field.type?.shape == .number && id.field.isRequired?.value == true)
  }

  @Test("a heading may hold its value, and each such group is an operation")
  func headingsWithValues() {
    let page = """
      ### End-point: Create
      ### Method: POST
      >```
      >{{baseUrl}}/v1/orders
      >```
      ### Response: 201
      ```json
      { "id": 5 }
      ```
      ### End-point: Remove
      ### Method: DELETE
      >```
      >{{baseUrl}}/v1/orders/:id
      >```
      """
    #expect(lines(page) == ["POST {{baseUrl}}/v1/orders", "DELETE {{baseUrl}}/v1/orders/:id"])
  }

  @Test(
    "a method and a URL are one endpoint where copying or markup parts or glues them",
    arguments: [
      ("p.txt", "Prices\n\nGET\nhttps://host.example/v1/prices\n\nQuery Params\n\nids\nstring\nrequired\nWhich\n"),
      ("p.txt", "Prices\n\nGET/v1/prices\n\nQuery Params\n\nids\nstring\nrequired\nWhich\n"),
      (
        "p.html", "<h1>Prices</h1><span class=\"type\">get</span><pre><code>https://host.example/v1/prices</code></pre>"
      ),
      ("p.md", "# Prices\n\n```\nhttps://host.example/v1/prices?key=KEY  //GET请求\n```\n\n## 请求参数\n\n无\n"),
    ])
  func parted(file: String, page: String) {
    let found = lines(page, file)
    #expect(found.count == 1 && found[0].hasPrefix("GET ") && found[0].contains("/v1/prices"))
  }

  @Test("a query may follow the host's slash")
  func queryOnly() {
    #expect(lines("# Regions\n\n```\nGET /?Action=List HTTP/1.1\n```\n\n## 请求参数\n\n无\n") == ["GET /?Action=List"])
  }

  @Test("a change log describes no endpoint")
  func history() {
    #expect(lines("# Changelog\n\n## v2\n\n- Added\n\n`GET /v1/x`\n\n### v1\n\n`DELETE /v1/old`\n") == [])
    let page = "# API\n\n## List\n\n`GET /v1/x`\n\n## 更新日志\n\n### 1.1\n\n`DELETE /v1/old`\n"
    #expect(lines(page) == ["GET /v1/x"])
  }

  @Test("an example of a call is none of the operations, a fixed path beside a parameter is one")
  func shownCalls() {
    let page = """
      # Search
      ```
      GET /index-01/_search
      ```
      ## Request
      `GET /<target>/_search`
      ### Path parameters
      | Name | Type | Required |
      |---|---|---|
      | target | string | yes |
      """
    #expect(lines(page) == ["GET /<target>/_search"])
    let users =
      "# Users\n## Me\n`GET /users/me`\n## One\n`GET /users/{id}`\n### Path parameters\n| Name | Type |\n|---|---|\n| id | int |\n"
    #expect(lines(users) == ["GET /users/me", "GET /users/{id}"])
  }

  @Test("a heading about rate limits or permissions is part of the operation around it")
  func limits() {
    let page =
      "### Balance\n\nYour balance.\n\n#### Rate Limit: 10 requests per 2 seconds\n\n#### Permission: read\n\n#### HTTP Request\n\n`GET /v5/balance`\n"
    let operations = Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")).operations
    #expect(operations.map(\.title) == ["Balance"])
  }
}
