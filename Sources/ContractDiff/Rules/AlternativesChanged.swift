import Diagnostics

/// The forms of a value that has several: more, fewer, or others.
///
/// A form is known by the name of its type, else by what it is. A value of one form that has several now has gained the others.
enum AlternativesChanged {
  static let added = RulePair(
    request: Rule(
      "request-alternative-added", .allows(.minor), "A request takes a further form of a value",
      because: "The forms that callers send are still taken.", mirrors: "request-alternative-removed"),
    response: Rule(
      "response-alternative-added", .breaks([.reader, .source]), "A response gives a further form of a value",
      because: "A reader that knows the other forms alone cannot read it.", mirrors: "response-alternative-removed"))
  static let removed = RulePair(
    request: Rule(
      "request-alternative-removed", .breaks([.caller, .source]), "A request no longer takes a form of a value",
      because: "Callers that send this form are refused.", mirrors: "request-alternative-added"),
    response: Rule(
      "response-alternative-removed", .warns(.minor), "A response no longer gives a form of a value",
      because: "A reader that is ready for it never meets it. Generated code may lose a case.",
      mirrors: "response-alternative-added"))
  static let rules = added.both + removed.both

  /// - Returns: the forms that both have, by name, to be compared in turn.
  static func check(
    _ pair: SchemaPair, _ documents: Pair<ContractDocument>, _ findings: inout Findings
  ) -> [(name: String, uses: Pair<SchemaUse>)] {
    var old = forms(pair.uses.old, pair.schemas.old, documents.old)
    var new = forms(pair.uses.new, pair.schemas.new, documents.new)
    var shared: [(name: String, uses: Pair<SchemaUse>)] = []
    for name in old.keys.sorted() {
      guard let a = old[name], let b = new[name] else { continue }
      shared.append((name, Pair(a, b)))
      old[name] = nil
      new[name] = nil
    }
    for name in old.keys.sorted() {
      findings.add(removed[pair.direction], "it is no longer \(name)", old: old[name]?.location, new: pair.new)
    }
    for name in new.keys.sorted() {
      findings.add(added[pair.direction], "it may be \(name)", old: pair.old, new: new[name]?.location)
    }
    // A value that is its own only form was compared as far as it can be here.
    return shared.filter { $0.uses.old.target != pair.uses.old.target && $0.uses.new.target != pair.uses.new.target }
  }

  private static func forms(
    _ use: SchemaUse, _ schema: ContractSchema, _ document: ContractDocument
  ) -> [String: SchemaUse] {
    let uses = schema.alternatives.isEmpty ? [use] : schema.alternatives
    var forms: [String: SchemaUse] = [:]
    for use in uses {
      let base = use.type.map { "`\($0)`" } ?? document.schemas[use.target]?.title ?? "anything"
      var name = base
      var number = 2
      while forms[name] != nil {
        name = "\(base) \(number)"
        number += 1
      }
      forms[name] = use
    }
    return forms
  }
}

/// The member that tells the forms of a value apart.
enum DiscriminatorChanged: SchemaRule {
  static let changed = RulePair(
    request: Rule(
      "request-discriminator-changed", .breaks([.caller]), "Another member tells the forms of a request apart",
      because: "What callers send is taken for another form, or for none.", mirrors: "request-discriminator-changed"),
    response: Rule(
      "response-discriminator-changed", .breaks([.reader]), "Another member tells the forms of a response apart",
      because: "Readers look at a member that no longer decides.", mirrors: "response-discriminator-changed"))
  static let rules = changed.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    let (old, new) = (pair.schemas.old.discriminator, pair.schemas.new.discriminator)
    guard old != new else { return }
    func title(_ name: String?) -> String { name.map { "`\($0)`" } ?? "none" }
    findings.add(
      changed[pair.direction], "the member that decides was \(title(old)) and is \(title(new))", old: pair.old,
      new: pair.new)
  }
}
