import Foundation
import Testing
import Workspace

@Suite("The command line")
struct CommandLineTests {
  private static let page = "简要描述:\n- 建单\n请求URL:\n\nid | 描述\n请求方式:\n- POST\n返回示例:\n{\n\"id\": 1\n}\n"

  private let folder = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    try write("page.txt", Self.page)
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder.absolute(name), atomically: false, encoding: .utf8)
  }

  private func docent(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tool.run(arguments, in: folder)
  }

  @Test("a page without a URL ends with an error, says what to write, writes nothing, exits 1")
  func missingURL() throws {
    let run = try docent("generate", "page.txt", "--output", "out")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("page.txt:3:1: error: "))
    #expect(run.errors.contains("[missing-request-url]"))
    #expect(run.errors.contains("- page: page.txt"))
    #expect(!FileManager.default.fileExists(atPath: folder.absolute("out")))
  }

  @Test("what the configuration supplies is generated, checked, and stale after an edit of the page")
  func wholeWay() throws {
    try write("docent.yaml", "name: Acme\noutput: out\noperations:\n  - page: page.txt\n    path: /v1/orders\n")
    let generated = try docent("generate", "--config", "docent.yaml")
    #expect(generated.status == 0, "\(generated.errors)")
    #expect(generated.output.contains("operations 1"))
    #expect(try docent("check", "--config", "docent.yaml").status == 0)
    try write("page.txt", Self.page.replacing("\"id\": 1", with: "\"id\": 1,\n\"name\": \"x\""))
    let stale = try docent("check", "--config", "docent.yaml")
    #expect(stale.status == 1)
    #expect(stale.output.contains("stale  Sources/Acme/Operations/CreateOrder.swift"))
    let inspected = try docent("inspect", "--config", "docent.yaml", "--format", "json")
    #expect(inspected.status == 0)
    #expect(inspected.output.contains("\"createOrder\""))
  }

  @Test(
    "the OpenAPI document is JSON, and YAML where it is asked for or the file is called so",
    arguments: [
      ([], "json"), (["--format", "yaml"], "yaml"), (["--output", "api.yaml"], "yaml"),
      (["--output", "api.YML"], "yaml"),
      (["--output", "api.json"], "json"), (["--output", "api.yaml", "--format", "json"], "json"),
    ] as [([String], String)])
  func openAPIForm(arguments: [String], form: String) throws {
    try write("lamps.md", "# List lamps\n\n`GET /v1/lamps`\n\n```json\n{ \"on\": \"no\" }\n```\n")
    let run = try Tool.run(["openapi", "lamps.md"] + arguments, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let file = arguments.first == "--output" ? arguments[1] : nil
    let text = try file.map { try String(contentsOfFile: folder.absolute($0), encoding: .utf8) } ?? run.output
    #expect(text.hasPrefix(form == "yaml" ? "openapi: \"3.1.0\"\ninfo:\n  title: " : "{\n  \"openapi\": \"3.1.0\""))
    #expect(text.contains("\"on\": \"no\"\n"))
    #expect(file == nil || run.output.isEmpty)
  }

  @Test(
    "bad usage exits 64", arguments: [["generate", "--jobs", "0"], ["frobnicate"], ["check", "--diagnostics", "xml"]])
  func usage(arguments: [String]) throws {
    let run = arguments.count == 1 ? try docent(arguments[0]) : try docent(arguments[0], arguments[1], arguments[2])
    #expect(run.status == 64)
  }

  @Test("a report is written also where a page has an error, and is none of the pages of the next run")
  func report() throws {
    let first = try docent("report", ".")
    #expect(first.status == 1)
    #expect(first.errors.contains("[missing-request-url]"))
    #expect(first.output == "Report/index.html (2 files written, 0 unchanged, 0 removed)\n")
    #expect(FileManager.default.fileExists(atPath: folder.absolute("Report/pages/page.txt.html")))
    #expect(try docent("report", ".").output == "Report/index.html (0 files written, 2 unchanged, 0 removed)\n")
  }
}
