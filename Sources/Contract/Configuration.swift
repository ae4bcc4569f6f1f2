import Diagnostics

/// What `docent.yaml` says, decoded and checked; the most trusted evidence of all.
package struct Configuration: Hashable, Sendable {
  /// The module of the client, in UpperCamelCase: `AcmeCRM`.
  package var name: String
  /// The file that it was read from, as a page's path is written; nil for the defaults.
  package var file: String?
  package var servers: [Server]
  /// Headers that every request bears; `{name}` stands for a credential that the user of the client gives.
  package var headers: [Header]
  /// How request bodies are written where no page says so.
  package var bodyEncoding: Sourced<BodyEncoding>?
  package var envelope: Envelope?
  /// How often the API may be called, over what pages say of it.
  package var rateLimit: Sourced<RateLimit>?
  /// Whether lists that come in pages are read to their end; where not, an operation's own settings may still say so.
  package var readsPages = true
  package var operations: [OperationSettings]
  package var types: [TypeSettings]
  /// Captured responses that join the evidence.
  package var samples: [SampleSettings] = []
  /// Makes every response field optional that the page does not declare as always there.
  package var isLenient: Bool
  /// Which types of the client users make values of.
  package var initializers = Initializers.requests
  /// Words of the vendor's language and the English words that names are built from.
  package var glossary: [String: String]
  /// Words of the vendor's pages that extraction shall know beside its own.
  package var lexicon: [LexiconWord] = []

  /// Which types of a client have public initializers and can be changed.
  package enum Initializers: String, Hashable, Sendable, CaseIterable {
    /// Those that requests hold.
    case requests
    /// All, those of responses too.
    case all
  }

  package init(
    name: String = "API", file: String? = nil, servers: [Server] = [], headers: [Header] = [],
    bodyEncoding: Sourced<BodyEncoding>? = nil, envelope: Envelope? = nil, operations: [OperationSettings] = [],
    types: [TypeSettings] = [], isLenient: Bool = false, glossary: [String: String] = [:]
  ) {
    self.name = name
    self.file = file
    self.servers = servers
    self.headers = headers
    self.bodyEncoding = bodyEncoding
    self.envelope = envelope
    self.operations = operations
    self.types = types
    self.isLenient = isLenient
    self.glossary = glossary
  }

  /// How a request body is written.
  package enum BodyEncoding: String, Hashable, Sendable, CaseIterable { case json, form, multipart }

  package struct Server: Hashable, Sendable {
    package var url: String
    package var description: String?
    package var location: SourceLocation

    package init(url: String, description: String? = nil, at location: SourceLocation) {
      self.url = url
      self.description = description
      self.location = location
    }
  }

  package struct Header: Hashable, Sendable {
    package var name: String
    /// The value, with `{placeholder}` where a credential goes: `Token token={token}, device=open_api`.
    package var value: String
    package var location: SourceLocation

    package init(name: String, value: String, at location: SourceLocation) {
      self.name = name
      self.value = value
      self.location = location
    }
  }

  /// The members that every response shares around its payload.
  package struct Envelope: Hashable, Sendable {
    /// The member that holds the payload: `data`.
    package var payload: String
    /// The member that tells success from failure: `code`.
    package var status: String?
    /// The value of `status` that means success, as JSON text: `0`, `"OK"`, `true`.
    package var success: String?
    package var location: SourceLocation

    package init(payload: String, status: String? = nil, success: String? = nil, at location: SourceLocation) {
      self.payload = payload
      self.status = status
      self.success = success
      self.location = location
    }
  }

  /// What the configuration says of one operation, found by its page and, where a page has several, its title.
  package struct OperationSettings: Hashable, Sendable {
    /// The page's file, relative to the configuration.
    package var page: String
    package var title: String?
    /// The operation's name in the client.
    package var name: String?
    package var method: Sourced<String>?
    package var path: Sourced<String>?
    package var bodyEncoding: Sourced<BodyEncoding>?
    /// The type that the call returns, where the name that inference finds is not wanted.
    package var returns: String?
    package var parameters: [ParameterSettings]
    package var pagination: PaginationSettings?
    package var location: SourceLocation

    package init(
      page: String, title: String? = nil, name: String? = nil, method: Sourced<String>? = nil,
      path: Sourced<String>? = nil, bodyEncoding: Sourced<BodyEncoding>? = nil, returns: String? = nil,
      parameters: [ParameterSettings] = [], at location: SourceLocation
    ) {
      self.page = page
      self.title = title
      self.name = name
      self.method = method
      self.path = path
      self.bodyEncoding = bodyEncoding
      self.returns = returns
      self.parameters = parameters
      self.location = location
    }
  }

  /// What the configuration says of one parameter.
  package struct ParameterSettings: Hashable, Sendable {
    /// The name on the wire, as the page writes it: `product_asset[quantity]`; `path:id`, `body:id` where two share a name.
    package var parameter: String
    package var name: String?
    /// A type word of the lexicon: `integer`, `decimal`, `string[]`.
    package var type: String?
    /// Where the word stands; nil where nothing was read.
    package var typeLocation: SourceLocation?
    package var isRequired: Bool?
    /// How a list is written in a query or a form.
    package var arrayStyle: Sourced<ArrayStyle>?
    package var location: SourceLocation

    package init(
      parameter: String, name: String? = nil, type: String? = nil, isRequired: Bool? = nil, at location: SourceLocation
    ) {
      self.parameter = parameter
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.location = location
    }
  }

  /// Files of captured responses, and the operation that they answer.
  package struct SampleSettings: Hashable, Sendable {
    /// Files, folders and globs, relative to the configuration.
    package var files: [Sourced<String>]
    /// The operation by its name, or by its method and path: `POST /v1/orders`; nil where the files say it themselves.
    package var operation: Sourced<String>?
    package var page: Sourced<String>?
    package var title: Sourced<String>?
    package var location: SourceLocation

    package init(
      files: [Sourced<String>], operation: Sourced<String>? = nil, page: Sourced<String>? = nil,
      title: Sourced<String>? = nil, at location: SourceLocation
    ) {
      self.files = files
      self.operation = operation
      self.page = page
      self.title = title
      self.location = location
    }
  }

  /// What the configuration says of one type or of its fields.
  package struct TypeSettings: Hashable, Sendable {
    /// The Swift name that inference gives.
    package var type: String
    /// The name that the client shall have.
    package var name: String?
    /// Types, and places of objects, that shall be of this type.
    package var merge: [Sourced<String>]
    /// Types that are made of a part of this type’s places.
    package var split: [TypePart]
    /// Whether it has a declaration of its own, though another type has the same members.
    package var isAlone: Bool
    /// By wire name: another Swift name, another type word, another optionality.
    package var fields: [ParameterSettings]
    package var location: SourceLocation

    package init(
      type: String, name: String? = nil, merge: [Sourced<String>] = [], split: [TypePart] = [],
      isAlone: Bool = false, fields: [ParameterSettings] = [], at location: SourceLocation
    ) {
      self.type = type
      self.name = name
      self.merge = merge
      self.split = split
      self.isAlone = isAlone
      self.fields = fields
      self.location = location
    }
  }

  /// A type that is split off another.
  package struct TypePart: Hashable, Sendable {
    package var name: String
    /// The places of its objects, each a dotted path from an operation (`createOrder.customer.office`) or from a type (`Customer.office`).
    package var sites: [Sourced<String>]
    package var location: SourceLocation

    package init(name: String, sites: [Sourced<String>], at location: SourceLocation) {
      self.name = name
      self.sites = sites
      self.location = location
    }
  }
}
