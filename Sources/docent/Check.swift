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
    guard !session.hasErrors else {
      shared.report(session.diagnostics, of: session)
      throw ExitCode.failure
    }
    let outcome = await session.run(jobs: shared.jobCount)
    shared.report(outcome.diagnostics.filter { $0.severity > .note }, of: session, texts: outcome.texts)
    guard !outcome.hasErrors else { throw ExitCode.failure }
    let staleness = Staleness(outcome.files, in: session.output, root: .current)
    shared.report(staleness.diagnostics, of: session)
    for difference in staleness.differences { print("\(difference.kind.rawValue)  \(difference.path)") }
    guard staleness.diagnostics.isEmpty else { throw ExitCode.failure }
    print("\(staleness.count) files are what the pages give")
  }
}
