import ArgumentParser
import Diagnostics
import Workspace

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell whether the output is what the pages now give.",
    discussion: "Writes nothing. Exit code 1 and a line for each stale, missing or left-over file where it is not.")

  @OptionGroup var shared: SharedOptions
  @OptionGroup var target: OutputOptions

  func run() async throws {
    let session = Session(paths: shared.paths, configuration: shared.config, output: target.output)
    let (outcome, progress) = try await shared.run(session)
    let told = outcome.diagnostics.filter { $0.severity > .note }
    guard !outcome.hasErrors else {
      shared.conclude(told, of: session, outcome, progress)
      throw ExitCode.failure
    }
    let staleness = Staleness(outcome.files, in: session.output, root: .current)
    shared.conclude(told + staleness.diagnostics, of: session, outcome, progress)
    for difference in staleness.differences { print("\(difference.kind.rawValue)  \(difference.path)") }
    guard staleness.diagnostics.isEmpty else { throw ExitCode.failure }
    print("\(staleness.count) files are what the pages give")
  }
}
