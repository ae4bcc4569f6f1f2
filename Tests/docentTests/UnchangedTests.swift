import Foundation
import Testing
import Workspace

@Suite("A run after one that changed nothing")
struct UnchangedTests {
  private let scratch = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: scratch.absolute("pages"), withIntermediateDirectories: true)
    try write(page, to: "pages/cities.md")
  }

  /// A page with something to complain of: a mark that nobody knows.
  private let page = """
    # Look up a city

    `GET /v1/cities/{id}`

    | Parameter | Type | Required | Description |
    | --- | --- | --- | --- |
    | id | integer | perhaps | which |

    ```json
    { "id": 1, "name": "Anytown" }
    ```
    """

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: scratch.absolute(name), atomically: false, encoding: .utf8)
  }

  private func generate(_ arguments: String...) throws -> (status: Int32, output: String, errors: String, isQuick: Bool)
  {
    let run = try Tool.run(["generate", "pages", "--output", "out", "-v"] + arguments, in: scratch)
    // What each stage took is told last, and differs from run to run.
    let lines = run.errors.split(separator: "\n").filter { !$0.hasSuffix(" s") }
    return (
      run.status, run.output, lines.joined(separator: "\n"),
      !run.errors.contains("\nreading: ") && !run.errors.hasPrefix("reading: ")
    )
  }

  /// The names of the client's sources that tell of cities.
  private func operation() throws -> String {
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.absolute("out"))
    return "out/"
      + (try #require(names.first { $0.hasSuffix(".swift") && $0.contains("Operations/") && $0.contains("Sources") }))
  }

  @Test("says again what there was to say, and reads no page")
  func again() throws {
    let first = try generate()
    let again = try generate()
    #expect(first.status == 0 && again.status == 0)
    #expect(!first.isQuick && again.isQuick)
    #expect(first.errors.contains("perhaps"))
    #expect(again.errors == first.errors)
    #expect(again.output.hasPrefix("0 files written, "))
    #expect(again.output.contains("operations 1"))
    #expect(try generate("--diagnostics", "json").errors.contains("perhaps"))
  }

  @Test("is a whole run where a page, its name, the configuration or the set of pages is another")
  func inputs() throws {
    _ = try generate()
    try write(page + "\nMore.\n", to: "pages/cities.md")
    #expect(try !generate().isQuick)
    #expect(try generate().isQuick)
    try FileManager.default.moveItem(
      atPath: scratch.absolute("pages/cities.md"), toPath: scratch.absolute("pages/towns.md"))
    #expect(try !generate().isQuick)
    try write(page.replacing("/cities", with: "/lakes").replacing("a city", with: "a lake"), to: "pages/lakes.md")
    #expect(try !generate().isQuick)
    try write("name: Places\n", to: "pages/docent.yaml")
    #expect(try !generate().isQuick)
    #expect(try generate().isQuick)
  }

  @Test("is a whole run where a file of the output was edited, removed or put back")
  func outputs() throws {
    _ = try generate()
    let file = try operation()
    let text = try String(contentsOfFile: scratch.absolute(file), encoding: .utf8)
    // As many bytes as before.
    try write(text.replacing("public", with: "pubLic"), to: file)
    let edited = try generate()
    #expect(edited.status == 1 && !edited.isQuick)
    #expect(edited.errors.contains("edited by hand"))
    #expect(try generate("--force").output.hasPrefix("1 files written, "))
    #expect(try generate().isQuick)
    try FileManager.default.removeItem(atPath: scratch.absolute(file))
    #expect(try generate().output.hasPrefix("1 files written, "))
    #expect(try String(contentsOfFile: scratch.absolute(file), encoding: .utf8) == text)
    try write("", to: "out/.docent-manifest")
    #expect(try !generate().isQuick)
  }

  @Test("needs no record of the last one that it can read, and keeps the record out of version control")
  func record() throws {
    _ = try generate()
    try write("{", to: "out/.docent-cache/last-run.json")
    let run = try generate()
    #expect(run.status == 0 && !run.isQuick)
    #expect(
      try String(contentsOfFile: scratch.absolute("out/.docent-cache/.gitignore"), encoding: .utf8).contains("\n*\n"))
    try FileManager.default.removeItem(atPath: scratch.absolute("out/.docent-cache"))
    try write("", to: "out/.docent-cache")
    #expect(try generate().status == 0)
  }

  @Test("a run with an error leaves no record that would hide it")
  func errors() throws {
    _ = try generate()
    try write(page.replacing("`GET /v1/cities/{id}`", with: "Request URL:"), to: "pages/cities.md")
    let first = try generate()
    let second = try generate()
    #expect(second.status == first.status && second.errors == first.errors && !second.isQuick)
  }

  private func check() throws -> (status: Int32, output: String, errors: String, isQuick: Bool) {
    let run = try Tool.run(["check", "pages", "--output", "out", "-v"], in: scratch)
    let lines = run.errors.split(separator: "\n").filter { !$0.hasSuffix(" s") }
    let isQuick = !run.errors.split(separator: "\n").contains { $0.hasPrefix("reading: ") }
    return (run.status, run.output, lines.joined(separator: "\n"), isQuick)
  }

  @Test("a check of what the last run wrote reads no page, and says what a whole check says")
  func checkAgain() throws {
    _ = try generate()
    let quick = try check()
    #expect(quick.status == 0 && quick.isQuick && quick.errors.contains("perhaps"), "\(quick.errors)")
    try FileManager.default.removeItem(atPath: scratch.absolute("out/.docent-cache"))
    let whole = try check()
    #expect(!whole.isQuick)
    #expect(whole.output == quick.output && whole.errors == quick.errors)
    #expect(!FileManager.default.fileExists(atPath: scratch.absolute("out/.docent-cache")))
  }

  @Test("a check is a whole one where an input, the output or the record is another")
  func checkAnew() throws {
    _ = try generate()
    let file = try operation()
    let text = try String(contentsOfFile: scratch.absolute(file), encoding: .utf8)
    // As many bytes as before.
    try write(text.replacing("public", with: "pubLic"), to: file)
    let edited = try check()
    #expect(edited.status == 1 && !edited.isQuick && edited.output.contains("stale"))
    try write(text, to: file)
    #expect(try check().isQuick)
    try FileManager.default.removeItem(atPath: scratch.absolute(file))
    #expect(try check().status == 1)
    try write(text, to: file)
    try write(page.replacing("perhaps", with: "yes"), to: "pages/cities.md")
    #expect(try !check().isQuick)
    try write(page, to: "pages/cities.md")
    #expect(try check().isQuick)
    try write("name: Places\n", to: "pages/docent.yaml")
    let renamed = try check()
    #expect(renamed.status == 1 && !renamed.isQuick)
  }
}
