import Contract
import Diagnostics

/// Makes the members of a type into properties: name, type, optionality, and the reasons for each.
struct PropertyResolver: Sendable {
  var isLenient = false
  var glossary = Glossary()
  /// The type of the objects that stand elsewhere under a name, for members that were only ever seen as `{}`.
  var typeElsewhere: @Sendable (String) -> String? = { _ in nil }

  /// What the same name holds elsewhere, for members that were only ever seen as null.
  var scalarElsewhere: @Sendable (String) -> Shape? = { _ in nil }

  /// - Parameters:
  ///   - type: the name of the type that the members are of; nil for members that the configuration cannot speak of.
  ///   - settings: what the configuration says of them.
  func properties(
    of members: [(key: String, facts: MemberFacts)], type: String? = nil,
    settings: [Configuration.ParameterSettings] = [], children: (String) -> String?, diagnostics: inout [Diagnostic]
  ) -> [Property] {
    var scope = NameScope()
    return members.map { key, facts in
      var told: [Diagnostic] = []
      var property = resolve(key, facts, child: children(key), diagnostics: &told)
      if let type {
        let setting = settings.first { $0.parameter == key }
        told = Settlement(type: property.type, isOptional: property.isOptional, settings: setting) {
          Configuration.TypeSettings.lines(type, key, $0)
        }.settle(told)
      }
      diagnostics += told
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
    let resolution = TypeResolver().resolve(
      key, shape, declared: declared, child: child ?? adopted, rows: rows, isMember: true)
    diagnostics += resolution.diagnostics
    diagnostics += MemberContradictions.diagnostics(key, facts, rows: rows)
    var property = Property(
      key: key, name: SwiftName.lower(glossary.words(of: key)), type: resolution.type, location: facts.place)
    property.typeRuling = TypeRuling.ruling(shape, declared: declared, child: child ?? adopted, type: resolution.type)
    if adopted != nil { property.typeRuling = .sameNameElsewhere }
    let elsewhere = scalarElsewhere(key)
    if shape.isOnlyNull, declared == nil, let seen = elsewhere {
      let type = TypeResolver().resolve(key, seen, declared: nil, child: nil, rows: rows).type
      if type.isScalar {
        property.type = type
        property.typeRuling = .sameNameElsewhere
      }
    }
    property.evidence = MemberEvidence.lines(key, facts, rows: rows, type: property.type, elsewhere: elsewhere)
    if let adopted {
      property.evidence.append(Evidence(.sibling, "objects named ‘\(key)’ elsewhere are ‘\(adopted)’", at: facts.place))
      property.evidence.sortByTrust()
    }
    let optionality = OptionalityRule(facts, rows: rows, type: property.type, isLenient: isLenient)
    property.isOptional = optionality.isOptional
    property.isEmptyObjectNone = optionality.isEmptyObjectNone
    property.noneForm = optionality.noneForm
    property.optionalityRuling = optionality.ruling
    property.documentation = rows.lazy.compactMap(\.description).first ?? facts.comments.min()
    property.adopt(rows, seen: shape)
    return property
  }
}

extension Shape {
  /// Whether null was seen and nothing else.
  fileprivate var isOnlyNull: Bool { isNull && isUnknown && !isEmptyObject && !isEmptyArray && elements == nil }
}
