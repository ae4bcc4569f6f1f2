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
    func path(_ text: String) -> PathTemplate { PathTemplate([.literal(text)], text: text) }
    let first = operation(
      "first", path: path("/a"), body: Body(encoding: .json, properties: [property("input", .array(.named("Input")))]),
      output: .named("Alone"))
    var second = operation("second", path: path("/b"), output: .dictionary(.named("Shared")))
    second.failure = .named("Shared")
    let third = operation("third", path: path("/c"), output: .named("Shared"))
    let kind = EnumerationDeclaration(name: "Kind", raw: .string, cases: [.init(name: "a", value: "a")])
    return API(name: "Acme", operations: [first, second, third], types: types, enumerations: [kind])
  }

  @Test("a type of one operation stands beside it with all that it holds, one of two in a file of its own")
  func homes() {
    let beside = api.text("/First.swift")
    for name in ["Alone: JSONModel", "Part: JSONModel", "Kind: OpenEnum", "Input: JSONModel"] {
      #expect(beside.contains("public struct \(name)"))
    }
    #expect(api.text("Models/Shared.swift").contains("public struct Shared: JSONModel, Codable, Hashable"))
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
    #expect(api.text("Models/Shared.swift").contains("public struct Shared: JSONModel, Codable, Hashable, Error {"))
    #expect(!api.text("/First.swift").contains("JSONModel, Codable, Hashable, Error"))
  }
}

@Suite("Which operations share a file")
struct OperationGroupTests {
  private func api(_ paths: [String], types: [TypeDeclaration] = [], output: TypeReference? = nil) -> API {
    let operations = paths.enumerated().map { index, path in
      operation("call\(index)", path: PathTemplate([.literal(path)], text: path), output: output)
    }
    return API(name: "Acme", operations: operations, types: types)
  }

  private func files(_ api: API) -> [String] {
    Emitter.emit(api).map(\.path).filter { $0.hasPrefix("Sources/Acme/Operations/") }
      .map { $0.replacing("Sources/Acme/Operations/", with: "").replacing(".swift", with: "") }
  }

  @Test(
    "operations of one resource stand in one file, whatever comes before it in their paths; one alone is named by itself"
  )
  func resources() {
    let api = api([
      "/api/v3/lamps", "/api/v3/lamps/test", "/v2.1/lamps", "/api/lamp-posts", "/api/v3/lampPosts/on", "/rooms",
    ])
    #expect(files(api) == ["Call5", "LampPostsOperations", "LampsOperations"])
    let text = api.text("/LampsOperations.swift")
    #expect(text.contains("struct Call0: APIOperation") && text.contains("struct Call2: APIOperation"))
    #expect(text.components(separatedBy: "extension AcmeClient {").count == 2)
    #expect(text.contains("func call0(") && text.contains("func call1(") && text.contains("func call2("))
  }

  @Test("more than eight are told apart by the next word of their paths, and what has none further stands alone")
  func many() {
    let next = ["a", "a", "b", "b/c", "b/d", "c", "d", "e"].map { "/v1/lamps/\($0)" }
    #expect(files(api(next)) == ["LampsOperations"])
    #expect(
      files(api(next + ["/v1/lamps"])).sorted() == [
        "Call5", "Call6", "Call7", "Call8", "LampsAOperations", "LampsBOperations",
      ])
    #expect(files(api(Array(repeating: "/rpc", count: 9))).count == 9)
  }

  @Test("no two files bear one name")
  func names() {
    let lamps = TypeDeclaration(name: "LampsOperations", properties: [])
    let api = api(
      ["/lamps", "/lamps"], types: [lamps], output: .named("LampsOperations"))
    #expect(files(api) == ["LampsOperations2"])
  }

  @Test("a type that the operations of one file know stands in it")
  func types() {
    let lamp = TypeDeclaration(name: "Lamp", properties: [property("id", .int)])
    #expect(
      api(["/lamps", "/lamps/on"], types: [lamp], output: .named("Lamp")).text("/LampsOperations.swift").contains(
        "struct Lamp:"))
    #expect(
      api(["/lamps", "/rooms"], types: [lamp], output: .named("Lamp")).text("Models/Lamp.swift").contains(
        "struct Lamp:"))
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
