import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

private func place(_ file: String, _ line: Int = 3) -> Diagnostics.SourceLocation {
  .init(file: file, line: line)
}

/// A page of one operation.
private func endpoint(
  _ file: String, _ url: String = "/users", method: String = "GET", parameters: [Parameter] = [],
  fields: [Field] = [], success: String? = nil
) -> PageContract {
  let examples = (success.map { JSONReader.read($0, at: place(file)).documents } ?? []).map { Example(.success, $0) }
  let operation = Operation(
    title: file, method: Sourced(method, at: place(file)), url: Sourced(url, at: place(file)), parameters: parameters,
    responseFields: fields, examples: examples, at: place(file, 1))
  return PageContract(file: file, operations: [operation])
}

private func general(_ file: String, _ conventions: Conventions) -> PageContract {
  PageContract(file: file, operations: [], conventions: conventions)
}

private func hosts(_ file: String, _ urls: String...) -> Conventions {
  Conventions(servers: urls.map { .init(url: $0, at: place(file)) })
}

private func infer(_ pages: PageContract..., configuration: Configuration = Configuration()) -> (
  api: API, diagnostics: [Diagnostic]
) {
  Inference.infer(pages, configuration: configuration)
}

@Suite("What holds for all endpoints")
struct ConventionTests {
  @Test("a page’s conventions hold for its folder and below, and not beside it")
  func scope() {
    let (api, diagnostics) = infer(
      endpoint("a/x.md", "/x"), endpoint("a/deep/y.md", "/y"), endpoint("b/z.md", "/z"),
      general("a/general.md", hosts("a/general.md", "https://a.example")))
    #expect(diagnostics.isEmpty)
    #expect(api.servers.map(\.url) == ["https://a.example"])
    #expect(api.pages == ["a/deep/y.md", "a/general.md", "a/x.md", "b/z.md"])
    let levels = ConventionScope([
      endpoint("a/x.md"), endpoint("b/z.md"), general("a/general.md", hosts("a/general.md", "https://a.example")),
    ])
    #expect(levels.levels(for: "a/x.md").count == 1)
    #expect(levels.levels(for: "b/z.md").isEmpty)
  }

  @Test("the nearest folder wins, and its operations have hosts of their own")
  func nearest() throws {
    let api = infer(
      endpoint("x.md", "/x"), endpoint("w.md", "/w"), endpoint("pay/y.md", "/y"),
      general("general.md", hosts("general.md", "https://a.example")),
      general("pay/general.md", hosts("pay/general.md", "https://pay.example"))
    ).api
    #expect(api.servers.map(\.url) == ["https://a.example"])
    let servers = Dictionary(uniqueKeysWithValues: api.operations.map { ($0.source.file, $0.servers.map(\.url)) })
    #expect(servers == ["x.md": [], "w.md": [], "pay/y.md": ["https://pay.example"]])
  }

  @Test("a folder of general pages alone speaks for the folder above it")
  func generalFolder() {
    let api = infer(
      endpoint("users/x.md"), general("intro/general.md", hosts("intro/general.md", "https://a.example"))
    ).api
    #expect(api.servers.map(\.url) == ["https://a.example"])
  }

  @Test("the configuration wins, and a contradiction names both places")
  func configuration() throws {
    let conventions = Conventions(
      servers: hosts("g.md", "https://a.example").servers,
      headers: [.init(name: "authorization", value: "Bearer {token}", at: place("g.md", 7))],
      contentType: Sourced("application/x-www-form-urlencoded", at: place("g.md", 9)))
    let configuration = Configuration(
      servers: [.init(url: "https://proxy.example", at: place("docent.yaml", 2))],
      headers: [.init(name: "Authorization", value: "Token {token}", at: place("docent.yaml", 4))],
      bodyEncoding: Sourced(.json, at: place("docent.yaml", 5)))
    let body = Parameter(Field(name: "q", at: place("x.md")), in: .body)
    let (api, diagnostics) = infer(
      endpoint("x.md", method: "POST", parameters: [body]), general("g.md", conventions), configuration: configuration)
    #expect(api.servers.map(\.url) == ["https://proxy.example"])
    #expect(api.headers == [HeaderTemplate(name: "Authorization", pieces: [.literal("Token "), .credential("token")])])
    #expect(api.operations.first?.body?.encoding == .json)
    let told = diagnostics.filter { $0.code == .conventionContradiction }
    #expect(Set(told.map { $0.location?.line }) == [3, 7, 9])
    #expect(told.allSatisfy { $0.location?.file == "g.md" && $0.notes.first?.location?.file == "docent.yaml" })
  }

  @Test("a configuration that chooses among the hosts of a page contradicts nothing")
  func choice() {
    let configuration = Configuration(servers: [.init(url: "https://b.example/", at: place("docent.yaml"))])
    let (_, diagnostics) = infer(
      endpoint("x.md"), general("g.md", hosts("g.md", "https://a.example", "https://b.example")),
      configuration: configuration)
    #expect(diagnostics.isEmpty)
  }

  @Test("two pages of a folder complete each other, and where they contradict each other both are named once")
  func pagesOfAFolder() throws {
    let first = Conventions(
      rateLimit: Sourced(RateLimit(calls: 10, seconds: 1), at: place("a.md")),
      errorCodes: [ErrorCode("1", name: "one", at: place("a.md"))])
    let second = Conventions(
      servers: hosts("b.md", "https://a.example").servers,
      rateLimit: Sourced(RateLimit(calls: 20, seconds: 1), at: place("b.md")),
      errorCodes: [ErrorCode("1", name: "one", at: place("b.md")), ErrorCode("2", at: place("b.md"))])
    let (api, diagnostics) = infer(
      endpoint("x.md", "/x"), endpoint("y.md", "/y"), general("a.md", first), general("b.md", second))
    #expect(api.servers.count == 1)
    #expect(api.conventions.rateLimit?.calls == 10)
    #expect(api.conventions.errorCodes.map(\.name) == ["one", "code2"])
    #expect(diagnostics.map(\.code) == [.conventionContradiction])
    #expect(diagnostics.first?.location?.file == "b.md")
    #expect(diagnostics.first?.notes.first?.location?.file == "a.md")
  }

  @Test("a header or a key of the query that a credential supplies is no argument, nor is Content-Type")
  func supplied() throws {
    func header(_ name: String, _ description: String? = nil) -> Parameter {
      Parameter(Field(name: name, description: description, at: place("x.md")), in: .header)
    }
    let conventions = Conventions(
      headers: [.init(name: "Authorization", value: "Bearer {token}", at: place("g.md"))],
      query: [.init(name: "key", value: "{key}", at: place("g.md"))])
    let operation = try #require(
      infer(
        endpoint(
          "x.md", method: "POST",
          parameters: [
            header("authorization"), header("X-Trace"), header("Content-Type", "`application/x-www-form-urlencoded`"),
            Parameter(Field(name: "key", at: place("x.md")), in: .query),
            Parameter(Field(name: "q", at: place("x.md")), in: .body),
          ]), general("g.md", conventions)
      ).api.operations.first)
    #expect(operation.parameters.map(\.property.key) == ["X-Trace"])
    #expect(operation.body?.encoding == .form)
  }

  @Test("common parameters become parameters of each operation that does not have its own")
  func common() throws {
    let names = ["app_key", "sign"]
    let conventions = Conventions(
      parameters: names.map {
        Parameter(Field(name: $0, isRequired: .init(true, at: place("g.md")), at: place("g.md")), in: nil)
      })
    let own = Parameter(Field(name: "sign", description: "own", at: place("x.md")), in: .query)
    let operation = try #require(
      infer(endpoint("x.md", parameters: [own]), general("g.md", conventions)).api.operations.first)
    #expect(operation.parameters.map(\.property.key) == ["sign", "app_key"])
    #expect(operation.parameters.map(\.place) == [.query, .query])
    #expect(operation.parameters[0].property.documentation == "own")
    #expect(operation.parameters[1].property.isOptional == false)
  }

  @Test("a base path that the paths say again is said once, and added where a path lacks it")
  func basePath() {
    let conventions = hosts("g.md", "https://a.example/v2")
    let repeated = infer(
      endpoint("x.md", "/v2/users"), endpoint("y.md", "/orders"), general("g.md", conventions)
    ).api
    #expect(repeated.servers.map(\.url) == ["https://a.example"])
    #expect(repeated.operations.map(\.path.text).sorted() == ["/v2/orders", "/v2/users"])
    let plain = infer(endpoint("y.md", "/orders"), general("g.md", conventions)).api
    #expect(plain.servers.map(\.url) == ["https://a.example/v2"])
    #expect(plain.operations.map(\.path.text) == ["/orders"])
  }

  @Test("a stated path stands behind the hosts, and before the paths where there are none")
  func statedPath() {
    var conventions = hosts("g.md", "https://a.example")
    conventions.basePath = Sourced("/api/v4", at: place("g.md"))
    #expect(
      infer(endpoint("x.md"), general("g.md", conventions)).api.servers.map(\.url) == ["https://a.example/api/v4"])
    conventions.servers = []
    #expect(infer(endpoint("x.md"), general("g.md", conventions)).api.operations.map(\.path.text) == ["/api/v4/users"])
  }

  @Test("hosts for trying stand behind the others")
  func trial() {
    let conventions = Conventions(servers: [
      .init(url: "https://t.example", description: "测试环境", at: place("g.md")),
      .init(url: "https://p.example", description: "正式环境", at: place("g.md")),
    ])
    #expect(
      infer(endpoint("x.md"), general("g.md", conventions)).api.servers.map(\.url) == [
        "https://p.example", "https://t.example",
      ])
  }

  @Test("a stated envelope holds for an operation that shows no response")
  func envelope() throws {
    let fields = ["code", "msg", "data"].map { Field(name: $0, at: place("g.md")) }
    let conventions = Conventions(
      envelope: .init(payload: "data", status: "code", success: "0", at: place("g.md")), envelopeFields: fields)
    let api = infer(
      endpoint("x.md", fields: [Field(name: "id", at: place("x.md"))]), general("g.md", conventions)
    ).api
    #expect(api.envelope?.status == "code")
    #expect(api.envelope?.success == .number("0"))
    #expect(api.operations.first?.isEnveloped == true)
    #expect(api.types.first?.properties.map(\.key) == ["id"])
  }

  @Test("examples know better than a stated envelope, and the contradiction is told")
  func envelopeContradiction() {
    let conventions = Conventions(
      envelope: .init(payload: "result", status: "errno", success: "0", at: place("g.md")))
    let (api, diagnostics) = infer(
      endpoint("x.md", success: #"{"code": 0, "data": {"id": 1}}"#), general("g.md", conventions))
    #expect(api.envelope?.payload == "data")
    #expect(diagnostics.map(\.code) == [.conventionContradiction])
    #expect(diagnostics.first?.location?.file == "g.md")
    #expect(diagnostics.first?.notes.first?.location?.file == "x.md")
  }

  @Test("the order of the pages changes nothing")
  func order() {
    let pages = [
      endpoint("x.md", "/x"), endpoint("p/y.md", "/y"), general("g.md", hosts("g.md", "https://a.example")),
      general("p/g.md", hosts("p/g.md", "https://b.example")),
    ]
    let first = Inference.infer(pages, configuration: Configuration())
    for _ in 0..<5 {
      #expect(Inference.infer(pages.shuffled(), configuration: Configuration()).api == first.api)
    }
  }
}
