import ArgumentParser
import Diagnostics
import Workspace

struct Generate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the Swift client that the pages give.",
    discussion: """
      Only files whose bytes change are written, and all of them or none. Files that you wrote in the output folder are never touched; \
      a generated file that was edited by hand is an error unless --force is given. Where the pages have an error, nothing is written. \
      Two runs on one folder wait for each other; what a killed run leaves half done, the next one takes back.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var target: OutputOptions

  @Flag(help: "Overwrite generated files that were edited by hand, and files that stand in the way.")
  var force = false

  func run() async throws {
    let session = Session(paths: shared.paths, configuration: shared.config, output: target.output)
    guard !session.hasErrors else {
      shared.report(session.diagnostics, of: session)
      throw ExitCode.failure
    }
    let outcome = await session.run(jobs: shared.jobCount)
    shared.report(outcome.diagnostics, of: session, texts: outcome.texts)
    guard !outcome.hasErrors else { throw ExitCode.failure }
    var interruption = Interruption()
    let report = try OutputWriter.write(outcome.files, to: session.output, force: force) { _ in interruption.step() }
    guard report.diagnostics.isEmpty else {
      shared.report(report.diagnostics, of: session)
      throw ExitCode.failure
    }
    let counts =
      "\(report.written.count) files written, \(report.unchanged.count) unchanged, \(report.removed.count) removed"
    print(
      "\(counts) (pages \(outcome.pageCount), operations \(outcome.api.operations.count), types \(outcome.api.types.count))"
    )
  }
}
