import ArgumentParser
import Diagnostics
import Foundation
import Workspace

struct Generate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the Swift client that the pages give.",
    discussion: """
      Only files whose bytes change are written, and all of them or none. Files that you wrote in the output folder are never touched; \
      a generated file that was edited by hand is an error unless --force is given. Where the pages have an error, nothing is written. \
      All of them change in a single step where the file system can. \
      Two runs on one folder wait for each other; what a killed run leaves, the next one clears up.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var target: OutputOptions

  @Flag(help: "Overwrite generated files that were edited by hand, and files that stand in the way.")
  var force = false

  func run() async throws {
    let session = shared.session(target)
    if try concludeUnchanged(session) { return }
    let (outcome, progress) = try await shared.run(session)
    guard !outcome.hasErrors else {
      shared.conclude(outcome.diagnostics, of: session, outcome, progress)
      throw ExitCode.failure
    }
    progress.enter(.writing)
    let report = OutputWriter.attempt(outcome.files, to: session.output, force: force)
    shared.conclude(outcome.diagnostics + report.diagnostics, of: session, outcome, progress)
    guard report.diagnostics.isEmpty else { throw ExitCode.failure }
    if let tool = ToolIdentity.text { RunRecord(outcome, of: session, tool: tool)?.write(to: session.output) }
    try tell(
      written: report.written.count, unchanged: report.unchanged.count, removed: report.removed.count, outcome.counts)
    // All that the run holds goes with the process, which is faster than to give it back piece by piece.
    withExtendedLifetime(outcome) { Foundation.exit(EXIT_SUCCESS) }
  }

  /// Ends a run whose inputs and output are those that the last run left, with what that had to say.
  private func concludeUnchanged(_ session: Session) throws -> Bool {
    let progress = RunProgress(isText: shared.diagnostics == .text, isVerbose: shared.verbose)
    progress.enter(.comparing)
    guard let tool = ToolIdentity.text, let (last, texts, files) = RunRecord.still(session, tool: tool) else {
      return false
    }
    shared.conclude(session.diagnostics + last.diagnostics, of: session, texts: texts, last.counts, progress)
    try tell(written: 0, unchanged: files, removed: 0, last.counts)
    return true
  }

  private func tell(written: Int, unchanged: Int, removed: Int, _ counts: RunCounts) throws {
    let files = "\(written) files written, \(unchanged) unchanged, \(removed) removed"
    try Results.write("\(files) (pages \(counts.pages), operations \(counts.operations), types \(counts.types))\n")
  }
}
