import Foundation
import Testing

@testable import Workspace

/// Pages as each kind of site or tool writes them, and what is read of them: `NAME.txt` beside each page or folder of pages. `make accept`
/// writes those files; the difference is for people to read.
@Suite("Dialects")
struct DialectTests {
  private static let folder = repository.folder("Tests/WorkspaceTests/Fixtures/dialects")
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasSuffix(".expected") }
    .sorted()

  @Test("a page in this dialect gives the contract that stands beside it", arguments: names)
  func dialect(name: String) async throws {
    let session = Session(paths: [Self.folder.absolute(name)], configuration: nil, output: nil)
    let outcome = await session.run(jobs: 1)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    let summary = ContractSummary.text(outcome.api)
    let expected = Self.folder.absolute(name + ".expected")
    if ProcessInfo.processInfo.environment["DOCENT_ACCEPT"] == "1" {
      try summary.write(toFile: expected, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: expected, encoding: .utf8) == summary)
  }

  @Test("there are pages to read")
  func some() {
    #expect(Self.names.count >= 14)
  }
}

@Suite("Languages")
struct LanguageTests {
  @Test(
    "the page of an endpoint gives the same contract in every language, but for descriptions",
    arguments: ["zh-Hans", "zh-Hant"])
  func same(language: String) async throws {
    func contract(_ name: String) async -> String {
      let page = repository.absolute("Tests/WorkspaceTests/Fixtures/bilingual/\(name).md")
      let api = await Session(paths: [page], configuration: nil, output: nil).run(jobs: 1).api
      return ContractSummary.text(api).split(separator: "\n").compactMap { line in
        line.split(separator: "#", omittingEmptySubsequences: false).first.map {
          $0.split(separator: " ").joined(separator: " ")
        }
      }.joined(separator: "\n")
    }
    let english = await contract("en")
    #expect(english.contains("guests: Int"))
    #expect(await contract(language) == english)
  }
}

@Suite("A vendor's own words")
struct VendorWordTests {
  private static let page = """
    # 创建工单

    接口定位：/v1/tickets

    调用手法：POST

    业务入参：

    | 栏目 | 要否 | 门类 | 说明 |
    |---|---|---|---|
    | title | 要 | 字眼 | 标题 |
    | level | 免 | 整数 | 级别 |
    """

  @Test("the configuration adds words to the lexicon")
  func added() async throws {
    let yaml = """
      lexicon:
        sections: { 接口定位: url, 调用手法: method, 业务入参: parameters }
        columns: { 栏目: name, 要否: required, 门类: type }
        types: { 字眼: string }
        marks: { 要: required, 免: optional }
      """
    let folder = try Scratch()
    try folder.write("page.md", Self.page)
    let (project, diagnostics) = ConfigurationReader.read(yaml, file: "docent.yaml")
    #expect(diagnostics.isEmpty)
    let pipeline = Pipeline(configuration: project.configuration, root: folder.folder)
    let body = await pipeline.run(["page.md"], jobs: 1).api.operations.first?.body
    #expect(body?.properties.map(\.key) == ["title", "level"])
    #expect(body?.properties.map(\.type) == [.string, .int])
    #expect(body?.properties.map(\.isOptional) == [false, true])
  }

  @Test("a meaning that there is not is an error at its place, with those that there are")
  func unknown() throws {
    let (_, diagnostics) = ConfigurationReader.read("lexicon:\n  sections: { 接口定位: adress }\n", file: "docent.yaml")
    let error = try #require(diagnostics.first)
    #expect(error.severity == .error)
    #expect(error.location?.line == 2)
    #expect(error.message.contains("`url`"))
  }
}

@Suite("Bare examples")
struct BareExampleTests {
  @Test(
    "JSON without a fence is read in the forms that people write",
    arguments: [
      "{\n  id: 7,\n  name: \"tug\", // its name\n}", "callback({\n  \"id\": 7,\n  \"name\": \"tug\"\n});",
      "{\n  \"id\": 7,\n  \"name\": \"tug\",\n  \"crew\": [ { \"id\":",
      "{ \"id\": 7, \"name\": \"tug\", ...\n\n## Notes\n\nIt floats.",
    ])
  func bare(example: String) async throws {
    let folder = try Scratch()
    try folder.write("page.md", "# Get a boat\n\n`GET /v1/boats/{id}`\n\n## Response\n\n\(example)\n")
    let pipeline = Pipeline(configuration: .init(), root: folder.folder)
    let boat = await pipeline.run(["page.md"], jobs: 1).api.types.first { $0.name == "Boat" }
    #expect(boat?.properties.prefix(2).map(\.key) == ["id", "name"])
  }

  @Test(
    "words in brackets stay words",
    arguments: ["{ see below }", "Call(this) first.", "[a link](https://example.com/x)", "{\n\nNote: nothing\n"])
  func words(text: String) async throws {
    let folder = try Scratch()
    try folder.write("page.md", "# Get a boat\n\n`GET /v1/boats/{id}`\n\n## Response\n\n\(text)\n")
    let pipeline = Pipeline(configuration: .init(), root: folder.folder)
    #expect(await pipeline.run(["page.md"], jobs: 1).api.operations.first?.examples.isEmpty == true)
  }
}
