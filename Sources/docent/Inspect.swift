import ArgumentParser
import Diagnostics
import Workspace

struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what was read, and why each name and type is what it is.",
    discussion: """
      For each operation its parameters and for each type its fields: the name on the wire, the name in Swift, the type, and the \
      evidence that decided: configured, declared, seen in an example, seen elsewhere under this name, or assumed from the name.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var shared: SharedOptions

  @Option(help: "text for people, json for programs.")
  var format: Format = .text

  func run() async throws {
    let session = shared.session()
    let (outcome, progress) = try await shared.run(session)
    shared.conclude(outcome.diagnostics, of: session, outcome, progress)
    switch format {
    case .text: try Results.write(Inspection.text(outcome.api))
    case .json: try Results.write(InspectionJSON(outcome.api).text)
    }
    if outcome.hasErrors { throw ExitCode.failure }
  }
}
