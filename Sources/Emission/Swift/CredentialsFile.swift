import Inference

/// The file of what the user of the client must give: `Credentials.swift`.
struct CredentialsFile: Sendable {
  private let names: [String: Identifier]
  private let order: [Identifier]
  private let templates: [HeaderTemplate]
  private let queryTemplates: [HeaderTemplate]
  private let provenance: Provenance

  init(_ api: API) {
    templates = api.headers
    queryTemplates = api.conventions.query
    provenance = Provenance(api.pages)
    var names: [String: Identifier] = [:]
    var order: [Identifier] = []
    var taken: Set<String> = []
    for case .credential(let raw) in (api.headers + api.conventions.query).flatMap(\.pieces) where names[raw] == nil {
      let name = Identifier(HeaderTemplate.swiftName(ofCredential: raw)).unique(in: &taken)
      names[raw] = name
      order.append(name)
    }
    self.names = names
    self.order = order
  }

  /// Whether there is anything to give.
  var isEmpty: Bool { order.isEmpty }

  var code: SwiftCode {
    let parameters = order.map { "\(label: $0): Secret" as SwiftCode }
    return """
      \(provenance.code)

      /// What the API knows its caller by. None of it is printed.
      public struct Credentials: RequestCredentials, Hashable {
        \(.blocks([
          .lines(order.map { "public var \($0): Secret" }),
          """
          \(.list("public init(", parameters, ") {", depth: 1))
            \(.lines(order.map { "self.\($0) = \($0)" }))
          }
          """,
          .lines([pairs("headers", templates), pairs("query", queryTemplates)]),
        ]))
      }
      """
  }

  /// Where the credentials stand in every request.
  private func pairs(_ name: SwiftCode, _ templates: [HeaderTemplate]) -> SwiftCode {
    guard !templates.isEmpty else { return .empty }
    let pairs = templates.map { "\(Literal($0.name)): \(value(of: $0))" as SwiftCode }
    let list = SwiftCode.list("[", pairs, "]", depth: 2, comma: pairs.count > 1 ? "," : .empty)
    return .function("public var \(name): Parameters", list, depth: 1)
  }

  private func value(of template: HeaderTemplate) -> Literal {
    Literal(
      template.pieces.map { piece in
        switch piece {
        case .literal(let text): return .text(text)
        case .credential(let raw): return .interpolation("\(names[raw] ?? Identifier(raw)).reveal()")
        }
      })
  }

  /// Credentials for tests: each is its own name.
  var sample: SwiftCode { "Credentials(\(.list(order.map { "\(label: $0): \(Literal("sample-" + $0.name))" })))" }

  /// The headers of every request that is made with the sample.
  var expectedHeaders: [(field: SwiftCode, value: SwiftCode)] {
    templates.compactMap { template in
      guard let field = HTTPNames.field(template.name) else { return nil }
      let text = template.pieces.map { piece in
        switch piece {
        case .literal(let text): text
        case .credential(let raw): "sample-" + (names[raw] ?? Identifier(raw)).name
        }
      }
      return (field, Literal(text.joined()).code)
    }
  }
}
