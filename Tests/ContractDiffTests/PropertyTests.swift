import JSONText
import Testing

@testable import ContractDiff

/// Schemas made by chance, the same for the same seed.
private struct GeneratedSchemas {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private static let scalars = [
    #"{"type": "string"}"#, #"{"type": "integer"}"#, #"{"type": "number"}"#, #"{"type": ["string", "null"]}"#,
    #"{"type": "string", "enum": ["a", "b"]}"#, #"{"type": "string", "enum": ["b", "c"]}"#,
    #"{"type": "string", "format": "date"}"#, #"{"type": "integer", "minimum": 1, "maximum": 9}"#,
    #"{"type": "integer", "minimum": 2, "default": 3}"#, #"{"type": "string", "pattern": "a+"}"#, "{}",
    ##"{"$ref": "#/components/schemas/Shared"}"##, #"{"type": "boolean", "deprecated": true}"#,
    #"{"type": "string", "readOnly": true}"#, #"{"type": "object", "additionalProperties": {"type": "integer"}}"#,
    ##"{"anyOf": [{"$ref": "#/components/schemas/Shared"}, {"type": "string"}]}"##,
  ]

  mutating func schema(depth: Int = 0) -> String {
    guard depth < 3, next(3) > 0 else { return Self.scalars[next(Self.scalars.count)] }
    if next(4) == 0 { return "{\"type\": \"array\", \"items\": \(schema(depth: depth + 1))}" }
    let names = ["a", "b", "c", "d", "e"].filter { _ in next(2) == 0 }
    let members = names.map { "\"\($0)\": \(schema(depth: depth + 1))" }.joined(separator: ", ")
    let required = names.filter { _ in next(2) == 0 }.map { "\"\($0)\"" }.joined(separator: ", ")
    return "{\"type\": \"object\", \"required\": [\(required)], \"properties\": {\(members)}}"
  }

  mutating func document() -> String {
    let paths = ["/a", "/b/{x}", "/c"].filter { _ in next(4) > 0 }.map { path in
      let query = next(2) == 0 ? "{\"name\": \"q\", \"in\": \"query\", \"schema\": \(schema(depth: 3))}" : ""
      let content = { (schema: String) in "{\"content\": {\"application/json\": {\"schema\": \(schema)}}}" }
      return """
        "\(path)": {"post": {"parameters": [\(query)], "requestBody": \(content(schema())), "responses": {"200": \(content(schema()))}}}
        """
    }.joined(separator: ", ")
    let shared = "{\"type\": \"object\", \"properties\": {\"s\": \(schema(depth: 2))}}"
    return Documents.document("\"paths\": {\(paths)}, \"components\": {\"schemas\": {\"Shared\": \(shared)}}")
  }
}

/// A document with the members of every object turned round.
private func turned(_ text: String) throws -> String {
  func turn(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let nodes): .array(nodes.map { JSONNode(turn($0.value), at: $0.location) })
    case .object(let members):
      .object(
        members.reversed().map {
          JSONMember($0.key, at: $0.location, JSONNode(turn($0.node.value), at: $0.node.location))
        })
    default: value
    }
  }
  return JSONWriter.write(turn(try #require(JSONTextReading.root(text)).value))
}

@Suite("Whatever the documents, of their changes")
struct DifferencePropertyTests {
  private static let seeds = Array(1...60)

  private func pair(_ seed: Int) -> (old: String, new: String) {
    var generated = GeneratedSchemas(seed: UInt64(seed))
    return (generated.document(), generated.document())
  }

  @Test("a document does not differ from itself", arguments: seeds)
  func same(seed: Int) throws {
    let (old, new) = pair(seed)
    #expect(try Documents.rules(old, old) == [])
    #expect(try Documents.rules(new, new) == [])
  }

  @Test("what is told one way is told the other way round at the same place, by a mirror of its rule", arguments: seeds)
  func mirrored(seed: Int) throws {
    let (old, new) = pair(seed)
    let there = try Documents.difference(old, new).changes
    var back = try Documents.difference(new, old).changes
    #expect(there.count == back.count)
    for change in there {
      let index = back.firstIndex { other in
        change.place == other.place && change.old?.line == other.new?.line && change.old?.column == other.new?.column
          && change.new?.line == other.old?.line && change.new?.column == other.old?.column
          && change.rule.mirrors.contains(other.rule.id)
      }
      if let index {
        back.remove(at: index)
      } else {
        Issue.record("\(change.rule.id) at \(change.place) has no mirror")
      }
    }
  }

  @Test("the order of members makes no difference", arguments: seeds)
  func order(seed: Int) throws {
    let (old, new) = pair(seed)
    func told(_ old: String, _ new: String) throws -> [String] {
      try Documents.difference(old, new).changes.map { "\($0.place) \($0.rule.id) \($0.message)" }
    }
    #expect(try Documents.rules(old, turned(old)) == [])
    #expect(try told(old, new) == told(turned(old), turned(new)))
  }

  @Test("chance changes something", arguments: [seeds])
  func some(seeds: [Int]) throws {
    let rules = try seeds.flatMap { seed in
      let (old, new) = pair(seed)
      return try Documents.rules(old, new)
    }
    #expect(Set(rules).count > 40)
  }
}
