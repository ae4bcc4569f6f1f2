import Contract
import Diagnostics
import JSONText

/// A vendor's API as the client will have it: every name and type decided, and the evidence for each.
package struct API: Hashable, Sendable {
  /// The client's module, in UpperCamelCase.
  package var name: String
  /// The pages that contributed, sorted.
  package var pages: [String]
  package var servers: [Configuration.Server]
  package var headers: [HeaderTemplate]
  package var envelope: Envelope?
  /// What else holds for every call.
  package var conventions: SharedConventions
  /// Sorted by name.
  package var operations: [APIOperation]
  /// Sorted by name.
  package var types: [TypeDeclaration]
  /// Sorted by name.
  package var enumerations: [EnumerationDeclaration]
  /// Which types users of the client can make values of.
  package var initializers = Configuration.Initializers.requests

  package init(
    name: String, pages: [String] = [], servers: [Configuration.Server] = [], headers: [HeaderTemplate] = [],
    envelope: Envelope? = nil, conventions: SharedConventions = SharedConventions(), operations: [APIOperation] = [],
    types: [TypeDeclaration] = [], enumerations: [EnumerationDeclaration] = []
  ) {
    self.name = name
    self.pages = pages
    self.servers = servers
    self.headers = headers
    self.envelope = envelope
    self.conventions = conventions
    self.operations = operations
    self.types = types
    self.enumerations = enumerations
  }
}

/// A header of every request: literal text and the credentials that the user of the client gives.
package struct HeaderTemplate: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case literal(String)
    /// A credential's name as the configuration writes it: `token`.
    case credential(String)
  }

  package var name: String
  package var pieces: [Piece]

  /// The name that a credential has in Swift: `apiKey` for `api_key`.
  package static func swiftName(ofCredential name: String) -> String { SwiftName.lower(Words(name)) }

  package init(name: String, pieces: [Piece]) {
    self.name = name
    self.pieces = pieces
  }
}

/// What stands around the payload of every response.
package struct Envelope: Hashable, Sendable {
  /// Every member but the payload, in the order seen; each optional but the status.
  package var members: [Property]
  /// The wire name of the payload's member: `data`.
  package var payload: String
  /// The wire name of the member that tells success from failure, one of `members`, and the value that means success.
  package var status: String
  package var success: JSONValue
  /// The wire name of the member that tells people what went wrong, where there is one: `message`.
  package var message: String?

  package init(members: [Property], payload: String, status: String, success: JSONValue, message: String? = nil) {
    self.members = members
    self.payload = payload
    self.status = status
    self.success = success
    self.message = message
  }
}
