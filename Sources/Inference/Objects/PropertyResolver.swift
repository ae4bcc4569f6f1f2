import Contract
import Diagnostics

/// Makes the members of a type into properties: name, type, optionality, and the reasons for each.
struct PropertyResolver {
  var isLenient = false
  var glossary = Glossary()
  /// The type of the objects that stand elsewhere under a name, for members that were only ever seen as `{}`.
  var typeElsewhere: (String) -> String? = { _ in nil }

  /// What the same name holds elsewhere, for members that were only ever seen as null.
  var scalarElsewhere: (String) -> Shape? = { _ in nil }

  func properties(
    of members: [(key: String, facts: MemberFacts)], children: (String) -> String?, diagnostics: inout [Diagnostic]
  ) -> [Property] {
    var scope = NameScope()
    return members.map { key, facts in
      var property = resolve(key, facts, child: children(key), diagnostics: &diagnostics)
      property.name = scope.claim(property.name)
      return property
    }
  }

  private func resolve(
    _ key: String, _ facts: MemberFacts, child: String?, diagnostics: inout [Diagnostic]
  ) -> Property {
    let shape = facts.shape
    let rows = facts.declarations.sorted { $0.location < $1.location }
    let declared = rows.lazy.compactMap(\.type).first
    let isOnlyEmpty = shape.isEmptyObject && shape.object == nil && shape.isUnknown
    let adopted = isOnlyEmpty && child == nil ? typeElsewhere(key) : nil
    let resolution = TypeResolver().resolve(key, shape, declared: declared, child: child ?? adopted, isMember: true)
    diagnostics += resolution.diagnostics
    var property = Property(
      key: key, name: SwiftName.lower(glossary.words(of: key)), type: resolution.type, evidence: resolution.evidence,
      location: facts.place)
    if shape.isOnlyNull, declared == nil, let seen = scalarElsewhere(key) {
      let type = TypeResolver().resolve(key, seen, declared: nil, child: nil).type
      let witness = seen.witnesses.first { $0.text != "null" }
      if let witness, type.isScalar {
        property.type = type
        property.evidence.append(Evidence(.sibling, "`\(key)` elsewhere is \(witness.text)", at: witness.location))
      }
    }
    if let adopted {
      property.evidence.append(Evidence(.sibling, "objects named ‘\(key)’ elsewhere are ‘\(adopted)’", at: facts.place))
    }
    decideOptionality(of: &property, facts, rows)
    property.documentation = rows.lazy.compactMap(\.description).first ?? facts.comments.min()
    property.adopt(rows, seen: shape)
    return property
  }

  private func decideOptionality(of property: inout Property, _ facts: MemberFacts, _ rows: [Field]) {
    let shape = facts.shape
    if case .named = property.type, shape.isEmptyObject || shape.isEmptyArray {
      property.isEmptyObjectNone = true
      property.isOptional = true
      if !shape.isNull, !facts.isAbsent, shape.isEmptyObject != shape.isEmptyArray {
        property.noneForm = shape.isEmptyObject ? .emptyObject : .emptyArray
      }
      property.evidence.append(Evidence(.example, "`{}` stands for none there", at: facts.place))
    }
    if shape.isNull {
      property.isOptional = true
      property.evidence.append(Evidence(.example, "null was seen", at: facts.place))
    }
    if facts.isAbsent {
      property.isOptional = true
      property.evidence.append(Evidence(.sibling, "an object of this type was seen without it", at: facts.place))
    }
    if let mark = rows.lazy.compactMap(\.isRequired).first(where: { !$0.value }) {
      property.isOptional = true
      property.evidence.append(Evidence(.declaration, "the page does not require it", at: mark.location))
    }
    if let mark = rows.lazy.compactMap(\.isNullable).first {
      property.isOptional = true
      property.evidence.append(Evidence(.declaration, "the page says that it may be empty", at: mark.location))
    }
    if isLenient, !rows.contains(where: { $0.isRequired?.value == true }) { property.isOptional = true }
    property.evidence.sort { $0.source < $1.source }
  }
}

extension Shape {
  /// Whether null was seen and nothing else.
  fileprivate var isOnlyNull: Bool { isNull && isUnknown && !isEmptyObject && !isEmptyArray && elements == nil }
}

extension TypeReference {
  /// Whether a value of the type is one JSON scalar of one known kind.
  fileprivate var isScalar: Bool {
    switch self {
    case .bool, .int, .double, .decimal, .exactNumber, .string, .url, .localDate, .localDateTime: true
    case .json, .named, .array, .dictionary, .optional, .union: false
    }
  }
}
