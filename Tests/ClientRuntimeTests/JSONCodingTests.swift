import Foundation
import Testing

@testable import ClientRuntime

// Types as Docent writes them, of an invented shop.

struct Shop: JSONModel, Codable, Hashable {
  let id: Int
  let name: String?
  let owner: Person?
  let lines: [Line]
  let prices: [String: Decimal]?
  let page: URL?
  let colour: Colour?
  let amount: IntOrPerson?
  /// The members whose keys begin with `x_`.
  let extras: [String: Int]

  private static let keys: JSONKeys = "id name?null owner?{} lines prices page colour amount"
  init(json: JSONReader) {
    (id, name, owner, lines, prices, page, colour, amount) = json.members(Self.keys)
    extras = json.rest(besides: Self.keys, prefix: "x_")
  }
  func write(to json: inout JSONWriter) {
    json.members(Self.keys, id, name, owner, lines, prices, page, colour, amount, rest: extras)
  }

  struct Line: JSONModel, Codable, Hashable {
    let sku: String
    let count: Int
    let isGift: Bool?

    private static let keys: JSONKeys = "sku count is_gift"
    init(json: JSONReader) { (sku, count, isGift) = json.members(Self.keys) }
    func write(to json: inout JSONWriter) { json.members(Self.keys, sku, count, isGift) }
  }

  struct Colour: OpenEnum, Codable, Hashable, CustomStringConvertible {
    static let known: JSONKeys = "red blue"
    let rawValue: String
    init(_ rawValue: String) { self.rawValue = rawValue }
  }
}

struct Person: JSONModel, Codable, Hashable {
  let name: String
  @Indirect var boss: Person?

  init(name: String, boss: Person? = nil) { (self.name, self.boss) = (name, boss) }

  private static let keys: JSONKeys = "name boss"
  init(json: JSONReader) { (name, _boss) = json.members(Self.keys) }
  func write(to json: inout JSONWriter) { json.members(Self.keys, name, boss) }
}

indirect enum IntOrPerson: JSONModel, Codable, Hashable {
  case int(Int)
  case person(Person)

  init(json: JSONReader) {
    switch json.kind {
    case .number: self = .int(json.value())
    case .object: self = .person(json.value())
    default:
      json.fail("one of Int, Person")
      self = .int(json.nothing())
    }
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .int(let value): json.value(value)
    case .person(let value): json.value(value)
    }
  }
}

@Suite("Decoding and encoding")
struct JSONCodingTests {
  private let text =
    #"{"id":7,"name":"n","owner":{"name":"Ada"},"lines":[{"sku":"a\"b","count":2,"is_gift":true}],"prices":{"eur":1.1,"usd":2},"page":"https://example.com/a/b","colour":"red","amount":5,"x_a":1,"x_b":2}"#

  @Test("a value is read and written, members as they are declared, then those that are data")
  func roundTrip() throws {
    let shop = try decoded(text, as: Shop.self)
    #expect(shop.page?.path == "/a/b")
    #expect(shop.lines.first?.isGift == true)
    #expect(shop.prices == ["eur": Decimal(string: "1.1") ?? 0, "usd": 2])
    #expect(shop.extras == ["x_a": 1, "x_b": 2])
    #expect(try encoded(shop) == text)
  }

  @Test("the order of the members is free, and others are passed over")
  func order() throws {
    let shuffled = #"{"y":{"lines":1},"name":null,"lines":[],"z":[[]],"id":1}"#
    #expect(try encoded(decoded(shuffled, as: Shop.self)) == #"{"id":1,"name":null,"owner":{},"lines":[]}"#)
  }

  @Test("two values are equal and hash alike where their JSON is the same")
  func equality() throws {
    let shop = try decoded(text, as: Shop.self)
    #expect(try decoded("{\"z\":1," + text.dropFirst(), as: Shop.self) == shop)
    #expect(try Set([shop, decoded(text, as: Shop.self)]).count == 1)
    #expect(try decoded(text.replacing("\"x_b\":2", with: "\"x_b\":3"), as: Shop.self) != shop)
  }

  @Test(
    "an error names the place, what was expected there, and what stands there",
    arguments: [
      (
        #"{"id":7,"lines":[{"sku":"a","count":1},{"sku":5,"count":1}]}"#, "lines.[1].sku",
        "expected a text, found 5"
      ),
      (#"{"id":"x","lines":[]}"#, "id", "expected an integer, found the text “x”"),
      (#"{"id":1}"#, "lines", "expected a value, found nothing"),
      (#"{"id":null,"lines":[]}"#, "id", "expected an integer, found null"),
      (#"{"id":1,"lines":{}}"#, "lines", "expected an array, found an empty object"),
      (#"{"id":1,"lines":[null]}"#, "lines.[0]", "expected an object, found null"),
      (#"{"id":1.5,"lines":[]}"#, "id", "expected an integer, found 1.5"),
      (#"{"id":1,"lines":[],"amount":"x"}"#, "amount", "expected one of Int, Person, found the text “x”"),
      (
        #"{"id":1,"lines":[],"prices":{"eur":[1]}}"#, "prices.eur",
        "expected a number of no more digits than Decimal holds, found an array"
      ),
      (#"{"id":1,"lines":[],"owner":{"boss":null}}"#, "owner.name", "expected a value, found nothing"),
      (#"{"id":1,"lines":[],"x_a":"1"}"#, "x_a", "expected an integer, found the text “1”"),
      (#"[1]"#, "", "expected an object, found an array"),
    ])
  func errors(text: String, path: String, reason: String) throws {
    let error = try #require(throws: DecodingFailure.self) { try decoded(text, as: Shop.self) }
    #expect(error.drifts.map(\.path) == [path] && error.path == path)
    #expect("\(error)" == "\(path.isEmpty ? "the response" : path): \(reason)")
    #expect(error.body == Data(text.utf8))
  }

  @Test("all faults of a response are told, not the first alone")
  func allFaults() throws {
    let text = #"{"lines":[{"count":"1","is_gift":0},7],"owner":{},"prices":[],"colour":1,"amount":{}}"#
    let error = try #require(throws: DecodingFailure.self) { try decoded(text, as: Shop.self) }
    #expect(
      error.drifts.map(\.path) == [
        "id", "lines.[0].sku", "lines.[0].count", "lines.[0].is_gift", "lines.[1]", "prices", "colour", "amount.name",
      ])
    #expect(error.drifts.allSatisfy { $0.effect == .failed })
    #expect("\(error)".hasSuffix("; and 3 more"))
    var named = error
    named.operation = "ReadShop"
    #expect("\(named)".hasPrefix("ReadShop: id: expected a value, found nothing; "))
  }

  @Test("scalars stand alone, too")
  func scalars() throws {
    #expect(try decoded("null", as: Int?.self) == nil)
    #expect(try decoded("\"x\"", as: String.self) == "x")
    #expect(try encoded("a/b\u{1}\u{1F}\n") == #""a/b\u0001\u001f\n""#)
    #expect(try encoded(Int?.none) == "null")
    #expect(try decoded("[1,null]", as: [Int?].self) == [1, nil])
    #expect(try encoded([1, nil]) == "[1,null]")
    #expect(try decoded("true", as: Bool.self) && !decoded("false", as: Bool.self))
  }

  @Test("a value holds others of its own type")
  func recursion() throws {
    let text = #"{"name":"a","boss":{"name":"b","boss":{"name":"c"}}}"#
    var person = try decoded(text, as: Person.self)
    #expect(person.boss?.boss == Person(name: "c"))
    #expect(try encoded(person) == text)
    person.boss = nil
    #expect(person == Person(name: "a"))
    // What is missing at the innermost is one fault, and is not looked for without end.
    let error = try #require(throws: DecodingFailure.self) {
      try decoded(#"{"name":"a","boss":{"name":"b","boss":{}}}"#, as: Person.self)
    }
    #expect(error.drifts.map(\.path) == ["boss.boss.name"])
  }

  @Test("a type that must hold itself in one of its forms is missing like any other")
  func recursiveUnion() throws {
    struct Tree: JSONModel, Codable, Hashable {
      let next: TreeOrInt
      private static let keys: JSONKeys = "next"
      init(json: JSONReader) { next = json.members(Self.keys) }
      func write(to json: inout JSONWriter) { json.members(Self.keys, next) }
    }
    indirect enum TreeOrInt: JSONModel, Codable, Hashable {
      case tree(Tree)
      case int(Int)
      init(json: JSONReader) {
        switch json.kind {
        case .object: self = .tree(json.value())
        case .number: self = .int(json.value())
        default:
          json.fail("one of Tree, Int")
          self = .int(json.nothing())
        }
      }
      func write(to json: inout JSONWriter) {
        switch self {
        case .tree(let value): json.value(value)
        case .int(let value): json.value(value)
        }
      }
    }
    #expect(try encoded(decoded(#"{"next":{"next":1}}"#, as: Tree.self)) == #"{"next":{"next":1}}"#)
    let error = try #require(throws: DecodingFailure.self) { try decoded(#"{"next":{"next":{}}}"#, as: Tree.self) }
    #expect(error.drifts.map(\.path) == ["next.next.next"])
  }

  @Test("nesting is bounded where types nest without end")
  func depth() throws {
    let text =
      String(repeating: #"{"name":"a","boss":"#, count: 511) + #"{"name":"z"}"# + String(repeating: "}", count: 511)
    #expect(try encoded(decoded(text, as: Person.self)) == text)
    #expect(throws: DecodingFailure.self) { try decoded(#"{"name":"a","boss":\#(text)}"#, as: Person.self) }
  }

  @Test("Foundation’s coders read and write every type, too")
  func foundation() throws {
    let shop = try decoded(text, as: Shop.self)
    #expect(try JSONDecoder().decode(Shop.self, from: Data(text.utf8)) == shop)
    #expect(try JSON.decode(Shop.self, from: JSONEncoder().encode(shop)) == shop)
    #expect(
      try JSONDecoder().decode([Shop.Colour].self, from: JSONEncoder().encode([Shop.Colour("red")])) == [
        Shop.Colour("red")
      ])
    #expect(try JSONDecoder().decode([LocalDate].self, from: Data(#"["2019-02-13"]"#.utf8)).first?.day == 13)
    #expect(throws: EncodingError.self) {
      try JSONEncoder().encode(["a": JSONValue.number(JSONNumber(lexeme: "1e400"))])
    }
    let context = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Person].self, from: Data(#"[{"name":"a"},{"name":1}]"#.utf8))
    }
    guard case .dataCorrupted(let place) = context else {
      return #expect(Bool(false), "\(String(describing: context))")
    }
    #expect(place.codingPath.map(\.intValue) == [1])
    #expect(place.debugDescription == "name: expected a text, found 1")
  }
}

@Suite("How members are written")
struct JSONKeysTests {
  private struct Holder: JSONModel, Codable, Hashable {
    var plain: Int?
    var null: Int?
    var object: Person?
    var array: [Int]?
    var empty: Person?

    init(_ value: Int?) {
      (plain, null, array) = (value, value, value.map { [$0] })
      object = value.map { _ in Person(name: "n") }
      empty = object
    }

    static let keys: JSONKeys = """
      plain null?null object?{} array?[]
      empty?
      """
    init(json: JSONReader) { (plain, null, object, array, empty) = json.members(Self.keys) }
    func write(to json: inout JSONWriter) { json.members(Self.keys, plain, null, object, array, empty) }
  }

  @Test("none is written as the vendor writes it")
  func written() throws {
    #expect(try encoded(Holder(nil)) == #"{"null":null,"object":{},"array":[]}"#)
    #expect(
      try encoded(Holder(1)) == #"{"plain":1,"null":1,"object":{"name":"n"},"array":[1],"empty":{"name":"n"}}"#)
  }

  @Test(
    "none is read in every form that the documentation shows",
    arguments: [
      "{}", #"{"object":null,"empty":null,"array":null,"plain":null}"#, #"{"object":{},"array":{},"empty":{}}"#,
      #"{"object":[],"array":[],"empty":[]}"#,
    ])
  func none(text: String) throws {
    #expect(try decoded(text, as: Holder.self) == Holder(nil))
    let (_, drifts) = try read(text, as: Holder.self)
    #expect(drifts.isEmpty)
  }

  @Test(
    "what is no none is an error",
    arguments: [#"{"object":1}"#, #"{"object":{"x":1}}"#, #"{"empty":[1]}"#, #"{"null":{}}"#, #"{"plain":[]}"#])
  func wrong(text: String) {
    #expect(throws: DecodingFailure.self) { try decoded(text, as: Holder.self) }
  }

  @Test("an empty object is no none where a value must be there")
  func required() throws {
    struct Strict: JSONModel, Codable, Hashable {
      let owner: Person
      init(json: JSONReader) { owner = json.members("owner?{}") }
      func write(to json: inout JSONWriter) { json.members("owner?{}", owner) }
    }
    let error = try #require(throws: DecodingFailure.self) { try decoded(#"{"owner":{}}"#, as: Strict.self) }
    #expect(error.path == "owner.name")
  }

  @Test("keys are told apart by white space; what else they hold is percent-encoded")
  func keys() {
    let keys: JSONKeys = """
      id a%20b  50%25 % %?null 名 what%3F?[]
      100% %EF%BB%BF a%
      """
    #expect(keys.all.map(\.text) == ["id", "a b", "50%", "", "", "名", "what?", "100%", "\u{FEFF}", "a%"])
    #expect(keys.all[4].none == .null && keys.all[6].none == .emptyArray && keys.all[0].none == .leftOut)
    let key: JSONKey = "a b?null"
    #expect(key.text == "a b?null" && key.none == .leftOut)
    #expect(("" as JSONKeys).all.isEmpty)
  }

  @Test("members whose keys are data stand beside the others, and never twice")
  func rest() throws {
    struct Asset: JSONModel, Codable, Hashable {
      let text: String
      let assets: [String: JSONValue]
      private static let keys: JSONKeys = "text_asset_1"
      init(json: JSONReader) {
        text = json.members(Self.keys)
        assets = json.rest(besides: Self.keys, containing: "_asset_")
      }
      func write(to json: inout JSONWriter) { json.members(Self.keys, text, rest: assets) }
    }
    let text =
      #"{"text_asset_1":"a","other":1,"_asset_":null,"x_asset_2":[1],"x\u005fasset\u005f3":4,"asset_":1,"_asset":1}"#
    let asset = try decoded(text, as: Asset.self)
    #expect(asset.assets == ["_asset_": nil, "x_asset_2": [1], "x_asset_3": 4])
    #expect(try encoded(asset) == #"{"text_asset_1":"a","_asset_":null,"x_asset_2":[1],"x_asset_3":4}"#)
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
    #expect(try encoded(decoded("[\(text)]", as: [JSONValue].self)) == "[\(text)]")
  }

  @Test("members and elements are reached by subscript")
  func subscripts() {
    let value: JSONValue = ["a": [1, "x"]]
    #expect(value["a"]?[1] == "x")
    #expect(value["b"] == nil)
    #expect(value["a"]?[2] == nil)
  }
}
