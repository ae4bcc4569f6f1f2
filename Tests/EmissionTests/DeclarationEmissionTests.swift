import Contract
import Diagnostics
import Inference
import Testing

@testable import Emission

@Suite("Where types stand, and who makes values of them")
struct DeclarationEmissionTests {
  private let types = [
    TypeDeclaration(name: "Alone", properties: [property("part", .named("Part"))]),
    TypeDeclaration(name: "Part", properties: [property("kind", .enumeration("Kind", .string))]),
    TypeDeclaration(name: "Shared", properties: [property("id", .int)]),
    TypeDeclaration(name: "Input", properties: [property("id", .int)]),
  ]
  private var api: API {
    let first = operation(
      "first", body: Body(encoding: .json, properties: [property("input", .array(.named("Input")))]),
      output: .named("Alone"))
    var second = operation("second", output: .dictionary(.named("Shared")))
    second.failure = .named("Shared")
    let third = operation("third", output: .named("Shared"))
    let kind = EnumerationDeclaration(name: "Kind", raw: .string, cases: [.init(name: "a", value: "a")])
    return API(name: "Acme", operations: [first, second, third], types: types, enumerations: [kind])
  }

  @Test("a type of one operation stands beside it with all that it holds, one of two in a file of its own")
  func homes() {
    let beside = api.text("/First.swift")
    for name in ["Alone: JSONModel", "Part: JSONModel", "Kind: OpenEnum", "Input: JSONModel"] {
      #expect(beside.contains("public struct \(name)"))
    }
    #expect(api.text("Models/Shared.swift").contains("public struct Shared: JSONModel"))
    #expect(!api.text("/Second.swift").contains("struct Shared") && !api.text("/Third.swift").contains("struct Shared"))
    #expect(Emitter.emit(api).filter { $0.path.contains("/Models/") }.count == 1)
  }

  @Test("what requests hold can be made and changed, what responses hold is read; with `initializers: all` all can")
  func initializers() {
    let code = api.text("/First.swift")
    #expect(code.contains("public init(id: Int) {") && code.contains("  public var id: Int\n"))
    #expect(code.contains("  public let part: Part\n") && !code.contains("public init(part: Part)"))
    var open = api
    open.initializers = .all
    #expect(open.text("/First.swift").contains("  public var part: Part\n"))
    #expect(open.text("/First.swift").contains("public init(part: Part) {"))
    #expect(open.text("Models/Shared.swift").contains("public init(id: Int) {"))
  }

  @Test("what a failure is read as can be thrown, and nothing else")
  func failures() {
    #expect(api.text("Models/Shared.swift").contains("public struct Shared: JSONModel, Error {"))
    #expect(!api.text("/First.swift").contains("JSONModel, Error"))
  }
}

@Suite("Keys as one literal")
struct KeyListTests {
  @Test(
    "a key is a word that the runtime takes apart again",
    arguments: [
      ("plain_key", "plain_key"), ("名字", "名字"), ("a b", "a%20b"), ("a?b", "a%3Fb"), ("50%", "50%25"), ("", "%"),
      ("a\nb", "a%0Ab"), ("\"\\(x)", "%22%5C(x)"), ("a\u{2028}", "a%E2%80%A8"), ("#a", "%23a"),
      ("\u{301}a", "%CC%81a"),
    ])
  func words(key: String, word: String) {
    #expect(KeyList.word(key) == word)
    #expect(word == "%" ? key.isEmpty : word.removingPercentEncoding == key)
  }

  @Test("a few keys are one line, many are lines that fit, and none is lost")
  func lines() {
    #expect(KeyList(words: ["id", "name"]).literal.code.text == "\"id name\"")
    let words = (0..<200).map { "member\($0)" }
    let text = KeyList(words: words).literal.code.text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 116 })
    #expect(text.split(whereSeparator: \.isWhitespace).filter { !$0.hasPrefix("\"") }.map(String.init) == words)
  }

  @Test("pages say their types and members with a line each, but for members on the line that follows")
  func sources() {
    func member(_ key: String, _ file: String, _ line: Int) -> Property {
      var member = property(key, .int)
      member.location = SourceLocation(file: file, line: line)
      return member
    }
    let order = TypeDeclaration(
      name: "Order",
      properties: [
        member("id", "a b.md", 4), member("note", "a b.md", 9), member("k:@ y", "a b.md", 10),
        member("late", "z.md", 2),
      ], sources: [SourceLocation(file: "a b.md", line: 3)])
    let api = API(name: "Acme", operations: [operation("get", output: .named("Order"))], types: [order])
    #expect(
      api.text("PageSources+Pages.swift").contains(
        #"= "@a%20b.md #Order:3 id note:9 k%3A%40%20y @z.md #Order:2 late:2""#))
  }
}
