import ArgumentParser
import Diagnostics
import Emission
import Foundation
import Workspace

/// What every subcommand takes.
struct SharedOptions: ParsableArguments {
  @Argument(help: "Pages, folders or globs to read. Without any, the pages that the configuration names.")
  var paths: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The configuration. Without it and without pages: docs-input/docent.yaml.", valueName: "file"))
  var config: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many pages are read at once. Without it, as many as there are cores.", valueName: "number"))
  var jobs: Int?

  @Option(help: "How diagnostics are written: text, json, sarif (2.1.0), or github (annotations of GitHub Actions).")
  var diagnostics: DiagnosticFormat = .text

  @Option(help: "Whether text is coloured: auto, always or never. NO_COLOR in the environment makes auto never.")
  var color: ColorChoice = .auto

  @Flag(help: "Show all diagnostics, also where many are of one code.")
  var allDiagnostics = false

  @Flag(help: "Take warnings for errors: the command then ends as pages with errors end it.")
  var warningsAsErrors = false

  @Flag(name: .shortAndLong, help: "Say how long each stage took.")
  var verbose = false

  @Flag(help: "Name files in diagnostics by their whole paths, as Xcode needs them.")
  var absolutePaths = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs).") }
  }

  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// What the command works on.
  func session(_ target: OutputOptions? = nil) -> Session {
    Session(
      paths: paths, configuration: config, output: target?.output, layout: target?.layout, module: target?.module,
      warningsAreErrors: warningsAsErrors)
  }

  /// Writes diagnostics to standard error: all that a run has, at once, so that for programs they are one document.
  func report(_ diagnostics: [Diagnostic], of session: Session, texts: [String: String] = [:]) {
    let text = session.render(
      diagnostics, as: self.diagnostics, texts: texts, color: color.isOn(.errors), showsAll: allDiagnostics,
      isWhole: absolutePaths)
    Complaints.write(text)
  }

  /// Reads the pages and makes the client of them; where the session has an error, reports it and ends the command.
  func run(_ session: Session) async throws -> (outcome: Pipeline.Outcome, progress: RunProgress) {
    guard !session.hasErrors else {
      report(session.diagnostics, of: session)
      throw ExitCode.failure
    }
    let progress = RunProgress(isText: diagnostics == .text, isVerbose: verbose)
    let outcome = await session.run(jobs: jobCount) { progress.enter($0) }
    return (outcome, progress)
  }

  /// Reports what a run has to say, and ends its progress.
  func conclude(
    _ diagnostics: [Diagnostic], of session: Session, _ outcome: Pipeline.Outcome, _ progress: RunProgress
  ) {
    conclude(diagnostics, of: session, texts: outcome.texts, outcome.counts, progress)
  }

  /// The same of a run that had nothing to do.
  func conclude(
    _ diagnostics: [Diagnostic], of session: Session, texts: [String: String], _ counts: RunCounts,
    _ progress: RunProgress
  ) {
    progress.clear()
    report(diagnostics, of: session, texts: texts)
    progress.conclude(counts, diagnostics)
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  enum Stream { case output, errors }

  func isOn(_ stream: Stream) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
        && isatty(stream == .output ? STDOUT_FILENO : STDERR_FILENO) == 1
    }
  }
}

/// Where the client is, for the commands that write or compare it.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The output folder. Without it the configuration's, or Generated.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      """
      types: a package of its own. fixed: sources for a target of yours, in files that are always the same. Without it the \
      configuration's, or types.
      """, valueName: "types|fixed"))
  var layout: Layout.Name?

  @Option(
    help: ArgumentHelp(
      "The module that the sources of the fixed layout are compiled into. Without it the configuration's, or its name.",
      valueName: "name"))
  var module: String?
}

extension Layout.Name: ExpressibleByArgument {}
