/// A call needs other credentials, more of them or fewer.
///
/// Schemes are told by what they put where, so one that is only called otherwise is the same. A call needs one of several sets; sets are
/// compared as a whole, and where just their scopes differ, by those.
enum SecurityChanged: OperationRule {
  static let added = Rule(
    "security-added", .breaks([.caller]), "A call that was open needs credentials",
    because: "Calls without credentials are turned away.", mirrors: "security-removed")
  static let removed = Rule(
    "security-removed", .allows(.minor), "A call no longer needs credentials",
    because: "Calls that bear them are answered as before.", mirrors: "security-added")
  static let changed = Rule(
    "security-changed", .breaks([.caller]), "A call needs other credentials",
    because: "Calls with the old credentials are turned away.", mirrors: "security-changed")
  static let alternativeRemoved = Rule(
    "security-alternative-removed", .breaks([.caller]), "One of several ways to authenticate is gone",
    because: "Callers that took this way are turned away.", mirrors: "security-alternative-added")
  static let alternativeAdded = Rule(
    "security-alternative-added", .allows(.minor), "There is a further way to authenticate",
    because: "The ways that callers take still work.", mirrors: "security-alternative-removed")
  static let scopeAdded = Rule(
    "security-scope-added", .breaks([.caller]), "A call needs a further scope",
    because: "Tokens that were issued without the scope no longer suffice.", mirrors: "security-scope-removed")
  static let scopeRemoved = Rule(
    "security-scope-removed", .allows(.minor), "A call needs one scope fewer",
    because: "Tokens that have the scope still suffice.", mirrors: "security-scope-added")
  static let rules = [added, removed, changed, alternativeRemoved, alternativeAdded, scopeAdded, scopeRemoved]

  static func check(_ operations: Pair<ContractOperation>, _ findings: inout Findings) {
    let (old, new) = (operations.old.security, operations.new.security)
    func add(_ rule: Rule, _ message: String) {
      findings.add(
        rule, message, old: old.location ?? operations.old.location, new: new.location ?? operations.new.location)
    }
    if old.isOpen || new.isOpen {
      if old.isOpen, !new.isOpen { add(added, "the call needs \(title(new.alternatives))") }
      if new.isOpen, !old.isOpen { add(removed, "the call no longer needs \(title(old.alternatives))") }
      return
    }
    let gone = old.alternatives.filter { !new.alternatives.contains($0) }
    let came = new.alternatives.filter { !old.alternatives.contains($0) }
    if gone.count == 1, came.count == 1 { return compare(gone[0], came[0], add) }
    for alternative in gone { add(alternativeRemoved, "\(title([alternative])) no longer suffices") }
    for alternative in came { add(alternativeAdded, "\(title([alternative])) suffices too") }
  }

  private static func compare(
    _ old: ContractSecurity.Requirement, _ new: ContractSecurity.Requirement, _ add: (Rule, String) -> Void
  ) {
    guard Set(old.keys) == Set(new.keys) else {
      return add(changed, "the call needed \(title([old])) and needs \(title([new]))")
    }
    for scheme in old.keys.sorted() {
      let (before, after) = (old[scheme] ?? [], new[scheme] ?? [])
      for scope in after.subtracting(before).sorted() { add(scopeAdded, "the call needs the scope `\(scope)`") }
      for scope in before.subtracting(after).sorted() {
        add(scopeRemoved, "the call no longer needs the scope `\(scope)`")
      }
    }
  }

  private static func title(_ alternatives: [ContractSecurity.Requirement]) -> String {
    alternatives.map { $0.keys.sorted().joined(separator: " and ") }.sorted().joined(separator: ", or ")
  }
}
