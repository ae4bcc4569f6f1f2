import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

@Suite("Numbers keep their digits")
struct NumberTypeTests {
  private func type(_ values: String, key: String = "ratio", declared: DeclaredType.Shape? = nil) -> TypeReference {
    let elements = shape("[\(values)]").elements ?? .bottom
    let place = SourceLocation(file: "p.md", line: 1)
    return TypeResolver().resolve(
      key, elements, declared: declared.map { DeclaredType($0, text: "x", at: place) }, child: nil
    )
    .type
  }

  @Test(
    "a number is of the first type that gives all its digits back",
    arguments: [
      ("1, -0", .int), ("9223372036854775807", .int64), ("1.5", .double), ("0e1, -0.0", .double), ("1e300", .double),
      ("9223372036854775808", .decimal), ("0.1000000000000000055511151231257827", .decimal),
      ("9007199254740993, 1.5", .decimal),
      ("1e400", .exactNumber), ("1, 1e-400", .exactNumber), ("1234567890123456789012345678901234567890", .exactNumber),
      ("1.5, 1234567890123456789012345678901234567890", .exactNumber), ("0.30000000000000004", .double),
    ] as [(String, TypeReference)])
  func seen(values: String, expected: TypeReference) {
    #expect(type(values) == expected)
  }

  @Test(
    "an amount is a decimal as long as one holds it",
    arguments: [("1.5", .decimal), ("1e200", .exactNumber), ("1", .int)] as [(String, TypeReference)])
  func amounts(values: String, expected: TypeReference) {
    #expect(type(values, key: "total_price") == expected)
  }

  @Test("a declared number is as wide as the examples need it")
  func declared() {
    #expect(type("1.5", declared: .number) == .double)
    #expect(type("1e400", declared: .number) == .exactNumber)
    #expect(type("9007199254740993", declared: .number) == .decimal)
    #expect(type("9223372036854775808", declared: .integer) == .decimal)
  }

  @Test("arrays that nest without end and unions within unions within unions are left open")
  func nesting() {
    func arrays(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    }
    #expect(type(arrays(2)) == .array(.array(.int)))
    #expect(type(arrays(100)) == type(arrays(50)))
    #expect(type(#"1, [2, "x"]"#) == .union([.int, .array(.union([.int, .string]))]))
    #expect(type(#"1, [2, ["x", 3]]"#) == .union([.int, .array(.json)]))
  }
}

@Suite("None as vendors write it")
struct NoneFormTests {
  private func property(_ rows: String) -> Property? {
    let root = shape("[\(rows)]").elements?.withEmptyObjectsRead ?? .bottom
    var diagnostics: [Diagnostic] = []
    return PropertyResolver().properties(
      of: root.object?.ordered ?? [], children: { $0 == "user" ? "User" : nil }, diagnostics: &diagnostics
    ).first { $0.key == "user" }
  }

  @Test(
    "none is written back as it always came, and left out where it came in several ways",
    arguments: [
      (#"{"user": {"id": 1}}, {"user": {}}"#, .emptyObject), (#"{"user": {"id": 1}}, {"user": []}"#, .emptyArray),
      (#"{"user": {"id": 1}}, {"user": {}}, {"user": null}"#, .leftOut),
      (#"{"user": {"id": 1}}, {"user": {}}, {}"#, .leftOut),
      (#"{"user": {"id": 1}}, {"user": {}}, {"user": []}"#, .leftOut),
    ] as [(String, NoneForm)])
  func forms(rows: String, form: NoneForm) {
    #expect(property(rows)?.isEmptyObjectNone == true)
    #expect(property(rows)?.noneForm == form)
  }

  @Test("beside texts an empty object is an object, and an empty array an array")
  func beside() {
    let mixed = property(#"{"user": {"id": 1}}, {"user": "x"}, {"user": {}}, {"user": []}"#)
    #expect(mixed?.isEmptyObjectNone == false)
    #expect(mixed?.type == .union([.string, .named("User"), .array(.json)]))
    let root = shape(#"[{"user": {"id": 1}}, {"user": "x"}, {"user": {}}]"#).elements?.withEmptyObjectsRead
    #expect(root?.object?.members["user"]?.shape.object?.members["id"]?.isAbsent == true)
  }
}

extension Shape {
  fileprivate var withEmptyObjectsRead: Shape {
    var shape = self
    shape.readEmptyObjects()
    return shape
  }
}
