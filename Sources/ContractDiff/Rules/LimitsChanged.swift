import JSONText

/// Bounds of numbers, lengths and counts; steps; whether elements may repeat.
enum LimitsChanged: SchemaRule {
  static let tightened = RulePair(
    request: Rule(
      "request-limit-tightened", .breaks([.caller]), "A request takes fewer values",
      because: "Values that were right are refused.", mirrors: "request-limit-loosened"),
    response: Rule(
      "response-limit-tightened", .allows(.patch), "A response gives fewer values",
      because: "Whatever comes could have come before.", mirrors: "response-limit-loosened"))
  static let loosened = RulePair(
    request: Rule(
      "request-limit-loosened", .allows(.minor), "A request takes more values",
      because: "What callers send is still taken.", mirrors: "request-limit-tightened"),
    response: Rule(
      "response-limit-loosened", .warns(.minor), "A response gives more values",
      because: "A reader that made room for the old bound alone, in a field or a column, may have too little.",
      mirrors: "response-limit-tightened"))
  static let rules = tightened.both + loosened.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    let (old, new) = (pair.schemas.old.limits, pair.schemas.new.limits)
    func add(_ isTighter: Bool, _ message: String) {
      findings.add((isTighter ? tightened : loosened)[pair.direction], message, old: pair.old, new: pair.new)
    }
    for keyword in Set(old.bounds.keys).union(new.bounds.keys).sorted() {
      let (before, after) = (old.bounds[keyword], new.bounds[keyword])
      guard !areSame(before, after) else { continue }
      let isLower = keyword.hasPrefix("min") || keyword == "exclusiveMinimum"
      add(isTighter(before, after, isLower: isLower), message(keyword, before, after))
    }
    if !areSame(old.step, new.step) {
      add(isFiner(new.step, than: old.step), message("multipleOf", old.step, new.step))
    }
    if old.isUnique != new.isUnique {
      add(new.isUnique, new.isUnique ? "elements may no longer repeat" : "elements may repeat")
    }
  }

  private static func message(_ keyword: String, _ old: String?, _ new: String?) -> String {
    func title(_ value: String?) -> String { value ?? "not stated" }
    return "`\(keyword)` was \(title(old)) and is \(title(new))"
  }

  private static func areSame(_ old: String?, _ new: String?) -> Bool {
    guard let old, let new else { return old == new }
    return old == new || JSONNumber(old) != nil && JSONNumber(old) == JSONNumber(new)
  }

  private static func isTighter(_ old: String?, _ new: String?, isLower: Bool) -> Bool {
    guard let new = new.flatMap(Double.init) else { return false }
    guard let old = old.flatMap(Double.init) else { return true }
    return isLower ? new > old : new < old
  }

  /// Whether every multiple of the new step is one of the old.
  private static func isFiner(_ new: String?, than old: String?) -> Bool {
    guard let new = new.flatMap(Double.init), new > 0 else { return false }
    guard let old = old.flatMap(Double.init), old > 0 else { return true }
    // Steps such as 0.1 are no exact fractions; a step that is not a divisor of the old one refuses some values.
    return abs((old / new).rounded() - old / new) > 1e-9
  }
}

/// The pattern of a text.
enum PatternChanged: SchemaRule {
  static let added = RulePair(
    request: Rule(
      "request-pattern-added", .breaks([.caller]), "A text of a request must match a pattern",
      because: "Texts that do not match were right and are refused.", mirrors: "request-pattern-removed"),
    response: Rule(
      "response-pattern-added", .allows(.patch), "A text of a response matches a pattern",
      because: "Whatever comes could have come before.", mirrors: "response-pattern-removed"))
  static let removed = RulePair(
    request: Rule(
      "request-pattern-removed", .allows(.minor), "A text of a request need not match a pattern any more",
      because: "Texts that match are still taken.", mirrors: "request-pattern-added"),
    response: Rule(
      "response-pattern-removed", .warns(.minor), "A text of a response need not match a pattern any more",
      because: "A reader that takes it apart by the pattern may fail.", mirrors: "response-pattern-added"))
  static let changed = RulePair(
    request: Rule(
      "request-pattern-changed", .warns(.minor), "A text of a request must match another pattern",
      because: "Whether the new pattern takes all that the old one took cannot be told in general; look at both.",
      mirrors: "request-pattern-changed"),
    response: Rule(
      "response-pattern-changed", .warns(.minor), "A text of a response matches another pattern",
      because: "Whether the old pattern takes all that may come now cannot be told in general; look at both.",
      mirrors: "response-pattern-changed"))
  static let rules = added.both + removed.both + changed.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    let (old, new) = (pair.schemas.old.pattern, pair.schemas.new.pattern)
    guard old != new else { return }
    let rules = old == nil ? added : new == nil ? removed : changed
    func title(_ pattern: String?) -> String { pattern.map { "`\($0)`" } ?? "none" }
    findings.add(
      rules[pair.direction], "the pattern was \(title(old)) and is \(title(new))", old: pair.old, new: pair.new)
  }
}
