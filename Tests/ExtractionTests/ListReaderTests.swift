import Contract
import Diagnostics
import Pages
import Testing

@testable import Extraction

@Suite("Lists of fields")
struct ListReaderTests {
  private func list(_ markdown: String) -> Block.List? {
    PageReader.read(Array(markdown.utf8), file: "p.md").blocks.lazy.compactMap {
      if case .list(let list) = $0 { list } else { nil }
    }.first
  }

  private func read(_ list: Block.List?) throws -> TableReader.Reading {
    let list = try #require(list)
    return try #require(ListReader().read(list))
  }

  /// A field in short: `name:string! text`, with `!` and `?` for what is required and optional.
  private func sketch(_ fields: [Field]) -> String {
    fields.map { field in
      let type = field.type.map { ":\($0.shape)" } ?? ""
      let mark = field.isRequired.map { $0.value ? "!" : "?" } ?? ""
      let children = field.children.isEmpty ? "" : "{" + sketch(field.children) + "}"
      return field.name + type + mark + (field.description.map { " " + $0 } ?? "") + children
    }.joined(separator: " | ")
  }

  @Test(
    "an item is read in each way of writing it",
    arguments: [
      ("- **size** (string, required) - The size", "size:string! The size"),
      ("- `size` – The size of it", "size The size of it"),
      ("- **all** – 1/True/true or 0/False/false, Show all", "all:boolean 1/True/true or 0/False/false, Show all"),
      ("* size: string, optional. The size", "size:string? The size"),
      ("- size (integer): The size", "size:integer The size"),
      ("- size — Integer — The size", "size:integer The size"),
      ("- **sort** (*string*) – By what", "sort:string By what"),
      (
        "- **ids** – Array of integer, at most 5",
        "ids:array(Optional(Contract.DeclaredType.Shape.integer)) at most 5"
      ),
      ("- `size`: String. The desired size", "size:string The desired size"),
      ("- `size` {{\\<required>}} String. The size", "size:string! The size"),
      ("- `size`（string，必填）：尺寸", "size:string! 尺寸"),
      ("- `size` *integer* The size", "size:integer The size"),
      ("- **size** (required): Optional words", "size! Optional words"),
      ("- **size** (string): Optional. The size", "size:string? The size"),
      ("- `filter[name]` (string) text", "filter:object{name:string text}"),
      ("- `size` - A string value with it", "size:string A string value with it"),
      ("- size?: boolean - text", "size:boolean? text"),
    ])
  func items(markdown: String, expected: String) throws {
    let reading = try read(list(markdown))
    #expect(sketch(reading.fields) == expected)
  }

  @Test("values in the frame of a type are values, and no part of the description")
  func frameOfValues() throws {
    let fields = try read(list("- `tone` *(enum: `low`, `high`)* – How it sounds\n- `gain` (number, loud) – text"))
      .fields
    #expect(fields[0].allowedValues.map(\.value) == ["low", "high"])
    #expect(fields[0].type?.shape == .string)
    #expect(fields[0].description == "How it sounds")
    #expect(fields[1].allowedValues.isEmpty)
  }

  @Test("a list within an item nests its fields, or is a part of the description")
  func nesting() throws {
    let page = """
      - **owner** (object) – Whose it is
        - **id** (integer, required)
        - **name** (string)
      - **state** (string)
        - `open`
        - `shut`
      """
    let reading = try read(list(page))
    #expect(
      sketch(reading.fields) == "owner:object Whose it is{id:integer! | name:string} | state:string `open`\n`shut`")
    #expect(reading.fields[1].allowedValues.map(\.value) == ["open", "shut"])
  }

  @Test("what a description says of a value is read as in a table")
  func facts() throws {
    let reading = try read(list("- `limit` (integer, max 100) – Page size, default 20"))
    #expect(reading.fields[0].facts.maximum == "100")
    #expect(reading.fields[0].defaultValue == "20")
  }

  @Test(
    "prose is no list of fields",
    arguments: [
      "- Send the request\n- Read the answer", "- **Note**: all times are UTC\n- **Tip**: see below",
      "- `0`: off\n- `1`: on",
      "- One: first\n- Two: second", "- https://example.com/a\n- https://example.com/b", "- **请求方式**：POST", "- a b: c",
      "- `x` of the order\n- And so on\n- As ever",
    ])
  func prose(markdown: String) throws {
    #expect(ListReader().read(try #require(list(markdown))) == nil)
  }

  @Test("defined terms are fields")
  func definitions() throws {
    let place = SourceLocation(file: "p", line: 1)
    func definition(_ term: RichText, _ text: String) -> Block.Definition {
      Block.Definition(term: term, blocks: [.paragraph(RichText(text, at: place))])
    }
    let reading = ListReader().read([
      definition(RichText([.init("size", style: .code)], at: place), "{required} String. The size"),
      definition(RichText("count", at: place), "Integer. How many"),
    ])
    #expect(sketch(try #require(reading).fields) == "size:string! The size | count:integer How many")
    #expect(ListReader().read([definition(RichText("An idea", at: place), "What it is")]) == nil)
    let setApart = ListReader().read([
      definition(RichText([.init("bay_id "), .init("string", style: .emphasis)], at: place), "Which bay")
    ])
    #expect(sketch(try #require(setApart).fields) == "bay_id:string Which bay")
    let prose = RichText([.init("An idea "), .init("string", style: .emphasis)], at: place)
    #expect(ListReader().read([definition(prose, "What it is")]) == nil)
  }

  @Test("terms that are titles of sections open them, and fields may bear their names")
  func terms() throws {
    let page = """
      <h2>Create</h2><p>POST /v1/things</p><h3>Parameters</h3>
      <dl><dt>url</dt><dd>String. Where</dd><dt>size</dt><dd>Integer. How much</dd><dt>kind</dt><dd>What it is</dd></dl>
      """
    let operation = try #require(
      Extractor.extract(PageReader.read(Array(page.utf8), file: "p.html")).operations.first)
    #expect(operation.parameters.map(\.field.name) == ["url", "size", "kind"])
  }

  @Test("lists below a title of parameters or of the response give its fields")
  func sections() throws {
    let page = """
      ## Create
      `POST /v1/things`
      ### Parameters
      - **url** (string, required) – Where it is
      - **description** (string) – What it is
      ### Response parameters
      * `id` (integer): The number
      """
    let operation = try #require(
      Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")).operations.first)
    #expect(operation.parameters.map(\.field.name) == ["url", "description"])
    #expect(operation.parameters.map(\.field.isRequired?.value) == [true, nil])
    #expect(operation.responseFields.map(\.name) == ["id"])
  }
}
