import Foundation
import HTTPTypes
import Testing

@testable import ClientRuntime

@Suite("Requests")
struct RequestTests {
  @Test(
    "a value is one segment of a path, whatever it holds",
    arguments: [
      ("a/b", "a%2Fb"), ("名", "%E5%90%8D"), ("a b+c&d", "a%20b%2Bc%26d"), ("..", "%2E%2E"), ("😀", "%F0%9F%98%80"),
      ("a?b#c%d", "a%3Fb%23c%25d"),
    ])
  func path(value: String, encoded: String) {
    #expect(("/x/\(value, name: "id")/y" as RequestPath).text == "/x/\(encoded)/y")
  }

  @Test("the elements of an array are one segment, with commas between them")
  func arrayInPath() throws {
    let ids = try #require(ArrayParameter(["a,b", "名"], style: .commaSeparated))
    #expect(("/x/\(ids, name: "ids")" as RequestPath).text == "/x/a%2Cb,%E5%90%8D")
  }

  @Test("an empty parameter of the path is an error before anything is sent")
  func empty() async {
    let operation = Ping(OperationRequest(.get, "/x/\("", name: "id")/y"))
    let transport = RecordingTransport(body: Data())
    await #expect(throws: RequestError.emptyPathParameter(name: "id")) {
      try await client(transport).send(operation)
    }
    #expect(await transport.requests.isEmpty)
  }

  @Test("a query is encoded, and what is nil is left out")
  func query() {
    let request = OperationRequest(.get, "/a", query: ["q 名": "a b+c&名/", "none": String?.none, "n": 3, "t": true])
    #expect(request.path == "/a?q%20%E5%90%8D=a%20b%2Bc%26%E5%90%8D%2F&n=3&t=true")
  }

  @Test("a query without parameters has no question mark")
  func noQuery() {
    #expect(OperationRequest(.get, "/a", query: ["none": Int?.none]).path == "/a")
  }

  @Test(
    "an array stands in a query as the page shows",
    arguments: [
      (ArrayParameter.Style.repeated, "a=1&a=x%2Cy"), (.brackets, "a%5B%5D=1&a%5B%5D=x%2Cy"),
      (.commaSeparated, "a=1,x%2Cy"),
    ])
  func arrays(style: ArrayParameter.Style, query: String) {
    let request = OperationRequest(.get, "/a", query: ["a": ArrayParameter(["1", "x,y"], style: style)])
    #expect(request.path == "/a?\(query)")
  }

  @Test(
    "no array and an empty one are left out", arguments: [ArrayParameter.Style.repeated, .brackets, .commaSeparated])
  func emptyArray(style: ArrayParameter.Style) {
    let none: [Int]? = nil
    let empty = ArrayParameter([Int](), style: style)
    #expect(OperationRequest(.get, "/a", query: ["a": ArrayParameter(none, style: style), "b": empty]).path == "/a")
  }

  @Test("an object stands in a query in brackets")
  func object() {
    let filter: JSONValue = ["state": "op en", "page": ["n": 2], "ids": [1, 2]]
    #expect(
      OperationRequest(.get, "/a", query: ["f": ObjectParameter(filter)]).path.replacing("%5B", with: "[")
        .replacing("%5D", with: "]") == "/a?f[ids][]=1&f[ids][]=2&f[page][n]=2&f[state]=op%20en")
  }

  @Test("a parameter of the query can be set anew, added and taken away")
  func setQuery() {
    var request = OperationRequest(.get, "/a", query: ["page": 1, "q": "a&b"])
    request.setQuery("page", 2)
    #expect(request.path == "/a?q=a%26b&page=2")
    request.setQuery("q", nil)
    request.setQuery("page", nil)
    #expect(request.path == "/a")
    request.setQuery("cursor", "x=")
    #expect(request.path == "/a?cursor=x%3D")
  }

  @Test("headers keep ASCII as it is and encode the rest; arrays have commas")
  func headers() {
    let request = OperationRequest(
      .get, "/a", headers: ["X-A": "50% a+b", "X-B": "名", "X-C": ArrayParameter([1, 2]), "X-None": Int?.none])
    #expect(request.headerFields.map { "\($0.name)=\($0.value)" } == ["X-A=50% a+b", "X-B=%E5%90%8D", "X-C=1,2"])
  }

  @Test(
    "a header with a line break in it, or with a name that is none, is not sent",
    arguments: [("X-A", "a\r\nX-Evil: 1"), ("X-A", "a\nb"), ("X-A", "a\0"), ("X A", "a"), ("", "a")])
  func badHeader(name: String, value: String) throws {
    let request = OperationRequest(.get, "/a", headers: Parameters(dictionaryLiteral: (name, value)))
    #expect(throws: RequestError.invalidHeader(name: name)) { try request.httpRequest(server: Sample.url) }
  }

  @Test("cookies stand in one header, encoded")
  func cookies() {
    let request = OperationRequest(.get, "/a", cookies: ["a": "x; y", "名": 1, "none": Int?.none])
    #expect(request.headerFields[.cookie] == "a=x%3B%20y; %E5%90%8D=1")
    #expect(OperationRequest(.get, "/a").headerFields[.cookie] == nil)
  }

  @Test("a number that is none is an error before anything is sent, wherever it stands")
  func notANumber() {
    let nan = Double.nan
    let requests = [
      OperationRequest(.get, "/a/\(nan, name: "n")"), OperationRequest(.get, "/a", query: ["n": nan]),
      OperationRequest(.get, "/a", query: ["n": ArrayParameter([1, nan])]),
      OperationRequest(.get, "/a", query: ["n": ObjectParameter(["x": nan])]),
      OperationRequest(.get, "/a", headers: ["n": nan]), OperationRequest(.get, "/a", cookies: ["n": nan]),
      OperationRequest(.post, "/a", body: .json(["ok": 1, "n": nan])),
      OperationRequest(.post, "/a", body: .form(["n": [nan]])),
      OperationRequest(.post, "/a", body: .multipart(["n": nan])),
    ]
    for request in requests {
      #expect(throws: RequestError.valueWithoutForm(name: "n")) { try request.httpRequest(server: Sample.url) }
    }
    #expect(throws: RequestError.valueWithoutForm(name: "body")) {
      try OperationRequest(.post, "/a", body: .json(value: [nan])).httpRequest(server: Sample.url)
    }
  }

  @Test("a server's own path comes first, encoded as it is", arguments: ["base%20x", "base%20x/"])
  func server(base: String) throws {
    let request = OperationRequest(.post, "/a", headers: ["Accept": "x"], body: .json(["a": 1]))
    let http = try request.httpRequest(server: #require(URL(string: "https://h.example:8443/\(base)")))
    #expect(http.path == "/base%20x/a")
    #expect(http.authority == "h.example:8443")
    #expect(http.headerFields[.accept] == "x")
    #expect(http.headerFields[.contentType] == "application/json")
  }

  @Test("an address of IPv6 keeps its brackets")
  func ipv6() throws {
    let url = try #require(URL(string: "http://[::1]:8080/x"))
    #expect(try OperationRequest(.get, "/a").httpRequest(server: url).authority == "[::1]:8080")
  }

  @Test("a server without a host is an error before anything is sent", arguments: ["file:///x", "/x"])
  func noHost(text: String) throws {
    let url = try #require(URL(string: text))
    #expect(throws: RequestError.invalidServer(url)) { try OperationRequest(.get, "/a").httpRequest(server: url) }
  }
}
