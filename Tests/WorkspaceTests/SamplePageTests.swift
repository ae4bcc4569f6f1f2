import CCMarkGFM
import Contract
import Diagnostics
import Emission
import Extraction
import Foundation
import Inference
import Pages
import Testing

@testable import Workspace

/// The repository, as seen from this file.
let repository = Folder(
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path)

@Suite("The sample page")
struct SamplePageTests {
  private static let name = "create-opportunity-product-asset"

  private func session() -> Session {
    Session(paths: [], configuration: repository.absolute("docs-input/docent.yaml"), output: nil)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: repository.absolute(path), encoding: .utf8)
  }

  /// The files that the page and the page of conventions give under one name each, whatever they are written in.
  private func files(_ text: String, conventions: String, _ format: PageFormat) -> [GeneratedFile] {
    let pages = [(Self.name, text), ("conventions", conventions)].map { name, text in
      Extractor.extract(PageReader.read(Array(text.utf8), file: "\(name).md", format: format))
    }
    // Where the page says what differs, for its lines do: what is said is the same.
    return Emitter.emit(Inference.infer(pages, configuration: session().project.configuration).api)
      .filter { !$0.path.hasSuffix("/PageSources+Pages.swift") }
  }

  private func html(_ markdown: String) throws -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = try #require(cmark_parser_new(CMARK_OPT_UNSAFE))
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    let root = try #require(cmark_parser_finish(parser))
    defer { cmark_node_free(root) }
    return String(
      cString: try #require(cmark_render_html(root, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser))))
  }

  @Test("Markdown, its HTML and the copied text give the same bytes")
  func forms() throws {
    let markdown = try text("docs-input/\(Self.name).md")
    let conventions = try text("docs-input/conventions.md")
    let expected = files(markdown, conventions: conventions, .markdown)
    #expect(expected.count > 15)
    #expect(try files(html(markdown), conventions: html(conventions), .html) == expected)
    let fixtures = "Tests/WorkspaceTests/Fixtures"
    let captured = try files(
      text("\(fixtures)/\(Self.name).txt"), conventions: text("\(fixtures)/conventions.txt"), .capture)
    #expect(captured == expected)
  }

  @Test("the committed client is what the page gives")
  func committed() async throws {
    let outcome = await session().run(jobs: 1)
    #expect(!outcome.hasErrors)
    #expect(Staleness(outcome.files, in: session().output, root: repository).differences.isEmpty)
  }

  @Test("the page of conventions gives what the configuration gave before")
  func conventions() async throws {
    let outcome = await session().run(jobs: 1)
    #expect(session().project.configuration.servers.isEmpty)
    #expect(session().project.configuration.headers.isEmpty)
    let api = outcome.api
    #expect(
      api.servers.map(\.url) == [
        "https://lxcrm.weiwenjia.com", "https://dingtalk.e.ikcrm.com", "https://e.lixiaocrm.com",
      ])
    #expect(
      api.headers == [
        HeaderTemplate(
          name: "Authorization",
          pieces: [.literal("Token token="), .credential("token"), .literal(", device=open_api, version_code=9.9.9")])
      ])
    #expect(api.operations.first?.body?.encoding == .json)
    #expect(api.conventions.rateLimit?.calls == 10)
    #expect(api.conventions.rateLimit?.seconds == 10)
    #expect(api.conventions.rateLimit?.scope == .company)
    #expect(api.conventions.errorCodes.map(\.name) == ["invalidAppError", "code100401"])
    #expect(!outcome.diagnostics.contains { $0.code == .pageSkipped || $0.code == .conventionContradiction })
  }

  @Test("inspect lists what conventions were read, and where")
  func inspection() async throws {
    let api = await session().run(jobs: 1).api
    let text = Inspection.text(api)
    #expect(
      text.hasPrefix("conventions of conventions.md\n  server  https://lxcrm.weiwenjia.com  版本一  (conventions.md:11:"))
    #expect(text.contains("  rate limit  10 calls in 10 s by company  (conventions.md:37:1)\n"))
    #expect(text.contains("  error  100000  invalid_app_error  device 参数错误  (conventions.md:43:"))
    let json = InspectionJSON(api).text
    #expect(json.contains("\"conventions\" : ["))
    #expect(json.contains("\"kind\" : \"header\""))
  }

  @Test("without configuration the missing URL is an error at its line of the page, and nothing is generated")
  func missingURL() async throws {
    let folder = try Scratch()
    try folder.write("page.md", text("docs-input/\(Self.name).md"))
    let outcome = await Pipeline(configuration: Configuration(), root: folder.folder).run(["page.md"], jobs: 1)
    let diagnostic = try #require(outcome.diagnostics.first { $0.severity == .error })
    #expect(diagnostic.code == .missingRequestURL)
    #expect(diagnostic.location == SourceLocation(file: "page.md", line: 7))
    #expect(diagnostic.fix == "operations:\n  - page: page.md\n    path: /path/to/:id")
    #expect(outcome.files.isEmpty)
  }

  @Test("the types are those that a reader of the page would find")
  func types() async throws {
    let api = await session().run(jobs: 1).api
    #expect(
      api.types.map(\.name) == [
        "City", "Contact", "ContactAddress", "Country", "CreateOpportunityProductAsset.ProductAsset",
        "CustomFieldTemplate", "Customer", "CustomerAddress", "Department", "District", "Opportunity", "Province",
        "User",
      ])
    func property(_ type: String, _ key: String) -> Property? {
      api.types.first { $0.name == type }?.properties.first { $0.key == key }
    }
    for (type, key) in [
      ("Opportunity", "creator"), ("Opportunity", "user"), ("Opportunity", "before_user"), ("Customer", "creator"),
      ("Customer", "user"),
    ] {
      #expect(property(type, key)?.type == .named("User"))
    }
    #expect(property("Customer", "before_user")?.isEmptyObjectNone == true)
    #expect(property("Contact", "wx_external_userid")?.type == .json)
    #expect(property("Opportunity", "get_time")?.type == .localDate)
    #expect(property("Customer", "created_at")?.type == .localDateTime)
    #expect(property("Customer", "flow_into_at")?.type == .string)
    #expect(property("CustomerAddress", "lat")?.type == .double)
    #expect(property("Customer", "history_contarct_money")?.type == .decimal)
    #expect(api.types.filter { $0.dynamicKeys != nil }.map(\.name) == ["Customer", "Opportunity"])
  }
}

/// A folder of its own for a test, gone when the test is.
final class Scratch {
  let folder: Folder

  init() throws {
    folder = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  func write(_ name: String, _ text: String) throws {
    let path = folder.absolute(name)
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  func read(_ name: String) -> String? { try? String(contentsOfFile: folder.absolute(name), encoding: .utf8) }
}
