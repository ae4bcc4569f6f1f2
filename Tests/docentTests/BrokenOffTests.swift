import Foundation
import Testing
import Workspace

@Suite("Runs that are broken off, and runs at once")
struct BrokenOffTests {
  private let scratch = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try page("old", "cities")
    try page("new", "towns")
    try generate("old")
  }

  private func page(_ folder: String, _ noun: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.absolute(folder), withIntermediateDirectories: true)
    try "# Look up\n\n`GET /v1/\(noun)/{id}`\n\n```json\n{ \"id\": 1, \"name\": \"Anytown\" }\n```\n".write(
      toFile: scratch.absolute("\(folder)/page.md"), atomically: false, encoding: .utf8)
  }

  private func docent(_ arguments: String..., killedAt step: Int? = nil) throws -> Int32 {
    try Tool.run(
      arguments, in: scratch, environment: step.map { ["DOCENT_TEST_KILL_AT": String($0)] } ?? [:]
    ).status
  }

  private func generate(_ pages: String) throws { try #require(docent("generate", pages, "--output", "out") == 0) }

  private func isClient(of pages: String) throws -> Bool { try docent("check", pages, "--output", "out") == 0 }

  /// What is in the output folder, hidden things too, with the time of each change.
  private func state() throws -> [String: Date?] {
    var state: [String: Date?] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: scratch.absolute("out")) + ["."] {
      let path = scratch.absolute("out/" + name)
      state[name] = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
    return state
  }

  @Test("a run in which nothing changed touches no file and no folder")
  func unchanged() throws {
    let before = try state()
    Thread.sleep(forTimeInterval: 0.02)
    try generate("old")
    #expect(try state() == before)
  }

  @Test("a run that is killed at any step leaves what the next one mends, and nothing else")
  func killed() throws {
    let names = Set(try state().keys)
    var step = 0
    var half = 0
    while true {
      let status = try docent("generate", "new", "--output", "out", killedAt: step)
      if status == 0 { break }
      #expect(status == SIGKILL)
      let isNew = try isClient(of: "new")
      if try !isNew && !isClient(of: "old") { half += 1 }
      try generate("old")
      #expect(try isClient(of: "old"), "killed at step \(step)")
      #expect(Set(try state().keys) == names, "killed at step \(step)")
      step += 1
      try #require(step < 400)
    }
    #expect(step > 12 && half > 0)
    #expect(try isClient(of: "new"))
  }

  @Test("a run that is killed while it takes back what another left is mended by the third")
  func killedTwice() throws {
    let transaction = scratch.absolute("out/.docent-transaction")
    var tried = 0
    var first = 0
    while try docent("generate", "new", "--output", "out", killedAt: first) == SIGKILL {
      if FileManager.default.fileExists(atPath: transaction) {
        tried += 1
        for second in [0, 1, 4, 8] {
          let status = try docent("generate", "new", "--output", "out", killedAt: second)
          #expect(status == SIGKILL || status == 0)
          try generate("old")
          #expect(try isClient(of: "old"), "killed at \(first), then at \(second)")
          #expect(!FileManager.default.fileExists(atPath: transaction))
          _ = try docent("generate", "new", "--output", "out", killedAt: first)
        }
      }
      try generate("old")
      first += 3
      try #require(first < 400)
    }
    #expect(tried > 1)
  }

  @Test("a disk that takes no more leaves the old state, and an error with the file's name")
  func full() throws {
    let before = try state()
    let tool = try Tool.process(["generate", "new", "--output", "out"], in: scratch)
    let path = try #require(tool.executableURL?.path)
    tool.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Files of more than half a kilobyte cannot be written then.
    tool.arguments = ["-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" generate new --output out", path]
    let errors = Pipe()
    tool.standardError = errors
    tool.standardOutput = Pipe()
    try tool.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    tool.waitUntilExit()
    #expect(tool.terminationStatus == 1)
    #expect(text.contains("cannot write") && text.contains("the output is as it was before"), "\(text)")
    #expect(Set(try state().keys) == Set(before.keys))
    #expect(try isClient(of: "old"))
  }

  @Test("runs at once on one folder give the client of one of them, whole")
  func atOnce() throws {
    for _ in 0..<3 {
      let processes = try ["old", "new", "old", "new"].map {
        try Tool.process(["generate", $0, "--output", "out"], in: scratch)
      }
      for process in processes {
        process.standardOutput = Pipe()
        process.standardError = Pipe()
        try process.run()
      }
      for process in processes { process.waitUntilExit() }
      #expect(processes.map(\.terminationStatus) == [0, 0, 0, 0])
      let isOld = try isClient(of: "old")
      #expect(try isOld != isClient(of: "new"))
      #expect(!FileManager.default.fileExists(atPath: scratch.absolute("out/.docent-transaction")))
    }
  }
}
