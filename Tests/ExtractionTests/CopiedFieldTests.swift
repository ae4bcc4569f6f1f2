import Contract
import Diagnostics
import Pages
import Testing

@testable import Extraction

@Suite("Fields as tools and people set them beside tables")
struct CopiedFieldTests {
  private func operation(_ text: String, _ file: String = "p.md") -> Contract.Operation? {
    Extractor.extract(PageReader.read(Array(text.utf8), file: file)).operations.first
  }

  private func sketch(_ operation: Contract.Operation?) -> [String] {
    (operation?.parameters ?? []).map { parameter in
      let field = parameter.field
      let mark = field.isRequired.map { $0.value ? "!" : "?" } ?? ""
      return "\(parameter.place?.rawValue ?? "-") \(field.name)\(mark) \(field.type.map { "\($0.shape)" } ?? "-")"
    }
  }

  @Test("lines of a name and a gap are fields")
  func gaps() {
    let text = """
      GET /lockers
             Lists lockers.

             Query parameters:

             site      string, required. The site's code, as
                       it stands on the door.
             size      string, optional. One of small, medium, large.
      """
    let read = operation(text, "p.txt")
    #expect(sketch(read) == ["query site! string", "query size? string"])
    #expect(read?.parameters.first?.field.description == "The site's code, as\nit stands on the door.")
  }

  @Test("definitions within a definition are its members")
  func nestedDefinitions() {
    let text = """
      <h2>Start</h2><pre>POST /sessions</pre><h3>Request body</h3><dl>
      <dt><code>payment</code> <em>object</em></dt><dd>How.<dl>
      <dt><code>method</code> <em>string</em> <strong>required</strong></dt><dd>The way.</dd></dl></dd></dl>
      """
    #expect(operation(text, "p.html")?.parameters.first?.field.children.map(\.name) == ["method"])
  }

  @Test("a copied field may have a star and its place below the type")
  func stars() {
    let text =
      "DELETE /stations/{id}\nParameters\nid *\ninteger($int64)\n(path)\nThe station\n\nX-Reason\nstring\n(header)\nWhy\n"
    #expect(sketch(operation(text, "p.txt")) == ["path id! integer", "header X-Reason string"])
  }

  @Test("a frame within a frame keeps its own marks")
  func frames() {
    let text =
      "# A\n\nPOST /a\n\n### Parameters\n\n- **key** (required, string <uuid>): The key\n- **rows** (array of objects (Row)): Rows\n"
    #expect(
      sketch(operation(text)) == [
        "- key! string", #"- rows array(Optional(Contract.DeclaredType.Shape.named("Row")))"#,
      ])
  }

  @Test(
    "a title of form parameters says how the body is written",
    arguments: [
      ("Form data parameters", "application/x-www-form-urlencoded"), ("表单参数", "application/x-www-form-urlencoded"),
      ("Body (multipart/form-data)", "multipart/form-data"), ("Body parameters", nil),
    ] as [(String, String?)])
  func forms(title: String, type: String?) {
    let text = "# A\n\nPOST /a\n\n### \(title)\n\n| Name | Type | Required |\n|---|---|---|\n| name | string | yes |\n"
    #expect(operation(text)?.contentType?.value == type)
    #expect(sketch(operation(text)) == ["body name! string"])
  }

  @Test("a table with a column of places describes parameters, under no title at all")
  func places() {
    let text =
      "# A\n\nGET /a/{id}\n\n| Param | In | Type | Notes |\n|---|---|---|---|\n| id | path | string | |\n| full | query | bool | |\n"
    #expect(sketch(operation(text)) == ["path id string", "query full boolean"])
  }

  @Test("a column that says whether a value may be null requires those where it may not")
  func nulls() {
    let text =
      "# A\n\nPOST /a\n\n### Parameters\n\n| 参数名 | 类型 | 允许为空 | 说明 |\n|---|---|---|---|\n| a | 字符串 | 否 | |\n| b | 整数数组 | 是 | |\n"
    #expect(sketch(operation(text)) == ["- a! string", "- b? array(Optional(Contract.DeclaredType.Shape.integer))"])
  }

  @Test("where people's names and names on the wire stand side by side the latter are taken, whatever their title")
  func namesOnWire() {
    let text =
      "# A\n\nPOST /a\n\n### 请求参数\n\n| 参数名 | 变量 | 必填 | 类型 |\n|---|---|---|---|\n| 金额 | amount | 是 | object |\n| +总额 | +total | 是 | int |\n"
    let read = operation(text)
    #expect(sketch(read) == ["- amount! object"])
    #expect(read?.parameters.first?.field.children.map(\.name) == ["total"])
    #expect(read?.parameters.first?.field.description == "金额")
  }

  @Test("comments of an example describe its members where no table does")
  func comments() {
    let text = """
      # A

      POST /a

      请求体：

      ```jsonc
      {
        "no": "S1",      // 运单号，必填
        "phone": "1234", // 手机号，选填
        "items": [{ "sku": "a" /* 货号，必填 */ }]
      }
      ```
      """
    let read = operation(text)
    #expect(sketch(read).prefix(2) == ["body no! -", "body phone? -"])
    #expect(read?.parameters.last?.field.children.map(\.isRequired?.value) == [true])
  }

  @Test("an object may be described by a list and named like a word for a type")
  func objects() {
    let text =
      "# A\n\n## The Order object\n\n- **id** (string): The id\n- **total** (integer): Cents\n\n## Get\n\n`GET /orders/{id}`\n\nReturns the Order object.\n"
    let page = Extractor.extract(PageReader.read(Array(text.utf8), file: "p.md"))
    #expect(page.objects.map { "\($0.name) \($0.fields.map(\.name))" } == ["Order [\"id\", \"total\"]"])
  }

  @Test(
    "words that narrow a type or say that there are several",
    arguments: [
      ("whole number", "integer"), ("positive integer", "integer"), ("nullable string", "string"),
      ("对象数组", "array(Optional(Contract.DeclaredType.Shape.object))"),
      ("string array", "array(Optional(Contract.DeclaredType.Shape.string))"),
    ])
  func phrases(words: String, shape: String) {
    #expect(TypeReader().read(words, at: SourceLocation(file: "", line: 1)).map { "\($0.shape)" } == shape)
  }

  @Test(
    "the fix of a mark that is not known goes by its word",
    arguments: [("depends", "optional"), ("always", "required")])
  func fixes(mark: String, meaning: String) {
    let table = Block.Table(
      header: ["Name", "Required"].map { RichText($0, at: SourceLocation(file: "p.md", line: 1)) },
      rows: [["a", mark].map { RichText($0, at: SourceLocation(file: "p.md", line: 2)) }],
      at: SourceLocation(file: "p.md", line: 1))
    #expect(TableReader().read(table)?.diagnostics.first?.fix?.contains("\(mark): \(meaning)") == true)
  }
}
