import Contract
import Diagnostics
import Pages
import Testing

@testable import Extraction

private let place = SourceLocation(file: "p.md", line: 1)

@Suite("Rules of conventions")
struct ConventionRuleTests {
  private func pieces(_ text: String) -> [ConventionPiece] {
    ConventionPieces.of(PageReader.read(Array(text.utf8), file: "p.md").blocks)
  }

  @Test(
    "a limit is read in either order",
    arguments: [
      ("10 秒内最多调用 10 次", 10, 10), ("每分钟最多 60 次", 60, 60), ("限制 50次/秒", 50, 1),
      ("at most 100 requests per minute", 100, 60),
      ("rate limit: 600/min", 600, 60), ("no more than 10 calls in 10 seconds", 10, 10), ("qps 不超过 20", 20, 1),
      ("20 qps", 20, 1), ("每天最多调用 10000 次", 10_000, 86_400), ("up to 1,200 requests per 5 minutes", 1200, 300),
      ("per second, at most 3 calls", 3, 1), ("60 次每分钟", 60, 60), ("每 10 秒最多 5 次请求", 5, 10),
    ])
  func limits(sentence: String, calls: Int, seconds: Int) {
    #expect(RateLimitRule.limit(in: sentence) == RateLimit(calls: calls, seconds: seconds))
  }

  @Test(
    "what counts no calls is no limit",
    arguments: ["the timeout is 10 seconds", "最多返回 100 条", "at most 50 items per page", "10 分钟内有效", "version 2 of 3"])
  func noLimit(sentence: String) {
    #expect(RateLimitRule.limit(in: sentence) == nil)
  }

  @Test(
    "a placeholder has the name that it is given",
    arguments: [
      ("<token>", "token"), ("{key}", "key"), ("YOUR_API_KEY", "api_key"), ("您的token", "token"),
      ("${accessToken}", "access_token"),
      ("$apiKey", "api_key"), ("ACCESS_TOKEN", "access_token"), ("{{token}}", "token"), ("your-token", "token"),
    ])
  func placeholders(word: String, name: String) {
    #expect(Placeholder(word)?.name == name)
  }

  @Test("a placeholder may have no name", arguments: ["xxx", "XXXXXX", "…", "***", "xxxx-xxxx"])
  func nameless(word: String) throws {
    #expect(try #require(Placeholder(word)).name == nil)
  }

  @Test("a value is no placeholder", arguments: ["open_api", "9.9.9", "zh-CN", "application/json", "web", "x", "JSON"])
  func values(word: String) {
    #expect(Placeholder(word) == nil)
  }

  @Test(
    "a header’s value is text and credentials",
    arguments: [
      ("Authorization", "Bearer <token>", "Bearer {token}"), ("X-API-Key", "{key}", "{key}"),
      ("Authorization", "Bearer eyJhbGciOi", "Bearer {token}"), ("X-Auth-Token", "abc123", "{auth_token}"),
      ("Authorization", "Token token=xxx, device=open_api", "Token token={token}, device=open_api"),
      (
        "Authorization", "Signature keyId=\"YOUR_KEY_ID\",algorithm=\"hmac\"",
        "Signature keyId=\"{key_id}\",algorithm=\"hmac\""
      ),
      ("Authorization", "Basic base64(user:pass)", "Basic {credentials}"), ("Accept-Language", "zh-CN", "zh-CN"),
      ("Authorization", "Token token=\"您的token\"", "Token token=\"{token}\""),
    ])
  func headerValues(name: String, value: String, template: String) {
    #expect(HeaderValue(value, of: name).template == template)
  }

  @Test("the table of a header’s parts says which are fixed and which vary")
  func parts() {
    let page = """
      # 请求头

      ```
      Authorization: Acme ticket=abc, app=demo, edition=5
      ```

      | 参数 | 值 | 说明 |
      | --- | --- | --- |
      | ticket | abc | 每个用户各自获取 |
      | app | demo | 固定为 `crm` |
      | edition | 5 | 固定值 |
      """
    let found = CredentialRule(lexicon: .standard).read(pieces(page))
    #expect(found.headers.map(\.value) == ["Acme ticket={ticket}, app=demo, edition=5"])
    #expect(found.parameters.isEmpty)
  }

  @Test(
    "an address of a page, a picture or a repository is no server",
    arguments: [
      "https://docs.example.com/v1", "https://example.com/guide.html", "https://github.com/acme/x",
      "https://example.com/terms",
      "https://cdn.example.com/a.png", "wss://stream.example.com", "ftp://example.com", "https://localhos",
      "https:// x.y",
    ])
  func noServers(word: String) {
    #expect(ServerURL(word) == nil)
  }

  @Test("a server’s URL ends before its query and without a slash")
  func server() throws {
    let url = try #require(ServerURL("`https://api.example.com:8443/v2/?key=YOUR_KEY`,"))
    #expect(url.text == "https://api.example.com:8443/v2")
    #expect(url.query.map(\.name) == ["key"])
  }

  @Test(
    "hosts are found where a title or a sentence says so",
    arguments: [
      "The base endpoint is: **https://api.acme.example**\n",
      "All API requests are made to `https://api.acme.example`.\n",
      "## 服务器地址\n\nhttps://api.acme.example\n", "**请求域名**\n\n- https://api.acme.example/\n",
      "* These base endpoints are available:\n  * **https://api.acme.example**\n",
      "## Base URL\n\n```\nhttps://api.acme.example\n```\n",
      "| 环境 | 域名 |\n|---|---|\n| 正式 | api.acme.example |\n",
      "| Environment | URL |\n|---|---|\n| Production | <https://api.acme.example> |\n",
    ])
  func hosts(page: String) {
    #expect(ServerRule.read(pieces(page)).servers.map(\.url) == ["https://api.acme.example"])
  }

  @Test(
    "URLs elsewhere are no hosts",
    arguments: [
      "See https://acme.example for more.\n", "## Base URL\n\nRead the [terms](https://acme.example/x) first.\n",
      "| 名称 | 下载地址 |\n|---|---|\n| SDK | https://acme.example/sdk |\n",
      "| 接口 | 地址 |\n|---|---|\n| 列表 | https://api.acme.example/a |\n| 详情 | https://api.acme.example/b |\n",
      "## 接口域名\n\n例如 https://api.acme.example/v1/users\n",
    ])
  func noHosts(page: String) {
    #expect(ServerRule.read(pieces(page)).servers.isEmpty)
  }

  @Test(
    "the form of bodies is read from what is sent, not from what comes back",
    arguments: [
      ("POST 与 PUT 的请求体仅支持 JSON。", "application/json"),
      ("All requests must be form-encoded.", "application/x-www-form-urlencoded"),
      ("Responses are in JSON by default.", nil), ("请求参数可以是 JSON 或表单格式。", nil),
      ("We accept form-encoded request bodies, and return JSON.", "application/x-www-form-urlencoded"),
      ("返回格式为 JSON", nil),
    ])
  func contentTypes(sentence: String, type: String?) {
    #expect(ContentTypeRule.read(pieces(sentence + "\n"))?.value == type)
  }

  @Test(
    "success is the value that words call so",
    arguments: [
      ("code 为 0 表示成功，非 0 表示失败", "0"), ("0 means success", "0"), ("成功返回 0，失败返回 -1", "0"), ("状态码，200:成功 其他:失败", "200"),
      ("true on success", "true"), ("0-成功 1-失败", "0"), ("错误信息", nil), ("非 0 表示失败", nil),
    ])
  func success(words: String, value: String?) {
    #expect(SuccessValue.read(words) == value)
  }

  @Test("of codes and statuses each keeps its list, names are told from sentences, a heading’s text is its meaning")
  func errorCodes() {
    let page = """
      # 错误码

      | HTTP 状态码 | 错误码 | 错误信息 | 说明 |
      | --- | --- | --- | --- |
      | 401 | 100401 | signed_out | 已登出 |
      | 400 | 100000 | InvalidApp | 应用无效 |

      ### -1000 UNKNOWN

      Nobody knows.

      # HTTP 状态码

      | 状态码 | 说明 |
      | --- | --- |
      | 404 | 不存在 |
      """
    let found = ErrorCodeRule.read(pieces(page))
    #expect(found.errors.map(\.code) == ["100401", "100000", "-1000"])
    #expect(found.errors.map(\.name) == ["signed_out", "InvalidApp", "UNKNOWN"])
    #expect(found.errors.map(\.meaning) == ["已登出", "应用无效", "Nobody knows."])
    #expect(found.errors[0].location.line == 5)
    #expect(found.statuses.map(\.code) == ["404"])
  }

  @Test("a table of other codes is none of errors")
  func otherCodes() {
    #expect(
      ErrorCodeRule.read(pieces("# Currencies\n\n| Code | Meaning |\n|---|---|\n| EUR | Euro |\n")).errors.isEmpty)
  }
}
