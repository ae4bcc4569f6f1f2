import Contract
import Diagnostics

/// One thing that holds for all endpoints, of which pages of one folder say different things. The first one's word is used.
struct ConventionContradiction: Hashable {
  /// What is said of all endpoints.
  enum Matter: Hashable {
    case hosts, basePath, urlForm, bodyForm, rateLimit, envelope
    case header(String), query(String), errorCode(String)
  }

  var matter: Matter
  var used: Sourced<String>
  var other: Sourced<String>
  /// The lines of `docent.yaml` that say what is used; nil where it has no key for the matter.
  var lines: String?

  var diagnostic: Diagnostic {
    var told = Diagnostic.contradiction(
      matter.words, used.value, other.value, used.location, other.location)
    told.fix = lines
    return told
  }

  /// Whether the configuration says it, so that it does not matter what pages say.
  func isSettled(by configuration: Configuration) -> Bool {
    switch matter {
    case .hosts: !configuration.servers.isEmpty
    case .bodyForm: configuration.bodyEncoding != nil
    case .rateLimit: configuration.rateLimit != nil
    case .envelope: configuration.envelope != nil
    case .header(let name): configuration.headers.contains { $0.name.lowercased() == name.lowercased() }
    case .basePath, .urlForm, .query, .errorCode: false
    }
  }
}

extension ConventionContradiction.Matter {
  var words: String {
    switch self {
    case .hosts: "hosts"
    case .basePath: "path before all paths"
    case .urlForm: "form of URLs"
    case .bodyForm: "form of bodies"
    case .rateLimit: "rate limit"
    case .envelope: "envelope"
    case .header(let name): "header ‘\(name)’"
    case .query(let name): "member of the query ‘\(name)’"
    case .errorCode(let code): "error code \(code)"
    }
  }
}

extension Configuration.Envelope {
  /// The line of `docent.yaml` that says it.
  var line: String {
    let parts = [
      "payload: \(YAMLText.scalar(payload))", status.map { "status: \(YAMLText.scalar($0))" },
      success.map { "success: \($0)" },
    ]
    return "envelope: { \(parts.compactMap(\.self).joined(separator: ", ")) }"
  }
}
