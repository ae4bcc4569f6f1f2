import Foundation
import HTTPTypes
import Testing

@testable import ClientRuntime

@Suite("Wall-clock times")
struct WallClockTests {
  @Test(
    "a time prints as it was read",
    arguments: ["2018-10-19 14:04", "2018-10-19 14:04:05", "2018-10-19T14:04:05.120", "2018/10/19 00:00"])
  func times(text: String) {
    #expect(LocalDateTime(text)?.description == text)
  }

  @Test("so does a day", arguments: ["2019-02-13", "2019/02/13", "2020-02-29"])
  func days(text: String) {
    #expect(LocalDate(text)?.description == text)
  }

  @Test(
    "what no calendar and no clock has is no time",
    arguments: ["2019-02-29", "2019-13-01", "2019-1-32", "2019-02-13 24:00", "2019-02-13 10:60", ""])
  func invalid(text: String) {
    #expect(LocalDate(text) == nil)
    #expect(LocalDateTime(text) == nil)
  }

  @Test("a zone makes a moment of it")
  func moment() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 8 * 3600))
    #expect(LocalDateTime("1970-01-01 08:00")?.date(in: zone) == Date(timeIntervalSince1970: 0))
  }

  @Test("an error of decoding names the text")
  func error() {
    #expect {
      try JSON.decode([LocalDate].self, from: Data(#"["soon"]"#.utf8))
    } throws: { "\($0)".contains("soon") }
  }
}

@Suite("JSON of unknown shape")
struct JSONValueTests {
  @Test(
    "it encodes to what it decoded",
    arguments: [
      "null", "true", "[1,\"a\",{\"b\":null}]", "0.1", "123456789.123456789", "-7", "12345678901234567890123456789",
    ])
  func roundTrip(text: String) throws {
    let value = try JSON.decode([JSONValue].self, from: Data("[\(text)]".utf8))
    #expect(String(decoding: try JSON.encode(value), as: UTF8.self) == "[\(text)]")
  }

  @Test("members and elements are reached by subscript")
  func subscripts() {
    let value: JSONValue = ["a": [1, "x"]]
    #expect(value["a"]?[1] == "x")
    #expect(value["b"] == nil)
    #expect(value["a"]?[2] == nil)
  }

  @Test("money is exact")
  func decimals() throws {
    #expect(try JSON.decode([Decimal].self, from: Data("[0.1]".utf8)) == [Decimal(string: "0.1")])
  }
}

@Suite("Requests")
struct RequestTests {
  @Test(
    "a value is one segment of a path, whatever it holds",
    arguments: [
      ("a/b", "a%2Fb"), ("名", "%E5%90%8D"), ("a b+c&d", "a%20b%2Bc%26d"), ("..", "%2E%2E"), ("😀", "%F0%9F%98%80"),
    ])
  func path(value: String, encoded: String) {
    #expect(("/x/\(value, name: "id")/y" as RequestPath).text == "/x/\(encoded)/y")
  }

  @Test("an empty parameter of the path is an error before anything is sent")
  func empty() {
    #expect(throws: RequestError.emptyPathParameter(name: "id")) {
      try OperationRequest(method: .get, path: "/x/\("", name: "id")")
    }
  }

  @Test("a query is encoded, and what is nil is left out")
  func query() {
    var query = QueryItems()
    query.append("q", "a b+c&名")
    query.append("none", String?.none)
    query.append("n", 3)
    query.append("a", [1, 2])
    query.append("b", ["x", "y"], style: .brackets)
    query.append("c", ["x", "y"], style: .commaSeparated)
    #expect(query.text == "q=a%20b%2Bc%26%E5%90%8D&n=3&a=1&a=2&b%5B%5D=x&b%5B%5D=y&c=x,y")
  }

  private struct Asset: Encodable {
    var product_asset: [String: Int]
    var ids: [Int]
    var id: Int?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: DynamicKey.self)
      try container.encode(product_asset, forKey: DynamicKey("product_asset"))
      try container.encode(ids, forKey: DynamicKey("ids"))
      try container.encode(id, forKey: DynamicKey("id"))
    }
  }

  @Test("a body is JSON, a form in brackets, or parts")
  func bodies() throws {
    let asset = Asset(product_asset: ["quantity": 2], ids: [1, 2], id: nil)
    #expect(
      String(decoding: try RequestBody.json(asset).data, as: UTF8.self)
        == #"{"id":null,"ids":[1,2],"product_asset":{"quantity":2}}"#)
    #expect(
      String(decoding: try RequestBody.form(asset).data, as: UTF8.self)
        == "id=&ids%5B%5D=1&ids%5B%5D=2&product_asset%5Bquantity%5D=2")
    #expect(
      String(decoding: try RequestBody.multipart(asset).data, as: UTF8.self).contains(
        "name=\"product_asset[quantity]\"\r\n\r\n2\r\n"))
  }

  @Test("a server's own path comes first, and the operation's headers win")
  func server() throws {
    let request = try OperationRequest(method: .post, path: "/a", headers: [.accept: "x"], body: .json(["a": 1]))
    let url = try #require(URL(string: "https://h.example:8443/base/"))
    let http = try request.httpRequest(server: url, headers: [.accept: "y", .authorization: "z"])
    #expect(http.path == "/base/a")
    #expect(http.authority == "h.example:8443")
    #expect(http.headerFields[.accept] == "x")
    #expect(http.headerFields[.authorization] == "z")
    #expect(http.headerFields[.contentType] == "application/json")
  }

  @Test("what every query bears stands behind the operation's own query", arguments: ["", "a=1"])
  func commonQuery(own: String) throws {
    var query = QueryItems()
    if !own.isEmpty { query.append("a", 1) }
    var common = QueryItems()
    common.append("key", "s p")
    let request = try OperationRequest(method: .get, path: "/a", query: query)
    let url = try #require(URL(string: "https://h.example"))
    #expect(
      try request.httpRequest(server: url, query: common).path == (own.isEmpty ? "/a?key=s%20p" : "/a?a=1&key=s%20p"))
  }
}

@Suite("Members in disguise")
struct MemberTests {
  private struct Holder: Codable, Equatable {
    var user: User?
    var assets: [String: JSONValue]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      user = try container.decodeUnlessEmpty(User.self, forKey: .user)
      assets = try decoder.members(JSONValue.self, where: { $0.contains("_asset_") })
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(user, forKey: .user)
      try encoder.encodeMembers(assets)
    }

    enum CodingKeys: String, CodingKey { case user }
  }

  private struct User: Codable, Equatable { var id: Int }

  @Test("none is written in many ways", arguments: ["{}", #"{"user": null}"#, #"{"user": {}}"#, #"{"user": []}"#])
  func none(text: String) throws {
    #expect(try JSON.decode(Holder.self, from: Data(text.utf8)).user == nil)
  }

  @Test(
    "what is no none and no user is an error", arguments: [#"{"user": 1}"#, #"{"user": {"x": 1}}"#, #"{"user": [1]}"#])
  func wrong(text: String) {
    #expect(throws: DecodingError.self) { try JSON.decode(Holder.self, from: Data(text.utf8)) }
  }

  @Test("dynamic members stand beside the others")
  func dynamic() throws {
    let text = #"{"text_asset_1a2b3c":"x","user":{"id":1}}"#
    let holder = try JSON.decode(Holder.self, from: Data(text.utf8))
    #expect(holder.assets == ["text_asset_1a2b3c": "x"])
    #expect(String(decoding: try JSON.encode(holder), as: UTF8.self) == text)
  }
}

@Suite("Calls")
struct CallTests {
  private struct Ping: APIOperation {
    func request() throws -> OperationRequest { try OperationRequest(method: .get, path: "/ping") }
    func output(from response: HTTPResponse, body: Data) throws -> [Int] { try JSON.decode(from: body) }
  }

  private func send(_ status: HTTPResponse.Status, _ body: String) async throws -> [Int] {
    let transport = RecordingTransport(status: status, body: Data(body.utf8))
    return try await ClientCore(server: Sample.url, transport: transport).send(Ping())
  }

  @Test("a response is read")
  func success() async throws {
    #expect(try await send(.ok, "[1]") == [1])
  }

  @Test("a status that is no success is an error of its own")
  func status() async {
    await #expect {
      try await send(.internalServerError, "oops")
    } throws: {
      if case ClientError.status(let response, _) = $0 { response.status == .internalServerError } else { false }
    }
  }

  @Test("a response that is not what the page shows tells where it differs")
  func decoding() async {
    await #expect {
      try await send(.ok, #"[1, "x"]"#)
    } throws: { if case ClientError.decoding(let failure) = $0 { failure.path == "[1]" } else { false } }
  }

  @Test("a secret prints as dots")
  func secret() {
    let secret: Secret = "abc"
    var dumped = ""
    dump(secret, to: &dumped)
    #expect("\(secret)" == "•••")
    #expect(!dumped.contains("abc") && !String(reflecting: secret).contains("abc"))
    #expect(secret.reveal() == "abc")
  }

  @Test("JSON is compared by what it means")
  func comparison() throws {
    func difference(_ a: String, _ b: String, _ none: Set<String> = []) throws -> String? {
      try JSONComparison.difference(Data(a.utf8), Data(b.utf8), emptyIsNone: none)
    }
    #expect(try difference(#"{"a": 1.0, "b": null}"#, #"{"a": 1}"#) == nil)
    #expect(try difference(#"{"u": {}}"#, "{}") == "$.u: {} and null")
    #expect(try difference(#"{"u": {}}"#, "{}", ["u"]) == nil)
    #expect(try difference(#"{"u": []}"#, #"{"u": {}}"#) != nil)
    #expect(try difference(#"{"u": {"a": 1}}"#, "{}", ["u"]) != nil)
    #expect(try difference(#"{"a": [1, 2]}"#, #"{"a": [1, 3]}"#) == "$.a[1]: 2 and 3")
    #expect(try difference(#"{"a": ""}"#, "{}") != nil)
  }
}
