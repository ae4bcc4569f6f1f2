import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

/// The shape of a JSON text.
func shape(_ text: String) -> Shape {
  let documents = JSONReader.read(text, at: SourceLocation(file: "p.md", line: 1)).documents
  return documents.first.map(Shape.init(observing:)) ?? .bottom
}

@Suite("The lattice of shapes")
struct ShapeTests {
  /// Shapes made by chance, the same for the same seed.
  private func shapes(_ seed: Int, _ count: Int) -> [Shape] {
    let texts = [
      "null", "true", "1", "1.5", "99999999999999999999", #""""#, #""x""#, #""2019-02-13""#, #""2019-02-13 10:00""#,
      "[]", "{}", "[1, null]",
      #"{"a": 1}"#, #"{"a": null, "b": "x"}"#, #"[{"a": 1}, {"b": 2}]"#, #"{"a": {"b": []}}"#,
      #"{"a": {"b": [{"c": 1}]}}"#,
    ]
    return (0..<count).map { shape(texts[(seed * 7 + $0 * 5 + seed * $0) % texts.count]) }
  }

  @Test("the join does not mind the order", arguments: 0..<100)
  func commutative(seed: Int) {
    let pair = shapes(seed, 2)
    #expect(pair[0].joined(with: pair[1]) == pair[1].joined(with: pair[0]))
  }

  @Test("nor the grouping", arguments: 0..<100)
  func associative(seed: Int) {
    let three = shapes(seed, 3)
    #expect(
      three[0].joined(with: three[1]).joined(with: three[2]) == three[0].joined(with: three[1].joined(with: three[2])))
  }

  @Test("nor seeing a thing twice", arguments: 0..<100)
  func idempotent(seed: Int) {
    let join = shapes(seed, 3).reduce(Shape.bottom) { $0.joined(with: $1) }
    #expect(join.joined(with: join) == join)
    #expect(shapes(seed, 3).allSatisfy { $0.joined(with: join) == join })
  }

  @Test("a member that only some objects have may be absent")
  func absent() {
    let elements = shape(#"[{"a": 1}, {"a": 2, "b": 3}]"#).elements
    #expect(elements?.object?.members["a"]?.isAbsent == false)
    #expect(elements?.object?.members["b"]?.isAbsent == true)
  }

  @Test(
    "dates are days and times that there are",
    arguments: [
      ("2019-02-13", true), ("2019-02-30", false), ("2019-2-3", false), ("2019-13-3", false), ("2020-02-29", true),
      ("1900-02-29", false),
    ])
  func dates(text: String, isDate: Bool) {
    #expect(StringFormat.localDate.matches(text) == isDate)
  }

  @Test(
    "times of the wall clock",
    arguments: [
      ("2018-10-19 14:04", true), ("2018-10-19T14:04:05.123", true), ("2018-10-19 24:00", false),
      ("2018-10-19 14:04Z", false), ("2018/2/9 9:30", true), ("2018/2/30 9:30", false), ("2018-2-9 9:3", false),
      ("2018-2-9 :30", false),
    ])
  func times(text: String, isTime: Bool) {
    #expect(StringFormat.localDateTime.matches(text) == isTime)
  }
}

@Suite("Names")
struct NameTests {
  @Test(
    "names follow the guidelines",
    arguments: [
      ("avatar_url", "avatarURL"), ("user-id", "userID"), ("isOwn", "isOwn"),
      ("wx_external_userid", "wxExternalUserID"), ("URL", "url"),
      ("HTTPHeader", "httpHeader"), ("is_2fa", "is2fa"), ("2fa", "_2fa"), ("orderIds", "orderIDs"),
      ("客户编号", "keHuBianHao"), ("用户id", "yongHuID"), ("Größe", "grosse"), ("имя", "ima"),
    ])
  func lower(key: String, name: String) {
    #expect(SwiftName.lower(Words(key)) == name)
  }

  @Test("the glossary translates words, also where no space stands between them")
  func glossary() {
    let glossary = Glossary(["客户": "customer", "名称": "name", "客户名称": "customerTitle", "tel": "telephone"])
    #expect(SwiftName.lower(glossary.words(of: "客户名称")) == "customerTitle")
    #expect(SwiftName.lower(glossary.words(of: "客户")) == "customer")
    #expect(SwiftName.lower(glossary.words(of: "主客户的名称")) == "zhuCustomerDeName")
    #expect(SwiftName.lower(glossary.words(of: "work_tel")) == "workTelephone")
  }

  @Test(
    "nouns in the singular",
    arguments: [
      ("opportunities", "opportunity"), ("addresses", "address"), ("status", "status"), ("boxes", "box"),
      ("people", "person"), ("news", "news"), ("warehouses", "warehouse"), ("causes", "cause"), ("bonuses", "bonus"),
      ("movies", "movie"), ("uses", "use"),
    ])
  func singular(plural: String, singular: String) {
    #expect(Noun.singular(plural) == singular)
  }

  @Test(
    "operations are named by method and path",
    arguments: [
      ("POST", "/api/v2/opportunities/:id/product_assets", "createOpportunityProductAsset"),
      ("GET", "/v1/orders", "listOrders"),
      ("GET", "/v1/orders/{id}", "getOrder"), ("DELETE", "/orders/<id>/lines/<line>", "deleteOrderLine"),
      ("POST", "/orders/:id/cancel", "cancelOrder"),
      ("GET", "/api/2024-01/products.json", "listProducts"),
      ("POST", "/billing/api/v1/invoices", "createBillingInvoice"),
      ("GET", "/system/api/keys", "listSystemAPIKeys"),
      ("PUT", "/orders/${id}", "updateOrder"), ("POST", "/v5/position/set-leverage", "setPositionLeverage"),
    ])
  func operations(method: String, path: String, name: String) {
    #expect(OperationNaming.name(method: method, path: PathReader.read(path)) == name)
  }

  @Test("a URL gives its path, without host and query")
  func paths() {
    #expect(PathReader.read("https://h.example/v1/a/:id?x=1").text == "/v1/a/:id")
    #expect(PathReader.read("{{host}}/v1/a").text == "/v1/a")
    #expect(PathReader.read("v1/a/{b}").parameterNames == ["b"])
  }

  @Test(
    "a dollar before a brace is part of the mark, alone and between others",
    arguments: [
      ("/a/${b}", [.literal("/a/"), .parameter("b")]),
      ("/a/${b}.json", [.literal("/a/"), .parameter("b"), .literal(".json")]),
      ("/a/x${b}-${c}", [.literal("/a/x"), .parameter("b"), .literal("-"), .parameter("c")]),
    ] as [(String, [PathTemplate.Piece])])
  func dollars(url: String, pieces: [PathTemplate.Piece]) { #expect(PathReader.read(url).pieces == pieces) }
}

@Suite("Keys that carry identifiers")
struct DynamicKeyTests {
  private func rules(_ keys: [String]) -> [DynamicKeyRule] { DynamicKeyRule.rules(for: keys) }

  @Test("two keys with identifiers behind one marker are a rule")
  func found() {
    let rules = rules(["text_asset_8b1eeedd", "datetime_asset_79db302a", "text_asset_4a1eb9_display"])
    #expect(rules.map(\.text) == ["_asset_"])
    #expect(rules.first?.matches("text_asset_591b5ebb") == true)
    #expect(rules.first?.matches("product_asset_count") == false)
  }

  @Test(
    "what people write stays a field",
    arguments: [
      ["address1", "address2"], ["line_1", "line_2"], ["sha256", "md5"], ["text_asset_8b1eeedd"],
      ["a_decade", "a_facade"],
    ])
  func lookAlikes(keys: [String]) {
    #expect(rules(keys).isEmpty)
  }
}
