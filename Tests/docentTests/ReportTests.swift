import Foundation
import Testing

@testable import Workspace

@Suite("What the commands say")
struct ReportTests {
  private let scratch = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: scratch.path, withIntermediateDirectories: true)
    let rows = (1...14).map { "| field\($0) | mystery\($0) | one |\n" }.joined()
    let page =
      "# Get a lamp\n\n`GET /v1/lamps`\n\n## Request Parameters\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n"
      + rows
    try (page + "\n```json\n{ \"id\": 1 }\n```\n").write(
      toFile: scratch.absolute("page.md"), atomically: false, encoding: .utf8)
  }

  private func docent(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    try Tool.run(arguments, in: scratch, environment: environment)
  }

  @Test("a code is explained with its meaning, an example and a way out, and no page is read")
  func explained() throws {
    let run = try docent("explain", "missing-request-url")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    for text in ["error [missing-request-url] ", "For example\n", "What to do\n", "operations:\n    - page: create.md"]
    {
      #expect(run.output.contains(text), "\(run.output)")
    }
  }

  @Test("repeats of a code are folded, unless all are asked for; programs get all in one document")
  func folded() throws {
    let folded = try docent("check", "page.md", "--output", "none").errors
    #expect(folded.contains("… and 4 more of [unknown-type]; --all-diagnostics shows them"), "\(folded)")
    let all = try docent("check", "page.md", "--output", "none", "--all-diagnostics").errors
    #expect(all.contains("mystery14") && !all.contains("more of ["))
    for format in ["json", "sarif"] {
      let text = try docent("check", "page.md", "--output", "none", "--diagnostics", format, "-v").errors
      #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any], "\(text)")
      #expect(text.contains("mystery14") && text.contains("stale-output"))
    }
  }

  @Test("where nothing is a terminal, there is no progress, no summary, no colour; -v says what each stage took")
  func quiet() throws {
    let run = try docent("openapi", "page.md")
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains(" s\n") && !run.output.contains("\u{1B}"))
    let verbose = try docent("openapi", "page.md", "-v").errors
    for stage in ["reading: 0.", "inferring: 0.", "emitting: 0.", "1 page, 1 operation, "] {
      #expect(verbose.contains(stage), "\(verbose)")
    }
    #expect(try docent("openapi", "page.md", "--color", "always").errors.contains("\u{1B}[1;33mwarning:"))
    #expect(
      try docent("openapi", "page.md", "--color", "always", environment: ["NO_COLOR": "1"]).errors.contains("\u{1B}"))
  }

  @Test(
    "on a terminal, a run ends with its summary",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func terminal() throws {
    let tool = try Tool.process([], in: scratch)
    let path = try #require(tool.executableURL?.path)
    func run(_ environment: [String: String]) throws -> String {
      let tool = try Tool.process([], in: scratch, environment: environment.merging(["TERM": "xterm"]) { $1 })
      tool.executableURL = URL(fileURLWithPath: "/usr/bin/script")
      tool.arguments = ["-qec", "'\(path)' openapi page.md --output x.json", "/dev/null"]
      let output = Pipe()
      tool.standardOutput = output
      tool.standardInput = FileHandle.nullDevice
      try tool.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      tool.waitUntilExit()
      return text
    }
    let text = try run(["NO_COLOR": ""])
    #expect(text.contains("1 page, 1 operation, "), "\(text)")
    #expect(text.contains("\u{1B}[1;33mwarning:"))
    #expect(try !run(["NO_COLOR": "1"]).contains("\u{1B}[1;33m"))
  }

  @Test("a line of progress comes after a second, and then not more often than ten times a second")
  func progress() {
    var times = StageTimes()
    #expect(times.enter(.reading(0, of: 9), at: 0) == nil)
    #expect(times.enter(.reading(3, of: 9), at: 0.9) == nil)
    #expect(times.enter(.reading(4, of: 9), at: 1.2) == "reading pages: 4 of 9")
    #expect(times.enter(.reading(5, of: 9), at: 1.25) == nil)
    #expect(times.enter(.reading(6, of: 9), at: 1.31) == "reading pages: 6 of 9")
    #expect(times.enter(.inferring, at: 1.32) == "comparing what the pages say")
    let durations = times.durations(until: 2)
    #expect(durations.map(\.name) == ["reading", "inferring"])
    #expect(RunSummary.hundredths(durations[0].seconds) == "1.32")
    #expect(
      RunSummary.text(pages: 1, operations: 2, types: 0, severities: ["warning": 1, "note": 0], seconds: 61.005)
        == "1 page, 2 operations, 0 types, 1 warning, 61.01 s")
  }

  @Test("a fix that is pasted into docent.yaml mends the matter, whatever the page's name")
  func fixes() throws {
    let name = "a: #1.md"
    let page = "# 新建: 甲\n\n请求URL:\n\n请求方式:\n- POST\n\n返回示例:\n\n```json\n{ \"id\": 1 }\n```\n"
    try page.write(toFile: scratch.absolute(name), atomically: false, encoding: .utf8)
    let run = try docent("openapi", name)
    #expect(run.status == 1)
    let fix = run.errors.split(separator: "\n").drop { !$0.hasSuffix("write in docent.yaml:") }.dropFirst().prefix {
      $0.hasPrefix("    ")
    }.map { String($0.dropFirst(4)) }
    #expect(fix.first == "operations:", "\(run.errors)")
    try (fix.joined(separator: "\n") + "\n").write(
      toFile: scratch.absolute("docent.yaml"), atomically: false, encoding: .utf8)
    #expect(try docent("openapi", name).status == 0)
  }
}
