/// What holds where nothing is given is something else, or is stated for the first time, or no longer.
enum DefaultChanged: SchemaRule {
  static let changed = RulePair(
    request: Rule(
      "request-default-changed", .warns(.minor), "The default of a request is another one",
      because: "Requests that leave the value out are right as before and may be answered otherwise.",
      mirrors: "request-default-changed"),
    response: Rule(
      "response-default-changed", .allows(.patch), "The default of a response is another one",
      because: "What comes is what is read; a default tells a reader what absence means.",
      mirrors: "response-default-changed"))
  static let rules = changed.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    let (old, new) = (pair.uses.old.defaultValue, pair.uses.new.defaultValue)
    guard old != new else { return }
    func title(_ value: String?) -> String { value.map { "`\($0)`" } ?? "none" }
    findings.add(
      changed[pair.direction], "the default was \(title(old)) and is \(title(new))", old: pair.old, new: pair.new)
  }
}
