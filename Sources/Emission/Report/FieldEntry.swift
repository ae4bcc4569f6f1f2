import Contract
import Inference

/// A parameter, a field or a value of the contract, as the site shows it.
struct FieldEntry: Sendable {
  /// A question, what was decided, on which evidence and by which rule.
  struct Answer: Sendable {
    var question: HTMLText
    var evidence: [Evidence]
    var ruling: Ruling?
  }

  /// Its number in the file of its page.
  var number = 0
  /// The name on the wire.
  var key: String
  /// The name in Swift, without backticks.
  var name: String
  /// The type in Swift.
  var type: String
  /// The declared type that it is, or is made of.
  var typeName: String?
  /// nil for a value of an enumeration, which no coverage counts.
  var ground: Ground?
  var documentation: String?
  var answers: [Answer]
  /// The Swift declaration that it stands in: `Order`, `CreateOrder.Item`.
  var scope: String

  /// All lines of evidence, each once.
  var evidence: [Evidence] { answers.flatMap(\.evidence) }

  init(_ member: Members.Member, scope: String) {
    let property = member.property
    key = property.key
    name = member.name.name
    type = member.type.text
    typeName = property.type.declaredName
    ground = Ground(property.typeRuling, property.evidence)
    documentation = FactText(property).line
    self.scope = scope
    answers = [
      Answer(question: "Type", evidence: property.evidence.on(.type), ruling: property.typeRuling),
      Answer(
        question: member.isOptional ? "May be missing" : "Always there", evidence: property.evidence.on(.optionality),
        ruling: property.optionalityRuling),
      Answer(question: "List", evidence: property.evidence.on(.style), ruling: property.arrayStyleRuling),
      Answer(question: "Name", evidence: property.evidence.on(.name)),
    ].filter { !$0.evidence.isEmpty || $0.ruling != nil }
  }

  init(_ keys: DynamicKeys, names: ClientNames, scope: String) {
    key = keys.isPrefix ? keys.marker + "…" : "…" + keys.marker + "…"
    name = Identifier(keys.name).name
    type = names.type(.dictionary(keys.value)).text
    typeName = keys.value.declaredName
    ground = Ground(.identifierKeys, keys.evidence)
    documentation = keys.documentation
    answers = [Answer(question: "Type", evidence: keys.evidence, ruling: .identifierKeys)]
    self.scope = scope
  }

  /// A value of an enumeration.
  init(_ value: EnumerationDeclaration.Case, identifier: Identifier, scope: String) {
    key = value.value.isEmpty ? "\"\"" : value.value
    name = identifier.name
    type = "." + identifier.name
    documentation = value.meaning
    answers = [Answer(question: value.isListed ? "Listed" : "Seen, not listed", evidence: value.evidence)]
    self.scope = scope
  }
}

extension TypeReference {
  /// The type of the client that it is, or is made of.
  var declaredName: String? {
    switch self {
    case .named(let name), .enumeration(let name, _): name
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.declaredName
    default: nil
    }
  }
}
