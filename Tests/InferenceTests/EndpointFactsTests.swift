import Contract
import Diagnostics
import Testing

@testable import Inference

@Suite("What the endpoint of an operation says")
struct EndpointFactsTests {
  private func operation(
    _ method: String?, _ url: String, _ parameters: [Parameter] = [], line: Int = 5, file: String = "p.md"
  ) -> Contract.Operation {
    let place = SourceLocation(file: file, line: line)
    return Contract.Operation(
      title: "T", method: method.map { Sourced($0, at: place) }, url: Sourced(url, at: place), parameters: parameters,
      at: place)
  }

  private func parameter(_ name: String, in place: Parameter.Place) -> Parameter {
    Parameter(Field(name: name, at: SourceLocation(file: "p.md", line: 7)), in: place)
  }

  private func infer(_ pages: [(String, [Contract.Operation])]) -> (api: API, diagnostics: [Diagnostic]) {
    Inference.infer(pages.map { PageContract(file: $0.0, operations: $0.1) }, configuration: Configuration())
  }

  @Test("a segment with the name of a described path parameter is that parameter")
  func bareNames() throws {
    let call = operation("GET", "/functions/FunctionName/code", [parameter("FunctionName", in: .path)])
    let found = infer([("p.md", [call])])
    #expect(found.api.operations.first?.path.parameterNames == ["FunctionName"])
    #expect(!found.diagnostics.contains { $0.code == .unmatchedPathParameter })
  }

  @Test("a parameter of the path's section that the URL has in its query is sent there")
  func misplaced() {
    let call = operation("POST", "/functions?Qualifier=1", [parameter("Qualifier", in: .path)])
    #expect(infer([("p.md", [call])]).api.operations.first?.parameters.map(\.place) == [.query])
  }

  @Test("an optional part of a path is left out", arguments: ["/notes/{id}[/{part}]", "/notes/{id}(/{part})"])
  func optionalParts(url: String) {
    #expect(infer([("p.md", [operation("GET", url)])]).api.operations.first?.path.parameterNames == ["id"])
  }

  @Test("a URL that is shown with its query, and by no method, is fetched, and that is told")
  func fetched() {
    let found = infer([("p.md", [operation(nil, "https://host.example/v1/x?q={q}")])])
    #expect(found.api.operations.map(\.method) == ["GET"])
    #expect(found.diagnostics.contains { $0.code == .missingRequestMethod && $0.severity == .note })
    let bare = infer([("p.md", [operation(nil, "https://host.example/v1/x")])])
    #expect(bare.api.operations.isEmpty)
    #expect(bare.diagnostics.contains { $0.code == .missingRequestMethod && $0.severity == .error })
  }

  @Test("a list of endpoints adds none that another page describes")
  func mentions() {
    let list = [operation("GET", "/orders/:id", line: 1), operation("GET", "/other", line: 2)]
    let described = operation("GET", "/orders/{order}", [parameter("order", in: .path)])
    let found = infer([("a.md", list), ("b.md", [described])])
    #expect(Set(found.api.operations.map { $0.path.text }) == ["/orders/{order}", "/other"])
    #expect(!found.diagnostics.contains { $0.code == .duplicateOperation })
  }

  @Test("the host of URLs in full is the server where nothing else says one")
  func hosts() {
    let a = operation("GET", "https://api.host.example/v1/a")
    let b = operation("GET", "https://api.host.example/v1/b")
    let c = operation("GET", "https://files.host.example/v1/c", file: "c.md")
    let found = infer([("a.md", [a, b]), ("c.md", [c])])
    #expect(found.api.servers.map(\.url) == ["https://api.host.example"])
    let servers = found.api.operations.map { [$0.path.text] + $0.servers.map(\.url) }
    #expect(Set(servers) == [["/v1/a"], ["/v1/b"], ["/v1/c", "https://files.host.example"]])
    #expect(infer([("a.md", [operation("GET", "{{base}}/v1/a")])]).api.servers.isEmpty)
  }
}
