import Contract
import Diagnostics
import JSONText
import Pages
import Testing

@testable import Extraction

/// Which blocks of a page are examples of what.
@Suite("Examples of an operation")
struct SectionExampleTests {
  private func read(_ page: String) -> Contract.Operation? {
    Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")).operations.first
  }

  /// The examples of a page, in short: role and first key.
  private func roles(_ page: String) -> [String] {
    (read(page)?.examples ?? []).map { example in
      let key: String
      if case .object(let members) = example.node.value { key = members.first?.key ?? "" } else { key = "-" }
      switch example.role {
      case .request: return "request \(key)"
      case .success: return "success \(key)"
      case .failure(let status): return "failure \(key) \(status.map(String.init) ?? "")"
      }
    }
  }

  @Test(
    "a response of HTTP is an example of the response wherever it stands",
    arguments: [
      "", "### Description\n\n", "### Parameters\n\n", "### Request example\n\n", "### Response\n\n", "### Wind\n\n",
    ])
  func responses(title: String) {
    let page =
      "## Make\n\n`POST /v1/a`\n\n\(title)```http\nHTTP/1.1 200 OK\n\n{\"a\": 1}\n```\n\n```http\nHTTP/1.1 422 No\n\n{\"m\": 1}\n```\n"
    #expect(roles(page) == ["success a", "failure m 422"])
  }

  @Test(
    "a response may be a scalar alone",
    arguments: [
      ("json", "123", 1), ("json", "\"fine\"", 1), ("", "null", 1), ("", "-4.5", 1), ("", "true", 1), ("", "200", 0),
      ("", "fine", 0), ("", "\"a\" and \"b\"", 0),
    ])
  func scalars(language: String, text: String, count: Int) {
    let page = "## Read\n\n`GET /v1/a`\n\n### Response example\n\n```\(language)\n\(text)\n```\n"
    #expect(roles(page).count == count)
    #expect(roles(page.replacing("Response example", with: "Request example")).count == 0)
  }

  @Test("in notes a response is none")
  func notes() {
    #expect(roles("## Make\n\n`POST /v1/a`\n\n### Notes\n\n```\nHTTP/1.1 200 OK\n\n{\"a\": 1}\n```\n") == [])
  }

  @Test("a request in a section of responses is one all the same")
  func requestBelowResponse() {
    let page =
      "## Make\n\n`POST /v1/a`\n\n### Response example\n\n```\ncurl -X POST https://h.example/v1/a -d '{\"q\": 1}'\n\n{\"a\": 1}\n```\n"
    #expect(roles(page) == ["request q", "success a"])
  }

  @Test("the body below a command is what the command returns, that below a bare request line is what it sends")
  func following() {
    let curl = "```\ncurl -X POST https://h.example/v1/a -d '{\"q\": 1}'\n```\n\n```json\n{\"a\": 1}\n```\n"
    #expect(roles("## Make\n\n`POST /v1/a`\n\n### Request example\n\n\(curl)") == ["request q", "success a"])
    #expect(roles("## Make\n\n`POST /v1/a`\n\n\(curl)") == ["request q", "success a"])
    let dump = "```\nPOST /v1/a HTTP/1.1\nX-Id: 7\n```\n\n```json\n{\"q\": 1}\n```\n"
    #expect(roles("## Make\n\n`POST /v1/a`\n\n### Request example\n\n\(dump)") == ["request -", "request q"])
  }

  @Test("words between two examples say that a response comes")
  func words() {
    let page =
      "## Make\n\n`POST /v1/a`\n\n### Request example\n\n```json\n{\"q\": 1}\n```\n\nThe call returns the thing:\n\n```json\n{\"a\": 1}\n```\n"
    #expect(roles(page) == ["request q", "success a"])
  }

  @Test("under a title that says no more than ‘Example’ the operation tells which side a body is")
  func example() {
    let table = "### Parameters\n\n| Name | Type |\n|---|---|\n| q | int |\n\n"
    let body = "### Example\n\n```json\n{\"q\": 1}\n```\n\n"
    #expect(roles("## Make\n\n`POST /v1/a`\n\n\(table)\(body)") == ["request q"])
    #expect(roles("## Make\n\n`POST /v1/a`\n\n\(body)\(table)") == ["request q"])
    #expect(roles("## See\n\n`GET /v1/a`\n\n\(table)\(body)") == ["success q"])
  }

  @Test("code of a vendor's library is no example of JSON")
  func library() {
    let page = "## Make\n\n`POST /v1/a`\n\n### Request example\n\n```python\nclient.make(\n{\n  'q': 1\n})\n```\n"
    #expect(roles(page) == [])
  }

  @Test("a request shows what it sends, and a response without a body its status")
  func contents() throws {
    let page = """
      ## Make

      `POST /v1/a/:id`

      ### Request example

      ```
      curl 'https://h.example/v1/a/7?x=1' -F title=T -F file=@a.png
      ```

      ### Response

      ```
      HTTP/1.1 204 No Content
      ```
      """
    let operation = try #require(read(page))
    let request = try #require(operation.examples.first?.request)
    #expect(request.query.map(\.name) == ["x"])
    #expect(request.form.map(\.isFile) == [false, true])
    #expect(operation.contentType?.value == "multipart/form-data")
    #expect(operation.emptyResponses.map(\.value) == [204])
  }

  @Test("a command over several lines names the endpoint")
  func endpoint() {
    let operation = read(
      "## Make\n\n### Request example\n\n```\ncurl \\\n  -H 'A: b' \\\n  -H 'C: d' \\\n  -X PUT \\\n  https://h.example/v1/a/:id\n```\n\n### Response example\n\n```\n{}\n```\n"
    )
    #expect(operation?.method?.value == "PUT")
    #expect(operation?.url?.value == "https://h.example/v1/a/:id")
  }
}
