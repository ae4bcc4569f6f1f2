/// A member that only comes back is no longer sent, and one that is only sent no longer comes back.
enum ReadOnlyChanged: SchemaRule {
  static let begins = RulePair(
    request: Rule(
      "request-member-now-read-only", .breaks([.caller, .source]), "A member may no longer be sent",
      because: "It is read-only now: what callers send is refused or not heeded.",
      mirrors: "request-member-no-longer-read-only"),
    response: Rule(
      "response-member-now-write-only", .breaks([.reader, .source]), "A member no longer comes back",
      because: "It is write-only now: a reader that needs it finds nothing.",
      mirrors: "response-member-no-longer-write-only"))
  static let ends = RulePair(
    request: Rule(
      "request-member-no-longer-read-only", .allows(.minor), "A member may be sent now",
      because: "Requests without it are answered as before, for nobody could send it.",
      mirrors: "request-member-now-read-only"),
    response: Rule(
      "response-member-no-longer-write-only", .allows(.minor), "A member comes back now",
      because: "Readers pass over it.", mirrors: "response-member-now-write-only"))
  static let rules = begins.both + ends.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    let isRequest = pair.direction == .request
    let flag: (SchemaUse) -> Bool = isRequest ? { $0.isReadOnly } : { $0.isWriteOnly }
    let word = isRequest ? "read-only" : "write-only"
    if pair.uses.begins(flag) { findings.add(begins[pair.direction], "it is \(word)", old: pair.old, new: pair.new) }
    if pair.uses.ends(flag) {
      findings.add(ends[pair.direction], "it is no longer \(word)", old: pair.old, new: pair.new)
    }
  }
}
