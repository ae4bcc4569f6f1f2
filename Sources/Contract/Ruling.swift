/// The rule that decided a type, an optionality or a name, by a short name that stays; `docent explain` prints it with its sentence.
package enum Ruling: String, Hashable, Sendable, CaseIterable {
  // The type
  case configuredType = "configured-type"
  case declaredType = "declared-type"
  case narrowedType = "narrowed-type"
  case contradictedType = "contradicted-type"
  case seenType = "seen-type"
  case seenKinds = "seen-kinds"
  case sameNameElsewhere = "same-name-elsewhere"
  case nameRule = "name-rule"
  case nestedMembers = "nested-members"
  case dataKeys = "data-keys"
  case identifierKeys = "identifier-keys"
  case anyText = "any-text"
  case anyJSON = "any-json"
  // The optionality
  case configuredOptionality = "configured-optionality"
  case pathPart = "path-part"
  case declaredOptional = "declared-optional"
  case declaredRequired = "declared-required"
  case describedOptional = "described-optional"
  case seenNull = "seen-null"
  case seenEmpty = "seen-empty"
  case seenAbsent = "seen-absent"
  case lenient
  case notDeclaredRequired = "not-declared-required"
  case alwaysSeen = "always-seen"
  case envelopeMember = "envelope-member"
  // The name of an operation
  case configuredName = "configured-name"
  case procedureName = "procedure-name"
  case methodAndPath = "method-and-path"

  /// What the rule says, as a clause that stands by itself.
  package var sentence: String {
    switch self {
    case .configuredType: "the configuration gives the type"
    case .declaredType: "the page declares the type, and no example has another"
    case .narrowedType: "the page declares the type, and the examples show which form of it comes"
    case .contradictedType:
      "the examples have another type than the page declares; they decide, for a client must read them"
    case .seenType: "no page declares the type, and the examples show it"
    case .seenKinds: "the examples show values of several kinds"
    case .sameNameElsewhere: "nothing shows a value here, and the same name elsewhere does"
    case .nameRule: "nothing speaks for the type but the name"
    case .nestedMembers: "its members nest under it"
    case .dataKeys: "the keys are data and no names of fields, and all values are of one type"
    case .identifierKeys: "the keys carry identifiers, so they are data and no part of the schema"
    case .anyText: "nothing shows the type, and a text holds any value"
    case .anyJSON: "nothing shows the type, so any JSON is kept as it comes"
    case .configuredOptionality: "the configuration says whether it must be there"
    case .pathPart: "a part of the path is always there"
    case .declaredOptional: "the page does not require it"
    case .declaredRequired: "the page requires it"
    case .describedOptional: "its description says that it may be null, empty or left out"
    case .seenNull: "null was seen in its place"
    case .seenEmpty: "an empty value was seen in its place, which stands for none"
    case .seenAbsent: "an object of this type was seen without it"
    case .lenient: "`optionality: lenient` makes optional what no page declares as always there"
    case .notDeclaredRequired: "no page says that it must be sent"
    case .alwaysSeen: "every object that was seen has it, and no page says that it may be missing"
    case .envelopeMember: "of the envelope only the status is always there"
    case .configuredName: "the configuration gives the name"
    case .procedureName: "the page calls it so"
    case .methodAndPath: "the verb is the method’s or the path’s own, and the nouns of the path follow in order"
    }
  }
}
