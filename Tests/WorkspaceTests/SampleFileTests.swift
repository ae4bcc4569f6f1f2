import Contract
import Diagnostics
import Foundation
import JSONText
import Testing

@testable import Workspace

@Suite("Files of captured responses")
struct SampleFileTests {
  private static let place = Diagnostics.SourceLocation(file: "docent.yaml", line: 3, column: 5)

  private func file(_ name: String, operation: String? = "getOrder") -> SampleFile {
    SampleFile(
      name: name,
      settings: .init(files: [], operation: operation.map { Sourced($0, at: Self.place) }, at: Self.place))
  }

  @Test("a file of one response, and a file of one a line, with their places")
  func json() {
    let one = file("a.json").read("{\n  \"id\": 1\n}\n")
    #expect(one.responses.map(\.entry) == [""])
    #expect(one.responses.first?.node.location == .init(file: "a.json", line: 1))
    let lines = file("a.ndjson").read("{\"id\": 1}\n{\"id\": 2}\n")
    #expect(lines.responses.map(\.entry) == ["response 1", "response 2"])
    #expect(lines.responses.last?.node.location.line == 2)
  }

  @Test("a file that names no operation is an error with its place and what to write")
  func nameless() {
    let read = file("a.json", operation: nil).read("{}")
    #expect(read.responses == [])
    #expect(read.diagnostics.first?.severity == .error)
    #expect(read.diagnostics.first?.location == Self.place)
    #expect(read.diagnostics.first?.fix?.contains("a.json") == true)
  }

  @Test("an archive gives its JSON responses with method, URL, status and entry; base64 is undone")
  func archive() throws {
    let body = Data(#"{"id": 2}"#.utf8).base64EncodedString()
    let text = """
      {"log": {"entries": [
        {"request": {"method": "get", "url": "https://h.example/v1/orders/1"},
         "response": {"status": 200, "content": {"mimeType": "application/json; charset=utf-8", "text": "{\\"id\\": 1}"}}},
        {"request": {"method": "GET", "url": "https://h.example/logo"},
         "response": {"status": 200, "content": {"mimeType": "image/png", "text": "{}"}}},
        {"request": {"method": "POST", "url": "https://h.example/v1/orders"},
         "response": {"status": 422, "content": {"mimeType": "application/problem+json", "encoding": "base64", "text": "\(body)"}}},
        {"request": {"method": "GET", "url": "https://h.example/v1/orders/3"},
         "response": {"status": 200, "content": {"mimeType": "application/json", "text": "secret words"}}},
        {"request": 7}
      ]}}
      """
    let read = file("a.har", operation: nil).read(text)
    #expect(read.responses.map(\.entry) == ["entry 1", "entry 3"])
    #expect(read.responses.map { $0.call?.method } == ["GET", "POST"])
    #expect(read.responses.map(\.status) == [200, 422])
    #expect(read.responses.map(\.node.location.line) == [3, 7])
    guard case .object(let members)? = read.responses.last?.node.value else {
      Issue.record("the body was not undone")
      return
    }
    #expect(members.first?.node.value == .number("2"))
    #expect(members.first?.location.line == 7)
    #expect(read.diagnostics.map(\.severity) == [.warning])
    #expect(!read.diagnostics.contains { $0.message.contains("secret") })
  }

  @Test(
    "hostile bytes are no crash and are never quoted",
    arguments: ["", "\u{0}\u{1}", "{\"log\": {\"entries\": 1}}", "{\"a\": sEcReT", "[[[["])
  func hostile(text: String) {
    let read = file("a.json").read(text)
    #expect(!read.diagnostics.contains { $0.message.contains("sEcReT") })
  }

  @Test("the configuration names files by themselves, and with the operation that they answer")
  func configuration() {
    let (project, diagnostics) = ConfigurationReader.read(
      """
      samples:
        - capture.har
        - { operation: POST /v1/orders, files: "one.json" }
        - page: a.md
          title: T
          files: ["s/*.json", more]
      """, file: "docent.yaml")
    #expect(diagnostics == [])
    let samples = project.configuration.samples
    #expect(samples.map { $0.files.map(\.value) } == [["capture.har"], ["one.json"], ["s/*.json", "more"]])
    #expect(samples.map { $0.operation?.value } == [nil, "POST /v1/orders", nil])
    #expect(samples.last?.page?.value == "a.md")
    #expect(samples.last?.files.first?.location.line == 6)
  }

  @Test("merge, split and alone are read, with their places, and misspelt keys are errors")
  func types() {
    let (project, diagnostics) = ConfigurationReader.read(
      """
      types:
        Person: { merge: [User, Creator] }
        Address:
          split: { OfficeAddress: ["createOrder.customer.office"] }
        Thing: { splt: {}, alone: true }
      """, file: "docent.yaml")
    #expect(project.configuration.types.first?.merge.map(\.value) == ["User", "Creator"])
    let part = project.configuration.types[1].split.first
    #expect(part?.name == "OfficeAddress")
    #expect(part?.sites.first?.location.line == 4)
    #expect(project.configuration.types.map(\.isAlone) == [false, false, true])
    #expect(diagnostics.map(\.code) == [.unknownConfigurationKey])
    #expect(diagnostics.first?.message.contains("`split`") == true)
  }
}
