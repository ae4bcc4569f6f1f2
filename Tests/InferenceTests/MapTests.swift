import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

@Suite("Maps")
struct MapTests {
  /// What a call returns whose page shows one example.
  private func output(_ example: String) -> TypeReference? {
    let place = SourceLocation(file: "p.md", line: 5)
    let examples = JSONReader.read(example, at: place).documents.map { Example(.success, $0) }
    let operation = Operation(
      title: "T", method: Sourced("GET", at: place), url: Sourced("/v1/orders/:id", at: place), examples: examples,
      at: place)
    return Inference.infer([PageContract(file: "p.md", operations: [operation])], configuration: Configuration()).api
      .operations.first?.output
  }

  @Test(
    "keys that are data make a map of one type",
    arguments: [
      #"{"BTC": {"price": "1", "volume": 2}, "ETH": {"price": "3", "volume": 4}}"#,
      #"{"2024-01-01": {"a": 1}, "2024-01-02": {"a": 2}}"#,
      #"{"1001": {"a": 1}, "1002": {"a": 2}}"#,
      #"{"main.swift": {"size": 1}}"#,
      #"{"0b7c4a1e-9d2f-4c3b-8a6e-5f0d1c2b3a49": {"a": 1}}"#,
    ])
  func objects(example: String) {
    guard case .dictionary(.named)? = output(example) else {
      Issue.record("no map: \(example)")
      return
    }
  }

  @Test("a map may have scalars and arrays for values")
  func scalars() {
    #expect(output(#"{"USD": 1.1, "EUR": 1.0, "JPY": 160.5}"#) == .dictionary(.double))
    #expect(output(#"{"2024-01-01": [1], "2024-01-02": [2]}"#) == .dictionary(.array(.int)))
    #expect(output(#"{"1": "a", "2": null}"#) == .dictionary(.optional(.string)))
  }

  @Test("eight alike under words are a map, and seven are not")
  func words() {
    func members(_ count: Int) -> String {
      "{" + "abcdefgh".prefix(count).map { "\"land\($0)\": {\"people\": 1, \"area\": 2}" }.joined(separator: ", ") + "}"
    }
    if case .dictionary? = output(members(8)) {} else { Issue.record("eight are no map") }
    if case .dictionary? = output(members(7)) { Issue.record("seven are a map") }
  }

  @Test(
    "look-alikes stay fields",
    arguments: [
      #"{"address1": "a", "address2": "b"}"#, #"{"line_1": "a", "line_2": "b", "line_3": "c"}"#,
      #"{"md5": "x", "sha256": "y"}"#,
      #"{"buyer": {"id": 1, "name": "x"}, "seller": {"id": 2, "name": "y"}}"#, #"{"LAT": 1.5, "LON": 2.5}"#,
      #"{"BTC": {"price": 1}, "ETH": {"volume": 2}}"#, #"{"content-type": {"a": 1}, "x-id": {"a": 2}}"#,
      #"{"@type": {"a": 1}}"#, #"{"NAME": "a", "AGE": 3, "CITY": "b"}"#,
    ])
  func lookAlikes(example: String) {
    if case .dictionary? = output(example) { Issue.record("a map: \(example)") }
  }
}
