import Contract
import Diagnostics
import Testing

@testable import Inference

private func names(_ values: [(String, String?)], glossary: [String: String] = [:]) -> [String] {
  var naming = CaseNaming(glossary: Glossary(glossary))
  return naming.names(values.map { AllowedValue($0.0, meaning: $0.1) })
}

@Suite("Names of cases")
struct CaseNamingTests {
  @Test("a word names its case")
  func words() {
    #expect(
      names([("GTC", "good till cancelled"), ("PostOnly", nil), ("TAKE_PROFIT", nil), ("first-class", nil)])
        == ["gtc", "postOnly", "takeProfit", "firstClass"])
  }

  @Test("a code is named by its meaning: the first words of English, Latin letters of Chinese, the glossary's word")
  func codes() {
    #expect(
      names([("0", "Pending payment, not sent"), ("1", "The parcel is in the van")]) == [
        "pendingPayment", "parcelIsInTheVan",
      ])
    #expect(names([("M", "male"), ("F", "female")]) == ["male", "female"])
    #expect(names([("0", "待付款"), ("1", "已付款（部分）")]) == ["daiFuKuan", "yiFuKuan"])
    #expect(names([("0", "待付款"), ("1", "已付款")], glossary: ["待付款": "unpaid"]) == ["unpaid", "yiFuKuan"])
    #expect(names([("买入", nil), ("卖出", nil)], glossary: ["买入": "buy"]) == ["buy", "maiChu"])
  }

  @Test("a code that nothing explains bears its digits; a sign and the empty text have names")
  func bare() {
    #expect(
      names([("0", nil), ("-1", nil), ("", nil), ("<", nil), ("1.5", nil)]) == [
        "code0", "codeMinus1", "empty", "symbol", "code1_5",
      ])
  }

  @Test("names that mean something else, digits first, and one name twice are told apart")
  func clashes() {
    #expect(names([("unknown", nil), ("none", nil), ("self", nil)]) == ["unknownValue", "noneValue", "selfValue"])
    #expect(names([("5min", nil), ("1m", nil), ("1M", nil)]) == ["_5min", "_1m", "_1M"])
    #expect(names([("A_B", nil), ("a-b", nil)]) == ["aB", "aB2"])
    #expect(
      names([("1", "sent when the price rises"), ("2", "sent when the price falls")])
        == ["sentWhenThePriceRises", "sentWhenThePriceFalls"])
  }
}

@Suite("One enumeration for one thing")
struct EnumerationGroupTests {
  private typealias Values = [(String, String?)]
  private let all: Values = [("MARKET", nil), ("LIMIT", nil), ("STOP", nil)]
  private let some: Values = [("LIMIT", nil), ("MARKET", nil)]

  private func request(_ file: String, _ url: String, _ fields: Field...) -> PageContract {
    ListPages.page(file, "POST", url, parameters: fields)
  }

  @Test("a request and a response share it, and so does a list of which it has all; the order of pages changes nothing")
  func shared() {
    let pages = [
      request("a.md", "/v1/orders", ListPages.field("orderType", .string, all)),
      request("b.md", "/v1/drafts", ListPages.field("orderType", .string, some)),
      ListPages.page(
        "c.md", success: [#"{"id": 1, "name": "a", "orderType": "STOP"}"#],
        fields: [ListPages.field("orderType", .string, all)]),
    ]
    let api = ListPages.infer(pages).0
    #expect(api.enumerations.map(\.name) == ["OrderType"])
    #expect(api.enumerations.first?.cases.map(\.value) == ["MARKET", "LIMIT", "STOP"])
    #expect(Set(api.members("orderType").map(\.type)) == [.enumeration("OrderType", .string)])
    #expect(api.members("orderType").map(\.allowedValues.count).sorted() == [0, 0, 2])
    #expect(ListPages.infer(pages.reversed()).0 == api)
  }

  @Test("states by code are of the thing that has them, in whatever words its pages say them")
  func states() {
    let paid: Values = [("0", "not paid yet"), ("1", "all paid")]
    let seen: Values = [("0", "unread"), ("1", "opened")]
    let pages = [
      request("a.md", "/v1/orders", ListPages.field("payState", .integer, paid)),
      request("b.md", "/v2/orders", ListPages.field("payState", .integer, [("0", "Open"), ("1", "All paid")])),
      request("c.md", "/v1/letters", ListPages.field("payState", .integer, seen)),
    ]
    let api = ListPages.infer(pages).0
    #expect(api.enumerations.map(\.name) == ["LetterPayState", "OrderPayState"])
    #expect(api.enumerations.last?.uses.count == 2)
  }

  @Test(
    "what pages say in several words has all of the names, whichever page comes first; a code’s own words stay with its field"
  )
  func aliases() throws {
    let pages = [
      request("a.md", "/v1/lamps", ListPages.field("dimMode", .integer, [("0", "off"), ("1", "on")])),
      request(
        "b.md", "/v1/rooms", ListPages.field("dimMode", .integer, [("0", "false"), ("1", "true"), ("2", "by day")])),
      request("c.md", "/v1/halls", ListPages.field("dimMode", .integer, [("1", "on, and bright"), ("2", nil)])),
    ]
    let api = ListPages.infer(pages).0
    let mode = try #require(api.enumerations.first)
    #expect(api.enumerations.count == 1)
    #expect(mode.name == "DimMode")
    #expect(mode.cases.map(\.value) == ["0", "1", "2"])
    #expect(mode.cases.map(\.name) == ["false", "on", "byDay"])
    #expect(mode.cases.map { $0.aliases.map(\.name) } == [["off"], ["true"], ["code2"]])
    #expect(mode.cases[0].aliases.first?.meaning == "off")
    #expect(api.members("dimMode").map { $0.allowedValues.count }.sorted() == [2, 2, 3])
    #expect(ListPages.infer(pages.reversed()).0 == api)
  }

  @Test(
    "one word for two values makes two enumerations",
    arguments: [
      ([("0", "off"), ("1", "on")], [("0", "on"), ("1", "off")]),
      ([("LOW", nil), ("HIGH", nil)], [("low", nil), ("high", nil)]),
    ] as [([(String, String?)], [(String, String?)])])
  func contradiction(first: [(String, String?)], second: [(String, String?)]) {
    let pages = [
      request("a.md", "/v1/lamps", ListPages.field("dimMode", .string, first)),
      request("b.md", "/v1/rooms", ListPages.field("dimMode", .string, second)),
    ]
    let api = ListPages.infer(pages).0
    #expect(api.enumerations.count == 2)
    #expect(api.enumerations.allSatisfy { $0.cases.count == 2 && $0.cases.allSatisfy(\.aliases.isEmpty) })
  }

  @Test("digits in quotation marks have a name of their own, so that numbers beside them change nothing")
  func quoted() {
    let values: Values = [("0", "off"), ("1", "on")]
    let pages = [
      request("a.md", "/v1/lamps", ListPages.field("dimMode", .string, values)),
      request("b.md", "/v1/rooms", ListPages.field("dimMode", .integer, values)),
    ]
    #expect(ListPages.infer(pages).0.enumerations.map(\.name) == ["DimMode", "DimModeCode"])
    for page in pages {
      #expect(["DimMode", "DimModeCode"].contains(ListPages.infer([page]).0.enumerations.map(\.name).joined()))
    }
    #expect(ListPages.infer([pages[0]]).0.enumerations.map(\.name) == ["DimModeCode"])
  }

  @Test(
    "codes whose meanings differ in the thing alone are two enumerations",
    arguments: [
      (["pending review", "done with review"], ["pending payment", "done with payment"]),
      (["待审核", "已审核"], ["待付款", "已付款"]),
    ])
  func things(first: [String], second: [String]) {
    func state(_ meanings: [String]) -> Field {
      ListPages.field("workState", .integer, [("0", meanings[0]), ("1", meanings[1])])
    }
    let pages = [request("a.md", "/v1/orders", state(first)), request("b.md", "/v1/letters", state(second))]
    #expect(ListPages.infer(pages).0.enumerations.count == 2)
  }

  @Test("a list by itself names it, whatever the members are called")
  func titled() {
    let pages = [
      request("a.md", "/v1/orders", ListPages.field("type", .string, all, title: "Order Types Enum")),
      request("b.md", "/v1/drafts", ListPages.field("kind", .string, all, title: "Order Types Enum")),
    ]
    let api = ListPages.infer(pages).0
    #expect(api.enumerations.map(\.name) == ["OrderType"])
    #expect(api.enumerations.first?.uses.count == 2)
  }

  @Test("words of one name are one list, and each member says which of them it has")
  func words() {
    let other: Values = [("RED", nil), ("BLUE", nil)]
    let pages = [
      request("a.md", "/v1/orders", ListPages.field("labelKind", .string, all)),
      request("b.md", "/v1/drafts", ListPages.field("labelKind", .string, some)),
      request("c.md", "/v1/flags", ListPages.field("labelKind", .string, other)),
    ]
    let api = ListPages.infer(pages).0
    #expect(api.enumerations.map(\.name) == ["LabelKind"])
    #expect(api.enumerations.first?.cases.map(\.value) == ["MARKET", "LIMIT", "STOP", "RED", "BLUE"])
    #expect(api.members("labelKind").map(\.allowedValues.count).sorted() == [2, 2, 3])
  }

  @Test("a title that many lists have, and one of a number of words that is no name, name nothing")
  func roles() {
    let pages = [
      request("a.md", "/v1/orders", ListPages.field("status", .string, all, title: "Status Enum")),
      request("b.md", "/v1/flags", ListPages.field("status", .string, some, title: "Values")),
    ]
    #expect(ListPages.infer(pages).0.enumerations.map(\.name) == ["FlagStatus", "OrderStatus"])
  }

  @Test("one word is of what it belongs to, and of no other page's concern; a few words mean the same everywhere")
  func vague() {
    let pages = [
      request("a.md", "/v1/orders", ListPages.field("status", .string, all), ListPages.field("side", .string, all)),
      request("b.md", "/v1/drafts", ListPages.field("status", .string, all), ListPages.field("side", .string, all)),
      ListPages.page(
        "c.md", "GET", "/v1/orders/:id", success: [#"{"id": 1, "name": "a", "status": "STOP"}"#],
        fields: [ListPages.field("status", .string, some)]),
    ]
    #expect(ListPages.infer(pages).0.enumerations.map(\.name) == ["DraftStatus", "OrderStatus", "Side"])
    for count in 1...2 {
      #expect(ListPages.infer(Array(pages.prefix(count))).0.enumerations.contains { $0.name == "OrderStatus" })
    }
  }

  @Test("a type of the same name keeps it")
  func types() {
    let page = ListPages.page(
      "p.md", success: [#"{"id": 1, "name": "a", "order_type": "STOP", "orderType": {"id": 2, "a": 1}}"#],
      fields: [ListPages.field("order_type", .string, all)])
    let api = ListPages.infer([page]).0
    #expect(api.types.map(\.name).contains("OrderType"))
    #expect(api.enumerations.map(\.name) == ["ParcelOrderType"])
  }

  @Test("the configuration can give it another name")
  func renamed() {
    var configuration = Configuration(name: "Acme")
    let place = SourceLocation(file: "docent.yaml", line: 1)
    configuration.types = [.init(type: "OrderType", name: "Kind", fields: [], at: place)]
    let page = request("a.md", "/v1/orders", ListPages.field("orderType", .string, all))
    let (api, diagnostics) = Inference.infer([page], configuration: configuration)
    #expect(api.enumerations.map(\.name) == ["Kind"])
    #expect(api.members("orderType").map(\.type) == [.enumeration("Kind", .string)])
    #expect(!diagnostics.contains { $0.code == .unusedConfiguration })
  }
}
