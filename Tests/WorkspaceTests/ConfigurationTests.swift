import Contract
import Diagnostics
import Testing

@testable import Workspace

@Suite("Reading docent.yaml")
struct ConfigurationTests {
  private func read(_ text: String) -> (project: Project, diagnostics: [Diagnostic]) {
    ConfigurationReader.read(text, file: "docent.yaml")
  }

  @Test("every key is read")
  func whole() {
    let (project, diagnostics) = read(
      """
      name: AcmeCRM
      pages: ["*.md", sub]
      output: ../Out
      servers: ["https://a.example", {url: "https://b.example", description: second}]
      headers: { Authorization: "Token token={token}" }
      body: form
      envelope: { payload: data, status: code, success: 0 }
      optionality: lenient
      glossary: { 商机: opportunity }
      operations:
        - page: create.md
          path: /api/v2/x/:id
          method: post
          returns: Opportunity
          parameters:
            product_asset[quantity]: decimal
            body:id: { name: productAssetID, required: false }
      types:
        User: { rename: Person }
        CreateOrder.Item: { merge: [CreateOrder.Gift] }
      """)
    #expect(diagnostics == [])
    let configuration = project.configuration
    #expect(configuration.name == "AcmeCRM")
    #expect(project.pages.map(\.value) == ["*.md", "sub"])
    #expect(configuration.servers.map(\.url) == ["https://a.example", "https://b.example"])
    #expect(configuration.headers.map(\.value) == ["Token token={token}"])
    #expect(configuration.bodyEncoding?.value == .form)
    #expect(configuration.envelope?.success == "0")
    #expect(configuration.isLenient)
    let operation = configuration.operations.first
    #expect(operation?.method?.value == "POST")
    #expect(operation?.path?.location.line == 12)
    #expect(operation?.parameters.map(\.type) == ["decimal", nil])
    #expect(operation?.parameters.last?.isRequired == false)
    #expect(configuration.types.first?.name == "Person")
    #expect(configuration.types.last?.type == "CreateOrder.Item")
  }

  @Test("an unknown key is an error at its place that names the nearest known one")
  func unknown() throws {
    let diagnostic = try #require(read("name: A\noperations:\n  - page: a.md\n    pth: /x\n").diagnostics.first)
    #expect(diagnostic.code == .unknownConfigurationKey)
    #expect(diagnostic.location == SourceLocation(file: "docent.yaml", line: 4, column: 5))
    #expect(diagnostic.message.contains("path") || diagnostic.notes.contains { $0.message.contains("path") })
  }

  @Test(
    "a value of another kind is an error at its place",
    arguments: ["body: xml", "servers: 3", "name: [a]", "operations: { page: a.md }", "servers: [\"ftp:\"]"])
  func illTyped(text: String) throws {
    let diagnostic = try #require(read(text).diagnostics.first)
    #expect(diagnostic.code == .invalidConfiguration)
    #expect(diagnostic.location?.line == 1)
  }

  @Test("what is no YAML is told at its place")
  func malformed() {
    #expect(read("name: [a\n").diagnostics.map(\.code) == [.invalidConfiguration])
  }

  @Test("an empty file means the defaults")
  func empty() {
    #expect(read("").diagnostics == [])
  }
}

@Suite("Finding pages")
struct PageFinderTests {
  @Test("pages below the folder, sorted, without hidden files, other files and the output")
  func find() throws {
    let scratch = try Scratch()
    for name in ["b.md", "a/z.html", "a/x.mdx", ".hidden.md", "notes.pdf", "out/README.md"] {
      try scratch.write(name, "x")
    }
    let finder = PageFinder(root: scratch.folder, output: scratch.folder.folder("out"))
    #expect(finder.find([String](), relativeTo: scratch.folder).pages == ["a/x.mdx", "a/z.html", "b.md"])
    #expect(finder.find(["a/*.html", "b.md"], relativeTo: scratch.folder).pages == ["a/z.html", "b.md"])
    #expect(finder.find(["none"], relativeTo: scratch.folder).diagnostics.map(\.code) == [.noPages])
  }
}
