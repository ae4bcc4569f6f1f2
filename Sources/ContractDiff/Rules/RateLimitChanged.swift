/// How many calls the API takes in a time, where pages state it for all endpoints.
enum RateLimitChanged {
  static let rule = Rule(
    "rate-limit-changed", .warns(.patch), "The limit of calls is another one",
    because: "A client sends what it sent before; whether that is now too much, its user knows.",
    mirrors: "rate-limit-changed")

  static func check(_ documents: Pair<ContractDocument>, _ findings: inout Findings) {
    let (old, new) = (documents.old.rateLimit, documents.new.rateLimit)
    guard old?.text != new?.text else { return }
    findings.add(
      rule, "the limit was \(old?.text ?? "not stated") and is \(new?.text ?? "not stated")", old: old?.location,
      new: new?.location)
  }
}
