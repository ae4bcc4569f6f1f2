import Contract
import Diagnostics
import Extraction
import JSONText
import Pages
import Testing

@Suite("Operations of a page")
struct OperationTests {
  private func read(_ page: String, _ file: String = "p.md") -> PageContract {
    Extractor.extract(PageReader.read(Array(page.utf8), file: file))
  }

  @Test(
    "an endpoint is found where pages name it",
    arguments: [
      "## Create\n\n```\nPOST /v1/orders/:id\n```\n",
      "## Create\n\n`POST /v1/orders/:id`\n",
      "## POST /v1/orders/:id\n",
      "## Create\n\n**请求URL：**\n\n- `/v1/orders/:id`\n\n**请求方式：**\n\n- POST\n",
      "## Create\n\n请求地址：/v1/orders/:id\n\n请求方式：post\n",
      "## Create\n\n<APIEndpoint method=\"POST\" url=\"/v1/orders/:id\" />\n",
      "- **URL**: /v1/orders/:id\n- **Method**: `POST`\n",
      "## Create\n\n### Example request\n\n```\ncurl -X POST 'https://h.example/v1/orders/:id' -d '{}'\n```\n",
    ])
  func endpoints(page: String) throws {
    let operation = try #require(read(page).operations.first)
    #expect(operation.method?.value == "POST")
    #expect(operation.url?.value.hasSuffix("/v1/orders/:id") == true)
  }

  @Test("each heading with an endpoint begins an operation, deeper ones without belong to it")
  func several() {
    let page = """
      # API
      Words.
      ## List
      `GET /v1/a`
      ### Parameters
      | Name | Type |
      |---|---|
      | x | int |
      ### Of interest
      Words.
      ## Create
      `POST /v1/a`
      ## Appendix
      | Name | Type |
      |---|---|
      | y | int |
      """
    let operations = read(page).operations
    #expect(operations.map(\.title) == ["List", "Create"])
    #expect(operations.map { $0.parameters.map(\.field.name) } == [["x"], []])
  }

  @Test(
    "below the name of a type that a row declares stand its members, in whatever section; below another title, parameters"
  )
  func tablesOfTypes() throws {
    let page = """
      ## Book
      `POST /v1/trips`

      **Body**

      | Field | Type | Required? |
      |---|---|:-:|
      | riders | array of Rider | ✓ |
      | note | string | – |

      **Rider**

      | Field | Type | Required? |
      |---|---|:-:|
      | name | string | ✓ |
      | bike | Bike | – |

      **Bike object**

      | Field | Type | Required? |
      |---|---|:-:|
      | gears | integer | ✓ |

      **Extra**

      | Field | Type | Required? |
      |---|---|:-:|
      | insured | boolean | – |
      """
    let contract = read(page)
    let operation = try #require(contract.operations.first)
    #expect(operation.parameters.map(\.field.name) == ["riders", "note", "insured"])
    #expect(operation.parameters.map(\.field.isRequired?.value) == [true, false, false])
    #expect(contract.objects.map(\.name) == ["Rider", "Bike"])
    #expect(contract.objects.map { $0.fields.map(\.name) } == [["name", "bike"], ["gears"]])
    #expect(!contract.diagnostics.contains { $0.code == .unknownRequirement })
  }

  @Test("success and failure are told apart by their labels")
  func examples() throws {
    let page = """
      请求URL: /v1/a

      返回示例:

      正确时返回:

      ```json
      {"code": 0}
      ```

      错误时返回:

      ```json
      {"code": 1}
      ```
      """
    let operation = try #require(read(page).operations.first)
    #expect(operation.examples.map(\.role) == [.success, .failure(status: nil)])
    #expect(operation.examples.map(\.label) == ["正确时返回", "错误时返回"])
  }

  @Test("a table under the URL's title describes parameters of the path")
  func pathTable() throws {
    let operation = try #require(
      read("请求URL:\n\n| 字段名 | 描述 |\n|---|---|\n| id | 替换掉url的:id |\n\n请求方式:\n\n- POST\n").operations.first)
    #expect(operation.url == nil)
    #expect(operation.urlSection?.line == 1)
    #expect(operation.parameters.map(\.place) == [.path])
  }

  @Test("a table below the endpoint that says what is required is one of parameters, under no title")
  func untitledTable() throws {
    let page = "`GET /v1/a`\n\n| Attribute | Type | Required |\n|---|---|---|\n| id | integer/string | yes |\n"
    let field = try #require(read(page).operations.first?.parameters.first?.field)
    #expect(field.isRequired?.value == true)
    #expect(field.type?.shape == .any)
  }

  @Test("tabs that show a vendor's library are no evidence")
  func libraries() {
    let place = SourceLocation(file: "p", line: 1)
    let tab = Block.container(
      .init(.tab, label: "Python", blocks: [.paragraph(RichText("GET /v1/b", at: place))], at: place))
    let document = Document(file: "p", blocks: [.heading(level: 1, RichText("A", at: place)), tab])
    #expect(Extractor.extract(document).operations.isEmpty)
  }

  @Test("a page without an endpoint is skipped with a note")
  func skipped() {
    let page = read("# Welcome\n\nSome words about POST and /v1.\n")
    #expect(page.operations.isEmpty)
    #expect(page.diagnostics.map(\.code) == [.pageSkipped])
  }

  @Test("a table without a column of names costs that table")
  func malformed() throws {
    let page = read("`GET /v1/a`\n\nParameters:\n\n| foo | bar |\n|---|---|\n| 1 | 2 |\n")
    #expect(page.operations.count == 1)
    #expect(page.diagnostics.map(\.code) == [.malformedTable])
  }

  @Test("what a section says of having nothing is no fact")
  func nothing() throws {
    let operation = try #require(read("`GET /v1/a`\n\n备注:\n\n- 无\n- 慎用\n").operations.first)
    #expect(operation.notes == ["慎用"])
  }

  @Test(
    "a table of names and types right below the endpoint has parameters where its title says so, or the response’s fields where the example does",
    arguments: [
      ("| Parameter | Type | Description |", "", ["limit", "state"], [], []),
      ("| 参数名 | 类型 | 说明 |", "", ["limit", "state"], [], []),
      (
        "| Parameter | Type | Description |", "```json\n{ \"limit\": 1, \"state\": \"open\" }\n```", [],
        ["limit", "state"], []
      ),
      ("| Field | Type | Description |", "", [], [], [DiagnosticCode.unplacedTable]),
      (
        "| Field | Type | Description |", "```json\n{ \"limit\": 1, \"state\": \"open\" }\n```", [],
        ["limit", "state"], []
      ),
      (
        "| Field | Type | Description |",
        "## Query Parameters\n\n| Name | Type |\n| --- | --- |\n| limit | int |\n| state | string |",
        ["limit", "state"], [], []
      ),
    ])
  func untitledTables(
    title: String, rest: String, parameters: [String], fields: [String], codes: [DiagnosticCode]
  ) throws {
    let page = read(
      "# List\n\n`GET /v1/orders`\n\n\(title)\n| --- | --- | --- |\n| limit | integer | how many |\n| state | string | which |\n\n\(rest)\n"
    )
    let operation = try #require(page.operations.first)
    #expect(operation.parameters.map(\.field.name) == parameters)
    #expect(operation.responseFields.map(\.name) == fields)
    #expect(page.diagnostics.map(\.code) == codes)
  }

  @Test("a table with marks below the title of the URL has parameters of any place; one without has those of the path")
  func tablesBelowURL() throws {
    let page = "## 创建门店\n\n**接口地址** `/v2/stores/{region}`\n\n%\n\n**请求方式** POST\n"
    let marked = "| 参数 | 类型 | 是否必填 |\n| --- | --- | --- |\n| region | string | ✔ |\n| mood | string | ✘ |"
    let plain = "| 参数 | 说明 |\n| --- | --- |\n| region | where |"
    let mixed = try #require(read(page.replacing("%", with: marked)).operations.first)
    #expect(mixed.parameters.map(\.field.name) == ["region", "mood"])
    #expect(mixed.parameters.map(\.place) == [nil, nil])
    #expect(mixed.parameters.map(\.field.isRequired?.value) == [true, false])
    #expect(read(page.replacing("%", with: plain)).operations.first?.parameters.map(\.place) == [.path])
    let lost = read(page.replacing("%", with: marked).replacing(" `/v2/stores/{region}`", with: ""))
    #expect(lost.operations.first?.parameters.map(\.place) == [.path, .path])
  }
}
