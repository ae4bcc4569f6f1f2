import Diagnostics

/// An operation: what is sent, and what may come back.
struct ContractOperation: Hashable, Sendable {
  /// In capitals: `POST`.
  var method: String
  var path: String
  var id: Located?
  var isDeprecated: Bool
  var parameters: [ContractParameter]
  var body: ContractBody?
  /// By status: `200`, `4XX`, `default`.
  var responses: [String: ContractResponse]
  var security: ContractSecurity
  /// The hosts of this operation where they are not the document's.
  var servers: [Located]?
  var location: SourceLocation?

  var name: String { "\(method) \(path)" }

  /// The path with `{}` for each parameter: what the server sees of it.
  var shape: String {
    var shape = ""
    var isInParameter = false
    for character in path {
      if character == "{" { shape.append(character) }
      isInParameter = character == "{" || isInParameter && character != "}"
      if !isInParameter { shape.append(character) }
    }
    return shape
  }

  /// The names of the path's parameters, in their order.
  var pathNames: [String] {
    path.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
  }
}

/// A parameter of a request, or a header of a response.
struct ContractParameter: Hashable, Sendable {
  var name: String
  /// `path`, `query`, `header` or `cookie`.
  var place: String
  var isRequired: Bool
  var isDeprecated: Bool
  /// How a value that is no scalar is written, the defaults of OpenAPI filled in.
  var style: String
  var schema: SchemaUse?
  var location: SourceLocation?

  /// What tells a parameter from others: names of headers know no case.
  var key: String { "\(place) \(place == "header" ? name.lowercased() : name)" }
  var title: String { "\(place) parameter `\(name)`" }
}

/// A request body.
struct ContractBody: Hashable, Sendable {
  var isRequired: Bool
  var content: [String: ContractContent]
  var location: SourceLocation?
}

/// A response of one status.
struct ContractResponse: Hashable, Sendable {
  var content: [String: ContractContent]
  var headers: [ContractParameter]
  var location: SourceLocation?
}

/// A message in one media type.
struct ContractContent: Hashable, Sendable {
  var schema: SchemaUse?
  var location: SourceLocation?
}

/// The credentials that a call needs: any one of several sets.
struct ContractSecurity: Hashable, Sendable {
  /// Schemes, told by what they put where and not by their names, with their scopes.
  typealias Requirement = [String: Set<String>]

  var alternatives: [Requirement]
  var location: SourceLocation?

  /// Whether a call needs no credential.
  var isOpen: Bool { alternatives.isEmpty || alternatives.contains(where: \.isEmpty) }
}
