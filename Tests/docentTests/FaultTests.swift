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
    tool.arguments = ["-c", "export TOOL='\(path)'; docent() { \"$TOOL\" \"$@\"; }; \(line)"]
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

  /// Commands that print what they were asked for.
  private static let printing = [
    "openapi pages", "inspect pages", "inspect pages --format json", "explain missing-request-url", "check pages",
    "init --schema", "init pages --force", "generate pages", "report pages", "diff pages pages", "diff --rules",
  ]

  @Test("a reader that goes ends the tool quietly", arguments: printing + ["--help", "--version", "generate --help"])
  func brokenPipe(arguments: String) throws {
    _ = try docent("generate", "pages", "--output", "Generated")
    let run = try shell("docent \(arguments) | true; echo ${PIPESTATUS[0]}")
    #expect(["0\n", "141\n"].contains(run.output), "\(run.output)")
    #expect(!run.errors.contains("rror"), "\(run.errors)")
  }

  @Test(
    "what standard output does not take is an error, not an empty result",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: printing, ["/dev/full", "&-"])
  func full(arguments: String, output: String) throws {
    _ = try docent("generate", "pages", "--output", "Generated")
    let run = try shell("docent \(arguments) >\(output)")
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot write to standard output"), "\(run.errors)")
  }

  @Test(
    "complaints that nobody takes change nothing else",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["openapi nowhere", "openapi pages", "check pages", "diff nowhere pages", "generate pages --verbose"],
    ["/dev/full", "&-"])
  func complaints(arguments: String, errors: String) throws {
    let expected = try shell("docent \(arguments)")
    try? FileManager.default.removeItem(atPath: scratch.absolute("Generated"))
    let run = try shell("docent \(arguments) 2>\(errors)")
    #expect(run.status == expected.status && run.output == expected.output)
  }

  @Test("where all streams are closed no file is written to in their stead")
  func closed() throws {
    let pages = try shell("cat pages/page.md; docent generate pages --output out").output
    let before = try files()
    #expect(try shell("docent generate pages --output out --verbose <&- >&- 2>&-").status == 1)
    #expect(try shell("cat pages/page.md").output + pages.dropFirst(Self.page.count) == pages)
    #expect(try files() == before)
    #expect(try docent("check", "pages", "--output", "out").status == 0)
  }

  /// Every file and its bytes.
  private func files() throws -> [String: Data?] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: scratch.absolute($0))) })
  }

  /// Commands that write files, and what they write.
  private static let writing = [
    "generate pages --output out", "report pages --output out", "openapi pages --output out/openapi.json",
    "diff pages pages --output out/diff.txt", "init out --force",
  ]

  /// Whether this machine lets the tests have a disk of their own.
  private static let hasDisks: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "unshare -rm sh -c 'mount -t tmpfs -o size=64k none /mnt' 2>/dev/null"]
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(
    "a disk that is full, or only read, is an error with the file's name; what is there stays", .enabled(if: hasDisks),
    arguments: writing, ["dd if=/dev/zero of=out/fill bs=1k count=200 2>/dev/null", "mount -o remount,ro out"])
  func disk(arguments: String, fault: String) throws {
    try FileManager.default.createDirectory(atPath: scratch.absolute("out"), withIntermediateDirectories: true)
    let run = try shell(
      """
      export -f docent; unshare -rm bash -c '
        mount -t tmpfs -o size=64k none out; printf mine > out/mine.txt; \(fault); ls -A out > before
        docent \(arguments); status=$?
        ls -A out | diff before - && cat out/mine.txt; exit $status'
      """)
    #expect(run.status == 1)
    #expect(run.errors.contains("error: cannot write "), "\(run.errors)")
    #expect(run.output.hasSuffix("mine"), "\(run.output)")
  }

  /// Runs the tool without the superuser's right to pass over permissions.
  private static let isBound = geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
  private static let bound =
    geteuid() == 0
    ? "bound() { setpriv --bounding-set=-dac_override,-dac_read_search \"$TOOL\" \"$@\"; };"
    : "bound() { \"$TOOL\" \"$@\"; };"

  @Test(
    "a folder that may not be written to is an error with the file's name", .enabled(if: isBound), arguments: writing)
  func readOnly(arguments: String) throws {
    let run = try shell(
      "\(Self.bound) mkdir out; chmod 555 out; bound \(arguments); status=$?; ls -A out; chmod 755 out; exit $status")
    #expect(run.status == 1 && run.output == "", "\(run.output)")
    #expect(run.errors.contains("error: cannot write "), "\(run.errors)")
  }

  @Test(
    "a page or a folder that may not be read is an error with its name, and nothing is written",
    .enabled(if: isBound), arguments: ["pages/secret.md", "pages/secret"])
  func forbidden(name: String) throws {
    let make = name.hasSuffix(".md") ? "cp pages/page.md \(name)" : "mkdir \(name); cp pages/page.md \(name)"
    let run = try shell(
      "\(Self.bound) \(make); chmod 000 \(name); bound generate pages --output out; status=$?; chmod 700 \(name); exit $status"
    )
    #expect(run.status == 1, "\(run.output)")
    #expect(run.errors.contains("secret") && run.errors.contains("error: "), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.absolute("out")))
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
