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

/// A request body: an object whose members are arguments of the call.
package struct Body: Hashable, Sendable {
  package var encoding: Configuration.BodyEncoding
  package var properties: [Property]

  package init(encoding: Configuration.BodyEncoding, properties: [Property]) {
    self.encoding = encoding
    self.properties = properties
  }
}

/// A Swift type that the client declares.
package struct TypeDeclaration: Hashable, Sendable {
  /// In UpperCamelCase; of a type that only one request has behind its operation: `CreateOrder.Item`.
  package var name: String
  /// The operation whose request alone has the type, which is declared within it; nil for any other.
  package var owner: String?
  package var documentation: String?
  package var properties: [Property]
  package var dynamicKeys: DynamicKeys?
  /// The pages that the type was seen on.
  package var sources: [SourceLocation]
  /// Every place where an object of this type was seen, as a dotted path from its operation: `createOrder.customer.user`.
  package var uses: [String]
  /// Why the objects at these places are of one type, a line a place.
  package var evidence: [Evidence] = []
  /// Why objects that are like them are of other types.
  package var separations: [Evidence] = []

  package init(
    name: String, owner: String? = nil, documentation: String? = nil, properties: [Property],
    dynamicKeys: DynamicKeys? = nil,
    sources: [SourceLocation] = [], uses: [String] = []
  ) {
    self.name = name
    self.owner = owner
    self.documentation = documentation
    self.properties = properties
    self.dynamicKeys = dynamicKeys
    self.sources = sources
    self.uses = uses
  }
}

/// The members of an object whose keys carry identifiers of one tenant (`text_asset_8b1eeedd`): kept in one dictionary.
package struct DynamicKeys: Hashable, Sendable {
  /// The dictionary's name in Swift.
  package var name: String
  /// What such a key contains, or begins with: `_asset_`.
  package var marker: String
  package var isPrefix: Bool
  package var value: TypeReference
  package var documentation: String?
  package var evidence: [Evidence]

  package init(
    name: String, marker: String, isPrefix: Bool, value: TypeReference, documentation: String? = nil,
    evidence: [Evidence] = []
  ) {
    self.name = name
    self.marker = marker
    self.isPrefix = isPrefix
    self.value = value
    self.documentation = documentation
    self.evidence = evidence
  }
}

/// A member of a type, a body or an envelope.
package struct Property: Hashable, Sendable {
  /// The name on the wire: `avatar_url`.
  package var key: String
  /// The name in Swift: `avatarURL`, without backticks.
  package var name: String
  /// The type of a value that is there.
  package var type: TypeReference
  /// Whether it may be absent or null.
  package var isOptional: Bool
  /// Whether `{}` stands for none.
  package var isEmptyObjectNone: Bool
  /// How none is written where `{}` stands for it.
  package var noneForm = NoneForm.leftOut
  /// For a request: whether none is sent as an explicit empty value and not left out.
  package var sendsEmpty: Bool
  package var documentation: String?
  /// What the value is where none is given, as the page writes it.
  package var defaultValue: String?
  /// The values that the page allows, of an array its elements; none where it says nothing of them, where an example has another, and
  /// where the type is an enumeration of just these.
  package var allowedValues: [AllowedValue]
  /// Whether an example has a value that the list lacks.
  package var isListIncomplete = false
  /// The title of the list by itself that the values come from, where the page links to one.
  package var listTitle: String?
  /// What the examples show, where it is few and short: of an array its elements.
  package var seenValues: [SeenValue]
  package var facts: ValueFacts
  /// All that speaks for this type and optionality, most trusted first.
  package var evidence: [Evidence]
  /// The rules that decided.
  package var typeRuling: Ruling?
  package var optionalityRuling: Ruling?
  package var location: SourceLocation?

  package init(
    key: String, name: String, type: TypeReference, isOptional: Bool = false, isEmptyObjectNone: Bool = false,
    sendsEmpty: Bool = false, documentation: String? = nil, defaultValue: String? = nil,
    allowedValues: [AllowedValue] = [], listTitle: String? = nil, seenValues: [SeenValue] = [],
    facts: ValueFacts = ValueFacts(), evidence: [Evidence] = [],
    location: SourceLocation? = nil
  ) {
    self.key = key
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.isEmptyObjectNone = isEmptyObjectNone
    self.sendsEmpty = sendsEmpty
    self.documentation = documentation
    self.defaultValue = defaultValue
    self.allowedValues = allowedValues
    self.listTitle = listTitle
    self.seenValues = seenValues
    self.facts = facts
    self.evidence = evidence
    self.location = location
  }
}

/// How a vendor writes that there is no object.
package enum NoneForm: Hashable, Sendable {
  /// As nothing or null, or in several ways, so that nobody can tell which.
  case leftOut
  /// Always as `{}`.
  case emptyObject
  /// Always as `[]`.
  case emptyArray
}
