import Foundation
import Testing
import Workspace
import Yams

@Suite("What the README gives to paste")
struct ReadmeTests {
  private static let root = Folder(#filePath + "/../../..")

  /// The text of the blocks of code in a language.
  private func blocks(_ language: String) throws -> [String] {
    let readme = try String(contentsOfFile: Self.root.absolute("README.md"), encoding: .utf8)
    return readme.components(separatedBy: "\n```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0] + "\n"
    }
  }

  /// What a shell says of a script that it only parses.
  private func shellErrors(_ script: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-n", "-c", script]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The options that a script gives to a command, after its name.
  private func options(behind command: String, in script: String) -> [String] {
    script.split(separator: "\n").filter { $0.contains(command) }
      .flatMap { $0.components(separatedBy: command)[1].split(separator: " ").map(String.init) }
      .filter { $0.hasPrefix("--") }
  }

  @Test("the workflow is YAML with steps that a shell can read and options that the tool has")
  func workflow() throws {
    let block = try #require(blocks("yml").first)
    let workflow = try #require(try Yams.load(yaml: block) as? [String: Any])
    #expect(Set(workflow.keys).isSuperset(of: ["name", "jobs"]))
    let jobs = try #require(workflow["jobs"] as? [String: [String: Any]])
    let steps = jobs.values.flatMap { $0["steps"] as? [[String: String]] ?? [] }
    #expect(jobs.values.allSatisfy { $0["runs-on"] is String })
    #expect(steps.count == 3 && steps.allSatisfy { $0["run"] != nil || $0["uses"] != nil })
    let scripts = steps.compactMap { $0["run"] }
    for script in scripts { #expect(try shellErrors(script) == 0, "\(script)") }
    let help = try Tool.run(["check", "--help"], in: Self.root).output
    let flags = scripts.flatMap { options(behind: " docent-generate", in: $0) }.filter { $0 != "--check" }
    #expect(flags == ["--diagnostics"])
    #expect(flags.allSatisfy(help.contains))
    let setup = try String(contentsOfFile: Self.root.absolute("Scripts/setup"), encoding: .utf8)
    let packages = scripts.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("lib") }
    #expect(packages.count == 3 && packages.allSatisfy(setup.contains))
  }

  @Test("the hook is a script that a shell can read")
  func hook() throws {
    let hook = try #require(blocks("sh").first { $0.hasPrefix("#!/bin/sh") })
    #expect(try shellErrors(hook) == 0)
    #expect(hook.contains("docent check"))
    #expect(try shellErrors("if") != 0)
  }

  @Test("every command of Docent in a script is one")
  func commands() throws {
    let help = try Tool.run(["--help"], in: Self.root).output
    let lines = try blocks("sh").flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("docent ") }
    #expect(lines.count > 2)
    for line in lines {
      let command = line.split(separator: " ")[1]
      #expect(help.contains("\n  \(command) "), "\(command)")
    }
  }

  @Test("the package names plugins that there are, and the verb of the command is its own")
  func manifest() throws {
    let block = try #require(blocks("swift").first { $0.contains("import PackageDescription") })
    let manifest = try String(contentsOfFile: Self.root.absolute("Package.swift"), encoding: .utf8)
    #expect(block.contains(#".plugin(name: "DocentBuild", package: "docent")"#))
    #expect(manifest.contains(#".plugin(name: "DocentBuild", targets: ["DocentBuild"])"#))
    #expect(manifest.contains(#"verb: "docent-generate""#))
    #expect(try blocks("sh").contains { $0.contains("--allow-writing-to-package-directory docent-generate") })
  }
}
