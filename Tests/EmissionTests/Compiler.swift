import Emission
import Foundation

/// The compiler on a client’s sources, beside the modules that these tests are built with.
enum Compiler {
  private final class Anchor {}

  /// What it complains of in the sources of a client; empty where it does not.
  static func errors(in files: [GeneratedFile]) async throws -> String {
    let sources = files.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") }
    return try await errors(
      inTexts: sources.map { ($0.path.split(separator: "/").dropFirst(2).joined(separator: "-"), $0.text) })
  }

  /// What it complains of in files, each with its name.
  static func errors(inTexts texts: [(name: String, text: String)]) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docent-compile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var paths: [String] = []
    for file in texts {
      let url = folder.appending(path: file.name)
      try file.text.write(to: url, atomically: false, encoding: .utf8)
      paths.append(url.path)
    }
    let products = [
      Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent(),
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ]
    let modules = products.map { $0.appending(path: "Modules").path }.flatMap { ["-I", $0] }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["swiftc", "-typecheck", "-swift-version", "6", "-parse-as-library", "-module-name", "Client"] + modules + paths
    let output = folder.appending(path: "errors.txt")
    try Data().write(to: output)
    let errors = try FileHandle(forWritingTo: output)
    process.standardError = errors
    // No thread waits meanwhile, for other tests need it.
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    let text = try String(contentsOf: output, encoding: .utf8)
    return process.terminationStatus == 0 && !text.contains("warning: ") ? "" : text
  }
}
