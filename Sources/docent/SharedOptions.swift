import ArgumentParser
import Diagnostics
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

  @Option(help: "How diagnostics are written: text, json or github (annotations of GitHub Actions).")
  var diagnostics: DiagnosticFormat = .text

  @Option(help: "Whether text is coloured: auto, always or never. NO_COLOR in the environment counts as never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs).") }
  }

  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Writes diagnostics to standard error.
  func report(_ diagnostics: [Diagnostic], of session: Session, texts: [String: String] = [:]) {
    let text = session.render(diagnostics, as: self.diagnostics, texts: texts, color: color.isOn(.errors))
    FileHandle.standardError.write(Data(text.utf8))
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
      ProcessInfo.processInfo.environment["NO_COLOR"] == nil
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
}
