import Foundation
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

@Suite("Comparisons")
struct ComparisonTests {
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
