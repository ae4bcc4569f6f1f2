import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

@Suite("The laws of the lattice")
struct LatticeLawTests {
  private func shapes(_ seed: Int, _ count: Int) -> [Shape] {
    var generator = GeneratedJSON(seed: seed + 1)
    return (0..<count).map { _ in Shape(observing: generator.node()) }
  }

  @Test(
    "the join is commutative, associative and idempotent, and what knows nothing changes nothing", arguments: 0..<300)
  func laws(seed: Int) {
    let three = shapes(seed, 3)
    let (a, b, c) = (three[0], three[1], three[2])
    #expect(a.joined(with: b) == b.joined(with: a))
    #expect(a.joined(with: b).joined(with: c) == a.joined(with: b.joined(with: c)))
    #expect(a.joined(with: a) == a)
    #expect(a.joined(with: .bottom) == a)
    let join = a.joined(with: b).joined(with: c)
    #expect(three.allSatisfy { $0.joined(with: join) == join })
  }

  @Test("what is beyond the places that are remembered is counted, once, in whatever order it comes")
  func counted() throws {
    func numbers(_ range: Range<Int>, file: String) throws -> Shape {
      let text = "[" + range.map { "\($0 % 700)" }.joined(separator: ",\n") + "]"
      let document = try #require(JSONReader.read(text, at: SourceLocation(file: file, line: 1)).documents.first)
      return try #require(Shape(observing: document).elements)
    }
    let (a, b, c) = try (
      numbers(0..<300, file: "a.md"), numbers(200..<900, file: "a.md"), numbers(0..<10, file: "b.md")
    )
    let all = a.joined(with: b).joined(with: c)
    #expect(all.witnesses.count == Witnesses.most)
    // 700 values in the one file, 10 in the other, each once a file.
    #expect(all.witnesses.more == 710 - Witnesses.most)
    #expect(all == c.joined(with: b).joined(with: a))
    #expect(all.joined(with: b) == all)
    #expect(a.joined(with: c).witnesses.more == 310 - Witnesses.most)
    #expect(all.number?.values.list.isEmpty == true)
    let lines = MemberEvidence.values(of: all, type: .int)
    #expect(lines.count == Witnesses.most + 1)
    #expect(lines.last?.statement == "and \(710 - Witnesses.most) more of the kind")
  }

  @Test("a value decodes into the type that a set which holds it gives", arguments: 0..<600)
  func admits(seed: Int) throws {
    var generator = GeneratedJSON(seed: seed + 1)
    let nodes = (0..<3).map { _ in generator.node() }
    let place = SourceLocation(file: "p.md", line: 5)
    let operation = Operation(
      title: "T", method: Sourced("GET", at: place), url: Sourced("/v1/things", at: place),
      examples: nodes.map { Example(.success, $0) }, at: place)
    let api = Inference.infer([PageContract(file: "p.md", operations: [operation])], configuration: Configuration()).api
    let output = try #require(api.operations.first?.output)
    let decoding = Decoding(api)
    for node in nodes {
      guard !api.operations[0].isEnveloped else { return }
      let isAdmitted = decoding.admits(node.value, as: output, isOptional: false)
      #expect(
        isAdmitted,
        "\(JSONWriter.write(node.value)) as \(output) with \(api.types.map { "\($0.name): \($0.properties.map { "\($0.key) \($0.type)\($0.isOptional ? "?" : "")" })" })"
      )
    }
  }
}

/// What the generated code does with a value, without compiling it.
private struct Decoding {
  private let types: [String: TypeDeclaration]

  init(_ api: API) { types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first } }

  func admits(_ value: JSONValue?, as type: TypeReference, isOptional: Bool) -> Bool {
    guard let value, value != .null else { return isOptional || type == .json || isOptionalType(type) }
    switch (type, value) {
    case (.json, _), (.bool, .bool), (.string, .string), (.double, .number): return true
    case (.int, .number(let lexeme)): return Double(lexeme).flatMap { Int(exactly: $0) } != nil
    case (.decimal, .number): return true
    case (.url, .string(let text)): return text.contains("://")
    case (.localDate, .string(let text)): return StringFormat.localDate.matches(text)
    case (.localDateTime, .string(let text)): return StringFormat.localDateTime.matches(text)
    case (.optional(let wrapped), _): return admits(value, as: wrapped, isOptional: true)
    case (.array(let element), .array(let nodes)):
      return nodes.allSatisfy { admits($0.value, as: element, isOptional: false) }
    case (.dictionary(let element), .object(let members)):
      return members.allSatisfy { admits($0.node.value, as: element, isOptional: false) }
    case (.union(let kinds), _): return kinds.contains { admits(value, as: $0, isOptional: false) }
    case (.named(let name), .object(let members)): return admits(members, as: types[name])
    default: return false
    }
  }

  private func admits(_ members: [JSONMember], as type: TypeDeclaration?) -> Bool {
    guard let type else { return true }
    return type.properties.allSatisfy { property in
      let value = members.last { $0.key == property.key }?.node.value
      if property.isEmptyObjectNone, value == .object([]) || value == .array([]) { return true }
      return admits(value, as: property.type, isOptional: property.isOptional)
    }
  }

  private func isOptionalType(_ type: TypeReference) -> Bool { if case .optional = type { true } else { false } }
}
