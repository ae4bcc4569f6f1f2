import Diagnostics
import Emission
import Foundation
import JSONText
import Testing
import Yams

@testable import Workspace

/// YAML is read in two ways: as JSON's superset, and by the rules of YAML 1.1, in which `no` is false and 12:30 a number.
@Suite("The OpenAPI document as YAML")
struct OpenAPIYAMLTests {
  private static let place = SourceLocation(file: "x.yaml", line: 1)
  private static let folder = repository.folder("Tests/WorkspaceTests/Fixtures/dialects")
  private static let pages =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasSuffix(".expected") }
    .sorted()

  /// Whether both ways of reading give what was written, members in the same order.
  private func expectSame(_ value: JSONValue, _ comment: Comment) throws {
    let yaml = YAMLWriter.write(value)
    let read = try YAMLNodes.read(yaml, file: "x.yaml").get()
    #expect(read.value.isSameValue(as: value), comment)
    #expect(keys(read.value) == keys(value), comment)
    let node = try #require(try Parser(yaml: yaml, resolver: .default).singleRoot())
    #expect(isSame(node, value), comment)
  }

  private func keys(_ value: JSONValue) -> [String] {
    switch value {
    case .object(let members): members.flatMap { [$0.key] + keys($0.node.value) }
    case .array(let nodes): nodes.flatMap { keys($0.value) }
    default: []
    }
  }

  /// By YAML 1.1: each scalar has the tag that its JSON kind has.
  private func isSame(_ node: Node, _ value: JSONValue) -> Bool {
    switch (node, value) {
    case (.mapping(let mapping), .object(let members)):
      mapping.count == members.count
        && zip(mapping, members).allSatisfy { pair, member in
          isSame(pair.key, .string(member.key)) && isSame(pair.value, member.node.value)
        }
    case (.sequence(let sequence), .array(let nodes)):
      sequence.count == nodes.count && zip(sequence, nodes).allSatisfy { isSame($0, $1.value) }
    case (.scalar, .string(let text)): node.tag == Tag(.str) && node.scalar?.string == text
    case (.scalar, .bool(let flag)): node.tag == Tag(.bool) && node.bool == flag
    case (.scalar, .null): node.tag == Tag(.null)
    case (.scalar, .number(let lexeme)):
      (node.tag == Tag(.int) || node.tag == Tag(.float))
        && JSONNumber(node.scalar?.string ?? "") == JSONNumber(lexeme)
    default: false
    }
  }

  @Test("stands for the same JSON, for the pages of each dialect", arguments: pages)
  func everyDialect(name: String) async throws {
    let api = await Session(paths: [Self.folder.absolute(name)], configuration: nil, output: nil).run(jobs: 1).api
    let json = OpenAPIDocument.json(api)
    let value = try #require(JSONReader.read(json, at: Self.place).documents.first).value
    #expect(OpenAPIDocument.yaml(api) == YAMLWriter.write(value))
    try expectSame(value, "\(name)")
  }

  /// A byte order mark at the beginning of a text is left out of these: Yams drops it there (`YAMLWriterTests` has what is written).
  private static let hostileTexts = [
    "", " ", "~", "null", "no", "Yes", "ON", "y", "1e3", "1.5e3", "0123", "0o17", "0x1f", "1_000", "12:30:45",
    "2024-01-01",
    "2024-01-01T10:00:00Z", ".5", ".nan", "-.inf", "+1", "=", "<<", "@x", "`x`", "%x", "&a", "*a", "!!str x", "|", ">-",
    "- a", "-", "?",
    "? a", ":", "a: b", "a:", "a :b", "#a", "a #b", "a# b", "'a'", "\"a\"", "[a", "a]", "{a}", "a, b", "a ", " a",
    "a\tb", "\ta", "\t",
    "---", "--- a", "...", "... a", "a\n---\nb", "a\n...\n", "a\nb", "a\n", "a\n\n\n", "\na", "\n", "\n\n", " a\nb",
    "a\n b", "a\n  ",
    "a\n\n  b\n \n", "a\n\tb", "a\r\nb", "a\rb", "a\u{85}b", "a\u{2028}b\n", "a\u{FEFF}", "a\u{0}b", "a\u{202E}b",
    "\u{FFFE}", "\u{E000}",
    "\u{10FFFF}", "😀", "订单：编号", "订单: 编号", "\u{3000}a", "\u{A0}", "a\u{A0}", "\\n", "a\\", "c:\\d", "key: |\n  x",
    "# a\n# b", "é", "e\u{301}",
    "http://x.example/#a", "a: b\nc: d", "- a\n- b", "$ref", "/a/{b}", String(repeating: "x y ", count: 400) + "z",
    "é" + String(repeating: "k", count: 1_100), "%YAML 1.2\n---\na",
  ]

  @Test(
    "a hostile text is itself as a value, as a key, in a list, and where a list's object begins with it",
    arguments: hostileTexts)
  func hostile(text: String) throws {
    func node(_ value: JSONValue) -> JSONNode { JSONNode(value, at: Self.place) }
    func member(_ key: String, _ value: JSONValue) -> JSONMember { JSONMember(key, at: Self.place, node(value)) }
    let object = JSONValue.object([member(text, .string(text)), member("z", .string(text)), member("k", .array([]))])
    let list = JSONValue.array([node(.string(text)), node(object), node(.array([node(.string(text)), node(.null)]))])
    try expectSame(object, "\(text.debugDescription)")
    try expectSame(list, "\(text.debugDescription)")
    try expectSame(.object([member("a", list), member("b", object)]), "\(text.debugDescription)")
    try expectSame(.object([member("last", .string(text))]), "\(text.debugDescription)")
  }

  @Test(
    "numbers are numbers to both, with all their digits",
    arguments: ["0", "-0", "1e400", "1E5", "-2.50", "1e-7", "9007199254740993"])
  func numbers(lexeme: String) throws {
    try expectSame(.array([JSONNode(.number(lexeme), at: Self.place)]), "\(lexeme)")
  }

  @Test("texts by chance are themselves", arguments: 0..<200)
  func chance(seed: Int) throws {
    let alphabet = Array(" \n\t:#-?|>'\"\\[]{},&*!%@`~=<.0123eExyno订\r\u{85}\u{2028}\u{202E}😀".unicodeScalars)
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<40 {
      let text = String(String.UnicodeScalarView((0..<next(9)).map { _ in alphabet[next(alphabet.count)] }))
      try hostile(text: text)
    }
  }
}
