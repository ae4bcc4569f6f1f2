import ArgumentParser
import Diagnostics
import Workspace

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell whether the output is what the pages now give.",
    discussion: """
      Writes nothing. Where it is not, exit code 1, a line for each stale, missing or left-over file, and the first lines in which the \
      stale ones differ.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var target: OutputOptions

  func run() async throws {
    let session = shared.session(target)
    if try concludeUnchanged(session) { return }
    let (outcome, progress) = try await shared.run(session)
    let told = outcome.diagnostics.filter { $0.severity > .note }
    guard !outcome.hasErrors else {
      shared.conclude(told, of: session, outcome, progress)
      throw ExitCode.failure
    }
    let staleness: Staleness
    do {
      staleness = try Staleness.undisturbed(outcome.files, in: session.output, root: .current)
    } catch let busy as OutputBusy {
      shared.conclude(told + [Diagnostic(.outputBusy, busy.description)], of: session, outcome, progress)
      throw ExitCode.failure
    }
    // For people the lines that differ stand below.
    let stale = shared.diagnostics == .text ? staleness.diagnostics.map(\.withoutNotes) : staleness.diagnostics
    shared.conclude(told + stale, of: session, outcome, progress)
    try Results.write(staleness.text)
    guard staleness.isFresh else { throw ExitCode.failure }
    try tellFresh(staleness.count)
  }

  /// Ends a check of what the last run wrote from the same inputs, where nobody has touched either since.
  private func concludeUnchanged(_ session: Session) throws -> Bool {
    let progress = RunProgress(isText: shared.diagnostics == .text, isVerbose: shared.verbose)
    progress.enter(.comparing)
    guard let tool = ToolIdentity.text, let (last, texts, files) = RunRecord.stillUndisturbed(session, tool: tool)
    else { return false }
    let told = (session.diagnostics + last.diagnostics).filter { $0.severity > .note }
    shared.conclude(told, of: session, texts: texts, last.counts, progress)
    try tellFresh(files)
    return true
  }

  private func tellFresh(_ files: Int) throws { try Results.write("\(files) files are what the pages give\n") }
}

extension Diagnostic {
  fileprivate var withoutNotes: Diagnostic {
    var diagnostic = self
    diagnostic.notes = []
    return diagnostic
  }
}
