/// Whether an object may have members that are not described.
enum OtherMembersChanged: SchemaRule {
  static let forbidden = RulePair(
    request: Rule(
      "request-other-members-forbidden", .breaks([.caller]),
      "A request may no longer have members that are not described",
      because: "Requests with members of their own are refused.", mirrors: "request-other-members-allowed"),
    response: Rule(
      "response-other-members-forbidden", .allows(.patch), "A response has no members that are not described",
      because: "Whatever comes could have come before.", mirrors: "response-other-members-allowed"))
  static let allowed = RulePair(
    request: Rule(
      "request-other-members-allowed", .allows(.minor), "A request may have members that are not described",
      because: "Requests without them are answered as before.", mirrors: "request-other-members-forbidden"),
    response: Rule(
      "response-other-members-allowed", .allows(.minor), "A response may have members that are not described",
      because: "Readers pass over members that they do not know.", mirrors: "response-other-members-forbidden"))
  static let rules = forbidden.both + allowed.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    let others = Pair(pair.schemas.old.others == .forbidden, pair.schemas.new.others == .forbidden)
    if others.begins({ $0 }) {
      findings.add(forbidden[pair.direction], "it may have no other members", old: pair.old, new: pair.new)
    }
    if others.ends({ $0 }) {
      findings.add(allowed[pair.direction], "it may have other members", old: pair.old, new: pair.new)
    }
  }
}
