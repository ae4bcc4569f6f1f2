import Contract
import Diagnostics
import Inference

extension Inspection {
  /// What pages state for all endpoints, a page after the other.
  static func conventions(_ api: API) -> String {
    api.conventions.pages.map { page in
      let rows = ConventionFact.all(of: page.conventions).map { fact in
        "  \(fact.kind)  \(fact.text)\(fact.location.map { "  (\($0))" } ?? "")\n"
      }
      return "conventions of \(page.file)\n\(rows.joined())\n"
    }.joined()
  }
}

/// One fact of a page's conventions, for people and for programs.
struct ConventionFact: Encodable {
  var kind: String
  var text: String
  var location: SourceLocation?

  static func all(of conventions: Conventions) -> [ConventionFact] {
    var facts = conventions.servers.map { server in
      ConventionFact(
        kind: "server", text: server.url + (server.description.map { "  \($0)" } ?? ""), location: server.location)
    }
    func add<Value>(_ kind: String, _ fact: Sourced<Value>?, _ text: (Value) -> String) {
      if let fact { facts.append(ConventionFact(kind: kind, text: text(fact.value), location: fact.location)) }
    }
    add("base path", conventions.basePath) { $0 }
    add("url template", conventions.urlTemplate) { $0 }
    facts += conventions.headers.map {
      ConventionFact(kind: "header", text: "\($0.name): \($0.value)", location: $0.location)
    }
    facts += conventions.query.map {
      ConventionFact(kind: "query", text: "\($0.name)=\($0.value)", location: $0.location)
    }
    facts += conventions.parameters.map { parameter in
      let place = parameter.place.map { " in \($0.rawValue)" } ?? ""
      return ConventionFact(kind: "parameter", text: parameter.field.name + place, location: parameter.field.location)
    }
    add("content type", conventions.contentType) { $0 }
    add("rate limit", conventions.rateLimit) { limit in
      "\(limit.calls) calls in \(limit.seconds) s\(limit.scope.map { " by \($0.rawValue)" } ?? "")"
    }
    if let envelope = conventions.envelope {
      let status = envelope.status.map { ", \($0) = \(envelope.success ?? "?")" } ?? ""
      facts.append(
        ConventionFact(kind: "envelope", text: "payload \(envelope.payload)\(status)", location: envelope.location))
    }
    facts += conventions.errorCodes.map { code(($0, "error")) } + conventions.statusCodes.map { code(($0, "status")) }
    return facts
  }

  private static func code(_ row: (code: ErrorCode, kind: String)) -> ConventionFact {
    let words = [row.code.code, row.code.name, row.code.meaning].compactMap { $0 }
    return ConventionFact(kind: row.kind, text: words.joined(separator: "  "), location: row.code.location)
  }
}
