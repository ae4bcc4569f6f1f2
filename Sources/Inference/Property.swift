import Contract
import Diagnostics
import JSONText

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
  /// How the elements are written, of a list outside JSON: in a query, a header, a path, a cookie or a form.
  package var arrayStyle: ArrayStyle?
  package var arrayStyleRuling: Ruling?
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
