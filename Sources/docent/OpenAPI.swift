import ArgumentParser
import Diagnostics
import Emission
import Foundation
import Workspace

struct OpenAPI: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openapi", abstract: "Write the OpenAPI 3.1 document that the pages give.",
    discussion: "JSON to standard output, or to a file with --output. Schemas bear the names of the Swift types.")

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; it is left as it is where nothing changes.", valueName: "file"))
  var output: String?

  func run() async throws {
    let session = Session(paths: shared.paths, configuration: shared.config, output: nil)
    let (outcome, progress) = try await shared.run(session)
    let text = outcome.hasErrors ? "" : OpenAPIDocument.json(outcome.api)
    let faults = outcome.hasErrors ? [] : write(text)
    shared.conclude(outcome.diagnostics + faults, of: session, outcome, progress)
    guard !outcome.hasErrors, faults.isEmpty else { throw ExitCode.failure }
    if output == nil { try Results.write(text) }
  }

  /// Whether a file takes the place of what is there; a device such as `/dev/stdout` is written to, and stays what it is.
  private static func isReplaced(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  /// Writes the document where a file is named for it and its bytes change.
  private func write(_ text: String) -> [Diagnostic] {
    guard let output, !Self.isReplaced(output) || FileManager.default.contents(atPath: output) != Data(text.utf8)
    else { return [] }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: Self.isReplaced(output) ? .atomic : [])
      return []
    } catch {
      return [Diagnostic(.outputFailed, "cannot write \(output): \(error.localizedDescription)")]
    }
  }
}
