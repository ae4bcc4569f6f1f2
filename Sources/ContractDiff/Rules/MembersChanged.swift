import Diagnostics

/// Members of objects that come, go, must be there or may be missing.
enum MembersChanged {
  static let removed = RulePair(
    request: Rule(
      "request-member-removed", .breaks([.caller, .source]), "A member of a request is gone",
      because: "What callers send there is refused or not heeded, and generated code loses an argument.",
      mirrors: "request-member-added-optional", "request-member-added-required"),
    response: Rule(
      "response-member-removed", .breaks([.reader, .source]), "A member of a response is gone",
      because: """
        A reader that needs it fails, and one that was ready for its absence still loses what it had. Generated code loses a property.
        """, mirrors: "response-member-added"))
  static let addedOptional = Rule(
    "request-member-added-optional", .allows(.minor), "A member of a request is new and may be left out",
    because: "Requests without it are answered as before.", mirrors: "request-member-removed")
  static let addedRequired = Rule(
    "request-member-added-required", .breaks([.caller, .source]), "A member of a request is new and required",
    because: "Requests without it are refused.", mirrors: "request-member-removed")
  static let added = Rule(
    "response-member-added", .allows(.minor), "A member of a response is new",
    because: "Readers pass over members that they do not know; generated clients do.",
    mirrors: "response-member-removed")
  static let newlyRequired = RulePair(
    request: Rule(
      "request-member-newly-required", .breaks([.caller, .source]), "A member of a request must be given now",
      because: "Requests that left it out were right and are refused.", mirrors: "request-member-newly-optional"),
    response: Rule(
      "response-member-newly-required", .allows(.minor), "A member of a response is always there now",
      because: "A reader that is ready for its absence is never without.", mirrors: "response-member-newly-optional"))
  static let newlyOptional = RulePair(
    request: Rule(
      "request-member-newly-optional", .allows(.minor), "A member of a request may be left out now",
      because: "Requests that give it are answered as before.", mirrors: "request-member-newly-required"),
    response: Rule(
      "response-member-newly-optional", .breaks([.reader, .source]), "A member of a response may be missing now",
      because: "A reader that counts on it fails, and its type in generated code becomes an optional one.",
      mirrors: "response-member-newly-required"))
  static let rules =
    removed.both + [addedOptional, addedRequired, added] + newlyRequired.both + newlyOptional.both

  /// - Returns: the member's two versions where both documents have it and it goes this way in both.
  static func check(_ name: String, _ pair: SchemaPair, _ findings: inout Findings) -> Pair<SchemaUse>? {
    let direction = pair.direction
    let members = Pair(pair.schemas.old.members[name], pair.schemas.new.members[name])
    let goes = Pair(members.old.map { goesAlong($0.use, direction) }, members.new.map { goesAlong($0.use, direction) })
    // What never goes this way has nothing to change here; that it begins or ends to do so has rules of its own.
    guard goes.old ?? false || goes.new ?? false else { return nil }
    guard let old = members.old, let new = members.new else {
      return findings.at(name) { report(members, pair, &$0) }
    }
    if goes.old ?? false, goes.new ?? false { findings.at(name) { compare(Pair(old, new), pair, &$0) } }
    return Pair(old.use, new.use)
  }

  /// Whether a change of `required` tells of null as well: whoever reads either is ready for none.
  static func tellsNull(_ name: String, _ pair: SchemaPair) -> Bool {
    guard let old = pair.schemas.old.members[name], let new = pair.schemas.new.members[name] else { return false }
    return old.isRequired != new.isRequired && old.isRequired == new.use.isNullable
      && old.use.isNullable != new.use.isNullable
  }

  private static func goesAlong(_ use: SchemaUse, _ direction: Direction) -> Bool {
    direction == .request ? !use.isReadOnly : !use.isWriteOnly
  }

  private static func report(
    _ members: Pair<ContractSchema.Member?>, _ pair: SchemaPair, _ findings: inout Findings
  ) -> Pair<SchemaUse>? {
    if let old = members.old {
      findings.add(removed[pair.direction], "it is gone", old: old.use.location, new: pair.new)
    } else if let new = members.new {
      let isRequest = pair.direction == .request
      let rule = isRequest ? (new.isRequired ? addedRequired : addedOptional) : added
      let how = isRequest ? (new.isRequired ? " and required" : " and optional") : ""
      findings.add(rule, "it is new\(how)", old: pair.old, new: new.use.location)
    }
    return nil
  }

  private static func compare(_ members: Pair<ContractSchema.Member>, _ pair: SchemaPair, _ findings: inout Findings) {
    let (old, new) = (members.old.use.location, members.new.use.location)
    let isRequest = pair.direction == .request
    if members.begins(\.isRequired) {
      let message = isRequest ? "it was optional and is required" : "it might be missing and is always there"
      findings.add(newlyRequired[pair.direction], message, old: old, new: new)
    }
    if members.ends(\.isRequired) {
      let message = isRequest ? "it was required and is optional" : "it was always there and may be missing"
      findings.add(newlyOptional[pair.direction], message, old: old, new: new)
    }
  }
}
