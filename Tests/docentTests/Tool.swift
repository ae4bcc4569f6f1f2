import Foundation
import Testing
import Workspace

/// The tool that was built beside these tests.
enum Tool {
  private final class Anchor {}

  /// Runs it in a folder, with further variables in its environment.
  static func run(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = try process(arguments, in: folder, environment: environment)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, complaint)
  }

  /// The tool's process, not yet started.
  static func process(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:]
  ) throws -> Process {
    let products = Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent()
    let candidates = [products, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
    let tool = try #require(
      candidates.map { $0.appending(path: "docent") }.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }
}
