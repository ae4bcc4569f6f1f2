import Contract
import Diagnostics
import Testing

@testable import Inference

private let place = SourceLocation(file: "docent.yaml", line: 7, column: 3)
private let row = SourceLocation(file: "a.md", line: 3)

private func field(_ name: String, _ type: DeclaredType.Shape, _ children: [Field] = []) -> Field {
  Field(
    name: name, type: DeclaredType(type, text: "t", at: row), isRequired: Sourced(true, at: row), children: children,
    at: row)
}

private func post(_ url: String, _ fields: Field..., returning: [Field] = []) -> Contract.Operation {
  Operation(
    title: url, method: Sourced("POST", at: row), url: Sourced(url, at: row),
    parameters: fields.map { Parameter($0, in: .body) }, responseFields: returning, at: row)
}

private let size = field("size", .object, [field("width", .integer)])
private let book = ObjectDescription(name: "Book", fields: [field("isbn", .string)], at: row)
private let page = PageContract(
  file: "a.md",
  operations: [
    post(
      "/v1/orders", field("item", .object, [field("sku", .string), size]),
      field("gift", .object, [field("sku", .string), field("card", .string), size]),
      returning: [field("buyer", .object, [field("email", .string)])]),
    post("/v1/carts", field("line", .object, [field("sku", .integer), field("count", .integer)])),
    post("/v1/loans", field("book", .named("Book")), field("swap", .named("Book"))),
  ], objects: [book])

private func infer(_ types: Configuration.TypeSettings...) -> (api: API, told: [String]) {
  let (api, diagnostics) = Inference.infer([page], configuration: Configuration(types: types))
  return (api, diagnostics.filter { $0.severity == .error }.map(\.message))
}

private func sourced(_ texts: String...) -> [Sourced<String>] { texts.map { Sourced($0, at: place) } }

extension API {
  fileprivate var requestTypes: [String] {
    types.map(\.name).filter { !["Order", "Buyer", "Cart", "Loan"].contains($0) }
  }

  fileprivate func type(_ key: String, of operation: String) -> TypeReference? {
    operations.first { $0.name == operation }?.body?.properties.first { $0.key == key }?.type
  }

  fileprivate subscript(type: String) -> TypeDeclaration? { types.first { $0.name == type } }
}

@Suite("Merging and splitting types of requests")
struct RequestArrangementTests {
  @Test("without the configuration each member is of its own type, and a described object of one in its request")
  func natural() {
    let (api, told) = infer()
    #expect(told == [])
    #expect(
      api.requestTypes == [
        "CreateCart.Line", "CreateLoan.Book", "CreateOrder.Gift", "CreateOrder.Item", "CreateOrder.Size",
        "CreateOrder.Size2",
      ])
    #expect(api["CreateLoan.Book"]?.uses == ["createLoan.book", "createLoan.swap"])
  }

  @Test("types of one request become one within it, and so do the types of their members")
  func merged() throws {
    let (api, told) = infer(.init(type: "Piece", merge: sourced("CreateOrder.Item", "createOrder.gift"), at: place))
    #expect(told == [])
    #expect(
      api.requestTypes == ["CreateCart.Line", "CreateLoan.Book", "CreateOrder.Piece", "CreateOrder.Size"])
    #expect(api.type("gift", of: "createOrder") == .named("CreateOrder.Piece"))
    let piece = try #require(api["CreateOrder.Piece"])
    #expect(piece.owner == "createOrder")
    #expect(piece.properties.map(\.key) == ["sku", "size", "card"])
    #expect(piece.properties.map(\.isOptional) == [false, false, true])
    #expect(piece.uses == ["createOrder.item", "createOrder.gift"])
    #expect(piece.evidence.last?.source == .configuration)
  }

  @Test("a type of several operations stands by itself unless its name says where it belongs")
  func across() {
    let (api, told) = infer(.init(type: "Line", merge: sourced("CreateOrder.Item", "CreateCart.Line"), at: place))
    #expect(told == [])
    #expect(api.type("line", of: "createCart") == .named("Line"))
    #expect(api["Line"]?.owner == nil)
    #expect(api["Line"]?.properties.map(\.type) == [.json, .named("CreateOrder.Size"), .int])
    let within = infer(.init(type: "CreateCart.Line", merge: sourced("CreateOrder.Item"), at: place)).api
    #expect(within.type("item", of: "createOrder") == .named("CreateCart.Line"))
    #expect(within["CreateCart.Line"]?.owner == "createCart")
  }

  @Test("a type is split by the places of its objects, written with dots or with brackets")
  func split() {
    let (api, told) = infer(
      .init(
        type: "CreateLoan.Book", split: [.init(name: "Swap", sites: sourced("createLoan.swap"), at: place)], at: place))
    #expect(told == [])
    #expect(api.type("book", of: "createLoan") == .named("CreateLoan.Book"))
    #expect(api.type("swap", of: "createLoan") == .named("CreateLoan.Swap"))
    #expect(api["CreateLoan.Book"]?.uses == ["createLoan.book"])
    #expect(api["CreateLoan.Swap"]?.owner == "createLoan")
  }

  @Test("a type of a request takes another name within its operation, and its fields what is said of them")
  func overridden() throws {
    let (api, told) = infer(
      .init(
        type: "CreateOrder.Item", name: "Piece",
        fields: [.init(parameter: "sku", name: "stockKey", type: "integer", isRequired: false, at: place)], at: place))
    #expect(told == [])
    #expect(api.type("item", of: "createOrder") == .named("CreateOrder.Piece"))
    let sku = try #require(api["CreateOrder.Piece"]?.properties.first)
    #expect(sku.name == "stockKey" && sku.type == .int && sku.isOptional)
  }

  @Test("what is not there is an error with the nearest, and what is sent is never what comes back")
  func unknown() {
    func told(_ setting: Configuration.TypeSettings) -> String { infer(setting).told.joined(separator: "\n") }
    #expect(
      told(.init(type: "Piece", merge: sourced("CreateOrder.Itm", "CreateOrder.Gift"), at: place))
        == "neither a type nor a place of an object is named ‘CreateOrder.Itm’; did you mean ‘CreateOrder.Item’?")
    #expect(told(.init(type: "Piece", merge: sourced("CreateOrder.Itm"), at: place)).contains("‘CreateOrder.Item’?"))
    #expect(
      told(.init(type: "CreateOrdr.Piece", merge: sourced("CreateOrder.Item", "CreateOrder.Gift"), at: place))
        == "no type is named ‘CreateOrdr.Piece’; did you mean ‘CreateOrder.Piece’?")
    #expect(
      told(
        .init(
          type: "CreateLoan.Book", split: [.init(name: "Swap", sites: sourced("createLoan.swop"), at: place)], at: place
        )
      ) == "no object of type ‘CreateLoan.Book’ stands at ‘createLoan.swop’; did you mean ‘createLoan.swap’?")
    #expect(
      told(.init(type: "CreateOrder.Itm", name: "Piece", at: place))
        == "no type is named ‘CreateOrder.Itm’; did you mean ‘CreateOrder.Item’?")
    #expect(
      told(.init(type: "CreateOrder.Item", fields: [.init(parameter: "skuu", name: "x", at: place)], at: place))
        == "‘CreateOrder.Item’ has no field ‘skuu’; did you mean ‘sku’?")
    #expect(
      told(.init(type: "CreateOrder.Item", merge: sourced("Buyer"), at: place)).contains("never one type"))
    #expect(
      told(.init(type: "Gift", merge: sourced("CreateOrder.Item"), at: place))
        == "another type is named ‘CreateOrder.Gift’ already")
  }
}
