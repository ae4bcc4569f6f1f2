import Foundation
import Testing
import Workspace

/// The README's blocks of shell code are run as they stand, in a folder with what their sections suppose to be there.
@Suite("The commands of the README")
struct ReadmeCommandsTests {
  /// What stands in for commands that a test cannot run, each with the reason. A command that is neither here nor on the system fails its block.
  private static let standIns = [
    // Builds for minutes; whether there is such a target can be told.
    "make": #"exec /usr/bin/env -u MAKEFLAGS PATH=/usr/bin:/bin make -n -C "$REPOSITORY" "$@" >/dev/null"#,
    // Scripts/test-plugins runs the plugin in a package; it passes its arguments to the tool.
    "swift": """
    [ "$1 $2 $3" = "package --allow-writing-to-package-directory docent-generate" ] || exit 9
    shift 3
    if [ "$1" = --check ]; then shift; exec docent check "$@"; fi
    exec docent generate "$@"
    """,
    // Writes where a test may not; `make manual` makes the files.
    "install": #"grep -qF "$4" "$REPOSITORY/Makefile" && case "$5" in /usr/local/*) ;; *) exit 9 ;; esac"#,
    // Needs a network and a pull request.
    "gh": #"[ "$1 $2 $3" = "pr comment --body-file" ] && [ -s "$4" ]"#,
  ]

  private static let page = """
    # Get an order

    `GET https://api.example.com/v1/orders/{id}`

    | Name | Type | Required | Description |
    | --- | --- | --- | --- |
    | id | integer | true | the number of the order |

    ```json
    {"id": 7, "name": "lamp"}
    ```

    """

  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")

  private static func blocks() throws -> [String] {
    let text = try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
    return text.matches(of: /(?ms)^```(?:sh|bash|console)\n(.*?)^```$/).map { String($0.output.1) }
  }

  private let folder = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    for name in ["pages", "main-pages", "docs-input", "Docs", "bin"] {
      try FileManager.default.createDirectory(
        atPath: folder.absolute(name), withIntermediateDirectories: true)
    }
    for name in ["pages", "docs-input", "Docs"] { try write("\(name)/order.md", Self.page) }
    try write(
      "main-pages/order.md", Self.page.replacing("\"name\": \"lamp\"", with: "\"name\": \"lamp\", \"note\": \"\""))
    for name in ["docs-input", "Docs"] { try write("\(name)/docent.yaml", "{}\n") }
    for (name, text) in Self.standIns {
      try write("bin/\(name)", "#!/bin/sh\n\(text)\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.absolute("bin/\(name)"))
    }
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder.absolute(name), atomically: false, encoding: .utf8)
  }

  /// Runs a script by a shell that ends at the first command that fails.
  private func run(_ script: String) throws -> (status: Int32, output: String) {
    let tool = try #require(try Tool.process([], in: folder).executableURL)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-euc", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "PATH": "\(folder.absolute("bin")):\(tool.deletingLastPathComponent().path):/usr/bin:/bin", "HOME": folder.path,
      "REPOSITORY": Self.repository.path, "LC_ALL": "C.UTF-8",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test("every block of shell code runs as written", arguments: try Self.blocks())
  func runs(block: String) throws {
    let prepared = try run("git init -q . && git add docs-input && docent generate")
    #expect(prepared.status == 0, "\(prepared.output)")
    let done = try run(block)
    #expect(done.status == 0, "\(block)\n\(done.output)")
  }

  @Test("there are such blocks, and one that names what is not there fails")
  func canFail() throws {
    #expect(try Self.blocks().count >= 6)
    #expect(try run("docent generate nowhere").status != 0)
    #expect(try run("make no-such-target").status != 0)
    #expect(try run("no-such-command").status == 127)
  }

  @Test("the hook refuses pages without their client")
  func hook() throws {
    let hook = try #require(try Self.blocks().first { $0.hasPrefix("#!/bin/sh") })
    _ = try run("git init -q . && docent generate && git add docs-input")
    #expect(try run(hook).status == 0)
    try write("docs-input/order.md", Self.page.replacing("\"name\"", with: "\"title\""))
    let refused = try run(hook)
    #expect(refused.status == 1)
    #expect(refused.output.contains("run docent generate, and add what it writes"))
  }

  @Test("every command and option that the text names is one")
  func options() throws {
    let text = try String(contentsOf: Self.repository.appending(path: "README.md"), encoding: .utf8)
    var seen = 0
    for span in text.matches(of: /`docent ([a-z]+)([^`]*)`/) {
      let help = try run("docent help \(span.output.1)").output
      #expect(help.contains("USAGE: docent \(span.output.1)"), "\(span.output.0)")
      for option in String(span.output.2).matches(of: /--[a-z-]+/) {
        #expect(help.contains(option.output), "\(span.output.0)")
        seen += 1
      }
    }
    #expect(seen > 0)
  }
}
