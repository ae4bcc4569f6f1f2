import Contract
import Diagnostics
import Pages
import Testing

@testable import Extraction

/// A tree of fields as text: `a(b, c[](d))`.
func sketch(_ fields: [Field]) -> String {
  fields.map { field in
    let array = if case .array? = field.type?.shape { "[]" } else { "" }
    return field.name + array + (field.children.isEmpty ? "" : "(" + sketch(field.children) + ")")
  }.joined(separator: ", ")
}

@Suite("Rows of a field table")
struct FieldTests {
  private func fields(_ names: [String]) -> String {
    var tree = FieldTree()
    for name in names {
      guard let path = FieldPath(name) else { continue }
      tree.add(
        path, Field(name: path.steps.last?.name ?? "", description: name, at: SourceLocation(file: "p", line: 1)))
    }
    return sketch(tree.fields)
  }

  @Test(
    "names nest as they are written",
    arguments: [
      (["asset[id]", "asset[name]"], "asset(id, name)"),
      (["a.b", "a.c.d"], "a(b, c(d))"),
      (["items[]", "items[].id"], "items[](id)"),
      (["list", "> id", "> user", ">> name", "total"], "list(id, user(name)), total"),
      (["list", "└ id", "└─ name"], "list(id, name)"),
      (["list", "- id", "-- x"], "list(id(x))"),
      (["list", "  id", "    x", "next"], "list(id(x)), next"),
      (["ids[0]", "plain"], "ids[], plain"),
    ])
  func nesting(names: [String], expected: String) {
    #expect(fields(names) == expected)
  }

  @Test("a question mark on a name makes it optional, a star required")
  func marks() {
    #expect(FieldPath("name?")?.isRequired == false)
    #expect(FieldPath("name*")?.isRequired == true)
    #expect(FieldPath("> ") == nil)
  }

  @Test(
    "types are understood as far as their words go",
    arguments: [
      ("int(11)", DeclaredType.Shape.integer), ("String", .string), ("字符串", .string), ("布爾", .boolean),
      ("string[]", .array(.string)),
      ("Array<Foo>", .array(.named("Foo"))), ("List<int>", .array(.integer)), ("array of string", .array(.string)),
      ("Map<String, int>", .map(.integer)), ("decimal", .decimal), ("PhotoSize", .named("PhotoSize")),
      ("ARRAY OF STRING", .array(.string)),
    ])
  func types(words: String, shape: DeclaredType.Shape) {
    #expect(TypeReader().read(words, at: SourceLocation(file: "p", line: 1))?.shape == shape)
  }

  @Test("a type may say that null can come", arguments: ["?string", "string|null", "string?"])
  func nullable(words: String) {
    let type = TypeReader().read(words, at: SourceLocation(file: "p", line: 1))
    #expect(type?.shape == .string)
    #expect(type?.isNullable == true)
  }

  private func table(_ header: [String], _ rows: [[String]]) -> Block.Table {
    let place = SourceLocation(file: "p", line: 3)
    return Block.Table(
      header: header.map { RichText($0, at: place) }, rows: rows.map { $0.map { RichText($0, at: place) } }, at: place)
  }

  @Test("columns are known by their titles")
  func titles() throws {
    let reading = try #require(
      TableReader().read(
        table(["参数名", "必选", "类型", "默认值", "说明"], [["a", "否", "int", "1", "可为空"], ["b", "是", "string", "", "x"]])))
    #expect(reading.fields.map(\.isRequired?.value) == [false, true])
    #expect(reading.fields[0].defaultValue == "1")
    #expect(reading.fields[0].isNullable?.value == true)
    #expect(reading.fields[1].description == "x")
  }

  @Test("a column titled optional turns its marks round")
  func optionalColumn() throws {
    let reading = try #require(TableReader().read(table(["Name", "Optional"], [["a", "yes"], ["b", "no"]])))
    #expect(reading.fields.map(\.isRequired?.value) == [false, true])
  }

  @Test("where titles fail, columns are known by what they hold")
  func contents() throws {
    let reading = try #require(
      TableReader().read(table(["x", "y", "z"], [["a", "int", "是"], ["b", "string", "否"]])))
    #expect(reading.fields.map(\.name) == ["a", "b"])
    #expect(reading.fields.map(\.type?.shape) == [.integer, .string])
  }

  @Test("a word that is no type and no mark is reported, and its row kept")
  func unknown() throws {
    let reading = try #require(
      TableReader().read(table(["name", "type", "required"], [["a", "thing of sorts", "perhaps"]])))
    #expect(reading.fields.map(\.name) == ["a"])
    #expect(reading.diagnostics.map(\.code) == [.unknownType, .unknownRequirement])
  }
}
