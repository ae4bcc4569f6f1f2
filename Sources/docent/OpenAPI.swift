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
    shared.conclude(outcome.diagnostics, of: session, outcome, progress)
    guard !outcome.hasErrors else { throw ExitCode.failure }
    let text = OpenAPIDocument.json(outcome.api)
    guard let output else {
      print(text, terminator: "")
      return
    }
    if FileManager.default.contents(atPath: output) != Data(text.utf8) {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
  }
}
