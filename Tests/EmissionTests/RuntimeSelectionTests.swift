import Contract
import Foundation
import Inference
import Testing

@testable import Emission

@Suite("The part of the runtime that a client needs")
struct RuntimeSelectionTests {
  private func text(_ code: String) -> String {
    RuntimeSelection(for: [code]).files.map(\.text).joined()
  }

  @Test(
    "a part that is not always needed comes where the client names what it declares",
    arguments: [
      ("DecimalString", "struct DecimalString"), ("LocalDate", "struct LocalDate"),
      ("UnixSeconds", "struct UnixSeconds"),
      ("@Indirect", "indirect enum Indirect"), ("OpenEnum", "protocol OpenEnum"),
      ("ArrayParameter(a)", "struct ArrayParameter"),
      ("ObjectParameter(a)", "struct ObjectParameter"), ("body: .form(x)", "func form("),
      ("body: .multipart(x)", "func multipart("), ("FilePart", "struct FilePart"),
      ("RateLimit(calls: 1)", "actor RateLimitMiddleware"),
    ])
  func parts(use: String, declaration: String) {
    #expect(text(use).contains(declaration))
    #expect(!text("let form = 1, multipart = 2").contains("public \(declaration)"))
  }

  @Test("a file is of the runtime by its folder, whatever the module is called")
  func folders() {
    func isRuntime(_ path: String) -> Bool { GeneratedFile(path: path, text: "").isRuntime }
    #expect(RuntimeSelection(for: []).files.allSatisfy { isRuntime("Sources/API/\($0.path)") })
    #expect(isRuntime("Sources/JSON/JSON/JSON.swift"))
    #expect(!isRuntime("Sources/JSON/Client.swift"))
    #expect(!isRuntime("Sources/Runtime/Models/JSON.swift"))
    #expect(!isRuntime("Tests/API/Runtime/HTTP.swift"))
  }

  @Test("no type’s file has the name of one of the runtime’s, which one module cannot have twice")
  func fileNames() {
    let runtime = RuntimeSelection(for: ["DecimalString"]).files.map { $0.path.split(separator: "/").last ?? "" }
    let types = runtime.map { name in
      TypeDeclaration(name: String(name.dropLast(".swift".count)), properties: [property("a", .string)])
    }
    let operations = types.flatMap { type in
      ["get", "list"].map { operation("\($0)\(type.name)", output: .named(type.name)) }
    }
    let files = Emitter.emit(API(name: "Names", operations: operations, types: types))
      .filter { $0.path.hasPrefix("Sources/") }.map { $0.path.split(separator: "/").last?.lowercased() }
    #expect(runtime.contains("Values.swift"))
    #expect(Set(files).count == files.count)
  }

  @Test("a part brings what it needs itself")
  func dependencies() {
    let code = text("LocalDateTime")
    for declaration in ["struct LocalDateTime", "struct LocalDate:", "struct LocalTime:"] {
      #expect(code.contains(declaration))
    }
    #expect(text(".multipart").contains("struct FormFields"))
  }

  @Test("the files hold each part’s text unchanged, and import once")
  func unchanged() throws {
    let all = RuntimeSelection(for: [RuntimeFiles.typeNames.joined(separator: " ") + " .form .multipart Digits"]).files
    let joined = all.map(\.text).joined()
    for part in RuntimeFiles.sources {
      let text = String(decoding: part.bytes, as: UTF8.self)
      // Behind its imports a part begins with a comment or a declaration.
      let body = try #require(text.split(separator: "\n\n").first { !$0.contains("import ") })
      #expect(joined.contains(body), "\(part.name)")
      #expect(joined.contains(text.suffix(200)), "\(part.name)")
    }
    for file in all {
      let imports = file.text.split(separator: "\n").filter { $0.hasPrefix("import ") }
      #expect(Set(imports).count == imports.count)
      #expect(file.text.hasSuffix("}\n"))
    }
  }

  @Test("a client with none of the parts and one with all of them compile", arguments: [false, true])
  func compiles(isWhole: Bool) async throws {
    let errors = try await Compiler.errors(in: Emitter.emit(isWhole ? Self.whole : Self.bare))
    #expect(errors == "")
  }

  private static let bare = API(name: "Bare", operations: [operation("get", output: .string)])

  /// Every type, place and form that pages can ask for.
  private static var whole: API {
    let scalars: [TypeReference] = [
      .bool, .int, .int64, .double, .decimal, .exactNumber, .string, .decimalString, .url, .localDate, .localTime,
      .localDateTime, .zonedDateTime, .unixSeconds, .unixMilliseconds, .json, .file, .enumeration("Kind", .string),
      .enumeration("State", .integer), .named("Node"), .union([.int, .string]), .dictionary(.decimal),
    ]
    let members = scalars.indices.flatMap { index in
      [
        property("m\(index)", scalars[index], optional: index % 2 == 0),
        property("a\(index)", .array(scalars[index]), optional: index % 2 == 1),
      ]
    }
    var node = TypeDeclaration(name: "Node", properties: [property("next", .named("Node"), optional: true)] + members)
    node.dynamicKeys = DynamicKeys(name: "rest", marker: "x_", isPrefix: true, value: .json)
    let path = PathTemplate(
      [.literal("/x")] + members.map { .parameter($0.key) }, text: "/x")
    let places: [Parameter.Place] = [.query, .header, .cookie]
    var operations = [
      operation("inPath", path: path, members.map { APIParameter($0, in: .path) }, output: .named("Node"))
    ]
    operations += places.map { place in
      operation("in\(place)", members.map { APIParameter($0, in: place) }, output: .array(.named("Node")))
    }
    operations += [Body.Encoding.json, .form, .multipart].map { encoding in
      operation(
        "send\(encoding)", body: Body(encoding: encoding, properties: members), output: .union([.int, .string]))
    }
    operations.append(
      operation("raw", body: Body(encoding: .raw("a/b"), properties: [property("f", .file)], isWhole: true)))
    operations[0].failure = .named("Node")
    return API(
      name: "Whole", headers: [HeaderTemplate(name: "X-Key", pieces: [.credential("key")])],
      envelope: nil, operations: operations, types: [node],
      enumerations: [
        EnumerationDeclaration(name: "Kind", raw: .string, cases: [.init(name: "a", value: "a")]),
        EnumerationDeclaration(name: "State", raw: .integer, cases: [.init(name: "a", value: "0")]),
      ])
  }
}
