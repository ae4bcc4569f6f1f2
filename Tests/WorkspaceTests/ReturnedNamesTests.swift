import Diagnostics
import Testing

@testable import Workspace

@Suite("The name that the configuration gives to what a call returns")
struct ReturnedNamesTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try write("create", "POST", #"{ "id": 7, "quantity": 3, "state": "open" }"#)
    try write("list", "GET", #"{ "total": 1, "orders": [{ "id": 7, "name": "lamp", "price": 2.5 }] }"#)
  }

  private func write(_ name: String, _ method: String, _ json: String) throws {
    try scratch.write(
      "\(name).md", "# \(name) orders\n\n`\(method) /v1/orders`\n\n## Response Example\n\n```json\n\(json)\n```\n")
  }

  private func run(_ settings: String) async throws -> Pipeline.Outcome {
    try scratch.write("docent.yaml", settings)
    return await Session(paths: [scratch.folder.path], configuration: nil, output: nil).run(jobs: 1)
  }

  @Test(
    "it is the type’s, also where other objects would have it, which are told apart", arguments: ["Order", "Purchase"])
  func taken(name: String) async throws {
    let outcome = try await run("operations: [{ page: create.md, returns: \(name) }]")
    let create = try #require(outcome.api.operations.first { $0.name == "createOrder" })
    #expect(create.output == .named(name))
    let type = try #require(outcome.api.types.first { $0.name == name })
    #expect(type.properties.map(\.key) == ["id", "quantity", "state"])
    #expect(Set(outcome.api.types.map(\.name)).count == 3)
    #expect(!outcome.api.types.contains { $0.name.hasSuffix("2") })
    #expect(outcome.diagnostics.allSatisfy { $0.severity < .warning }, "\(outcome.diagnostics)")
  }

  @Test("calls with one name return one type")
  func united() async throws {
    try write("close", "PUT", #"{ "at": "2024-01-01", "by": "Ann", "why": "sold" }"#)
    let outcome = try await run(
      "operations: [{ page: create.md, returns: Order }, { page: close.md, returns: Order }]")
    #expect(outcome.api.types.first { $0.name == "Order" }?.properties.count == 6)
  }

  @Test("where it has no effect, that is told", arguments: ["String", "Orders"])
  func unused(name: String) async throws {
    try write("list", "GET", #"["a", "b"]"#)
    let page = name == "String" ? "create" : "list"
    let outcome = try await run("operations:\n- { page: \(page).md, returns: \(name) }")
    let told = outcome.diagnostics.filter { $0.code == .unusedConfiguration }
    #expect(told.map(\.location?.line) == [2] && told[0].message.hasPrefix("`returns: \(name)` has no effect"))
  }
}
