/// A value is marked as deprecated, or no longer.
enum MemberDeprecated: SchemaRule {
  static let begins = RulePair(
    request: Rule(
      "request-member-deprecated", .warns(.minor), "A value of a request is deprecated",
      because: "It works as before; a later version may drop it.", mirrors: "request-member-undeprecated"),
    response: Rule(
      "response-member-deprecated", .warns(.minor), "A value of a response is deprecated",
      because: "It comes as before; a later version may drop it.", mirrors: "response-member-undeprecated"))
  static let ends = RulePair(
    request: Rule(
      "request-member-undeprecated", .allows(.patch), "A value of a request is no longer deprecated",
      because: "It works as before.", mirrors: "request-member-deprecated"),
    response: Rule(
      "response-member-undeprecated", .allows(.patch), "A value of a response is no longer deprecated",
      because: "It comes as before.", mirrors: "response-member-deprecated"))
  static let rules = begins.both + ends.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    if pair.uses.begins(\.isDeprecated) {
      findings.add(begins[pair.direction], "it is deprecated", old: pair.old, new: pair.new)
    }
    if pair.uses.ends(\.isDeprecated) {
      findings.add(ends[pair.direction], "it is no longer deprecated", old: pair.old, new: pair.new)
    }
  }
}
