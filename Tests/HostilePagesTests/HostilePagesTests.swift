import CodeScanner
import Contract
import Diagnostics
import Emission
import Extraction
import Foundation
import Inference
import Pages
import Testing
import Workspace

/// What comes of a page: its diagnostics, its client and its OpenAPI document.
private struct Outcome {
  let diagnostics: [Diagnostic]
  let files: [GeneratedFile]
  let openAPI: String?
  /// Whether a run with no other page ends with the error that there is nothing to generate.
  let isNothing: Bool

  init(_ page: HostilePage) {
    let document = PageReader.read(page.bytes, file: page.file)
    let contract = Extractor.extract(document)
    let (api, inferred) = Inference.infer([contract], configuration: Configuration())
    diagnostics = document.diagnostics + contract.diagnostics + inferred
    let isClient = !api.operations.isEmpty && !diagnostics.contains { $0.severity == .error }
    isNothing = api.operations.isEmpty
    files = isClient ? Emitter.emit(api) : []
    openAPI = isClient ? OpenAPIDocument.json(api) : nil
  }

  /// The Swift that the page had a say in.
  var swift: [GeneratedFile] { files.filter { $0.path.hasSuffix(".swift") && !$0.isRuntime } }
}

@Suite("A thousand hostile pages")
struct HostilePagesTests {
  private static let share = 50

  @Test("each ends in a diagnostic, or in Swift that parses and does nothing of its own", arguments: 0..<20)
  func pages(part: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docent-hostile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var paths: [String] = []
    for seed in (part * Self.share)..<((part + 1) * Self.share) {
      let outcome = Outcome(HostilePage(seed: seed))
      #expect(!outcome.diagnostics.isEmpty || !outcome.files.isEmpty || outcome.isNothing, "page \(seed)")
      expectHarmlessNames(outcome.files.map(\.path), page: seed)
      if let text = outcome.openAPI {
        #expect(try StrictJSON.isObject(text), "page \(seed)")
      }
      for file in outcome.swift {
        expectHarmless(file, page: seed)
        let url = folder.appending(path: "\(seed)-\(paths.count).swift")
        try file.text.write(to: url, atomically: false, encoding: .utf8)
        paths.append(url.path)
      }
    }
    try #require(paths.count > 50, "most pages give a client")
    #expect(try Self.faults(in: paths) == "")
  }

  /// What the compiler has against files.
  private static func faults(in paths: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swiftc", "-frontend", "-parse"] + paths
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : text
  }

  private func expectHarmlessNames(_ paths: [String], page: Int) {
    let devices = ["con", "prn", "aux", "nul", "com1", "lpt1"]
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.allSatisfy { !["", ".", ".."].contains($0) && $0.utf8.count <= 255 }, "page \(page): \(path)")
      #expect(
        !path.unicodeScalars.contains { $0.value < 0x20 || "\\:*?\"<>|".unicodeScalars.contains($0) },
        "page \(page): \(path)")
      let stems = parts.map { $0.prefix { $0 != "." }.lowercased() }
      #expect(stems.allSatisfy { !devices.contains($0) }, "page \(page): \(path)")
    }
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count, "page \(page)")
  }

  private func expectHarmless(_ file: GeneratedFile, page: Int) {
    let hidden = file.text.unicodeScalars.first {
      switch $0.value {
      case 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F:
        true
      default: false
      }
    }
    #expect(hidden == nil, "page \(page): \(file.path) has U+\(String(hidden?.value ?? 0, radix: 16))")
    // Only what stands beside comments can be code; a long literal may look like a comment.
    let isSuspect =
      file.text.contains("pwned()")
      && (file.text.contains("\"\"\"")
        || file.text.split(separator: "\n").contains { line in
          line.contains("pwned()") && !line.drop { $0 == " " }.hasPrefix("//")
        })
    if isSuspect { #expect(!CodeScanner.code(in: file.text).contains("pwned()"), "page \(page): \(file.path)") }
  }

  @Test("nothing of a page reaches a terminal as its command", arguments: 0..<5)
  func diagnostics(part: Int) {
    for seed in (part * 200)..<((part + 1) * 200) {
      let page = HostilePage(seed: seed)
      let document = PageReader.read(page.bytes, file: page.file)
      let all = document.diagnostics + Extractor.extract(document).diagnostics
      let lines = String(decoding: page.bytes, as: UTF8.self)
      for format in [DiagnosticFormat.text, .github] {
        let text = format.render(all, sources: { _ in lines }, color: false, showsAll: true)
        let command = text.unicodeScalars.first {
          ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
        }
        #expect(command == nil, "page \(seed) as \(format): U+\(String(command?.value ?? 0, radix: 16))")
      }
    }
  }

  @Test("nothing is written outside of the output", arguments: [3, 12, 39, 48, 75, 84])
  func output(seed: Int) throws {
    let folder = Folder(NSTemporaryDirectory() + "/docent-hostile-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let outcome = Outcome(HostilePage(seed: seed))
    let report = try OutputWriter.write(outcome.files, to: folder.folder("inner/out"))
    #expect(report.diagnostics.isEmpty)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    #expect(names.allSatisfy { $0 == "inner" || $0.hasPrefix("inner/out") })
  }
}
