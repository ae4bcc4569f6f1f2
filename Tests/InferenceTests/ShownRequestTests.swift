import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

private let place = SourceLocation(file: "p.md", line: 5)

private func fields(_ items: KeyValuePairs<String, String>) -> [ShownField] {
  items.map { ShownField($0.key, $0.value, at: place) }
}

private func text(_ json: String) -> JSONNode {
  JSONReader.read(json, at: place).documents.first ?? .unshown(at: place)
}

private func request(
  _ url: String? = nil, query: KeyValuePairs<String, String> = [:], headers: KeyValuePairs<String, String> = [:],
  form: KeyValuePairs<String, String> = [:], body: String? = nil
) -> Example {
  Example(
    .request, body.map(text) ?? .unshown(at: place),
    request: ShownRequest(
      url: url.map { Sourced($0, at: place) }, query: fields(query), headers: fields(headers), form: fields(form)))
}

private func operation(
  _ method: String, _ url: String, _ parameters: [Parameter] = [], _ examples: [Example]
) -> APIOperation? {
  let operation = Contract.Operation(
    title: "T", method: Sourced(method, at: place), url: Sourced(url, at: place), parameters: parameters,
    examples: examples, at: place)
  let pages = [PageContract(file: "p.md", operations: [operation])]
  return Inference.infer(pages, configuration: Configuration()).api.operations.first
}

private func parameter(_ name: String, _ type: DeclaredType.Shape? = nil, in kind: Parameter.Place? = nil) -> Parameter
{
  Parameter(
    Field(
      name: name, type: type.map { DeclaredType($0, text: "t", at: place) }, isRequired: Sourced(true, at: place),
      at: place),
    in: kind)
}

extension APIOperation {
  fileprivate func type(_ key: String) -> TypeReference? {
    (parameters.map(\.property) + (body?.properties ?? [])).first { $0.key == key }?.type
  }
}

@Suite("What examples of requests show")
struct ShownRequestTests {
  @Test("a query item that no table describes is an optional parameter, and says where it was seen")
  func undescribed() throws {
    let seen = operation("GET", "/orders", [], [request("https://h.example/v1/orders?page=2", query: ["page": "2"])])
    let parameter = try #require(seen?.parameters.first)
    #expect(parameter.place == .query && parameter.property.key == "page" && parameter.property.isOptional)
    #expect(parameter.property.type == .int)
    #expect(parameter.property.evidence.first?.source == .example)
  }

  @Test("the value of a described parameter is seen, but a text stays what the page declares")
  func observed() {
    let seen = operation(
      "GET", "/orders", [parameter("a", .string), parameter("b", .string), parameter("c", .integer), parameter("d")],
      [request(query: ["a": "42", "b": "2019-02-13", "c": "x", "d": "true"])])
    #expect(seen?.type("a") == .string)
    #expect(seen?.type("b") == .localDate)
    #expect(seen?.type("c") == .int)
    #expect(seen?.type("d") == .bool)
  }

  @Test("a part of a shown path is the value of the path’s parameter")
  func path() {
    let seen = operation("GET", "/users/{user}/x", [], [request("https://h.example/api/users/42/x")])
    #expect(seen?.parameters.map(\.property.type) == [.int])
    let open = operation("GET", "/users/{user}/x", [], [request("https://h.example/api/users/<user>/x")])
    #expect(open?.parameters.map(\.property.type) == [.string])
  }

  @Test("a request of another path is no evidence")
  func otherPath() {
    let seen = operation(
      "POST", "/orders", [], [request("/token", query: ["grant": "x"], form: ["name": "x"], body: #"{"secret": 1}"#)])
    #expect(seen?.parameters.isEmpty == true)
    #expect(seen?.body == nil)
  }

  @Test("fields of a form are members of the body, or items of the query where there is no body")
  func forms() {
    let post = operation(
      "POST", "/orders", [parameter("name")], [request(form: ["name": "x", "age": "3", "o[n]": "1"])])
    #expect(post?.body?.properties.map(\.key) == ["name", "o", "age"])
    #expect(post?.type("age") == .int)
    #expect(post?.body?.properties.map(\.isOptional) == [false, true, true])
    #expect(operation("GET", "/orders", [], [request(form: ["age": "3"])])?.parameters.map(\.place) == [.query])
  }

  @Test("headers are seen only where the page describes them")
  func headers() {
    let seen = operation(
      "GET", "/orders", [parameter("X-Id", in: .header)],
      [request(headers: ["x-id": "7", "Authorization": "Bearer t", "X-Other": "1"])])
    #expect(seen?.parameters.map(\.property.key) == ["X-Id"])
    #expect(seen?.type("X-Id") == .int)
  }

  @Test("of one table for query and body the URLs on the page tell which goes where")
  func oneTable() {
    let seen = operation("POST", "/tags?access_token=TOKEN", [parameter("access_token"), parameter("name")], [])
    #expect(seen?.parameters.map(\.place) == [.query])
    #expect(seen?.body?.properties.map(\.key) == ["name"])
  }

  @Test("a member in other capitals than the table’s is no second parameter")
  func capitals() {
    let seen = operation("POST", "/orders", [parameter("orderID")], [request(body: #"{"orderId": 1, "x": 2}"#)])
    #expect(seen?.body?.properties.map(\.key) == ["orderID", "x"])
  }

  @Test("parameters that the example shows one level deeper are described there")
  func anchored() {
    let seen = operation(
      "POST", "/tags", [parameter("name"), parameter("note")], [request(body: #"{"tag": {"name": "x", "note": "y"}}"#)])
    #expect(seen?.body?.properties.map(\.key) == ["tag"])
  }
}

@Suite("Placeholders in examples")
struct PlaceholderTests {
  private func types(_ bodies: String...) -> [String: TypeReference] {
    let operation = Contract.Operation(
      title: "T", method: Sourced("GET", at: place), url: Sourced("/orders/:id", at: place),
      examples: bodies.map { Example(.success, text($0)) }, at: place)
    let api = Inference.infer([PageContract(file: "p.md", operations: [operation])], configuration: Configuration()).api
    let properties = api.types.first { $0.name == "Order" }?.properties ?? []
    return Dictionary(properties.map { ($0.key, $0.isOptional ? .optional($0.type) : $0.type) }) { first, _ in first }
  }

  @Test(
    "a placeholder says nothing of a type, unless it is the type’s name",
    arguments: [
      ("<n>", TypeReference.json), ("string", .string), ("int", .int), ("boolean", .bool), ("[...]", .array(.json)),
      ("{...}", .dictionary(.json)), ("\"...\"", .string), ("number", .double),
    ])
  func types(placeholder: String, type: TypeReference) {
    #expect(types("{\"id\": 1, \"x\": \(placeholder)}")["x"] == type)
  }

  @Test("what another example shows is not spoilt by a placeholder", arguments: ["<when>", "\"...\"", "string", "..."])
  func joined(placeholder: String) {
    #expect(types(#"{"id": 1, "at": "2019-02-13"}"#, "{\"id\": 2, \"at\": \(placeholder)}")["at"] == .localDate)
  }
}
