import Diagnostics

/// What one page says for all endpoints of its folder. What it does not say is nil or empty; nothing is made up.
package struct Conventions: Hashable, Sendable {
  /// The hosts that answer, in the page's order; a description is the page's word for it: `正式环境`.
  package var servers: [Configuration.Server]
  /// What stands before every path: `/api/v4`.
  package var basePath: Sourced<String>?
  /// The form of every URL where operations are bare names: `https://api.example.com/bot{token}/{method}`.
  package var urlTemplate: Sourced<String>?
  /// Headers of every request; `{name}` stands for a credential that the user of the client gives.
  package var headers: [Configuration.Header]
  /// Members of every query, written as headers are: `access_token` and `{access_token}`.
  package var query: [Configuration.Header]
  /// Parameters that every request bears and that change from request to request: `timestamp`, `sign`.
  package var parameters: [Parameter]
  /// How bodies are written: `application/json`.
  package var contentType: Sourced<String>?
  package var rateLimit: Sourced<RateLimit>?
  package var errorCodes: [ErrorCode]
  /// HTTP statuses and their meanings, which are told apart from the API's own codes.
  package var statusCodes: [ErrorCode]
  package var envelope: Configuration.Envelope?
  /// The members of the envelope that a table describes.
  package var envelopeFields: [Field]

  package init(
    servers: [Configuration.Server] = [], basePath: Sourced<String>? = nil, urlTemplate: Sourced<String>? = nil,
    headers: [Configuration.Header] = [], query: [Configuration.Header] = [], parameters: [Parameter] = [],
    contentType: Sourced<String>? = nil, rateLimit: Sourced<RateLimit>? = nil, errorCodes: [ErrorCode] = [],
    statusCodes: [ErrorCode] = [], envelope: Configuration.Envelope? = nil, envelopeFields: [Field] = []
  ) {
    self.servers = servers
    self.basePath = basePath
    self.urlTemplate = urlTemplate
    self.headers = headers
    self.query = query
    self.parameters = parameters
    self.contentType = contentType
    self.rateLimit = rateLimit
    self.errorCodes = errorCodes
    self.statusCodes = statusCodes
    self.envelope = envelope
    self.envelopeFields = envelopeFields
  }

  /// Whether the page says nothing for others.
  package var isEmpty: Bool { self == Conventions() }
}

/// How often the API may be called.
package struct RateLimit: Hashable, Sendable {
  /// Whose calls are counted together.
  package enum Scope: String, Hashable, Sendable, CaseIterable { case company, user, application, token, ip }

  package var calls: Int
  /// The length of the interval in which so many calls are allowed, in seconds.
  package var seconds: Int
  package var scope: Scope?
  /// The page's own sentence.
  package var text: String?

  package init(calls: Int, seconds: Int, scope: Scope? = nil, text: String? = nil) {
    self.calls = calls
    self.seconds = seconds
    self.scope = scope
    self.text = text
  }
}

/// A row of a table of error codes.
package struct ErrorCode: Hashable, Sendable {
  /// The code as the page writes it: `100000`, `-1121`, `INVALID_TOKEN`.
  package var code: String
  /// The name that the page gives the code beside its number: `invalid_app_error`.
  package var name: String?
  package var meaning: String?
  package var location: SourceLocation

  package init(_ code: String, name: String? = nil, meaning: String? = nil, at location: SourceLocation) {
    self.code = code
    self.name = name
    self.meaning = meaning
    self.location = location
  }
}
