import Contract
import Inference
import JSONText

/// What holds for every call, as an OpenAPI document says it: security schemes, `x-rate-limit`, `x-error-codes`.
enum OpenAPIConventions {
  /// A scheme for each header and each member of the query that bears a credential.
  static func schemes(_ api: API) -> [(String, JSONValue)] {
    api.headers.compactMap { scheme($0, in: "header") } + api.conventions.query.compactMap { scheme($0, in: "query") }
  }

  private static func scheme(_ template: HeaderTemplate, in place: String) -> (String, JSONValue)? {
    let hasCredential = template.pieces.contains { if case .credential = $0 { true } else { false } }
    guard hasCredential else { return nil }
    if place == "header", let scheme = httpScheme(template) {
      return (template.name, .object(["type": .string("http"), "scheme": .string(scheme)]))
    }
    let form = template.pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .credential(let name): "{\(name)}"
      }
    }
    return (
      template.name,
      .object([
        "type": .string("apiKey"), "in": .string(place), "name": .string(template.name),
        "description": .string("`\(form.joined())`"),
      ])
    )
  }

  /// `bearer` for `Authorization: Bearer {token}`, `basic` likewise; nil for a header of another form.
  private static func httpScheme(_ template: HeaderTemplate) -> String? {
    guard template.name.lowercased() == "authorization", template.pieces.count == 2,
      case .literal(let text) = template.pieces[0], case .credential = template.pieces[1]
    else { return nil }
    let word = text.lowercased()
    return ["bearer ", "basic "].contains(word) ? String(word.dropLast()) : nil
  }

  static func rateLimit(_ api: API) -> JSONValue? {
    api.conventions.rateLimit.map { limit in
      .object([
        "calls": .number(String(limit.calls)), "seconds": .number(String(limit.seconds)),
        "scope": .text(limit.scope?.rawValue), "description": .text(limit.text),
      ])
    }
  }

  static func errorCodes(_ api: API) -> JSONValue? {
    guard !api.conventions.errorCodes.isEmpty else { return nil }
    return .list(
      api.conventions.errorCodes.map { error in
        let code = error.code
        return .object([
          "code": Int(code.code).map { .number(String($0)) } ?? .string(code.code), "name": .text(code.name),
          "description": .text(code.meaning),
        ])
      })
  }

  static func servers(_ servers: [Configuration.Server]) -> JSONValue? {
    guard !servers.isEmpty else { return nil }
    return .list(servers.map { .object(["url": .string($0.url), "description": .text($0.description)]) })
  }
}
