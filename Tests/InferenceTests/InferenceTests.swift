import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

private let place = SourceLocation(file: "p.md", line: 5)

private func json(_ text: String) -> JSONNode {
  JSONReader.read(text, at: place).documents.first ?? JSONNode(.null, at: place)
}

/// A page of one operation.
private func page(
  _ method: String = "GET", _ url: String? = "/v1/orders/:id", file: String = "p.md", success: [String] = [],
  failure: [String] = [],
  parameters: [Parameter] = [], fields: [Field] = []
) -> PageContract {
  let examples = success.map { Example(.success, json($0)) } + failure.map { Example(.failure(status: nil), json($0)) }
  let operation = Operation(
    title: "T", method: Sourced(method, at: place), url: url.map { Sourced($0, at: place) }, parameters: parameters,
    responseFields: fields,
    examples: examples, at: place, urlSection: SourceLocation(file: file, line: 3))
  return PageContract(file: file, operations: [operation])
}

private func infer(_ pages: PageContract..., configuration: Configuration = Configuration()) -> (
  api: API, diagnostics: [Diagnostic]
) {
  Inference.infer(pages, configuration: configuration)
}

extension API {
  fileprivate func type(_ name: String) -> TypeDeclaration? { types.first { $0.name == name } }
}

extension TypeDeclaration {
  fileprivate subscript(key: String) -> Property? { properties.first { $0.key == key } }
}

@Suite("Types of responses")
struct ResponseTypeTests {
  @Test("objects of one shape under strange names are one type, named by what they are and not by the part they play")
  func users() {
    let user = #"{"id": 1, "email": "a@example.com", "phone": "1", "role_id": 2, "department_name": "x"}"#
    let api = infer(page(success: [#"{"id": 1, "creator": \#(user), "user": \#(user), "before_user": {}}"#])).api
    #expect(api.types.map(\.name) == ["Order", "User"])
    let order = api.type("Order")
    #expect(order?["creator"]?.type == .named("User"))
    #expect(order?["before_user"]?.type == .named("User"))
    #expect(order?["before_user"]?.isOptional == true)
    #expect(order?["before_user"]?.isEmptyObjectNone == true)
    #expect(order?["user"]?.isOptional == false)
  }

  @Test("things that share nothing but common fields stay two types")
  func common() {
    let api = infer(
      page(success: [#"{"id": 1, "city": {"id": 1, "name": "x"}, "department": {"id": 1, "name": "x"}}"#])
    ).api
    #expect(api.types.map(\.name) == ["City", "Department", "Order"])
  }

  @Test("a name that tells which one is meant is no other thing")
  func qualified() {
    let api = infer(
      page(success: [
        #"{"id": 1, "owned_department": {"id": 1, "name": "x"}, "before_owned_department": {"id": 2, "name": "y"}}"#
      ])
    ).api
    #expect(api.types.map(\.name) == ["Department", "Order"])
  }

  @Test("a list is akin to no other list")
  func generic() {
    let a = page("GET", "/v1/orders", file: "a.md", success: [#"{"list": [{"id": 1, "price": "1"}], "next": ""}"#])
    let b = page("GET", "/v1/trades", file: "b.md", success: [#"{"list": [{"id": 1, "side": "x"}], "next": ""}"#])
    #expect(infer(a, b).api.types.count == 4)
  }

  @Test("one name for two things is told apart by what they belong to")
  func addresses() {
    let api = infer(
      page(success: [
        #"{"id": 1, "address": {"tel": "", "a1": 1, "b1": 2, "c1": 3, "d1": 4}, "contacts": [{"id": 2, "address": {"tel": "", "phone": ""}}]}"#
      ])
    ).api
    #expect(api.types.map(\.name) == ["Contact", "ContactAddress", "Order", "OrderAddress"])
  }

  @Test("keys with identifiers are one dictionary")
  func dynamic() {
    let order = infer(page(success: [#"{"id": 1, "text_asset_8b1eeedd": "", "text_asset_591b5ebb": null}"#])).api.type(
      "Order")
    #expect(order?.properties.map(\.key) == ["id"])
    #expect(order?.dynamicKeys?.marker == "asset_" || order?.dynamicKeys?.marker == "_asset_")
    #expect(order?.dynamicKeys?.value == .optional(.string))
  }

  @Test(
    "scalars by what was seen and what the name says",
    arguments: [
      ("at", #""2018-10-19 14:04""#, TypeReference.localDateTime), ("on", #""2019-02-13""#, .localDate),
      ("at", #""""#, .string), ("lat", "0.0", .double),
      ("money", "0.0", .decimal), ("n", "3", .int), ("n", "123456789012345678901", .decimal),
      ("labels", "[]", .array(.json)), ("x", "[1, null]", .array(.optional(.int))),
      ("x", #"[1, "a"]"#, .array(.union([.int, .string]))), ("page", #""https://example.com/a""#, .url),
      ("x", "{}", .dictionary(.json)),
    ])
  func scalars(key: String, value: String, type: TypeReference) {
    let order = infer(page(success: [#"{"id": 1, "\#(key)": \#(value)}"#])).api.type("Order")
    #expect(order?[key]?.type == type)
  }

  @Test("null alone is optional and unknown; with the name seen elsewhere it has that type")
  func nulls() {
    let api = infer(
      page(success: [
        #"{"id": 1, "wx": null, "city": {"id": 1, "pinyin": "a"}, "district": {"id": 1, "city_id": 1, "pinyin": null}}"#
      ])
    ).api
    #expect(api.type("Order")?["wx"]?.type == .json)
    #expect(api.type("Order")?["wx"]?.isOptional == true)
    #expect(api.type("District")?["pinyin"]?.type == .string)
    #expect(api.type("District")?["pinyin"]?.isOptional == true)
  }

  @Test("an empty object at the root or in an array lacks every member")
  func emptyObjects() {
    let api = infer(page(success: ["{}", #"{"id": 1, "lines": [{}, {"n": 1}]}"#])).api
    #expect(api.type("Order")?["id"]?.isOptional == true)
    #expect(api.type("Line")?["n"]?.isOptional == true)
    #expect(api.operations.first?.output == .named("Order"))
  }

  @Test("a declared type that an example contradicts is told with both places")
  func contradiction() throws {
    let rowPlace = SourceLocation(file: "p.md", line: 9)
    let row = Field(name: "n", type: DeclaredType(.integer, text: "int", at: rowPlace), at: rowPlace)
    let diagnostic = try #require(
      infer(page(success: [#"{"id": 1, "n": "x"}"#], fields: [row])).diagnostics.first { $0.code == .typeContradiction }
    )
    #expect(diagnostic.location == rowPlace)
    #expect(diagnostic.notes.first?.location?.line == 5)
  }

  @Test("a response with a member named as the path’s end is what the path goes through")
  func parent() {
    let api = infer(
      page("POST", "/v2/opportunities/:id/product_assets", success: [#"{"id": 1, "product_assets": "2"}"#])
    ).api
    #expect(api.operations.first?.output == .named("Opportunity"))
  }

  @Test("what one page says does not depend on the order of pages")
  func order() {
    let a = page(
      "GET", "/v1/a/:id", file: "a.md", success: [#"{"id": 1, "user": {"id": 1, "email": "", "phone": "", "job": ""}}"#]
    )
    let b = page(
      "GET", "/v1/b/:id", file: "b.md",
      success: [#"{"id": 2, "user": {"id": 1, "email": null, "phone": "", "job": ""}}"#])
    #expect(infer(a, b).api == infer(b, a).api)
    #expect(infer(a, b).api.type("User")?["email"]?.isOptional == true)
  }
}

@Suite("Envelopes")
struct EnvelopeTests {
  @Test("what success and failure share around the payload is the envelope")
  func found() throws {
    let api = infer(
      page(success: [#"{"code": 0, "data": {"id": 1}}"#], failure: [#"{"code": 7, "message": "m", "error": "e"}"#])
    ).api
    let envelope = try #require(api.envelope)
    #expect(
      envelope.members.map(\.key) == ["code", "error", "message"]
        || envelope.members.map(\.key) == ["code", "message", "error"])
    #expect(envelope.members.filter { !$0.isOptional }.map(\.key) == ["code"])
    #expect(envelope.success == .number("0"))
    #expect(envelope.message == "message")
    #expect(api.operations.first?.isEnveloped == true)
    #expect(api.operations.first?.output == .named("Order"))
  }

  @Test("a success without a payload makes the call's result optional")
  func bare() {
    let whole = page("GET", "/v1/a/:id", file: "a.md", success: (0..<5).map { #"{"code": 0, "data": {"id": \#($0)}}"# })
    let bare = page("POST", "/v1/b", file: "b.md", success: [#"{"code": 0}"#])
    let operations = infer(whole, bare).api.operations
    #expect(operations.map(\.output) == [.optional(.json), .named("A")])
    #expect(operations.allSatisfy { $0.isEnveloped })
  }

  @Test(
    "an operation whose page shows failures alone has the envelope where these have its status",
    arguments: [(#"{"code": 404, "message": "m"}"#, true), (#"{"error": "no such thing"}"#, false)])
  func failuresAlone(failure: String, isEnveloped: Bool) throws {
    let whole = page("POST", "/v1/a", file: "a.md", success: [#"{"code": 0, "data": {"id": 1}}"#])
    let failing = page("GET", "/v1/a/:id", file: "b.md", failure: [failure])
    let operation = try #require(infer(whole, failing).api.operations.first { $0.method == "GET" })
    #expect(operation.isEnveloped == isEnveloped)
    #expect((operation.failure == nil) == isEnveloped)
  }

  @Test("an object that has data and no status is none")
  func none() {
    #expect(infer(page(success: [#"{"data": {"id": 1}, "total": 3}"#])).api.envelope == nil)
  }

  @Test("a failure with the status of a success is no failure of that envelope")
  func clash() {
    #expect(infer(page(success: [#"{"status": 1, "data": {}}"#], failure: [#"{"status": 1}"#])).api.envelope == nil)
  }
}

@Suite("Requests")
struct RequestTests {
  private func parameter(_ name: String, in place_: Parameter.Place? = nil, required: Bool? = true, empty: Bool = false)
    -> Parameter
  {
    Parameter(
      Field(
        name: name, isRequired: required.map { Sourced($0, at: place) },
        isNullable: empty ? Sourced(true, at: place) : nil, at: place), in: place_)
  }

  @Test("an id of the path and one of the body are told apart, and the one that may be empty is sent so")
  func ids() throws {
    let (api, diagnostics) = infer(
      page(
        "POST", "/opportunities/:id/product_assets", success: [#"{"id": 3}"#],
        parameters: [parameter("id", in: .path), parameter("id", empty: true)]))
    let operation = try #require(api.operations.first)
    #expect(operation.parameters.map(\.property.name) == ["opportunityID"])
    let body = try #require(operation.body?.properties.first)
    #expect(body.name == "productAssetID")
    #expect(body.isOptional && body.sendsEmpty)
    #expect(body.type == .int)
    #expect(diagnostics.contains { $0.code == .requiredButEmpty })
  }

  @Test("a parameter that no section places goes to the query of a GET and the body of a POST")
  func places() {
    #expect(
      infer(page("GET", "/a", parameters: [parameter("q")])).api.operations.first?.parameters.map(\.place) == [.query])
    #expect(
      infer(page("POST", "/a", parameters: [parameter("q")])).api.operations.first?.body?.properties.map(\.key) == ["q"]
    )
  }

  @Test("a parameter that a page lists for each case in which it matters is one")
  func repeated() {
    let api = infer(page("POST", "/a", parameters: [parameter("q"), parameter("r"), parameter("q")])).api
    #expect(api.operations.first?.body?.properties.map(\.key) == ["q", "r"])
  }

  @Test("members that nest are a type of their own")
  func nested() throws {
    var asset = parameter("product_asset", required: nil)
    asset.field.children = ["product_id", "quantity", "remark"].map { parameter($0).field }
    let api = infer(page("POST", "/a", success: [#"{"role_id": 3, "id": 1}"#], parameters: [asset])).api
    let type = try #require(api.type("CreateA.ProductAsset"))
    #expect(type.properties.map(\.type) == [.int, .decimal, .string])
    #expect(type["product_id"]?.evidence.on(.type).first?.source == .name)
    #expect(api.operations.first?.body?.properties.first?.isOptional == false)
  }

  @Test("the configuration overrides name, type and requirement")
  func configured() throws {
    let settings = Configuration.ParameterSettings(
      parameter: "q", name: "words", type: "string[]", isRequired: false, at: place)
    let configuration = Configuration(operations: [.init(page: "p.md", parameters: [settings], at: place)])
    let property = try #require(
      infer(page("GET", "/a", parameters: [parameter("q")]), configuration: configuration).api.operations.first?
        .parameters.first?.property)
    #expect(property.name == "words")
    #expect(property.type == .array(.string))
    #expect(property.isOptional)
    #expect(property.evidence.first?.source == .configuration)
  }

  @Test("a page without a URL is an error at the place where it was looked for, with what to write")
  func missingURL() throws {
    let (api, diagnostics) = infer(page("POST", nil, parameters: [parameter("id", in: .path)]))
    #expect(api.operations.isEmpty)
    let diagnostic = try #require(diagnostics.first { $0.code == .missingRequestURL })
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.location?.line == 3)
    #expect(diagnostic.fix == "operations:\n  - page: p.md\n    path: /path/to/:id")
  }

  @Test("a path of the configuration says so")
  func configuredPath() {
    let configuration = Configuration(operations: [.init(page: "p.md", path: Sourced("/x/:id", at: place), at: place)])
    let operation = infer(page("POST", nil), configuration: configuration).api.operations.first
    #expect(operation?.path.text == "/x/:id")
    #expect(operation?.pathEvidence.source == .configuration)
  }

  @Test("settings for a page that is not there are told")
  func unused() {
    let configuration = Configuration(operations: [.init(page: "other.md", at: place)])
    #expect(infer(page(), configuration: configuration).diagnostics.contains { $0.code == .unusedConfiguration })
  }
}

@Suite("What the configuration says of types and names")
struct ConfiguredTypeTests {
  @Test("a type is renamed wherever it stands, a field takes name, type and optionality")
  func types() throws {
    let field = Configuration.ParameterSettings(
      parameter: "n", name: "count", type: "decimal", isRequired: false, at: place)
    let configuration = Configuration(types: [.init(type: "User", name: "Person", fields: [field], at: place)])
    let api = infer(page(success: [#"{"id": 1, "users": [{"n": 1}]}"#]), configuration: configuration).api
    #expect(api.types.map(\.name).sorted() == ["Order", "Person"])
    #expect(api.type("Order")?["users"]?.type == .array(.named("Person")))
    let property = try #require(api.type("Person")?["n"])
    #expect(property.name == "count" && property.type == .decimal && property.isOptional)
  }

  @Test("a type that is not there is told, and so is a name that is taken")
  func unknown() {
    let configuration = Configuration(types: [
      .init(type: "Usr", at: place), .init(type: "Order", name: "User", at: place),
    ])
    let diagnostics = infer(page(success: [#"{"id": 1, "user": {"n": 1}}"#]), configuration: configuration).diagnostics
    #expect(diagnostics.map(\.code) == [.unknownConfigurationKey, .invalidConfiguration])
  }

  @Test("the glossary gives words of other languages an English name")
  func glossary() {
    let configuration = Configuration(glossary: ["名称": "display name"])
    let api = infer(page(success: [#"{"id": 1, "名称": "x"}"#]), configuration: configuration).api
    #expect(api.type("Order")?["名称"]?.name == "displayName")
  }
}
