import ArgumentParser
import Diagnostics
import Workspace

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show every line of evidence for one name, and the rule that decided; or what a diagnostic means.",
    discussion: """
      NAME is an operation (createOrder, or "POST /v1/orders"), a parameter (createOrder.quantity, createOrder.order[quantity]), a \
      type (User), a field (User.phone, Opportunity.customer.phone) or an enumeration (OrderStatus, OrderStatus.paid), by the names \
      of Swift or of the wire. A type is explained by the places where its objects stand, and what they share; an enumeration by \
      its values and every line that lists or shows them. A name that nothing has ends with exit code 64.

      The code of a diagnostic (missing-request-url) is a NAME as well: what it means, an example, and what to do. No page is read then.
      """)

  @Argument(help: "An operation, a parameter, a type, a field, an enumeration, or the code of a diagnostic.")
  var name: String

  @OptionGroup var shared: SharedOptions

  @Option(help: "text for people, json for programs.")
  var format: Session.ExplanationFormat = .text

  func run() async throws {
    if let code = DiagnosticCode(rawValue: name), let entry = code.entry {
      try Results.write(entry.text(of: code, color: shared.color.isOn(.output)))
      return
    }
    let session = shared.session()
    if session.hasErrors, let code = misspeltCode {
      shared.report([.unknownCode(name, nearest: code)], of: session)
      throw ExitCode(64)
    }
    let (outcome, progress) = try await shared.run(session)
    // What else there is to say of the pages is not what was asked.
    let explained = session.explain(name, in: outcome, as: format, color: shared.color.isOn(.output))
    let unknown: [Diagnostic]
    if case .failure(let failure) = explained {
      unknown = [failure.diagnostic] + (misspeltCode.map { [.unknownCode(name, nearest: $0)] } ?? [])
    } else {
      unknown = []
    }
    // What else there is to say of the pages is not what was asked.
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    shared.conclude(errors + unknown, of: session, outcome, progress)
    guard case .success(let text) = explained else { throw ExitCode(64) }
    try Results.write(text)
    if outcome.hasErrors { throw ExitCode.failure }
  }
}

extension Explain {
  /// The code that was meant, where the name is written as codes are and is none.
  private var misspeltCode: String? {
    name.contains("-") ? NearestWord.find(name, among: DiagnosticCode.allCases.map(\.rawValue)) : nil
  }
}

// The messages.
extension Diagnostic {
  fileprivate static func unknownCode(_ name: String, nearest: String) -> Diagnostic {
    Diagnostic(.unknownName, "no diagnostic has the code ‘\(name)’; did you mean ‘\(nearest)’?")
  }
}

extension Session.ExplanationFormat: ExpressibleByArgument {}
