import Contract
import Diagnostics
import Foundation
import Inference
import JSONText
import Testing

@testable import Emission

private let place = SourceLocation(file: "page.md", line: 1)

private func api(_ properties: [Property], types: [TypeDeclaration] = [], example: String) -> API {
  let node = JSONReader.read(example, at: place).documents.first ?? JSONNode(.null, at: place)
  let operation = APIOperation(
    name: "getOrder", method: "GET", path: PathTemplate([.literal("/order")], text: "/order"),
    pathEvidence: Evidence(.declaration, "x"), output: .named("Order"), examples: [Example(.success, node)],
    source: place)
  return API(
    name: "Acme", operations: [operation], types: [TypeDeclaration(name: "Order", properties: properties)] + types)
}

private func none(_ key: String, _ form: NoneForm) -> Property {
  var property = Property(key: key, name: key, type: .named("User"), isOptional: true, isEmptyObjectNone: true)
  property.noneForm = form
  return property
}

extension API {
  fileprivate func file(_ ending: String) -> String {
    Emitter.emit(self).first { $0.path.hasSuffix(ending) }?.text ?? ""
  }
}

@Suite("A client that loses nothing")
struct ExactnessEmissionTests {
  private let user = TypeDeclaration(name: "User", properties: [Property(key: "id", name: "id", type: .int)])

  @Test("a number that no type of Swift holds is a JSONNumber, and a number in the OpenAPI document")
  func numbers() {
    let api = api([Property(key: "huge", name: "huge", type: .exactNumber)], example: #"{"huge": 1e400}"#)
    #expect(api.file("/GetOrder.swift").contains("public let huge: JSONNumber\n"))
    let document = OpenAPIDocument.json(api)
    #expect(document.firstMatch(of: #/"huge": \{\s*"type": "number"\s*\}/#) != nil)
  }

  @Test("none is encoded as the vendor writes it")
  func forms() {
    let properties = [none("a", .emptyObject), none("b", .emptyArray), none("c", .leftOut)]
    let code = api(properties, types: [user], example: "{}").file("/GetOrder.swift")
    #expect(code.contains(#"keys: JSONKeys = "a?{} b?[] c?""#))
  }

  @Test("only where nobody can tell how none was written does the test of an example forgive it")
  func comparison() {
    func test(_ form: NoneForm) -> String {
      api([none("a", form)], types: [user], example: #"{"a": {}}"#).file("GetOrderTests.swift")
    }
    #expect(test(.leftOut).contains(#"example, emptyIsNone: ["a"]) == nil"#))
    #expect(test(.emptyObject).contains("example) == nil"))
  }

  @Test(
    "an example with dots is tried where a text is expected, and nowhere else",
    arguments: [
      (#"{"a": "..."}"#, .string, true), (#"{"a": "..."}"#, .int, false), (#"{"a": <a>}"#, .string, false),
      (#"{"a": ["x", "y"]}"#, .array(.string), true), (#"{"a": [...]}"#, .array(.int), true),
      (#"{"a": {...}}"#, .dictionary(.json), false), (#"{"a": "...", "b": <b>}"#, .string, false),
    ] as [(String, TypeReference, Bool)])
  func dots(example: String, type: TypeReference, isTried: Bool) {
    let text = api([Property(key: "a", name: "a", type: type)], example: example).file("GetOrderTests.swift")
    #expect(text.contains("func example1()") == isTried)
  }

  @Test("no name is longer than a file’s may be, and none is that of the client’s own files")
  func names() {
    let long = String(repeating: "LongName", count: 40)
    let types = [long, long + "Too", "Client"].map { TypeDeclaration(name: $0, properties: []) }
    let files = Emitter.emit(api([], types: types, example: "{}")).map { $0.path.split(separator: "/").last ?? "" }
    #expect(files.allSatisfy { $0.utf8.count < 200 })
    #expect(Set(files.map { $0.lowercased() }).count == files.count)
  }

  @Test("no type of a vendor’s can take a name that the runtime has")
  func runtime() {
    let declaration =
      #/(?m)^(?:public |private |fileprivate |final |indirect )*(?:struct|enum|class|actor|protocol) (\w+)/#
    for file in RuntimeFiles.sources + RuntimeFiles.testing {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for match in text.matches(of: declaration) { #expect(RuntimeFiles.typeNames.contains(String(match.1))) }
    }
  }
}
