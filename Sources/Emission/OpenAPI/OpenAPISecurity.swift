import Contract
import Inference
import JSONText

/// The headers and the members of the query of every request: those that bear a credential are security schemes, the others fixed parameters.
struct OpenAPISecurity {
  /// A parameter that every request has, and the key under which it stands in the document.
  struct Fixed {
    var key: String
    var name: String
    var place: Parameter.Place
    var value: JSONValue
  }

  /// By the keys under which they stand in the document.
  private(set) var schemes: [(String, JSONValue)] = []
  private(set) var parameters: [Fixed] = []

  init(_ api: API) {
    var taken: Set<String> = []
    let all =
      api.headers.map { ($0, Parameter.Place.header) } + api.conventions.query.map { ($0, Parameter.Place.query) }
    for (template, place) in all {
      if template.hasCredential {
        schemes.append((ComponentNames.key(template.name, taken: &taken), Self.scheme(template, in: place)))
      } else if place != .header || !Self.described.contains(template.name.lowercased()) {
        let key = ComponentNames.key(template.name, taken: &taken)
        let value = Self.parameter(template, in: place)
        parameters.append(Fixed(key: key, name: template.name, place: place, value: value))
      }
    }
  }

  /// Every request needs all of them.
  var requirement: JSONValue? { schemes.isEmpty ? nil : .list([.object(schemes.map { ($0.0, .list([])) })]) }

  /// Headers that OpenAPI knows from elsewhere in a document and does not allow as parameters.
  private static let described: Set<String> = ["accept", "content-type", "authorization"]

  private static func scheme(_ header: HeaderTemplate, in place: Parameter.Place) -> JSONValue {
    let description = JSONValue.string("`\(header.text)`")
    if place == .header, header.name.lowercased() == "authorization", header.pieces.count == 2,
      case .literal(let literal) = header.pieces[0], case .credential = header.pieces[1]
    {
      let word = literal.trimmed.lowercased()
      if word == "bearer" || word == "basic" {
        return .object(["type": .string("http"), "scheme": .string(word), "description": description])
      }
    }
    return .object([
      "type": .string("apiKey"), "in": .string(place.rawValue), "name": .string(header.name),
      "description": description,
    ])
  }

  private static func parameter(_ header: HeaderTemplate, in place: Parameter.Place) -> JSONValue {
    .object([
      "name": .string(header.name), "in": .string(place.rawValue), "required": .bool(true),
      "schema": .object(["type": .string("string"), "const": .string(header.text)]),
    ])
  }
}

extension HeaderTemplate {
  fileprivate var hasCredential: Bool { pieces.contains { if case .credential = $0 { true } else { false } } }

  /// The value as the configuration writes it.
  fileprivate var text: String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .credential(let name): "{\(name)}"
      }
    }.joined()
  }
}
