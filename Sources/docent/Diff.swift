import ArgumentParser
import ContractDiff
import Diagnostics
import Foundation
import Workspace

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what changed of a contract, whom it breaks, and the semantic version that it asks for.",
    discussion: """
      OLD and NEW are each an OpenAPI document (.json, .yaml, .yml; 3.0 or 3.1), a page, a folder of pages, or a docent.yaml; a folder's \
      own docent.yaml is heeded. They need not be of one kind:

        docent diff pages-of-last-year pages
        docent diff vendor.yaml pages --format markdown
        docent diff old.yaml new.yaml --fail-on breaking --ignore type-name-changed
        docent diff --rules

      What the docent.yaml of NEW has under `diff` counts where the command line does not say.

      Each change breaks a caller (who sends requests as they were right before), a reader (of responses as they came before), source \
      code that uses a generated client, or nobody.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }
  @Argument(help: "What was: pages, a folder of pages, or an OpenAPI document.")
  var old: String?

  @Argument(help: "What is.")
  var new: String?

  @Option(help: "text for people, markdown for a pull request, json for programs.")
  var format: Format = .text

  @Option(
    help: """
      The changes that end with exit code 1: breaking, warning (and breaking), any, or none of them. Without it the configuration's, or none.
      """)
  var failOn: DiffSettings.FailOn?

  @Option(
    help: ArgumentHelp(
      "A rule whose changes are counted and not told; may be given again. Without any the configuration's.",
      valueName: "rule"))
  var ignore: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write, in place of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Print the catalogue of rules as Markdown, and compare nothing.")
  var rules = false

  @Option(name: .shortAndLong, help: ArgumentHelp("How many pages are read at once.", valueName: "number"))
  var jobs: Int?

  @Option(help: "How diagnostics are written: text, json, sarif (2.1.0), or github (annotations of GitHub Actions).")
  var diagnostics: DiagnosticFormat = .text

  @Option(help: "Whether text is coloured: auto, always or never. NO_COLOR in the environment makes auto never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs).") }
    let known = RuleCatalogue.all.map(\.id)
    if let unknown = ignore.first(where: { !known.contains($0) }) {
      let question = NearestWord.question(unknown, among: known)
      throw ValidationError(
        "There is no rule ‘\(unknown)’\(question.isEmpty ? "." : question) docent diff --rules lists them all.")
    }
    guard !rules else { return }
    if old == nil { throw ValidationError("Say what to compare: docent diff OLD NEW.") }
    if new == nil { throw ValidationError("NEW is missing: docent diff \(old ?? "OLD") NEW.") }
  }

  func run() async throws {
    guard !rules, let old, let new else { return try write(RuleCatalogue.markdown) }
    let count = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let sources = [await ContractSource.read(old, jobs: count), await ContractSource.read(new, jobs: count)]
    let complaints = ContractSource.render(sources, as: diagnostics, color: color.isOn(.errors))
    Complaints.write(complaints)
    guard !sources.contains(where: \.hasErrors) else { throw ExitCode.failure }
    let difference = ContractDifference(from: sources[0].document, to: sources[1].document)
      .ignoring(Set(ignore.isEmpty ? sources[1].settings.ignored : ignore))
    try write(text(of: difference))
    if (failOn ?? sources[1].settings.failOn ?? .none).isMet(by: difference) { throw ExitCode.failure }
  }

  private func text(of difference: ContractDifference) -> String {
    switch format {
    case .text: DifferenceText(difference, color: output == nil && color.isOn(.output)).text
    case .json: DifferenceJSON(difference).text
    case .markdown: DifferenceMarkdown(difference).text
    }
  }

  private func write(_ text: String) throws {
    guard let output else { return try Results.write(text) }
    guard FileManager.default.contents(atPath: output) != Data(text.utf8) else { return }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      let fault = Diagnostic(.outputFailed, "cannot write \(output): \(error.localizedDescription)")
      let complaint = diagnostics.render([fault], sources: { _ in nil }, color: color.isOn(.errors))
      Complaints.write(complaint)
      throw ExitCode.failure
    }
  }
}

extension DiffSettings.FailOn: ExpressibleByArgument {}
