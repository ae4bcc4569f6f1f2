import Contract
import Diagnostics
import JSONText
import Testing

@testable import Extraction

private let place = SourceLocation(file: "p.md", line: 10)

private func messages(_ text: String) -> [ShownMessage] { ExampleRecogniser.read(text, at: place).messages }

private func strict(_ node: JSONNode?) -> String? { node.map { JSONWriter.write($0, pretty: false) } }

/// A request in short: method, URL, query, headers, form and body.
private func summary(_ text: String) -> String? {
  guard case .request(let request, let body, _)? = messages(text).first else { return nil }
  func list(_ fields: [ShownField]) -> String {
    fields.map { "\($0.name)=\($0.isFile ? "@" : "")\($0.value)" }.joined(separator: ",")
  }
  let parts = [
    request.method?.value, request.url?.value, "?" + list(request.query), "h:" + list(request.headers),
    "f:" + list(request.form), strict(body),
  ]
  return parts.compactMap { $0 }.filter { !["?", "h:", "f:"].contains($0) }.joined(separator: " ")
}

@Suite("Command lines")
struct CommandTests {
  @Test(
    "curl in every usual form",
    arguments: [
      ("curl https://h.example/v1/a", "GET https://h.example/v1/a"),
      ("$ curl -sS -X PUT 'https://h.example/v1/a'", "PUT https://h.example/v1/a"),
      ("curl -XDELETE https://h.example/v1/a/7", "DELETE https://h.example/v1/a/7"),
      ("curl --request=PATCH --url https://h.example/v1/a", "PATCH https://h.example/v1/a"),
      ("curl -I https://h.example/v1/a", "HEAD https://h.example/v1/a"),
      ("curl 'https://h.example/v1/a?x=1&y=a%20b'", "GET https://h.example/v1/a?x=1&y=a%20b ?x=1,y=a b"),
      ("curl https://h.example/v1/a?x=1&y=2", "GET https://h.example/v1/a?x=1&y=2 ?x=1,y=2"),
      (
        "curl https://h.example/a -H 'X-Id: 7' --header \"X-Key: k\"",
        "GET https://h.example/a h:X-Id=7,X-Key=k"
      ),
      ("curl https://h.example/a -d '{\"n\": 1}'", #"POST https://h.example/a {"n":1}"#),
      ("curl https://h.example/a --json '{\"n\": 1}'", #"POST https://h.example/a {"n":1}"#),
      ("curl https://h.example/a --data-raw \"{\\\"n\\\": 1}\"", #"POST https://h.example/a {"n":1}"#),
      ("curl https://h.example/a --data-raw $'{\"n\": \"it\\'s\"}'", #"POST https://h.example/a {"n":"it's"}"#),
      ("curl https://h.example/a -d '{\"n\": \"it's\"}'", #"POST https://h.example/a {"n":"it's"}"#),
      ("curl https://h.example/a -d “{'n': 1}”", #"POST https://h.example/a {"n":1}"#),
      ("curl https://h.example/a -d a=1 -d 'b=x y&c=2'", "POST https://h.example/a f:a=1,b=x y,c=2"),
      ("curl https://h.example/a --data-urlencode 'q=a&b' -G", "GET https://h.example/a ?q=a&b"),
      ("curl -G https://h.example/a -d a=1", "GET https://h.example/a ?a=1"),
      ("curl https://h.example/a -F t=x -F 'file=@a.png;type=image/png'", "POST https://h.example/a f:t=x,file=@a.png"),
      ("curl https://h.example/a -d @body.json", "POST https://h.example/a"),
      ("curl -u user:secret -o out.json https://h.example/a", "GET https://h.example/a"),
      ("curl \"$HOST/v1/a\"", "GET /v1/a"), ("curl ${HOST}/v1/a", "GET ${HOST}/v1/a"),
      ("curl h.example/v1/a", "GET /v1/a"),
      ("curl https://h.example/users/<id>", "GET https://h.example/users/<id>"),
      ("curl https://h.example/a | jq .", "GET https://h.example/a"),
    ])
  func curl(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(
    "a command goes on over lines, however they are joined",
    arguments: ["\\", "\\ ", "^", "`", "\\\\", ""])
  func lines(mark: String) {
    let text =
      "curl -X POST \(mark)\n  'https://h.example/a' \(mark)\n  -H 'X-Id: 7' \(mark)\n  -d '{\n    \"n\": 1\n  }'"
    #expect(summary(text) == #"POST https://h.example/a h:X-Id=7 {"n":1}"#)
  }

  @Test("JSON in a command knows its place on the page")
  func places() throws {
    guard case .request(_, let body?, _)? = messages("curl https://h.example/a \\\n  -d '{\n    \"n\": 1\n  }'").first,
      case .object(let members) = body.value
    else {
      Issue.record("no body")
      return
    }
    #expect(members.first?.location == SourceLocation(file: "p.md", line: 12, column: 5))
  }

  @Test(
    "HTTPie and wget",
    arguments: [
      (
        "http POST h.example/v1/a name=x count:=3 page==1 X-Id:7",
        #"POST /v1/a ?page=1 h:X-Id=7 {"name":"x","count":3}"#
      ),
      ("http --form POST https://h.example/a name=x", "POST https://h.example/a f:name=x"),
      ("http https://h.example/a", "GET https://h.example/a"),
      ("https h.example/a tags:='[1, 2]'", #"POST /a {"tags":[1,2]}"#),
      (
        "wget --method=PUT --header='X-Id: 7' --body-data='{\"n\": 1}' -O - https://h.example/a",
        #"PUT https://h.example/a h:X-Id=7 {"n":1}"#
      ),
      ("wget -q https://h.example/a", "GET https://h.example/a"),
    ])
  func others(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test("the way of writing a body names its encoding")
  func encodings() {
    func type(_ text: String) -> String? {
      guard case .request(let request, _, _)? = messages(text).first else { return nil }
      return request.contentType?.value
    }
    #expect(type("curl https://h.example/a -d a=1") == "application/x-www-form-urlencoded")
    #expect(type("curl https://h.example/a -F a=1") == "multipart/form-data")
    #expect(type("curl https://h.example/a -d '{}'") == "application/json")
    #expect(type("curl https://h.example/a -H 'content-type: text/plain' -d 'a'") == "text/plain")
    #expect(type("curl https://h.example/a") == nil)
  }

  @Test("words that begin as a command does are none", arguments: ["http request", "curly braces", "https is needed"])
  func words(text: String) {
    #expect(messages(text).isEmpty)
  }

  @Test("commands by chance are read without harm", arguments: 0..<100)
  func bytes(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let pieces = [
      "curl ", "-d ", "'", "\"", "\\", "\n", "{", "}", "-X", "https://h/", "$'", "&", "|", "“", " ", "HTTP/1.1 200",
      ":",
    ]
    let text = (0..<60).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
    let lines = text.split(separator: "\n").count + 1
    #expect(messages("curl " + text).count <= lines * 2 + 60)
  }
}

@Suite("HTTP as it is sent")
struct MessageTests {
  @Test(
    "a response with its head",
    arguments: [
      "HTTP/1.1 201 Created\nX-Id: 7\n\n{\"a\": 1}", "HTTP/2 201\nX-Id: 7\n\n{\"a\": 1}",
      "201 Created\nX-Id: 7\n\n{\"a\": 1}",
      "Status: 201 Created\nX-Id: 7\n{\"a\": 1}", "    HTTP/1.1 201 Created\n    X-Id: 7\n\n    {\"a\": 1}",
      "< HTTP/1.1 201 Created\n< X-Id: 7\n<\n{\"a\": 1}", "状态码：201\nX-Id: 7\n\n{\"a\": 1}",
    ])
  func responses(text: String) {
    guard case .response(let response)? = messages(text).first else {
      Issue.record("no response")
      return
    }
    #expect(response.status.value == 201)
    #expect(response.headers.map(\.name) == ["X-Id"])
    #expect(strict(response.body) == #"{"a":1}"#)
  }

  @Test(
    "a request with its head",
    arguments: [
      (
        "POST /v1/a?page=2 HTTP/1.1\nHost: h.example\nContent-Type: application/json\n\n{\"n\": 1}",
        #"POST /v1/a?page=2 ?page=2 h:Host=h.example,Content-Type=application/json {"n":1}"#
      ),
      ("POST /v1/a HTTP/1.1\n\na=1&b=2", "POST /v1/a f:a=1,b=2"),
      ("GET https://h.example/v1/a?x=1\n  &y=2", "GET https://h.example/v1/a?x=1&y=2 ?x=1,y=2"),
    ])
  func requests(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  /// What the messages of a block are, a letter each.
  private func kinds(_ text: String) -> String {
    messages(text).map { message in
      switch message {
      case .request(_, let body, _): body == nil ? "q" : "Q"
      case .response(let response): response.body == nil ? "r" : "R"
      case .document(_, let meaning):
        switch meaning {
        case .requestExample: "D?"
        case .responseExample: "D"
        case .success: "D+"
        case .failure: "D-"
        default: "d"
        }
      case .fields: "f"
      case .markup(let media, _): media.value
      }
    }.joined(separator: " ")
  }

  @Test(
    "several messages in one block",
    arguments: [
      ("curl https://h.example/a\n\n{\"a\": 1}", "q D"), ("curl https://h.example/a\n{\"a\": 1}", "q D"),
      ("curl -i https://h.example/a\nHTTP/1.1 200 OK\nX: y\n\n{\"a\": 1}", "q R"),
      ("$ curl https://h.example/a\n$ curl -X DELETE https://h.example/b", "q q"),
      ("POST /a HTTP/1.1\n\n{\"a\": 1}\n\nHTTP/1.1 204 No Content", "Q r"),
      ("GET /a HTTP/1.1\nHost: h\n\nHTTP/1.1 200 OK\n\n{\"a\": 1}\n\nHTTP/1.1 404 Not Found\n\n{\"m\": 2}", "q R R"),
      ("Request:\n{\"a\": 1}\n\nResponse:\n{\"b\": 2}", "D? D"), ("# 请求\n{\"a\": 1}\n# 返回\n{\"b\": 2}", "D? D"),
      ("// 成功\n{\"a\": 1}\n// 失败\n{\"b\": 2}", "D+ D-"), ("{\"a\": 1}\n{\"b\": 2}", "d d"),
      (
        "* Connected to h\n> GET /a HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 200 OK\n< X: y\n<\n{ [5 bytes data]\n{\"a\": 1}",
        "q R"
      ),
      ("HTTP/1.1 200 OK\n\n{\"a\": 1}\n{\"a\": 2}", "R R"), ("page=1&size=20", "f"), ("page=1\n&size=20", "f"),
      ("page: 1\nsize: 20", "f"), ("page = 1", "f"), ("{\n  status: 200,\n  b: 1\n}", "d"),
      ("client.call(\n{\n  a: 1\n}\n)", ""), ("hello world", ""), ("<xml><a>1</a></xml>", "application/xml"),
    ])
  func several(text: String, expected: String) {
    #expect(kinds(text) == expected)
  }

  @Test("markup is left out, and said to be")
  func markup() {
    let reading = ExampleRecogniser.read(
      "HTTP/1.1 200 OK\nContent-Type: text/xml\n\n<?xml version=\"1.0\"?>\n<a>1</a>", at: place)
    #expect(reading.diagnostics.map(\.code) == [.unreadExample])
    #expect(reading.diagnostics.first?.location?.line == 13)
  }

  @Test("many commands in one block take time in proportion")
  func linear() {
    func duration(_ count: Int) -> Duration {
      let text = String(repeating: "curl 'https://h.example/a\n", count: count)
      return ContinuousClock().measure { _ = messages(text) }
    }
    _ = duration(10)
    #expect(duration(8_000) < max(duration(1_000) * 40, .milliseconds(150)))
  }
}
