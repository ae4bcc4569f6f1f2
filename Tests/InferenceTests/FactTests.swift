import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

@Suite("What pages say of values, carried over")
struct FactTests {
  private let place = SourceLocation(file: "p.md", line: 1)

  private func page(_ operations: [Operation]) -> PageContract { PageContract(file: "p.md", operations: operations) }

  private func operation(_ url: String, line: Int = 1) -> Operation {
    var operation = Operation(at: SourceLocation(file: "p.md", line: line))
    operation.method = Sourced("GET", at: place)
    operation.url = Sourced(url, at: place)
    return operation
  }

  private func state(seen value: String) -> Property? {
    var get = operation("/things/:id")
    let json = #"{"id": 1, "name": "a", "state": "\#(value)"}"#
    get.examples = JSONReader.read(json, at: place).documents.map { Example(.success, $0) }
    get.responseFields = [
      Field(
        name: "state", type: DeclaredType(.string, text: "string", at: place), defaultValue: "on",
        allowedValues: [.init("on"), .init("off")], facts: ValueFacts(maximumLength: 3), at: place)
    ]
    let api = Inference.infer([page([get])], configuration: Configuration(name: "A")).api
    return api.types.flatMap(\.properties).first { $0.key == "state" }
  }

  @Test("a property has the facts of its row")
  func facts() throws {
    let property = try #require(state(seen: "off"))
    #expect(property.type == .enumeration("ThingState", .string))
    #expect(property.defaultValue == "on")
    #expect(property.facts.maximumLength == 3)
  }

  @Test("a list of values that lacks the one in the example is a list all the same")
  func contradiction() throws {
    #expect(try #require(state(seen: "idle")).type == .enumeration("ThingState", .string))
  }

  @Test("of two operations with one method and path the second is told")
  func duplicates() {
    let pages = [page([operation("/a/:id", line: 1), operation("/a/{name}", line: 5)])]
    let found = Inference.infer(pages, configuration: Configuration(name: "A")).diagnostics.filter {
      $0.code == .duplicateOperation
    }
    #expect(found.map(\.location?.line) == [5])
    #expect(found.first?.notes.first?.location?.line == 1)
  }
}
