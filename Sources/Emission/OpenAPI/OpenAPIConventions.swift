import Contract
import Inference
import JSONText

/// What holds for every call, as an OpenAPI document says it: its hosts, `x-rate-limit`, `x-error-codes`.
enum OpenAPIConventions {
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
