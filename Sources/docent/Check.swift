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
    let session = Session(
      paths: shared.paths, configuration: shared.config, output: target.output, layout: target.layout,
      module: target.module)
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
    guard staleness.diagnostics.isEmpty else { throw ExitCode.failure }
    try Results.write("\(staleness.count) files are what the pages give\n")
  }
}

extension Diagnostic {
  fileprivate var withoutNotes: Diagnostic {
    var diagnostic = self
    diagnostic.notes = []
    return diagnostic
  }
}
