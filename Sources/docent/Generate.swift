import ArgumentParser
import Diagnostics
import Emission
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
    let (outcome, progress) = try await shared.run(session)
    guard !outcome.hasErrors else {
      shared.conclude(outcome.diagnostics, of: session, outcome, progress)
      throw ExitCode.failure
    }
    progress.enter(.writing)
    let report = write(outcome.files, to: session.output)
    shared.conclude(outcome.diagnostics + report.diagnostics, of: session, outcome, progress)
    guard report.diagnostics.isEmpty else { throw ExitCode.failure }
    let counts =
      "\(report.written.count) files written, \(report.unchanged.count) unchanged, \(report.removed.count) removed"
    print(
      "\(counts) (pages \(outcome.pageCount), operations \(outcome.api.operations.count), types \(outcome.api.types.count))"
    )
  }

  /// Writes the client; what the disk or another run has against it is a diagnostic.
  private func write(_ files: [GeneratedFile], to output: Folder) -> OutputWriter.Report {
    var interruption = Interruption()
    do {
      return try OutputWriter.write(files, to: output, force: force) { _ in interruption.step() }
    } catch let busy as OutputBusy {
      return .init(diagnostics: [Diagnostic(.outputBusy, busy.description)])
    } catch {
      return .init(diagnostics: [Diagnostic(.outputFailed, "\(error)")])
    }
  }
}
