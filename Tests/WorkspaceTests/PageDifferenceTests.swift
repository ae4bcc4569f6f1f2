import ContractDiff
import Emission
import Foundation
import Testing

@testable import Workspace

@Suite("Contracts of pages")
struct PageDifferenceTests {
  private static let dialects = repository.folder("Tests/WorkspaceTests/Fixtures/dialects")
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: dialects.path)) ?? []).filter { !$0.hasSuffix(".expected") }
    .sorted()

  private let folder = Folder(NSTemporaryDirectory() + "/docent-diff-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
  }

  private func source(_ path: String) async -> ContractSource {
    let source = await ContractSource.read(path, jobs: 1)
    #expect(source.diagnostics.map(\.message) == [])
    return source
  }

  private func write(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: folder.absolute(name), atomically: true, encoding: .utf8)
    return folder.absolute(name)
  }

  @Test("a page does not differ from itself, nor from the OpenAPI document that it gives", arguments: names)
  func same(name: String) async throws {
    let path = Self.dialects.absolute(name)
    let page = await source(path)
    #expect(page.document.operationCount > 0)
    #expect(ContractDifference(from: page.document, to: page.document).changes == [])
    let api = await Session(paths: [path], configuration: nil, output: nil).run(jobs: 1).api
    let written = await source(try write("api.json", OpenAPIDocument.json(api)))
    #expect(ContractDifference(from: page.document, to: written.document).changes.map(\.message) == [])
  }

  @Test("from one page to another, what is told one way is told the other way round by a mirror of its rule")
  func mirrored() async throws {
    var sources: [ContractSource] = []
    for name in Self.names { sources.append(await source(Self.dialects.absolute(name))) }
    for (old, new) in zip(sources, sources.dropFirst()) {
      let there = ContractDifference(from: old.document, to: new.document).changes
      let back = ContractDifference(from: new.document, to: old.document).changes
      #expect(!there.isEmpty && there.count == back.count)
      #expect(there.allSatisfy { change in back.contains { change.rule.mirrors.contains($0.rule.id) } })
    }
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    var page: String
    var from: String
    var to: String
    var changes: [String]

    var testDescription: String { "\(page): \(changes.joined(separator: ", "))" }
  }

  private static let edits = [
    Edit(
      page: "slate.md", from: "page | 1 | Which page to give.\n", to: "",
      changes: ["parameter-removed GET /api/trees query parameter `page` "]),
    Edit(
      page: "slate.md", from: "page | 1 |", to: "page | 2 |",
      changes: ["request-default-changed GET /api/trees query parameter `page` "]),
    Edit(
      page: "slate.md", from: #""kind": "apple", "#, to: "",
      changes: ["response-member-newly-optional GET /api/trees response 200 [].kind"]),
    Edit(
      page: "slate.md", from: #"{ "id": 2, "deleted": ":(" }"#,
      to: #"{ "id": "x2", "deleted": ":(", "by": "gardener" }"#,
      changes: [
        "response-type-changed DELETE /api/trees/{ID} response 200 id",
        "response-member-added DELETE /api/trees/{ID} response 200 by",
      ]),
    Edit(
      page: "slate.md", from: "`DELETE https://orchard.example/api/trees/<ID>`",
      to: "`DELETE https://orchard.example/api/trees/<TREE>`",
      changes: ["path-parameter-renamed DELETE /api/trees/{TREE}  "]),
    Edit(
      page: "showdoc.md", from: "|name     |否  |", to: "|name     |是  |",
      changes: ["request-member-newly-required POST /v1/users request body name"]),
    Edit(
      page: "showdoc.md", from: "|address.city |是 |string | 城市 |",
      to: "|address.city |是 |int | 城市 |\n|address.zip |否 |string | 邮编 |",
      changes: [
        "request-type-changed POST /v1/users request body address.city",
        "request-member-added-optional POST /v1/users request body address.zip",
      ]),
    Edit(
      page: "showdoc.md", from: "http://api.example.cn", to: "http://api2.example.cn",
      changes: ["server-removed   ", "server-added   "]),
    Edit(
      page: "showdoc.md", from: "v1/users", to: "v1/members",
      changes: ["operation-path-changed POST /v1/members  ", "operation-id-changed POST /v1/members  "]),
  ]

  @Test("an edit of a page is told as the change that it is, with both lines", arguments: edits)
  func edit(edit: Edit) async throws {
    let page = Self.dialects.absolute(edit.page)
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let changed = text.replacing(edit.from, with: edit.to)
    try #require(changed != text)
    let difference = ContractDifference(
      from: await source(page).document, to: await source(try write(edit.page, changed)).document)
    let found = difference.changes.filter { $0.rule.id != "type-name-changed" }.map { change in
      let operation = change.place.operations.count == 1 ? change.place.operations[0] : ""
      return "\(change.rule.id) \(operation) \(change.place.part ?? "") \(change.place.path)"
    }
    #expect(found.sorted() == edit.changes.sorted())
    for change in difference.changes where !change.place.operations.isEmpty {
      #expect(change.old?.file.hasSuffix(edit.page) == true && change.new?.file.hasSuffix(edit.page) == true)
    }
  }

  @Test("a folder's own docent.yaml is heeded; errors of pages keep them from being compared")
  func configured() async throws {
    let page = "简要描述:\n- 建单\n请求URL:\n\nid | 描述\n请求方式:\n- POST\n返回示例:\n{\n\"id\": 1\n}\n"
    _ = try write("page.txt", page)
    let bare = await ContractSource.read(folder.path, jobs: 1)
    #expect(bare.diagnostics.map(\.code) == [.missingRequestURL])
    #expect(ContractSource.render([bare], as: .text, color: false).contains("page.txt:3:1: error: "))
    let configuration = try write("docent.yaml", "operations:\n  - page: page.txt\n    path: /v1/orders\n")
    #expect(await source(folder.path).document.operationCount == 1)
    #expect(await source(configuration).document.operationCount == 1)
  }
}
