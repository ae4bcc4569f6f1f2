import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

private let place = SourceLocation(file: "docent.yaml", line: 7, column: 3)

private func page(_ url: String, _ text: String, file: String) -> PageContract {
  let start = SourceLocation(file: file, line: 1)
  let operation = Operation(
    title: "T", method: Sourced("GET", at: start), url: Sourced(url, at: start),
    examples: JSONReader.read(text, at: start).documents.map { Example(.success, $0) }, at: start)
  return PageContract(file: file, operations: [operation])
}

private let address = #"{"street": "x", "zip": "1", "town": "y"}"#
private let pages = [
  page(
    "/v1/orders/:id",
    #"{"id": 1, "buyer": {"email": "a", "home": 1, "address": \#(address), "old_address": \#(address)}}"#,
    file: "a.md"),
  page(
    "/v1/trades/:id", #"{"id": 1, "pair": "p", "seller": {"fax": "a", "rank": 1, "address": \#(address), "old": 2}}"#,
    file: "b.md"),
]

private func infer(_ types: [Configuration.TypeSettings]) -> (api: API, diagnostics: [Diagnostic]) {
  Inference.infer(pages, configuration: Configuration(types: types))
}

private func sourced(_ texts: String...) -> [Sourced<String>] { texts.map { Sourced($0, at: place) } }

extension API {
  fileprivate var names: [String] { types.map(\.name) }
  fileprivate func type(_ type: String, _ key: String) -> TypeReference? {
    types.first { $0.name == type }?.properties.first { $0.key == key }?.type
  }
}

@Suite("Merging and splitting types")
struct TypeArrangementTests {
  private func split(_ sites: String...) -> Configuration.TypeSettings {
    .init(
      type: "Address",
      split: [.init(name: "OldAddress", sites: sites.map { Sourced($0, at: place) }, at: place)], at: place)
  }

  @Test("without the configuration the pages decide")
  func natural() {
    #expect(infer([]).api.names == ["Address", "Buyer", "Order", "Seller", "Trade"])
  }

  @Test("what is to have a declaration of its own is marked so, and so is what was split off")
  func alone() {
    func alone(_ setting: Configuration.TypeSettings) -> [String] {
      infer([setting]).api.types.filter(\.isAlone).map(\.name)
    }
    #expect(alone(.init(type: "Buyer", isAlone: true, at: place)) == ["Buyer"])
    #expect(alone(split("Buyer.old_address")).contains("OldAddress"))
  }

  @Test("types are merged under a new name, and what one has alone is optional")
  func merged() {
    let (api, diagnostics) = infer([.init(type: "Person", merge: sourced("Buyer", "Seller"), at: place)])
    #expect(diagnostics == [])
    #expect(api.names == ["Address", "Order", "Person", "Trade"])
    #expect(api.type("Order", "buyer") == .named("Person"))
    #expect(api.type("Trade", "seller") == .named("Person"))
    let person = api.types.first { $0.name == "Person" }
    #expect(person?.properties.first { $0.key == "fax" }?.isOptional == true)
    #expect(person?.evidence.last?.source == .configuration)
  }

  @Test("a type may take in another, and the place of an object names its type")
  func taken() {
    let (api, diagnostics) = infer([.init(type: "Buyer", merge: sourced("getTrade.seller"), at: place)])
    #expect(diagnostics == [])
    #expect(api.names == ["Address", "Buyer", "Order", "Trade"])
  }

  @Test(
    "a type is split by the places of its objects",
    arguments: ["getOrder.buyer.old_address", "Buyer.old_address"])
  func split(site: String) {
    let (api, diagnostics) = infer([split(site)])
    #expect(diagnostics == [])
    #expect(api.names == ["Address", "Buyer", "OldAddress", "Order", "Seller", "Trade"])
    #expect(api.type("Buyer", "old_address") == .named("OldAddress"))
    #expect(api.type("Buyer", "address") == .named("Address"))
    #expect(api.type("Seller", "address") == .named("Address"))
  }

  @Test("a merge and a split may stand side by side, with fields and another name")
  func both() {
    var address = split("Buyer.old_address")
    address.name = "Place"
    let (api, diagnostics) = infer([
      address,
      .init(
        type: "Person", merge: sourced("Buyer", "Seller"),
        fields: [.init(parameter: "fax", name: "faxNumber", at: place)], at: place),
    ])
    #expect(diagnostics == [])
    #expect(api.names == ["OldAddress", "Order", "Person", "Place", "Trade"])
    #expect(api.types.first { $0.name == "Person" }?.properties.contains { $0.name == "faxNumber" } == true)
  }

  @Test("a merge that a split forbids is told")
  func forbidden() {
    let (_, diagnostics) = infer([
      split("Seller.address"), .init(type: "Person", merge: sourced("Buyer", "Seller"), at: place),
    ])
    #expect(diagnostics.map(\.code) == [.invalidConfiguration])
    #expect(diagnostics.first?.severity == .error)
  }

  @Test("an unknown type, place or field is an error that names the nearest, with its place")
  func unknown() {
    func told(_ setting: Configuration.TypeSettings) -> Diagnostic? { infer([setting]).diagnostics.first }
    let merge = told(.init(type: "Person", merge: sourced("Buyr", "Seller"), at: place))
    #expect(merge?.severity == .error)
    #expect(merge?.location == place)
    #expect(merge?.message.contains("‘Buyer’") == true)
    #expect(told(split("getOrder.buyer.od_address"))?.message.contains("‘getOrder.buyer.old_address’") == true)
    #expect(told(.init(type: "Adress", split: split("x").split, at: place))?.message.contains("‘Address’") == true)
    #expect(told(.init(type: "Sellr", name: "X", at: place))?.message.contains("‘Seller’") == true)
    let field = told(.init(type: "Seller", fields: [.init(parameter: "fx", type: "string", at: place)], at: place))
    #expect(field?.code == .unknownConfigurationKey)
    #expect(field?.message.contains("‘fax’") == true)
    let word = told(.init(type: "Seller", fields: [.init(parameter: "fax", type: "strng", at: place)], at: place))
    #expect(word?.message.contains("‘string’") == true)
  }

  @Test("a new type cannot have the name of another")
  func nameTaken() {
    let setting = Configuration.TypeSettings(
      type: "Address", split: [.init(name: "Seller", sites: sourced("Buyer.old_address"), at: place)], at: place)
    #expect(infer([setting]).diagnostics.map(\.code) == [.invalidConfiguration])
  }

  @Test("a parameter that an operation has not is an error")
  func parameter() {
    let settings = Configuration.OperationSettings(
      page: "a.md", parameters: [.init(parameter: "idd", type: "string", at: place)], at: place)
    let found = Inference.infer(pages, configuration: Configuration(operations: [settings])).diagnostics
    #expect(found.map(\.code) == [.unknownConfigurationKey])
    #expect(found.first?.message.contains("‘id’") == true)
  }

  @Test("types of akin names say by which numbers they are two")
  func apart() {
    let api = Inference.infer(
      [
        page("/v1/orders/:id", #"{"id": 1, "user": {"email": "a", "phone": "1"}}"#, file: "a.md"),
        page("/v1/trades/:id", #"{"id": 1, "user": {"rank": 1, "level": 2}}"#, file: "b.md"),
      ], configuration: Configuration()
    ).api
    #expect(api.names.count == 4)
    #expect(
      api.types.first { $0.name == "OrderUser" }?.separations.first?.statement.contains("share 0 of 4 fields") == true)
  }
}
