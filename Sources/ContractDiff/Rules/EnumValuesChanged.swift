import Diagnostics

/// Lists of values, and the values in them.
///
/// A further value in a response is a warning and breaks nobody: documentation lists what there is today, and clients that this tool writes
/// keep a value that they do not know. A reader whose enumeration is closed should have opened it; the warning is for its author.
enum EnumValuesChanged: SchemaRule {
  static let valueRemoved = RulePair(
    request: Rule(
      "request-enum-value-removed", .breaks([.caller, .source]), "A value is no longer taken",
      because: "Requests that send it are refused.", mirrors: "request-enum-value-added"),
    response: Rule(
      "response-enum-value-removed", .warns(.minor), "A value no longer comes",
      because:
        "A reader that is ready for it never meets it. Generated code that names the value may have to let it go.",
      mirrors: "response-enum-value-added"))
  static let valueAdded = RulePair(
    request: Rule(
      "request-enum-value-added", .allows(.minor), "A further value is taken",
      because: "The values that callers send are still taken.", mirrors: "request-enum-value-removed"),
    response: Rule(
      "response-enum-value-added", .warns(.minor), "A further value may come",
      because: """
        Enumerations of an API grow. A reader with an open enumeration, as generated clients have, keeps a value that it does not \
        know; one with a closed enumeration fails on it.
        """, mirrors: "response-enum-value-removed"))
  static let listAdded = RulePair(
    request: Rule(
      "request-enum-added", .breaks([.caller, .source]), "Only listed values are taken now",
      because: "Requests with any other value are refused.", mirrors: "request-enum-removed"),
    response: Rule(
      "response-enum-added", .warns(.minor), "The values that may come are listed now",
      because: "They were values before. Generated code may give them a type of their own.",
      mirrors: "response-enum-removed"))
  static let listRemoved = RulePair(
    request: Rule(
      "request-enum-removed", .warns(.minor), "Any value is taken now",
      because: "The listed values are still taken. Generated code may lose a type.", mirrors: "request-enum-added"),
    response: Rule(
      "response-enum-removed", .warns(.minor), "The values that may come are no longer listed",
      because: "An open enumeration takes any; a closed one, or generated code that names them, does not.",
      mirrors: "response-enum-added"))
  static let rules = valueRemoved.both + valueAdded.both + listAdded.both + listRemoved.both

  static func check(_ pair: SchemaPair, _ findings: inout Findings) {
    let type = pair.uses.new.sharesValues && pair.uses.old.sharesValues ? pair.uses.new.type : nil
    func add(_ rules: RulePair, _ message: String, _ old: SourceLocation?, _ new: SourceLocation?) {
      findings.add(rules[pair.direction], message, old: old, new: new, type: type)
    }
    switch (pair.uses.old.values, pair.uses.new.values) {
    case (nil, nil): return
    case (nil, let new?): add(listAdded, "only these values: \(title(new))", pair.old, pair.new)
    case (let old?, nil): add(listRemoved, "any value, and not only \(title(old))", pair.old, pair.new)
    case (let old?, let new?):
      // The other side's place is that of the list, as its first value has it: every use of it then tells one and the same change.
      let places = (place(of: old, pair.old, type), place(of: new, pair.new, type))
      for value in old.keys.sorted() where new[value] == nil {
        add(valueRemoved, "the value `\(value)` is gone", old[value] ?? places.0, places.1)
      }
      for value in new.keys.sorted() where old[value] == nil {
        add(valueAdded, "the value `\(value)` is new", places.0, new[value] ?? places.1)
      }
    }
  }

  private static func place(
    of values: [String: SourceLocation?], _ use: SourceLocation?, _ type: String?
  ) -> SourceLocation? {
    type == nil ? use : values.values.compactMap(\.self).min()
  }

  private static func title(_ values: [String: SourceLocation?]) -> String {
    let shown = values.keys.sorted().prefix(6).map { "`\($0)`" }.joined(separator: ", ")
    return values.count > 6 ? "\(shown) and \(values.count - 6) more" : shown
  }
}
