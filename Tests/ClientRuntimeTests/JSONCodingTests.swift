import Foundation
import Testing

@testable import ClientRuntime

@Suite("Decoding and encoding")
struct JSONCodingTests {
  private struct Order: Codable, Equatable {
    var id: Int
    var note: String?
    var lines: [Line]
    var page: URL?
    var blob: Data?
    var prices: [String: Decimal]?

    struct Line: Codable, Equatable {
      var sku: String
      var count: UInt16
      var isGift: Bool
    }
  }

  private let text =
    #"{"blob":"AQI=","id":7,"lines":[{"count":2,"isGift":true,"sku":"a\"b"}],"note":"n","page":"https://example.com/a/b","prices":{"eur":1.10}}"#

  @Test("a value is read and written, members sorted")
  func roundTrip() throws {
    let order = try decoded(text, as: Order.self)
    #expect(order.page?.path == "/a/b")
    #expect(order.blob == Data([1, 2]))
    #expect(try encoded(order) == text.replacing("1.10", with: "1.1"))
    #expect(try decoded(encoded(order), as: Order.self) == order)
  }

  @Test("the order of the members is free")
  func order() throws {
    let shuffled = #"{"x":{"lines":1},"note":null,"lines":[],"y":[[]],"id":1}"#
    #expect(try decoded(shuffled, as: Order.self) == Order(id: 1, lines: []))
  }

  @Test(
    "an error names the place and what stands there",
    arguments: [
      (
        #"{"id":7,"lines":[{"sku":"a","count":1,"isGift":true},{"sku":5}]}"#, "lines.[1].sku",
        "Expected a text, found 5."
      ),
      (#"{"id":"x","lines":[]}"#, "id", "Expected an integer, found the text “x”."),
      (#"{"id":1}"#, "lines", "The member is missing."),
      (#"{"id":1,"lines":{}}"#, "lines", "Expected an array, found an empty object."),
      (#"{"id":1,"lines":[null]}"#, "lines.[0]", "Expected an object, found null."),
      (#"{"id":1.5,"lines":[]}"#, "id", "1.5 is no integer."),
      (#"{"id":1,"lines":[{"sku":"a","count":70000}]}"#, "lines.[0].count", "70000 is more than UInt16 holds."),
      (#"[1]"#, "", "Expected an object, found an array."),
    ])
  func errors(text: String, path: String, reason: String) throws {
    let error = try #require(throws: DecodingError.self) { try decoded(text, as: Order.self) }
    let place = DecodingPlace(error)
    #expect(DecodingPlace.text(of: place.path) == path)
    #expect(place.reason == reason)
  }

  private class Base: Codable {
    var a = 1
    init() {}
  }

  private final class Derived: Base {
    var b = 2

    override init() { super.init() }

    required init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: DynamicKey.self)
      b = try container.decode(Int.self, forKey: DynamicKey("b"))
      try super.init(from: container.superDecoder())
    }

    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: DynamicKey.self)
      try container.encode(b, forKey: DynamicKey("b"))
      try super.encode(to: container.superEncoder())
    }
  }

  @Test("a class has what it inherits under a key of its own")
  func inheritance() throws {
    #expect(try encoded(Derived()) == #"{"b":2,"super":{"a":1}}"#)
    let derived = try decoded(#"{"b":3,"super":{"a":4}}"#, as: Derived.self)
    #expect(derived.a == 4 && derived.b == 3)
  }

  private struct Nested: Codable, Equatable {
    var values: [Int]
    var name: String

    init(values: [Int], name: String) {
      self.values = values
      self.name = name
    }

    init(from decoder: any Decoder) throws {
      let root = try decoder.container(keyedBy: DynamicKey.self)
      var list = try root.nestedUnkeyedContainer(forKey: DynamicKey("list"))
      var values: [Int] = []
      #expect(list.count == 3)
      #expect(try list.decodeNil())
      while !list.isAtEnd { values.append(try list.decode(Int.self)) }
      self.values = values
      name = try root.nestedContainer(keyedBy: DynamicKey.self, forKey: DynamicKey("inner"))
        .decode(String.self, forKey: DynamicKey("name"))
    }

    func encode(to encoder: any Encoder) throws {
      var root = encoder.container(keyedBy: DynamicKey.self)
      var list = root.nestedUnkeyedContainer(forKey: DynamicKey("list"))
      try list.encodeNil()
      for value in values { try list.encode(value) }
      var inner = root.nestedContainer(keyedBy: DynamicKey.self, forKey: DynamicKey("inner"))
      try inner.encode(name, forKey: DynamicKey("name"))
      var again = root.nestedContainer(keyedBy: DynamicKey.self, forKey: DynamicKey("inner"))
      try again.encode(true, forKey: DynamicKey("more"))
    }
  }

  @Test("containers nest, and two of one value write the same object")
  func containers() throws {
    let nested = Nested(values: [1, 2], name: "n")
    #expect(try encoded(nested) == #"{"inner":{"more":true,"name":"n"},"list":[null,1,2]}"#)
    #expect(try decoded(encoded(nested), as: Nested.self) == nested)
  }

  @Test("reading behind the end of an array is an error")
  func end() {
    struct Pair: Decodable {
      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        _ = try (list.decode(Int.self), list.decode(Int.self))
      }
    }
    #expect(throws: DecodingError.self) { try decoded("[1]", as: Pair.self) }
  }

  @Test("scalars stand alone, too")
  func scalars() throws {
    #expect(try decoded("null", as: Int?.self) == nil)
    #expect(try decoded("\"x\"", as: String.self) == "x")
    #expect(try encoded("a/b\u{1}\u{1F}\n") == #""a/b\u0001\u001f\n""#)
    #expect(try encoded(Int?.none) == "null")
    #expect(try decoded("[1,null]", as: [Int?].self) == [1, nil])
    #expect(try encoded([1, nil]) == "[1,null]")
    #expect(try decoded("0", as: Date.self) == Date(timeIntervalSinceReferenceDate: 0))
  }

  @Test("none is written as an empty object where a vendor writes it so")
  func emptyObject() throws {
    struct Holder: Encodable {
      var user: Int?
      var list: Int?
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: DynamicKey.self)
        try container.encodeOrEmptyObject(user, forKey: DynamicKey("user"))
        try container.encodeOrEmptyArray(list, forKey: DynamicKey("list"))
      }
    }
    #expect(try encoded(Holder()) == #"{"list":[],"user":{}}"#)
    #expect(try encoded(Holder(user: 1, list: 2)) == #"{"list":2,"user":1}"#)
    #expect(String(decoding: try JSONEncoder().encode(Holder(list: 1)), as: UTF8.self).contains(#""user":{}"#))
  }
}

@Suite("Reading tolerantly")
struct JSONToleranceTests {
  private struct Item: Codable, Equatable {
    var id: Int
    var price: Decimal?
    var isNew: Bool?
    var name: String?
    var tags: [Int]?
  }

  /// What is read, and what was put up with.
  private func read<Value: Decodable>(_ text: String, as type: Value.Type) throws -> (value: Value, drifts: [String]) {
    let drifts = Drifts()
    let value = try JSON.decode(type, from: Data(text.utf8), .tolerant { drifts.add("\($0.path): \($0.reason)") })
    return (value, drifts.all)
  }

  private final class Drifts: @unchecked Sendable {
    private let lock = NSLock()
    private var texts: [String] = []
    func add(_ text: String) { lock.withLock { texts.append(text) } }
    var all: [String] { lock.withLock { texts } }
  }

  @Test("scalars of another kind are taken for what they mean, and told")
  func scalars() throws {
    let (item, drifts) = try read(#"{"id":"12","price":"1.50","isNew":1,"name":5}"#, as: Item.self)
    #expect(item == Item(id: 12, price: Decimal(string: "1.5"), isNew: true, name: "5"))
    #expect(drifts.count == 4)
    #expect(drifts.first == "id: Expected an integer, found the text “12”.")
  }

  @Test(
    "what cannot be read is none where there may be none", arguments: ["\"\"", "{}", "[]", "\"soon\"", "[{\"a\":1}]"])
  func none(text: String) throws {
    let (item, drifts) = try read("{\"id\":1,\"price\":\(text)}", as: Item.self)
    #expect(item == Item(id: 1))
    #expect(drifts.count == 1 && drifts.allSatisfy { $0.hasPrefix("price") })
  }

  @Test("one bad element does not cost the others")
  func elements() throws {
    let (items, drifts) = try read(
      #"{"items":[{"id":1},{"id":null},7,{"id":2,"tags":[1,"x",3]}]}"#, as: [String: [Item]].self)
    #expect(items == ["items": [Item(id: 1), Item(id: 2, tags: [1, 3])]])
    #expect(
      drifts == [
        "items.[1].id: Expected an integer, found null.", "items.[2]: Expected an object, found 7.",
        "items.[3].tags.[1]: Expected an integer, found the text “x”.",
      ])
  }

  @Test("what must be there must be there")
  func required() {
    #expect(throws: DecodingError.self) { try read(#"{"id":{}}"#, as: Item.self) }
  }

  @Test("a response that is as it should be tells nothing")
  func quiet() throws {
    #expect(try read(#"[{"id":1,"price":null,"isNew":false,"name":"n","tags":[]}]"#, as: [Item].self).drifts.isEmpty)
  }
}
