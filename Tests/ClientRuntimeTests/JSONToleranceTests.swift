import Foundation
import Testing

@testable import ClientRuntime

/// What is read tolerantly, and what was put up with.
func read<Value: JSONCodable>(
  _ text: String, as type: Value.Type, sources: PageSources? = nil
) throws -> (value: Value, drifts: [Drift]) {
  let drifts = Drifts()
  let value = try JSON.decode(type, from: Data(text.utf8), .tolerant { drifts.add($0) }, sources: sources)
  return (value, drifts.all)
}

private final class Drifts: @unchecked Sendable {
  private let lock = NSLock()
  private var drifts: [Drift] = []
  func add(_ drift: Drift) { lock.withLock { drifts.append(drift) } }
  var all: [Drift] { lock.withLock { drifts } }
}

private struct Item: JSONModel, Codable, Hashable {
  let id: Int
  let price: Decimal?
  let isNew: Bool?
  let name: String?
  let tags: [Int]?

  private static let keys: JSONKeys = "id price is_new name tags"
  init(json: JSONReader) { (id, price, isNew, name, tags) = json.members(Self.keys) }
  func write(to json: inout JSONWriter) { json.members(Self.keys, id, price, isNew, name, tags) }
}

@Suite("Reading tolerantly")
struct JSONToleranceTests {
  private func summary(_ drifts: [Drift]) -> [String] { drifts.map { "\($0.effect) \($0.path): \($0.found)" } }

  @Test("scalars of another kind are taken for what they mean, and told")
  func scalars() throws {
    let (item, drifts) = try read(#"{"id":"12","price":"1.50","is_new":1,"name":5}"#, as: Item.self)
    #expect(try encoded(item) == #"{"id":12,"price":1.5,"is_new":true,"name":"5"}"#)
    #expect(
      summary(drifts) == [
        "converted id: the text “12”", "converted price: the text “1.50”", "converted is_new: 1", "converted name: 5",
      ])
  }

  @Test(
    "what stands for true and false does",
    arguments: [("1", true), ("\"1\"", true), ("\"true\"", true), ("0", false), ("\"0\"", false), ("\"false\"", false)])
  func bools(text: String, value: Bool) throws {
    #expect(try read(text, as: Bool.self).value == value)
  }

  @Test(
    "what means nothing as the type is no value of it", arguments: ["2", "\"yes\"", "\"\"", "1.0", "[]", "{}", "null"])
  func noBools(text: String) {
    #expect(throws: DecodingFailure.self) { try read(text, as: Bool.self) }
  }

  @Test(
    "what cannot be read is none where there may be none",
    arguments: ["\"\"", "{}", "[]", "\"soon\"", "[{\"a\":1}]", "\" 1\"", "\"1e300\""])
  func none(text: String) throws {
    let (item, drifts) = try read("{\"id\":1,\"price\":\(text)}", as: Item.self)
    #expect(try encoded(item) == #"{"id":1}"#)
    #expect(drifts.map(\.path) == ["price"] && drifts.map(\.effect) == [.none])
  }

  @Test("null and what is absent are none, and nothing to tell", arguments: [#"{"id":1,"price":null}"#, #"{"id":1}"#])
  func absent(text: String) throws {
    let (item, drifts) = try read(text, as: Item.self)
    #expect(item.price == nil && drifts.isEmpty)
  }

  @Test("one bad element does not cost the others")
  func elements() throws {
    let (items, drifts) = try read(
      #"{"items":[{"id":1},{"id":null},7,{"id":2,"tags":[1,"x",3]}],"none":5}"#, as: [String: [Item]].self)
    #expect(items["items"]?.map(\.id) == [1, 2] && items["items"]?.last?.tags == [1, 3] && items.count == 1)
    #expect(
      summary(drifts) == [
        "leftOut items.[1].id: null", "leftOut items.[2]: 7", "leftOut items.[3].tags.[1]: the text “x”",
        "leftOut none: 5",
      ])
  }

  @Test("an element that may be none is none, and stays in its place")
  func optionalElements() throws {
    let (values, drifts) = try read(#"[1,"x",null,3]"#, as: [Int?].self)
    #expect(values == [1, nil, nil, 3])
    #expect(summary(drifts) == ["none [1]: the text “x”"])
  }

  @Test("all that was noted within an element that is left out is told")
  func within() throws {
    let (items, drifts) = try read(#"[{"id":{},"price":"1","name":[],"tags":[null]},{"id":3}]"#, as: [Item].self)
    #expect(items.map(\.id) == [3])
    #expect(
      summary(drifts) == [
        "leftOut [0].id: an empty object", "converted [0].price: the text “1”", "none [0].name: an empty array",
        "leftOut [0].tags.[0]: null",
      ])
  }

  @Test("a value that is not listed is kept, and told; strictly it is kept alone")
  func unknown() throws {
    let text = #"{"id":1,"lines":[],"colour":"mauve"}"#
    let (shop, drifts) = try read(text, as: Shop.self)
    #expect(shop.colour?.rawValue == "mauve")
    #expect(summary(drifts) == ["unknownValue colour: the text “mauve”"])
    #expect(drifts.first?.expected == "one of red, blue")
    #expect(try decoded(text, as: Shop.self).colour == shop.colour)
  }

  @Test("what must be there must be there")
  func required() throws {
    let error = try #require(throws: DecodingFailure.self) { try read(#"{"id":{},"price":"1"}"#, as: Item.self) }
    #expect(summary(error.drifts) == ["failed id: an empty object"])
  }

  @Test("a response that is as it should be tells nothing")
  func quiet() throws {
    #expect(try read(#"[{"id":1,"price":null,"is_new":false,"name":"n","tags":[]}]"#, as: [Item].self).drifts.isEmpty)
  }
}

@Suite("Where the documentation says it")
struct PageSourcesTests {
  private static let sources: PageSources = """
    @shops.md #Shop:10 id:12 name owner lines prices:20
    colour:30 amount #Shop.Line:40 sku:41 count @my%20people.md #Person:5 name boss
    """

  @Test(
    "a difference tells the line of the innermost member that is described",
    arguments: [
      (#"{"id":[],"lines":[]}"#, "id", "shops.md:12"), (#"{"lines":[]}"#, "id", "shops.md:12"),
      (#"{"id":1,"lines":[],"owner":{"boss":null}}"#, "owner.name", "my people.md:6"),
      (#"{"id":1,"lines":[],"owner":{"name":"a","boss":{"name":1}}}"#, "owner.boss.name", "my people.md:6"),
      (#"{"id":1,"lines":[{"sku":"a","count":1},{"sku":{},"count":1}]}"#, "lines.[1].sku", "shops.md:41"),
      (#"{"id":1,"lines":[{"sku":"a","count":1,"is_gift":[]}]}"#, "lines.[0].is_gift", "shops.md:40"),
      (#"{"id":1,"lines":{}}"#, "lines", "shops.md:15"), (#"{"id":1,"lines":[5]}"#, "lines.[0]", "shops.md:40"),
      (#"{"id":1,"lines":[],"prices":{"id":{}}}"#, "prices.id", "shops.md:20"),
      (#"{"id":1,"lines":[],"amount":"x"}"#, "amount", "shops.md:31"),
      (#"{"id":1,"lines":[],"amount":{"name":1}}"#, "amount.name", "my people.md:6"),
      (#"{"id":1,"lines":[],"page":5}"#, "page", "shops.md:10"), (#"7"#, "", "shops.md:10"),
    ])
  func places(text: String, path: String, page: String) throws {
    let error = try #require(throws: DecodingFailure.self) {
      try JSON.decode(Shop.self, from: Data(text.utf8), sources: Self.sources)
    }
    #expect(error.drifts.map(\.path) == [path])
    #expect(error.page == page)
  }

  @Test("an unknown value tells the line of its member")
  func unknown() throws {
    let (_, drifts) = try read(#"[{"id":1,"lines":[],"colour":"x"}]"#, as: [Shop].self, sources: Self.sources)
    #expect(drifts.map(\.page) == ["shops.md:30"])
    #expect("\(drifts[0])" == "[0].colour: expected one of red, blue (shops.md:30), found the text “x”")
  }

  @Test("what is in no type that is described has no place")
  func unknownPlace() throws {
    let (_, drifts) = try read(#"{"a":"1"}"#, as: [String: Int].self, sources: Self.sources)
    #expect(drifts.map(\.page) == [nil])
  }
}

@Suite("What nobody should answer with")
struct HostileResponseTests {
  @Test("of a million differences a thousand are told, and how many more there are")
  func many() throws {
    let text = "[" + Array(repeating: "\"1\"", count: 200_000).joined(separator: ",") + ",2]"
    let (values, drifts) = try read(text, as: [Int].self)
    #expect(values.count == 200_001)
    #expect(drifts.count == 1001 && drifts[999].path == "[999]")
    #expect(drifts.last?.effect == .untold && drifts.last?.found == "199000 more differences")
  }

  @Test("so it is with elements that are left out, and the others stay")
  func manyElements() throws {
    let text =
      "[" + Array(repeating: #"{"name":1.5,"boss":[{}]},{"boss":{}}"#, count: 20_000).joined(separator: ",") + "]"
    let (people, drifts) = try read(text, as: [Person].self)
    #expect(people.count == 20_000 && drifts.count == 1001)
    #expect(drifts.last?.found == "\(20_000 * 4 - 1000) more differences")
  }

  @Test("a failure has its reason, however much was put up with before it")
  func lastFault() throws {
    let lines = Array(repeating: #"{"sku":1,"count":"1"}"#, count: 2000).joined(separator: ",")
    let error = try #require(throws: DecodingFailure.self) {
      try read(
        "{\"id\":1,\"lines\":[\(lines)],\"x_a\":{},\"amount\":5,\"page\":1}".replacing(
          "\"id\":1,", with: "\"name\":1,"), as: Shop.self)
    }
    #expect(error.drifts.first?.path == "id")
    let late = try #require(throws: DecodingFailure.self) { try read("{\"l\":[\(lines)],\"p\":{}}", as: Late.self) }
    #expect(late.drifts.first?.path == "p.name")
  }

  private struct Late: JSONModel, Codable, Hashable {
    let lines: [Shop.Line]
    let person: Person
    private static let keys: JSONKeys = "l p"
    init(json: JSONReader) { (lines, person) = json.members(Self.keys) }
    func write(to json: inout JSONWriter) { json.members(Self.keys, lines, person) }
  }

  @Test("errors are short, whatever stands in the response")
  func short() throws {
    let long = String(repeating: "长", count: 50_000)
    let text = "{\"\(long)\":{\"\(long)\":{\"\(long)\":\"\(long)\"}}}"
    let error = try #require(throws: DecodingFailure.self) {
      try decoded(text, as: [String: [String: [String: Int]]].self)
    }
    #expect("\(error)".count < 300)
    let deep = String(repeating: #"{"name":"a","boss":"#, count: 500) + "{}" + String(repeating: "}", count: 500)
    let deepError = try #require(throws: DecodingFailure.self) { try decoded(deep, as: Person.self) }
    #expect("\(deepError)".count < 500)
    let many = "[" + Array(repeating: "null", count: 5000).joined(separator: ",") + "]"
    let manyError = try #require(throws: DecodingFailure.self) { try decoded(many, as: [Person].self) }
    #expect("\(manyError)".count < 500 && manyError.drifts.count == 1001)
  }

  @Test("an object of many keys, all alike or all different, takes no longer than it should", .timeLimit(.minutes(1)))
  func keys() throws {
    let different = (0..<100_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try decoded("{\(different)}", as: [String: Int].self).count == 100_000)
    let alike = (0..<100_000).map { "\"k\":\($0)" }.joined(separator: ",")
    #expect(try decoded("{\(alike)}", as: [String: Int].self) == ["k": 99_999])
    let escaped = (0..<50_000).map { "\"\\u006b\($0 % 10)\":\($0)" }.joined(separator: ",")
    #expect(try decoded("{\(escaped)}", as: [String: Int].self).count == 10)
  }
}
