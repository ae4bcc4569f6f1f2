import ArgumentParser
import Diagnostics
import Workspace

struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a static site that shows each page beside its contract and its Swift.",
    discussion: """
      Open index.html of the folder in a browser; it needs no network and no server. The index says how much of each page is declared, \
      inferred and configured; behind it stands each page as it was read, and a click on a field shows its lines of evidence. The site is \
      written also where the pages have errors, and the exit code is then 1.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder of the site. Without it, \(Session.defaultReport).", valueName: "folder"))
  var output: String?

  @Flag(help: "Overwrite files of the site that were edited by hand, and files that stand in the way.")
  var force = false

  func run() async throws {
    let session = shared.session()
    let (outcome, progress) = try await shared.run(session)
    progress.enter(.writing)
    let name = output ?? Session.defaultReport
    let written = OutputWriter.attempt(session.report(of: outcome), to: Folder.current.folder(name), force: force)
    // The site itself shows what else there is to say of the pages.
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    shared.conclude(errors + written.diagnostics, of: session, outcome, progress)
    guard written.diagnostics.isEmpty else { throw ExitCode.failure }
    let counts =
      "\(written.written.count) files written, \(written.unchanged.count) unchanged, \(written.removed.count) removed"
    try Results.write("\(name)/index.html (\(counts))\n")
    if outcome.hasErrors { throw ExitCode.failure }
  }
}
