import Contract
import Diagnostics
import Extraction
import Pages
import Testing

@Suite("Pages of conventions")
struct ConventionPageTests {
  private func page(_ text: String, _ file: String = "p.md") -> PageContract {
    Extractor.extract(PageReader.read(Array(text.utf8), file: file))
  }

  private func read(_ text: String, _ file: String = "p.md") throws -> Conventions {
    let page = page(text, file)
    #expect(page.operations.isEmpty)
    #expect(!page.diagnostics.contains { $0.code == .pageSkipped })
    return try #require(page.conventions)
  }

  private func headers(_ conventions: Conventions) -> [String] {
    conventions.headers.map { "\($0.name): \($0.value)" }
  }

  @Test("English prose gives the base URL, the headers of its command, JSON and a limit; other URLs are no servers")
  func prose() throws {
    let found = try read(ConventionFixtures.prose)
    #expect(found.servers.map(\.url) == ["https://api.parcel.example/v3"])
    #expect(found.servers[0].location.line == 7)
    #expect(
      headers(found) == [
        "Accept: application/vnd.parcel+json", "Authorization: Bearer {token}", "X-Parcel-Version: 2030-01-01",
      ])
    #expect(found.contentType?.value == "application/json")
    #expect(found.rateLimit?.value.calls == 5000)
    #expect(found.rateLimit?.value.seconds == 3600)
    #expect(found.rateLimit?.value.scope == .token)
    #expect(found.errorCodes.isEmpty)
    #expect(found.statusCodes.map(\.code) == ["400", "404"])
  }

  @Test("bold labels give hosts with their names, headers, an envelope, codes without the one for success, a limit")
  func labels() throws {
    let found = try read(ConventionFixtures.labels)
    #expect(found.servers.map(\.url) == ["https://open.huoyun.example", "https://test.huoyun.example"])
    #expect(found.servers.map(\.description) == ["正式环境", "测试环境"])
    #expect(headers(found) == ["token: {token}", "Accept-Language: zh-CN"])
    #expect(found.parameters.isEmpty)
    #expect(found.contentType?.value == "application/json")
    #expect(found.envelope?.payload == "data")
    #expect(found.envelope?.status == "code")
    #expect(found.envelope?.success == "0")
    #expect(found.envelopeFields.map(\.name) == ["code", "msg", "data"])
    #expect(found.errorCodes.map(\.code) == ["1001", "1002"])
    #expect(found.errorCodes[0].meaning == "token 无效")
    #expect(found.rateLimit?.value == RateLimit(calls: 60, seconds: 60, text: "每分钟最多 60 次"))
  }

  @Test("the general part of one big page speaks for its endpoints, a section of an endpoint does not")
  func bigPage() throws {
    let page = page(ConventionFixtures.bigPage)
    #expect(page.operations.count == 2)
    let found = try #require(page.conventions)
    #expect(found.servers.map(\.url) == ["https://api.glimmerpay.example"])
    #expect(headers(found) == ["Authorization: Basic {credentials}"])
    #expect(found.contentType?.value == "application/x-www-form-urlencoded")
    #expect(found.errorCodes.map(\.code) == ["card_declined", "expired_card"])
    #expect(found.statusCodes.map(\.code) == ["402"])
  }

  @Test("common parameters are parameters, HTTPS is taken before HTTP, what is null in an example is no status")
  func gateway() throws {
    let found = try read(ConventionFixtures.gateway)
    #expect(
      found.servers.map(\.url) == ["https://gw.lanyue.example/router", "https://sandbox.lanyue.example/router"])
    #expect(found.servers.map(\.description) == ["正式环境", "沙箱环境"])
    #expect(found.parameters.map(\.field.name) == ["app_key", "timestamp", "sign", "format"])
    #expect(found.parameters.map { $0.field.isRequired?.value } == [true, true, true, false])
    #expect(found.headers.isEmpty)
    #expect(found.envelope?.status == "success")
    #expect(found.envelope?.success == "true")
    #expect(found.errorCodes.map(\.code) == ["isv.invalid-signature"])
    #expect(found.rateLimit?.value.calls == 20)
    #expect(found.rateLimit?.value.scope == .application)
  }

  @Test("a URL that ends in the method’s name is a template, and a call beside it no server")
  func methodNames() throws {
    let found = try read(ConventionFixtures.methodNames)
    #expect(found.urlTemplate?.value == "https://api.chirp.example/bot{token}/{method}")
    #expect(found.servers.map(\.url) == ["https://api.chirp.example"])
  }

  @Test("Traditional Chinese: hosts without a scheme, a credential, a fixed header, one that changes, a list of codes")
  func traditional() throws {
    let found = try read(ConventionFixtures.traditional)
    #expect(found.servers.map(\.url) == ["https://api-test.yuntong.example", "https://api.yuntong.example"])
    #expect(headers(found) == ["X-API-Key: {api_key}", "X-Channel: web"])
    #expect(found.parameters.map(\.field.name) == ["X-Timestamp"])
    #expect(found.parameters.map(\.place) == [.header])
    #expect(found.rateLimit?.value.calls == 50)
    #expect(found.rateLimit?.value.scope == .ip)
    #expect(found.errorCodes.map(\.code) == ["40001", "40002"])
    #expect(found.errorCodes.map(\.meaning) == ["參數錯誤", "簽章錯誤"])
  }

  @Test("a numbered list states a host, a path before all paths, a header, a form and a limit")
  func numbered() throws {
    let found = try read(ConventionFixtures.numbered)
    #expect(found.servers.map(\.url) == ["https://api.shanhai.example"])
    #expect(found.basePath?.value == "/openapi/v1")
    #expect(headers(found) == ["Access-Token: {access_token}"])
    #expect(found.contentType?.value == "application/json")
    #expect(found.rateLimit?.value.seconds == 86_400)
    #expect(found.rateLimit?.value.scope == .company)
  }

  @Test("HTML: a table of environments, a header named in a sentence, an envelope that a sentence introduces")
  func html() throws {
    let found = try read(ConventionFixtures.html, "p.html")
    #expect(
      found.servers.map(\.url) == ["https://sandbox.ledgerly.example/v2", "https://api.ledgerly.example/v2"])
    #expect(headers(found) == ["X-Ledgerly-Key: {ledgerly_key}"])
    #expect(found.envelope?.payload == "data")
    #expect(found.envelope?.success == #""ok""#)
    #expect(
      found.rateLimit?.value
        == RateLimit(calls: 600, seconds: 60, scope: .ip, text: "600/min per IP address."))
  }

  @Test("a labelled host with a method is no endpoint, and a key in the query is a credential")
  func labelledList() throws {
    let found = try read(ConventionFixtures.labelledList)
    #expect(found.servers.map(\.url) == ["https://api.muyun.example/api/v2"])
    #expect(found.query.map { "\($0.name)=\($0.value)" } == ["access_token={access_token}"])
    #expect(found.contentType?.value == "application/json")
    #expect(found.envelope?.status == "errcode")
  }

  @Test("a request under ‘Authentication’ shows a header and is no endpoint")
  func shownRequest() throws {
    let found = try read(
      "# Authentication\n\nPass the token:\n\n```http\nGET /v1/customers HTTP/1.1\nHost: api.brightdesk.example\n"
        + "Authorization: Bearer eyJhbGciOi\n```\n")
    #expect(headers(found) == ["Authorization: Bearer {token}"])
  }

  @Test("a page of the one endpoint says nothing for others")
  func single() {
    let page = page("# Create\n\n`POST /v1/a`\n\n## 错误码\n\n|错误码|说明|\n|---|---|\n|1001|x|\n")
    #expect(page.operations.count == 1)
    #expect(page.conventions == nil)
  }

  @Test("a page that points to another for its headers has no header of that name")
  func pointer() throws {
    let page = page("请求URL: /v1/a\n\n请求方式: POST\n\n请求头:\n\n- 请参考接口必读\n\n请求参数:\n\n暂无\n")
    let operation = try #require(page.operations.first)
    #expect(operation.parameters.isEmpty)
    #expect(operation.contentType == nil)
  }

  @Test("a page with neither an endpoint nor conventions is skipped with a note")
  func skipped() {
    let page = page(
      "# Start\n\nSign up at https://portal.example.com, read https://www.example.com/docs/intro.\n")
    #expect(page.conventions == nil)
    #expect(page.diagnostics.map(\.code) == [.pageSkipped])
  }

  @Test("a page without an endpoint whose URL is only missing stays an error’s place")
  func missingURL() {
    let page = page("**请求URL：**\n\n**请求方式：**\n\n- POST\n\n**参数：**\n\n|参数名|必选|\n|---|---|\n|id|是|\n")
    #expect(page.operations.count == 1)
  }

  @Test("a page that lacks its URL is no page of conventions for the form of its response or its codes")
  func endpointWithoutURL() {
    let page = page(
      "# 列表\n\n**请求方式：**\n\n- GET\n\n**返回结果：**\n\n```json\n{\"code\": 0, \"data\": {}}\n```\n\n"
        + "**错误码：**\n\n|错误码|说明|\n|---|---|\n|1001|x|\n")
    #expect(page.operations.count == 1)
    #expect(page.conventions == nil)
  }

  @Test("deep lists and long lines are read without harm")
  func hostile() {
    let nested = (0..<400).map { String(repeating: " ", count: $0 * 2) + "- base url https://a\($0).example" }
    _ = page("# Base URL\n\n" + nested.joined(separator: "\n"))
    _ = page("# Rate limits\n\n" + String(repeating: "10 requests per 99999999999999999999 ", count: 2000))
    _ = page("# 鉴权\n\nAuthorization: " + String(repeating: "a=b,", count: 5000))
    _ = page("# 错误码\n\n" + String(repeating: "- -------1\n", count: 2000))
  }
}
