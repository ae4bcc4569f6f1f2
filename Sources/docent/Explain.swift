import ArgumentParser
import Diagnostics
import Workspace

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show every line of evidence for one name, and the rule that decided.",
    discussion: """
      NAME is an operation (createOrder, or "POST /v1/orders"), a parameter (createOrder.quantity, createOrder.order[quantity]), a \
      type (User), a field (User.phone, Opportunity.customer.phone) or an enumeration (OrderStatus, OrderStatus.paid), by the names \
      of Swift or of the wire. A type is explained by the places where its objects stand, and what they share; an enumeration by \
      its values and every line that lists or shows them. A name that nothing has ends with exit code 64.
      """)

  @Argument(help: "An operation, a parameter, a type, a field or an enumeration.")
  var name: String

  @OptionGroup var shared: SharedOptions

  @Option(help: "text for people, json for programs.")
  var format: Session.ExplanationFormat = .text

  func run() async throws {
    let session = Session(paths: shared.paths, configuration: shared.config, output: nil)
    guard !session.hasErrors else {
      shared.report(session.diagnostics, of: session)
      throw ExitCode.failure
    }
    let outcome = await session.run(jobs: shared.jobCount)
    // What else there is to say of the pages is not what was asked.
    shared.report(outcome.diagnostics.filter { $0.severity == .error }, of: session, texts: outcome.texts)
    switch session.explain(name, in: outcome, as: format, color: shared.color.isOn(.output)) {
    case .success(let text): print(text, terminator: "")
    case .failure(let unknown):
      shared.report([unknown.diagnostic], of: session)
      throw ExitCode(64)
    }
    if outcome.hasErrors { throw ExitCode.failure }
  }
}

extension Session.ExplanationFormat: ExpressibleByArgument {}
