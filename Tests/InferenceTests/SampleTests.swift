import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

private let settings = Configuration.SampleSettings(files: [], at: SourceLocation(file: "docent.yaml", line: 4))

private func sample(
  _ text: String, _ call: (String, String)? = ("GET", "https://h.example/v1/orders/7"), status: Int? = 200,
  settings: Configuration.SampleSettings = settings
) -> CapturedResponse {
  let node = JSONReader.read(text, at: SourceLocation(file: "a.har", line: 9)).documents.first
  return CapturedResponse(
    call: call.map { .init(method: $0.0, url: $0.1) }, status: status,
    node ?? JSONNode(.null, at: SourceLocation(file: "a.har", line: 9)), entry: "entry 1", settings: settings)
}

private func page(
  _ text: String?, fields: [Field] = [], url: String = "/v1/orders/:id", method: String = "GET", file: String = "p.md"
) -> PageContract {
  let start = SourceLocation(file: file, line: 20)
  let operation = Operation(
    title: "T", method: Sourced(method, at: start), url: Sourced(url, at: start), responseFields: fields,
    examples: text.map { JSONReader.read($0, at: start).documents.map { Example(.success, $0) } } ?? [], at: start)
  return PageContract(file: file, operations: [operation])
}

private func infer(
  _ pages: [PageContract], _ samples: CapturedResponse..., servers: [String] = []
) -> (api: API, diagnostics: [Diagnostic]) {
  let configuration = Configuration(
    servers: servers.map { .init(url: $0, at: SourceLocation(file: "docent.yaml", line: 1)) })
  return Inference.infer(pages, configuration: configuration, samples: samples)
}

extension API {
  fileprivate subscript(type: String, key: String) -> Property? {
    types.first { $0.name == type }?.properties.first { $0.key == key }
  }
}

@Suite("Captured responses")
struct SampleTests {
  private func row(
    _ name: String, _ shape: DeclaredType.Shape, required: Bool? = nil, values: [String] = []
  ) -> Field {
    let place = SourceLocation(file: "p.md", line: 10)
    return Field(
      name: name, type: DeclaredType(shape, text: "t", at: place), isRequired: required.map { Sourced($0, at: place) },
      allowedValues: values.map { AllowedValue($0) }, at: place)
  }

  @Test("no value of theirs becomes a case of an enumeration, and none makes one")
  func enumerations() {
    let listed = page(#"{"id": 1, "state": "on"}"#, fields: [row("state", .string, values: ["on", "off"])])
    let found = infer([listed], sample(#"{"id": 2, "state": "secret"}"#))
    #expect(found.api.enumerations.map { $0.cases.map(\.value) } == [["on", "off"]])
    #expect(found.api["Order", "state"]?.typeRuling == .listedValues)
    #expect(found.diagnostics.contains { $0.code == .documentationDrift })
    let secrets = (1...8).map { sample(#"{"id": \#($0), "state": "\#($0 % 2 == 0 ? "secret" : "hidden")"}"#) }
    let pages = [page(#"{"id": 1, "state": "on"}"#)]
    let api = Inference.infer(pages, configuration: Configuration(), samples: secrets).api
    #expect(api.enumerations.isEmpty)
  }

  @Test("they join the evidence: null makes optional, a value gives a type, and neither is an example of the page")
  func join() {
    let api = infer([page(#"{"id": 1, "a": 1, "b": null}"#)], sample(#"{"id": 2, "a": null, "b": "secret-value"}"#)).api
    #expect(api["Order", "a"]?.optionalityRuling == .seenNull)
    #expect(api["Order", "b"]?.type == .string)
    #expect(api["Order", "b"]?.evidence.contains { $0.source == .sample && $0.location?.file == "a.har" } == true)
    #expect(api.operations[0].examples.count == 1)
    #expect(api.types[0].sources.map(\.file) == ["p.md"])
  }

  @Test("nothing of them but types goes out, and evidence quotes them in short")
  func secret() {
    let (api, diagnostics) = infer(
      [page(#"{"id": 1, "a": 1}"#)],
      sample(#"{"id": 2, "a": "secret-value", "k": {"x_asset_1a2b3c": 1, "x_asset_4d5e6f": 2}}"#))
    let words = String(describing: api) + String(describing: diagnostics)
    #expect(!words.contains("secret-value"))
    #expect(words.contains("sec…"))
    #expect(api.types.allSatisfy { $0.dynamicKeys?.documentation?.contains("1a2b3c") != true })
  }

  @Test("a type that differs is drift, and names the row and the sample")
  func declaredType() {
    let found = infer([page(#"{"id": 1, "a": 1}"#, fields: [row("a", .integer)])], sample(#"{"id": 2, "a": "x"}"#))
      .diagnostics
    #expect(found.map(\.code) == [.documentationDrift])
    #expect(found.first?.location?.line == 10)
    #expect(found.first?.notes.first?.location?.file == "a.har")
  }

  @Test("without a row the page's example is what drifted; null is none")
  func seenType() {
    let pages = [page(#"{"id": 1, "a": 1}"#)]
    #expect(infer(pages, sample(#"{"id": 2, "a": "x"}"#)).diagnostics.first?.location?.line == 20)
    #expect(infer(pages, sample(#"{"id": 2, "a": null}"#)).diagnostics == [])
    #expect(infer(pages, sample(#"{"id": 2, "a": 5}"#)).diagnostics == [])
  }

  @Test("a required field that is missing, and a value that the list lacks")
  func missing() {
    let rows = [row("a", .string, required: true), row("b", .string, values: ["x", "y"])]
    let found = infer(
      [page(#"{"id": 1, "a": "q", "b": "x"}"#, fields: rows)], sample(#"{"id": 2, "b": "z"}"#)
    ).diagnostics
    #expect(found.map(\.code) == [.documentationDrift, .documentationDrift])
    #expect(found.allSatisfy { $0.severity == .warning && $0.notes.first?.location?.file == "a.har" })
  }

  @Test("fields that no page describes are one note a type")
  func undescribed() {
    let found = infer([page(#"{"id": 1}"#)], sample(#"{"id": 2, "x": 1, "y": 2}"#), sample(#"{"id": 3, "x": 5}"#))
      .diagnostics
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message.contains("‘x’, ‘y’") == true)
  }

  @Test("a call belongs to the operation whose path it ends in, the one with the most words first")
  func matching() {
    let pages = [
      page(#"{"id": 1}"#), page(#"{"total": 1}"#, url: "/v1/orders/search", file: "s.md"),
    ]
    let api = infer(
      pages, sample(#"{"total": 2, "more": true}"#, ("GET", "https://h.example/gate/v1/orders/search?q=1"))
    ).api
    #expect(
      api["SearchOrdersResult", "more"] != nil || api.types.contains { $0.properties.map(\.key) == ["total", "more"] })
    #expect(api["Order", "more"] == nil)
  }

  @Test(
    "what answers no operation is counted", arguments: ["https://h.example/v2/users/1", "https://h.example/orders"])
  func unmatched(url: String) {
    let found = infer([page(#"{"id": 1}"#)], sample(#"{"id": 2, "x": 1}"#, ("GET", url))).diagnostics
    #expect(found.map(\.code) == [.sampleUnmatched])
  }

  @Test("another host's calls are passed over where one of the API's is called")
  func hosts() {
    let other = sample(#"{"id": 2, "x": 1}"#, ("GET", "https://ads.example/v1/orders/7"))
    let own = sample(#"{"id": 2}"#)
    #expect(infer([page(#"{"id": 1}"#)], other, own, servers: ["https://h.example"]).api["Order", "x"] == nil)
    #expect(infer([page(#"{"id": 1}"#)], other, servers: ["https://h.example"]).api["Order", "x"] != nil)
  }

  @Test("the configuration names the operation by its name or its call", arguments: ["getOrder", "GET /v1/orders/{n}"])
  func named(name: String) {
    var chosen = settings
    chosen.operation = Sourced(name, at: settings.location)
    #expect(infer([page(#"{"id": 1}"#)], sample(#"{"id": 2, "x": 1}"#, nil, settings: chosen)).api["Order", "x"] != nil)
  }

  @Test("an operation that is not there is an error with the nearest")
  func unknown() {
    var chosen = settings
    chosen.operation = Sourced("getOder", at: settings.location)
    let found = infer([page(#"{"id": 1}"#)], sample("{}", nil, settings: chosen), sample("{}", nil, settings: chosen))
      .diagnostics
    #expect(found.map(\.code) == [.unknownConfigurationKey])
    #expect(found.first?.message.contains("‘getOrder’") == true)
  }

  @Test("what the envelope calls a failure is one, though HTTP does not")
  func failure() {
    let pages = [page(#"{"code": 0, "data": {"id": 1}}"#)]
    let api = infer(pages, sample(#"{"code": 7, "data": null}"#), sample(#"{"code": 0, "data": {"id": 1, "x": 2}}"#))
      .api
    #expect(api.envelope?.success == .number("0"))
    #expect(api["Order", "x"]?.isOptional == true)
    #expect(api.operations[0].output == .named("Order"))
  }

  @Test("a page that shows no response has its types from samples")
  func alone() {
    let (api, diagnostics) = infer([page(nil)], sample(#"{"id": 2, "x": 1}"#))
    #expect(api["Order", "x"]?.type == .int)
    #expect(diagnostics == [])
  }
}
