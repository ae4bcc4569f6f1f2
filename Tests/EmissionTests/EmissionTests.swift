import CodeScanner
import Contract
import Diagnostics
import Foundation
import Inference
import JSONText
import Testing

@testable import Emission

private let place = SourceLocation(file: "page.md", line: 1)

/// What a hostile page would like to see in the client.
private let attacks = [
  #"""" ; fatalError() //"#, "*/ fatalError() /*", "a\nfatalError()", #"\(fatalError())"#, "`x`",
  "a\u{2028}fatalError()", "\u{202E}evil\u{2066}", "\"\"\"#\n}",
  "", "class", "9lives", "../../x", "名字", "a b-c", "self", "Type",
]

/// An API in which every text of a page is one text.
private func api(_ text: String) -> API {
  func property(_ key: String, _ type: TypeReference, optional: Bool = false) -> Property {
    Property(key: key, name: text, type: type, isOptional: optional, documentation: text)
  }
  let types = [
    TypeDeclaration(
      name: "T" + text, documentation: text,
      properties: [
        property(text, .string), property(text + "2", .array(.named("T" + text))),
        property("n", .named("T" + text), optional: true), property("e", .enumeration("E" + text, .string)),
      ],
      dynamicKeys: DynamicKeys(name: text, marker: text + "_", isPrefix: true, value: .json, documentation: text),
      sources: [place])
  ]
  let node = JSONNode(.object([JSONMember(text, at: place, JSONNode(.string(text), at: place))]), at: place)
  let operation = APIOperation(
    name: "op" + text, summary: text, documentation: [text], method: "POST",
    path: PathTemplate([.literal("/" + text + "/"), .parameter(text)], text: "/\(text)/:\(text)"),
    pathEvidence: Evidence(.declaration, text),
    parameters: [APIParameter(property(text, .string), in: .path), APIParameter(property(text, .int), in: .query)],
    body: Body(encoding: .json, properties: [property(text, .named("T" + text))]), output: .named("T" + text),
    isEnveloped: true,
    examples: [Example(.success, node)], source: SourceLocation(file: text, line: 1))
  return API(
    name: "Client" + text, pages: [text],
    servers: [.init(url: "https://example.com/" + text, description: text, at: place)],
    headers: [HeaderTemplate(name: "X-" + text, pieces: [.literal(text), .credential(text)])],
    envelope: Envelope(
      members: [property("code", .int), property(text, .string)], payload: text + "p", status: "code",
      success: .number("0")),
    conventions: SharedConventions(
      query: [HeaderTemplate(name: text, pieces: [.credential(text)])],
      rateLimit: RateLimit(calls: 1, seconds: 1, text: text),
      errorCodes: [
        APIErrorCode(code: ErrorCode(text, name: text, meaning: text, at: place), name: text),
        APIErrorCode(code: ErrorCode("1", at: place), name: text),
      ]),
    operations: [operation], types: types,
    enumerations: [
      EnumerationDeclaration(
        name: "E" + text, raw: .string,
        cases: [
          .init(name: text, value: text, meaning: text), .init(name: text, value: text + "2"),
          .init(name: "unknown", value: "", isListed: false),
        ], documentation: text, sources: [place], uses: [text])
    ])
}

@Suite("Emission")
struct EmissionTests {
  @Test("a hostile page gives Swift that parses, and no code of its own")
  func hostile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docent-emission-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (index, attack) in attacks.enumerated() {
      let files = Emitter.emit(api(attack)) + Emitter.emit(api(attack), as: .fixed(module: attack))
      for file in files
      where file.path.hasSuffix(".swift") && !file.isRuntime && !file.path.hasPrefix("DocentRuntime") {
        let url = folder.appending(path: "\(index)/\(paths.count).swift")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.text.write(to: url, atomically: false, encoding: .utf8)
        paths.append(url.path)
        #expect(!CodeScanner.code(in: file.text).contains("fatalError()"), "\(file.path)")
        #expect(!file.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{2028}" || $0 == "\u{2066}" })
      }
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swiftc", "-frontend", "-parse"] + paths
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }

  @Test("no text of a page is a line of its own in the manifest, the keys or the catalogue", arguments: attacks)
  func catalogue(attack: String) {
    for file in Emitter.emit(api(attack)) where !file.path.hasSuffix(".swift") && !file.path.hasSuffix(".json") {
      #expect(!file.text.split(whereSeparator: \.isNewline).contains("fatalError()"), "\(file.path)")
      #expect(!file.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{2028}" || $0 == "\u{2066}" })
    }
  }

  @Test("the scanner that the test above trusts sees what is code")
  func scanner() {
    #expect(CodeScanner.code(in: #"let a = "\(run())" // no()"#).contains("run()"))
    #expect(!CodeScanner.code(in: ##"let a = #"\(run())"# + "\\(run()) \" run()" // run()"##).contains("run()"))
    #expect(CodeScanner.code(in: ##"let a = #"x"#; run()"##).contains("run()"))
  }

  @Test("files stay below their folder, whatever a page names", arguments: attacks)
  func paths(attack: String) {
    let paths = Emitter.emit(api(attack)).map(\.path)
    #expect(paths.allSatisfy { !$0.contains("..") && !$0.hasPrefix("/") && !$0.contains("\\") })
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
  }

  @Test("the same API gives the same bytes, sorted by path")
  func deterministic() {
    let files = Emitter.emit(api("x"))
    #expect(files == Emitter.emit(api("x")))
    #expect(files.map(\.path) == files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("the runtime is emitted as it stands, every file of it")
  func runtime() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/ClientRuntime"
    ).standardizedFileURL
    func names(_ folder: URL) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted()
    }
    #expect(try RuntimeFiles.sources.map(\.name).sorted() == names(folder))
    #expect(try RuntimeFiles.testing.map(\.name).sorted() == names(folder.appending(path: "Testing")))
    for file in RuntimeFiles.sources {
      #expect(try Data(file.bytes) == Data(contentsOf: folder.appending(path: file.name)))
    }
  }
}

@Suite("Swift code")
struct SwiftCodeTests {
  @Test(
    "a literal says exactly its value",
    arguments: [
      ("a\"b", #""a\"b""#), ("\\(x)", #""\\(x)""#), ("\n\u{2028}\u{0}", #""\n\u{2028}\u{0}""#), ("名", "\"名\""),
    ])
  func literals(text: String, code: String) {
    #expect(Literal(text).code.text == code)
  }

  @Test(
    "an identifier is valid whatever it is made from",
    arguments: [("class", "`class`"), ("9a", "_9a"), ("", "value"), ("a b", "ab"), ("a`;x", "ax"), ("名", "名")])
  func identifiers(raw: String, code: String) {
    #expect(Identifier(raw).code.text == code)
  }

  @Test("documentation stays a comment", arguments: ["a\nb", "a\u{2028}b", "a\r\nb", "*/ x"])
  func documentation(text: String) {
    #expect(DocText(text).code.text.split(separator: "\n").allSatisfy { $0.hasPrefix("///") })
  }

  @Test("code of several lines is indented as its line, and what is empty leaves no line")
  func layout() {
    let inner: SwiftCode = """
      a
      b
      """
    let code: SwiftCode = """
      {
        \(inner)
        \(SwiftCode.empty)
      }
      """
    #expect(code.text == "{\n  a\n  b\n}")
  }

  @Test("a list too long for a line has lines that hold as many items as they can")
  func lists() {
    let items = (0..<12).map { "argument\(Literal($0))" as SwiftCode }
    #expect(SwiftCode.list("f(", Array(items.prefix(2)), ")", depth: 0).text == "f(argument0, argument1)")
    let lines = SwiftCode.list("f(", items, ")", depth: 0).text.split(separator: "\n")
    #expect(lines.first == "f(" && lines.last == "  argument10, argument11)")
    #expect(lines.dropFirst().map { $0.filter { $0 == "t" }.count } == [10, 2])
    #expect(SwiftCode.list("f(", items, ") {", depth: 0).text.hasSuffix("argument11\n) {"))
    #expect(lines.allSatisfy { $0.count <= 120 })
  }
}
