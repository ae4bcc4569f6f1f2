import Contract

/// Finds the type of a parameter: what is declared, what the request's examples show, what the same name holds elsewhere in
/// the vendor's pages, what the name says.
struct ParameterTyping {
  let index: ScalarIndex

  func type(of field: Field, example: Shape?, settings: Configuration.ParameterSettings?, configured: TypeReference?)
    -> (type: TypeReference, evidence: [Evidence], ruling: Ruling)
  {
    var evidence: [Evidence] = []
    var candidates: [(type: TypeReference, ruling: Ruling)] = []
    if let configured, let settings {
      candidates.append((configured, .configuredType))
      evidence.append(
        Evidence(.configuration, "the configuration says ‘\(settings.type ?? "")’", at: settings.location))
    }
    if field.type?.shape.reference != nil || example?.isUnknown == false {
      let seen = example ?? .bottom
      let type = TypeResolver().resolve(field.name, seen, declared: field.type, child: nil, rows: [field]).type
      let ruling = TypeRuling.ruling(seen, declared: field.type, child: nil, type: type)
      candidates.append((type, ruling))
      evidence += TypeResolver().evidence(of: seen, declared: field.type, rows: [field])
    }
    if let said = RowValues.type(of: field) {
      candidates.append((said.type, .declaredType))
      evidence.append(said.evidence)
    }
    if let found = guess(field.name) {
      candidates.append((found.type, found.evidence.source == .sibling ? .sameNameElsewhere : .nameRule))
      evidence.append(found.evidence)
    }
    // A value that is sent in one of several forms is the caller's to write.
    if case .union? = candidates.first?.type { return (.json, evidence, .seenKinds) }
    if let best = candidates.first { return (best.type, evidence, best.ruling) }
    return (.string, [Evidence(.name, "nothing shows its type, and a text holds any value")], .anyText)
  }

  private func guess(_ key: String) -> (type: TypeReference, evidence: Evidence)? {
    if let seen = index[key] {
      let type = TypeResolver().resolve(key, seen, declared: nil, child: nil).type
      let witness = seen.witnesses.first { $0.text != "null" }
      if type.jsonForm != nil {
        return (
          type,
          Evidence(.sibling, "the examples have \(witness?.text ?? "such a value") for `\(key)`", at: witness?.location)
        )
      }
    }
    if Words(key).last == "id", let found = index.identifiers {
      let type = TypeResolver().resolve(key, found.shape, declared: nil, child: nil).type
      if [.int, .int64, .string].contains(type) {
        let word = type == .string ? "a text" : "an integer"
        return (type, Evidence(.name, "every identifier in the examples, such as `\(found.name)`, is \(word)"))
      }
    }
    guard let rule = NameRule.rule(for: key) else { return nil }
    return (rule.type, Evidence(.name, "`\(key)` names \(rule.meaning)"))
  }
}
