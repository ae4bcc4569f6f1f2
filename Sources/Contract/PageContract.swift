import Diagnostics
import JSONText

/// What one page says, before anybody has weighed it.
package struct PageContract: Hashable, Sendable {
  package var file: String
  package var title: String?
  package var operations: [Operation]
  package var diagnostics: [Diagnostic]

  package init(file: String, title: String? = nil, operations: [Operation], diagnostics: [Diagnostic] = []) {
    self.file = file
    self.title = title
    self.operations = operations
    self.diagnostics = diagnostics
  }
}

/// One endpoint as its page describes it. What the page does not say is nil or empty; nothing is made up.
package struct Operation: Hashable, Sendable {
  package var title: String?
  package var description: String?
  /// The method in capitals.
  package var method: Sourced<String>?
  /// The URL or path as written, placeholders included: `https://host/v1/users/:id`.
  package var url: Sourced<String>?
  /// The parameters of the sections whose place is known (`path`, `query`, `header`, `cookie`, `body`) and of those whose
  /// place is for inference to decide (nil).
  package var parameters: [Parameter]
  /// The encoding of the body that the page names: `application/json`, `application/x-www-form-urlencoded`, …
  package var contentType: Sourced<String>?
  package var responseFields: [Field]
  package var examples: [Example]
  package var notes: [String]
  /// Where the operation begins, and where a request URL was looked for.
  package var location: SourceLocation
  package var urlSection: SourceLocation?

  package init(
    title: String? = nil, description: String? = nil, method: Sourced<String>? = nil, url: Sourced<String>? = nil,
    parameters: [Parameter] = [], contentType: Sourced<String>? = nil, responseFields: [Field] = [],
    examples: [Example] = [], notes: [String] = [], at location: SourceLocation, urlSection: SourceLocation? = nil
  ) {
    self.title = title
    self.description = description
    self.method = method
    self.url = url
    self.parameters = parameters
    self.contentType = contentType
    self.responseFields = responseFields
    self.examples = examples
    self.notes = notes
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

/// A row of a field table, nested as the page nests it.
package struct Field: Hashable, Sendable {
  /// The name on the wire: `avatar_url`; never with brackets, dots or marks of nesting.
  package var name: String
  package var type: DeclaredType?
  /// Whether the page says that it must be sent, or is always there; nil where the page does not say.
  package var isRequired: Sourced<Bool>?
  /// Whether the page says that the value may be null or empty.
  package var isNullable: Sourced<Bool>?
  package var description: String?
  package var defaultValue: String?
  package var allowedValues: [AllowedValue]
  package var children: [Field]
  package var location: SourceLocation

  package init(
    name: String, type: DeclaredType? = nil, isRequired: Sourced<Bool>? = nil, isNullable: Sourced<Bool>? = nil,
    description: String? = nil, defaultValue: String? = nil, allowedValues: [AllowedValue] = [], children: [Field] = [],
    at location: SourceLocation
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.isNullable = isNullable
    self.description = description
    self.defaultValue = defaultValue
    self.allowedValues = allowedValues
    self.children = children
    self.location = location
  }
}

/// A value that the page says a field may have, with its meaning.
package struct AllowedValue: Hashable, Sendable {
  package var value: String
  package var meaning: String?

  package init(_ value: String, meaning: String? = nil) {
    self.value = value
    self.meaning = meaning
  }
}

/// A type as a page writes it, understood as far as its words go.
package struct DeclaredType: Hashable, Sendable {
  package indirect enum Shape: Hashable, Sendable {
    case string, integer, number, decimal, boolean, object, date, dateTime, file, any
    case array(Shape?)
    case map(Shape?)
    /// The name of an object that the vendor describes elsewhere.
    case named(String)
  }

  package var shape: Shape
  /// The words as they stand on the page: `int(11)`.
  package var text: String
  /// Whether the type itself says that null may come: `?string`, `string|null`.
  package var isNullable: Bool
  package var location: SourceLocation

  package init(_ shape: Shape, text: String, isNullable: Bool = false, at location: SourceLocation) {
    self.shape = shape
    self.text = text
    self.isNullable = isNullable
    self.location = location
  }
}

/// An example on a page, read as JSON.
package struct Example: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case request
    /// What comes when the call succeeds.
    case success
    /// What comes when it fails, and the HTTP status where the page names one.
    case failure(status: Int?)
  }

  package var role: Role
  /// The label that the page gives it: `正确时返回`.
  package var label: String?
  package var node: JSONNode

  package init(_ role: Role, label: String? = nil, _ node: JSONNode) {
    self.role = role
    self.label = label
    self.node = node
  }
}
