import Diagnostics

/// A row of a field table, nested as the page nests it.
package struct Field: Hashable, Sendable {
  /// The name on the wire: `avatar_url`; never with brackets, dots or marks of nesting.
  package var name: String
  package var type: DeclaredType?
  /// Whether the page says that it must be sent, or is always there; nil where the page does not say.
  package var isRequired: Sourced<Bool>?
  /// Whether the page says that the value may be null or empty.
  package var isNullable: Sourced<Bool>?
  /// The words of the description that say when the value is there.
  package var presence: [PresenceClause]
  package var description: String?
  package var defaultValue: String?
  package var allowedValues: [AllowedValue]
  /// The title of the list by itself that the values come from, where they do.
  package var listTitle: String?
  /// What else the row promises of the value: limits, an example, whether it is deprecated or read-only.
  package var facts: ValueFacts
  /// The targets of the links in the row's name and type cells, as written: `../enum#ordertype`, `#photosize`.
  package var links: [String]
  package var children: [Field]
  /// Whether a dot joins the name to the one above it: `name` of `filter.name`.
  package var isBehindDot = false
  /// How several values are written, where the name or the description says so.
  package var listForm: ListForm?
  package var location: SourceLocation

  package init(
    name: String, type: DeclaredType? = nil, isRequired: Sourced<Bool>? = nil, isNullable: Sourced<Bool>? = nil,
    description: String? = nil, defaultValue: String? = nil, allowedValues: [AllowedValue] = [],
    facts: ValueFacts = ValueFacts(), links: [String] = [], children: [Field] = [], presence: [PresenceClause] = [],
    at location: SourceLocation
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.isNullable = isNullable
    self.presence = presence
    self.description = description
    self.defaultValue = defaultValue
    self.allowedValues = allowedValues
    self.facts = facts
    self.links = links
    self.children = children
    self.location = location
  }

  /// Its name and its place tell it from nearly all others; those that they do not are compared whole.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(location)
  }
}

/// Words of a description that say when a value is there: `可为空`, `omitted if …`, `二选一`, `required when …`.
package struct PresenceClause: Hashable, Sendable {
  package enum Meaning: String, Hashable, Sendable, CaseIterable {
    /// The value may be null or empty.
    case nullable
    /// What comes back may lack it.
    case omitted
    /// It must be sent in a case only.
    case conditional
    /// It must be sent unless another is.
    case alternative
  }

  package var meaning: Meaning
  /// The words as they stand on the page.
  package var text: String
  package var location: SourceLocation

  package init(_ meaning: Meaning, _ text: String, at location: SourceLocation) {
    self.meaning = meaning
    self.text = text
    self.location = location
  }
}

/// A value that the page says a field may have, with its meaning.
package struct AllowedValue: Hashable, Sendable {
  package var value: String
  package var meaning: String?
  /// Where it stands, if not in the row of the field alone: in a table of values, in several rows.
  package var places: [SourceLocation]

  package init(_ value: String, meaning: String? = nil, at places: [SourceLocation] = []) {
    self.value = value
    self.meaning = meaning
    self.places = places
  }
}
