import Contract
import Diagnostics
import JSONText

/// An operation of the client.
package struct APIOperation: Hashable, Sendable {
  /// In lowerCamelCase: `createOpportunityProductAsset`.
  package var name: String
  package var summary: String?
  /// Further paragraphs of the documentation, from the page's notes.
  package var documentation: [String]
  package var method: String
  package var path: PathTemplate
  /// Why the path is what it is: a page's line or the configuration.
  package var pathEvidence: Evidence
  /// Why it has its name, its method and its path, and the rule that decided the name.
  package var evidence: [Evidence] = []
  package var nameRuling: Ruling?
  /// Parameters of path, query, header and cookie, in the page's order.
  package var parameters: [APIParameter]
  package var body: Body?
  /// What the call returns; nil where nothing is known of it.
  package var output: TypeReference?
  /// What a failure holds, where its examples show it and no envelope does.
  package var failure: TypeReference?
  /// The media type of what comes back where it is not JSON: `application/pdf`. It is then taken as the bytes that come.
  package var responseMedia: Sourced<String>?
  /// How its list is read to the end, where it comes in pages.
  package var pagination: Pagination?
  /// The statuses of successes that the page shows without a body.
  package var emptySuccesses: [Int] = []
  /// Whether the response stands in the API's envelope.
  package var isEnveloped: Bool
  /// Whether the call returns the response with its envelope, for it has members of its own beside the payload.
  package var isWhole: Bool
  package var examples: [Example]
  /// The hosts that answer this operation where they are not the API's.
  package var servers: [Configuration.Server]
  /// Whether the page says that it shall no longer be called.
  package var isDeprecated: Bool
  package var source: SourceLocation

  package init(
    name: String, summary: String? = nil, documentation: [String] = [], method: String, path: PathTemplate,
    pathEvidence: Evidence, parameters: [APIParameter] = [], body: Body? = nil, output: TypeReference? = nil,
    isEnveloped: Bool = false, isWhole: Bool = false, examples: [Example] = [],
    servers: [Configuration.Server] = [], isDeprecated: Bool = false, source: SourceLocation
  ) {
    self.name = name
    self.summary = summary
    self.documentation = documentation
    self.method = method
    self.path = path
    self.pathEvidence = pathEvidence
    self.parameters = parameters
    self.body = body
    self.output = output
    self.isEnveloped = isEnveloped
    self.isWhole = isWhole
    self.examples = examples
    self.servers = servers
    self.isDeprecated = isDeprecated
    self.source = source
  }
}

/// A path with its parameters: `/opportunities/` `:id` `/product_assets`.
package struct PathTemplate: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case literal(String)
    /// A parameter by its wire name.
    case parameter(String)
  }

  package var pieces: [Piece]
  /// The path as the page or the configuration writes it.
  package var text: String

  package init(_ pieces: [Piece], text: String) {
    self.pieces = pieces
    self.text = text
  }
}

/// A parameter outside the body.
package struct APIParameter: Hashable, Sendable {
  package var place: Parameter.Place
  package var property: Property

  package init(_ property: Property, in place: Parameter.Place) {
    self.property = property
    self.place = place
  }
}

/// A request body: an object whose members are arguments of the call, or one value that is an argument itself.
package struct Body: Hashable, Sendable {
  /// How it is written.
  package enum Encoding: Hashable, Sendable {
    case json, form, multipart
    /// As it is, of a media type: `image/png`. The one property is the whole body, of type `.file`, or `.string` where it is plain text.
    case raw(String)

    package init(_ encoding: Configuration.BodyEncoding) {
      self =
        switch encoding {
        case .json: .json
        case .form: .form
        case .multipart: .multipart
        }
    }

    package var mediaType: String {
      switch self {
      case .json: "application/json"
      case .form: "application/x-www-form-urlencoded"
      case .multipart: "multipart/form-data"
      case .raw(let media): media
      }
    }
  }

  package var encoding: Encoding
  package var properties: [Property]
  /// Whether the one property is the whole body and no member of it: a list of objects, or bytes.
  package var isWhole: Bool

  package init(encoding: Encoding, properties: [Property], isWhole: Bool = false) {
    self.encoding = encoding
    self.properties = properties
    self.isWhole = isWhole
  }
}
