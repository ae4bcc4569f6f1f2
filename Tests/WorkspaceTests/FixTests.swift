import Diagnostics
import Foundation
import Testing

@testable import Workspace

@Suite("What a contradiction offers to paste")
struct FixTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: DiagnosticCode
    var page: String
    /// A line that the fix must have.
    var line: String
  }

  private static let head = "# Create a kite\n\n`POST /v1/kites/{id}`\n\n"
  private static func table(_ title: String, _ rows: String) -> String {
    "## \(title)\n\n| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n\(rows)\n"
  }
  private static func example(_ title: String, _ json: String) -> String { "## \(title)\n\n```json\n\(json)\n```\n\n" }

  static let cases: [Case] = [
    Case(
      testDescription: "a response’s field of another type", code: .typeContradiction,
      page: head + table("Response Parameters", "| length | string | | metres |\n| owner | object | | who |\n")
        + example("Response Example", #"{ "length": 12, "owner": { "name": "Ada" } }"#),
      line: "length: { type: int }"),
    Case(
      testDescription: "the elements of a response’s list", code: .typeContradiction,
      page: head + table("Response Parameters", "| tails | string[] | | metres |\n")
        + example("Response Example", #"{ "id": 7, "tails": [12, 13] }"#),
      line: "tails: { type: \"int[]\" }"),
    Case(
      testDescription: "a response’s required field that the example lacks", code: .requiredButMissing,
      page: head
        + table(
          "Response Parameters",
          "| items | array | | |\n| items[].colour | string | Yes | |\n| items[].id | int | Yes | |\n")
        + example("Response Example", #"{ "items": [{ "id": 1, "colour": "red" }, { "id": 2 }] }"#),
      line: "colour: { required: false }"),
    Case(
      testDescription: "a response’s required field that is null", code: .requiredButMissing,
      page: head + table("Response Parameters", "| colour | string | Yes | |\n| id | int | Yes | |\n")
        + example("Response Example", #"{ "id": 1, "colour": null }"#),
      line: "colour: { required: false }"),
    Case(
      testDescription: "a parameter of another type than the example’s", code: .typeContradiction,
      page: head + table("Body Parameters", "| length | string | Yes | metres |\n| colour | string | Yes | |\n")
        + example("Request Example", #"{ "length": 12, "colour": "red" }"#)
        + example("Response Example", #"{ "id": 1 }"#),
      line: "length: { type: int }"),
    Case(
      testDescription: "a nested parameter of another type", code: .typeContradiction,
      page: head
        + table(
          "Body Parameters",
          "| kite | object | Yes | |\n| kite[length] | string | Yes | metres |\n| kite[colour] | string | Yes | |\n")
        + example("Request Example", #"{ "kite": { "length": 12, "colour": "red" } }"#)
        + example("Response Example", #"{ "id": 1 }"#),
      line: "\"kite[length]\": { type: int }"),
    Case(
      testDescription: "a required parameter that the example lacks", code: .requiredButMissing,
      page: head
        + table(
          "Body Parameters", "| length | int | Yes | metres |\n| colour | string | Yes | |\n| tail | int | Yes | |\n")
        + example("Request Example", #"{ "length": 12, "tail": 3 }"#) + example("Response Example", #"{ "id": 1 }"#),
      line: "colour: { required: true }"),
    Case(
      testDescription: "a required parameter whose description takes that back", code: .requirementContradiction,
      page: head
        + table(
          "Body Parameters",
          "| length | int | Yes | metres |\n| colour | string | Yes | Required when the kite is painted. |\n")
        + example("Response Example", #"{ "id": 1 }"#),
      line: "colour: { required: false }"),
    Case(
      testDescription: "a required parameter that may be empty", code: .requiredButEmpty,
      page: head
        + table("Body Parameters", "| length | int | Yes | metres |\n| colour | string | Yes | may be empty |\n")
        + example("Response Example", #"{ "id": 1 }"#),
      line: "colour: { required: false }"),
    Case(
      testDescription: "a parameter in two rows of two types", code: .rowContradiction,
      page: head + table("Query Parameters", "| colour | string | No | |\n| colour | int | No | |\n")
        + example("Response Example", #"{ "id": 1 }"#),
      line: "colour: { type: string }"),
  ]

  private func diagnostics(_ scratch: Scratch) async -> [Diagnostic] {
    await Session(paths: [scratch.folder.path], configuration: nil, output: nil).run(jobs: 1).diagnostics
  }

  @Test("pasted into docent.yaml, it settles the matter and raises no other", arguments: cases)
  func pasted(rule: Case) async throws {
    let scratch = try Scratch()
    try scratch.write("kites.md", rule.page)
    let before = await diagnostics(scratch)
    let told = before.filter { $0.code == rule.code }
    try #require(!told.isEmpty, "\(before.map(\.message))")
    for diagnostic in told {
      let fix = try #require(diagnostic.fix, "\(diagnostic.message)")
      try scratch.write("docent.yaml", fix + "\n")
      let after = await diagnostics(scratch)
      #expect(!after.contains { $0.code == rule.code && $0.message == diagnostic.message }, "\(fix)")
      let known = Set(before.map(\.message))
      #expect(after.filter { !known.contains($0.message) }.map(\.message) == [], "\(fix)")
    }
    #expect(told.contains { $0.fix?.contains(rule.line) == true }, "\(told.compactMap(\.fix))")
  }

  @Test("of a page with several operations the fix names the one that it means")
  func several() async throws {
    let scratch = try Scratch()
    let rule = try #require(Self.cases.first { $0.code == .requiredButEmpty })
    try scratch.write(
      "kites.md", rule.page + rule.page.replacing("a kite", with: "a boat").replacing("kites", with: "boats"))
    let fixes = await diagnostics(scratch).filter { $0.code == rule.code }.compactMap(\.fix)
    #expect(fixes.count == 2 && fixes.contains { $0.contains("    title: Create a boat\n") }, "\(fixes)")
  }

  @Test(
    "what two pages say of all endpoints is settled by the lines that say what is used",
    arguments: [
      ("## 服务器地址\n\nBase URL: https://%.example.com\n", "a", "b", "servers: [https://a.example.com]"),
      ("## Rate limit\n\nAt most % calls per second.\n", "3", "5", "rateLimit: { calls: 3, seconds: 1 }"),
      ("## 请求头\n\n```\nX-Version: %\n```\n", "1.2", "1.3", "headers: { X-Version: \"1.2\" }"),
      ("## 请求格式\n\nPOST 的请求体格式为 %。\n", "application/json", "application/x-www-form-urlencoded", "body: json"),
    ])
  func conventions(text: String, first: String, second: String, line: String) async throws {
    let scratch = try Scratch()
    let create = try #require(Self.cases.last)
    try scratch.write("kites.md", create.page.replacing("| colour | int | No | |\n", with: ""))
    try scratch.write("a.md", "# 接口必读\n\n" + text.replacing("%", with: first))
    try scratch.write("b.md", "# 接口约定\n\n" + text.replacing("%", with: second))
    let told = await diagnostics(scratch).filter { $0.code == .conventionContradiction }
    try #require(told.count == 1, "\(told)")
    #expect(told[0].fix == line)
    try scratch.write("docent.yaml", line + "\n")
    let after = await diagnostics(scratch)
    #expect(!after.contains { $0.message == told[0].message } && after.allSatisfy { $0.severity < .error }, "\(after)")
  }
}
