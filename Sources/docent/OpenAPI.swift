import ArgumentParser
import Diagnostics
import Emission
import Foundation
import Workspace

struct OpenAPI: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openapi", abstract: "Write the OpenAPI 3.1 document that the pages give.",
    discussion: """
      To standard output, or to a file with --output: JSON, or YAML that stands for the same. Schemas bear the names of the Swift types.

        docent openapi --output api.yaml
        docent openapi pages --format yaml
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, yaml }

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; it is left as it is where nothing changes.", valueName: "file"))
  var output: String?

  @Option(help: "json or yaml. Without it yaml for a file that ends in .yaml or .yml, else json.")
  var format: Format?

  func run() async throws {
    let session = shared.session()
    let (outcome, progress) = try await shared.run(session)
    let text =
      outcome.hasErrors ? "" : isYAML ? OpenAPIDocument.yaml(outcome.api) : OpenAPIDocument.json(outcome.api)
    let faults = outcome.hasErrors ? [] : write(text)
    shared.conclude(outcome.diagnostics + faults, of: session, outcome, progress)
    guard !outcome.hasErrors, faults.isEmpty else { throw ExitCode.failure }
    if output == nil { try Results.write(text) }
  }

  private var isYAML: Bool {
    if let format { return format == .yaml }
    let name = output?.lowercased() ?? ""
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
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
