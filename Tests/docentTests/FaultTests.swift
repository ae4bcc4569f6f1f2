import Foundation
import Testing
import Workspace

/// What the machine does to a run: each fault ends in a clear word, and nothing that was there is harmed.
@Suite("Faults of the machine")
struct FaultTests {
  private static let page = "# Look up\n\n`GET /v1/cities/{id}`\n\n```json\n{ \"id\": 1, \"name\": \"Anytown\" }\n```\n"

  private let scratch = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: scratch.absolute("pages"), withIntermediateDirectories: true)
    try write("pages/page.md", Self.page)
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: scratch.absolute(name), atomically: false, encoding: .utf8)
  }

  private func docent(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tool.run(arguments, in: scratch)
  }

  /// Runs a line of the shell in which `docent` is the tool.
  private func shell(_ line: String) throws -> (status: Int32, output: String, errors: String) {
    let tool = try Tool.process([], in: scratch)
    let path = try #require(tool.executableURL?.path)
    let (output, errors) = (Pipe(), Pipe())
    tool.executableURL = URL(fileURLWithPath: "/bin/bash")
    tool.arguments = ["-c", "docent() { '\(path)' \"$@\"; }; \(line)"]
    (tool.standardOutput, tool.standardError) = (output, errors)
    try tool.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    tool.waitUntilExit()
    return (tool.terminationStatus, text, complaint)
  }

  @Test("a file where the output folder would be is an error that says so, and stays", arguments: ["out", "out/inner"])
  func fileForFolder(output: String) throws {
    try write("out", "mine")
    let run = try docent("generate", "pages", "--output", output)
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot write") && run.errors.contains("File exists"), "\(run.errors)")
    #expect(try String(contentsOfFile: scratch.absolute("out"), encoding: .utf8) == "mine")
  }

  @Test("a folder, a link to nothing and a link in a circle among the pages are passed over; named, they are an error")
  func noPages() throws {
    try FileManager.default.createDirectory(atPath: scratch.absolute("pages/a.md"), withIntermediateDirectories: true)
    for (link, target) in [("b.md", "nowhere"), ("c.md", "c.md"), ("d", ".")] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.absolute("pages/\(link)"), withDestinationPath: target)
    }
    let run = try docent("inspect", "pages")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("GET /v1/cities/{id}\n"))
    for name in ["a.md", "b.md", "c.md"] {
      let run = try docent("openapi", "pages/\(name)")
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors.contains("there is no page at `pages/\(name)`"), "\(run.errors)")
    }
  }

  @Test(
    "a page that cannot be read is an error with its name, and nothing is written",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem")))
  func unreadable() throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.absolute("pages/memory.md"), withDestinationPath: "/proc/self/mem")
    let run = try docent("generate", "pages", "--output", "out")
    #expect(run.status == 1)
    #expect(run.errors.contains("memory.md:1:1: error: the page cannot be read: "), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.absolute("out")))
  }

  @Test("a page that changes while it is read gives one of its states, or a diagnostic, and no crash")
  func changing() throws {
    let isChanging = try Tool.process([], in: scratch)
    isChanging.executableURL = URL(fileURLWithPath: "/bin/bash")
    isChanging.arguments = [
      "-c",
      "cp pages/page.md whole; end=$((SECONDS + 20)); while [ $SECONDS -lt $end ]; do : > pages/page.md; head -c 30 whole > pages/page.md; cat whole whole > pages/page.md; done",
    ]
    try isChanging.run()
    defer { isChanging.terminate() }
    for _ in 0..<20 {
      let run = try docent("openapi", "pages", "--diagnostics", "json")
      #expect(run.status == 0 || run.status == 1 && !run.errors.isEmpty, "\(run.status) \(run.errors)")
    }
  }

  @Test("a reader that goes ends the tool quietly", arguments: ["openapi pages", "inspect pages", "init --schema"])
  func brokenPipe(arguments: String) throws {
    let run = try shell("docent \(arguments) | true; echo ${PIPESTATUS[0]}")
    #expect(["0\n", "141\n"].contains(run.output), "\(run.output)")
    #expect(!run.errors.contains("rror"), "\(run.errors)")
  }

  @Test(
    "what standard output does not take is an error, not an empty result",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["openapi pages", "inspect pages", "explain missing-request-url", "check pages", "init --schema"])
  func full(arguments: String) throws {
    _ = try docent("generate", "pages", "--output", "Generated")
    let run = try shell("docent \(arguments) > /dev/full")
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot write to standard output"), "\(run.errors)")
  }

  @Test("a device is written to, and no file takes its place")
  func device() throws {
    let run = try shell("docent openapi pages --output /dev/stdout | cat")
    #expect(run.status == 0 && run.output.hasPrefix("{\n  \"openapi\""), "\(run.output)\(run.errors)")
    let pipe = try shell(
      "mkfifo pipe; cat pipe > copy & docent openapi pages --output pipe; wait; test -p pipe; echo $?")
    #expect(pipe.output == "0\n", "\(pipe.errors)")
    #expect(try String(contentsOfFile: scratch.absolute("copy"), encoding: .utf8).hasPrefix("{\n  \"openapi\""))
  }

  @Test("a document that cannot be written leaves the one that is there")
  func openAPI() throws {
    try FileManager.default.createDirectory(atPath: scratch.absolute("folder"), withIntermediateDirectories: true)
    for output in ["folder", "missing/openapi.json"] {
      let run = try docent("openapi", "pages", "--output", output)
      #expect(run.status == 1 && run.errors.contains("cannot write \(output)"), "\(run.errors)")
    }
  }
}
