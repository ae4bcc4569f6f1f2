/// A value may be null, or no longer.
///
/// Where a member becomes optional and may be null at once, as what pages call optional does, the rule of optional members speaks for both.
enum NullChanged: SchemaRule {
  static let begins = RulePair(
    request: Rule(
      "request-null-added", .allows(.minor), "A value of a request may be null",
      because: "Requests that never send null are answered as before.", mirrors: "request-null-removed"),
    response: Rule(
      "response-null-added", .breaks([.reader, .source]), "A value of a response may be null",
      because: "A reader that counts on a value fails on null.", mirrors: "response-null-removed"))
  static let ends = RulePair(
    request: Rule(
      "request-null-removed", .breaks([.caller, .source]), "A value of a request may no longer be null",
      because: "Requests that send null are refused.", mirrors: "request-null-added"),
    response: Rule(
      "response-null-removed", .allows(.minor), "A value of a response is never null now",
      because: "A reader that is ready for null never meets it.", mirrors: "response-null-added"))
  static let rules = begins.both + ends.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    // What may be anything may be null: the rules of types tell of it.
    guard !pair.schemas.old.isAnything, !pair.schemas.new.isAnything else { return }
    if pair.uses.begins(\.isNullable) {
      findings.add(begins[pair.direction], "it may be null", old: pair.old, new: pair.new)
    }
    if pair.uses.ends(\.isNullable) {
      findings.add(ends[pair.direction], "it may no longer be null", old: pair.old, new: pair.new)
    }
  }
}
