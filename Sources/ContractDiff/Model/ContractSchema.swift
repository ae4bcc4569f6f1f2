import Diagnostics

/// What values a place holds, parts of `allOf` joined.
struct ContractSchema: Hashable, Sendable {
  /// The kinds that JSON Schema has, `null` apart.
  enum Kind: String, Hashable, Sendable, CaseIterable { case boolean, integer, number, string, array, object }

  /// What else an object may have than its members.
  enum Others: Hashable, Sendable {
    case allowed, forbidden
    case typed(SchemaUse)
  }

  struct Member: Hashable, Sendable {
    var use: SchemaUse
    var isRequired: Bool
  }

  /// None where any kind will do.
  var kinds: Set<Kind>
  var format: String?
  var limits = Limits()
  var pattern: String?
  var members: [String: Member] = [:]
  var elements: SchemaUse?
  var others = Others.allowed
  /// The forms of a value that has several.
  var alternatives: [SchemaUse] = []
  var discriminator: String?
  var location: SourceLocation?

  var isAnything: Bool { kinds.isEmpty && alternatives.isEmpty }

  /// Whether an object's keys are data.
  var isMap: Bool { if case .typed = others { members.isEmpty } else { false } }
}

/// A schema where it is used, with what holds of it there.
struct SchemaUse: Hashable, Sendable {
  /// The pointer of the schema.
  var target: String
  /// The name under which the schema may be used elsewhere too; nil where it stands in its place.
  var type: String?
  var isNullable = false
  var isDeprecated = false
  var isReadOnly = false
  var isWriteOnly = false
  /// As JSON.
  var defaultValue: String?
  /// The values that are listed, as JSON with their places; nil where none are.
  var values: [String: SourceLocation?]?
  /// Whether the list stands in the schema that others use too.
  var sharesValues = false
  var location: SourceLocation?
}

/// The bounds of a value, as they are written.
struct Limits: Hashable, Sendable {
  /// Least and greatest values and lengths by keyword, exclusive ones made of 3.0's booleans.
  var bounds: [String: String] = [:]
  var step: String?
  var isUnique = false
}
