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

  /// The bytes of all files in the output folder, but for the record of the last run, links followed as a compiler follows them.
  private func bytes(_ path: String = "") throws -> [String: Data] {
    var bytes: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.absolute("out/" + path)) {
      let inner = path.isEmpty ? name : path + "/" + name
      guard ![".docent-cache", ".docent-transaction"].contains(inner) else { continue }
      var isFolder: ObjCBool = false
      let file = scratch.absolute("out/" + inner)
      try #require(FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), "\(inner)")
      if isFolder.boolValue {
        bytes.merge(try self.bytes(inner)) { $1 }
      } else {
        bytes[inner] = FileManager.default.contents(atPath: file)
      }
    }
    return bytes
  }

  private func number(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: scratch.absolute("out/" + name))[.systemFileNumber] as? Int
  }

  /// Things of somebody else's: a folder of many, a file and a folder among the generated ones.
  private let mine = ["Mine", "Sources/mine.swift", "Sources/Mine"]

  private func writeMine() throws {
    for folder in ["Mine/deep", "Sources/Mine"] {
      try FileManager.default.createDirectory(
        atPath: scratch.absolute("out/" + folder), withIntermediateDirectories: true)
    }
    for file in ["Mine/deep/a.txt", "Sources/mine.swift", "Sources/Mine/b.swift"] {
      try "mine".write(toFile: scratch.absolute("out/" + file), atomically: false, encoding: .utf8)
    }
  }

  @Test("a run that is killed at any step leaves all old or all new bytes, which the next run brings to an end")
  func killed() throws {
    try writeMine()
    let old = try bytes()
    try generate("new")
    let new = try bytes()
    try generate("old")
    #expect(try bytes() == old)
    let names = Set(try state().keys)
    let numbers = try mine.map(number)
    var seen: Set<Bool> = []
    var step = 0
    while true {
      let status = try docent("generate", "new", "--output", "out", killedAt: step)
      // Before any other run.
      let left = try bytes()
      if status == 0 { break }
      #expect(status == SIGKILL)
      try #require(left == old || left == new, "killed at step \(step)")
      seen.insert(left == new)
      #expect(try docent("check", left == new ? "new" : "old", "--output", "out") == 0)
      try generate("old")
      #expect(try bytes() == old, "killed at step \(step)")
      #expect(Set(try state().keys) == names, "killed at step \(step)")
      #expect(try mine.map(number) == numbers)
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["new", "old", "out"])
      step += 1
      try #require(step < 400)
    }
    #expect(step > 12 && seen == [true, false])
    #expect(try bytes() == new)
    #expect(try mine.map(number) == numbers)
  }

  @Test("a first run that is killed at any step leaves an empty folder or the whole client")
  func killedFirst() throws {
    let whole = try bytes()
    var step = 0
    while true {
      try FileManager.default.removeItem(atPath: scratch.absolute("out"))
      let status = try docent("generate", "old", "--output", "out", killedAt: step)
      let left = try bytes()
      if status == 0 { break }
      try #require(left.isEmpty || left == whole, "killed at step \(step)")
      try generate("old")
      #expect(try bytes() == whole)
      step += 5
      try #require(step < 400)
    }
    #expect(step > 10)
  }

  @Test("in a folder that git looks after, a run that is killed leaves what check tells of and the next run mends")
  func killedFileByFile() throws {
    try FileManager.default.createDirectory(atPath: scratch.absolute("out/.git"), withIntermediateDirectories: true)
    let names = Set(try state().keys)
    var step = 0
    var half = 0
    while true {
      let status = try docent("generate", "new", "--output", "out", killedAt: step)
      if status == 0 { break }
      #expect(status == SIGKILL)
      let check = try Tool.run(["check", "new", "--output", "out"], in: scratch)
      if try check.status == 1 && !isClient(of: "old") {
        half += 1
        #expect(check.errors.contains("was killed while it wrote"), "\(check.errors)")
      }
      try generate("old")
      #expect(try isClient(of: "old"), "killed at step \(step)")
      #expect(Set(try state().keys) == names, "killed at step \(step)")
      step += 1
      try #require(step < 400)
    }
    #expect(step > 12 && half > 0)
    #expect(try isClient(of: "new"))
  }

  @Test(
    "a run that is killed while it brings to an end what another left is mended by the third", arguments: [true, false])
  func killedTwice(isAtOnce: Bool) throws {
    if !isAtOnce {
      try FileManager.default.createDirectory(atPath: scratch.absolute("out/.git"), withIntermediateDirectories: true)
    }
    let transaction = scratch.absolute(isAtOnce ? ".docent-out" : "out/.docent-transaction")
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
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["new", "old", "out"])
    }
  }
}
