import Diagnostics

/// What one page says, before anybody has weighed it.
package struct PageContract: Hashable, Sendable {
  package var file: String
  package var title: String?
  package var operations: [Operation]
  /// The objects and the lists of values that the page describes by themselves, for fields anywhere to name or link to.
  package var objects: [ObjectDescription]
  package var enumerations: [EnumerationDescription]
  /// What the page says for all endpoints of its folder or, where it has endpoints itself, for its own.
  package var conventions: Conventions?
  package var diagnostics: [Diagnostic]

  package init(
    file: String, title: String? = nil, operations: [Operation], objects: [ObjectDescription] = [],
    enumerations: [EnumerationDescription] = [], conventions: Conventions? = nil, diagnostics: [Diagnostic] = []
  ) {
    self.file = file
    self.title = title
    self.operations = operations
    self.objects = objects
    self.enumerations = enumerations
    self.conventions = conventions
    self.diagnostics = diagnostics
  }
}

/// One endpoint as its page describes it. What the page does not say is nil or empty; nothing is made up.
package struct Operation: Hashable, Sendable {
  package var title: String?
  package var description: String?
  /// The method in capitals.
  package var method: Sourced<String>?
  /// The operation's bare name, where the page names it by nothing else: `sendMessage`.
  package var procedure: Sourced<String>?
  /// The URL or path as written, placeholders included: `https://host/v1/users/:id`.
  package var url: Sourced<String>?
  /// The parameters of the sections whose place is known (`path`, `query`, `header`, `cookie`, `body`) and of those whose
  /// place is for inference to decide (nil).
  package var parameters: [Parameter]
  /// The encoding of the body that the page names: `application/json`, `application/x-www-form-urlencoded`, …
  package var contentType: Sourced<String>?
  /// The type of the body as a whole, where the page gives no more of it: `body | [Book]`.
  package var body: DeclaredType?
  /// The media type of what comes back where it is not JSON: `application/pdf`; `application/octet-stream` where the page says no more than
  /// that it is a file.
  package var responseMedia: Sourced<String>?
  package var responseFields: [Field]
  /// The names of types that the page may mean by what it says of the result, likeliest first: `Message`, an array of `Update`.
  package var returns: [DeclaredType]
  package var examples: [Example]
  /// The statuses of responses that the page shows without a body: `HTTP/1.1 204 No Content`.
  package var emptyResponses: [Sourced<Int>]
  package var notes: [String]
  /// Whether the page says that it shall no longer be called.
  package var isDeprecated: Bool
  /// Whether the page states its endpoint nowhere, and shows a call of it alone.
  package var isOnlyShown = false
  /// Where the operation begins, and where a request URL was looked for.
  package var location: SourceLocation
  package var urlSection: SourceLocation?

  package init(
    title: String? = nil, description: String? = nil, method: Sourced<String>? = nil, url: Sourced<String>? = nil,
    parameters: [Parameter] = [], contentType: Sourced<String>? = nil, responseFields: [Field] = [],
    returns: [DeclaredType] = [], examples: [Example] = [], emptyResponses: [Sourced<Int>] = [], notes: [String] = [],
    isDeprecated: Bool = false, at location: SourceLocation, urlSection: SourceLocation? = nil
  ) {
    self.title = title
    self.description = description
    self.method = method
    self.url = url
    self.parameters = parameters
    self.contentType = contentType
    self.responseFields = responseFields
    self.returns = returns
    self.examples = examples
    self.emptyResponses = emptyResponses
    self.notes = notes
    self.isDeprecated = isDeprecated
    self.location = location
    self.urlSection = urlSection
  }
}

/// A parameter of a request: a field, and where it is sent.
package struct Parameter: Hashable, Sendable {
  package enum Place: String, Hashable, Sendable, CaseIterable { case path, query, header, cookie, body }

  package var place: Place?
  package var field: Field

  package init(_ field: Field, in place: Place?) {
    self.field = field
    self.place = place
  }
}
