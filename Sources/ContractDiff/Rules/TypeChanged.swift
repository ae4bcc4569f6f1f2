/// A value is of another type: of a wider one, of a narrower one, of one that has nothing to do with it.
///
/// An integer is a number, a value of 32 bits is one of 64, and any type is wider than none in particular. A form (`format`) that is
/// stated for the first time, or no longer, is a warning both ways: documentation that grows states more, and values stay what they were.
enum TypeChanged {
  static let changed = RulePair(
    request: Rule(
      "request-type-changed", .breaks([.caller, .source]), "A value of a request is of another type",
      because: "What callers send is refused or taken for something else.", mirrors: "request-type-changed"),
    response: Rule(
      "response-type-changed", .breaks([.reader, .source]), "A value of a response is of another type",
      because: "Readers cannot read what comes.", mirrors: "response-type-changed"))
  static let kindChanged = RulePair(
    request: Rule(
      "request-kind-changed", .breaks([.caller, .source]),
      "A value of a request is a list, an object, a map or a scalar, and was another of these",
      because: "What callers send has another shape, and is refused.", mirrors: "request-kind-changed"),
    response: Rule(
      "response-kind-changed", .breaks([.reader, .source]),
      "A value of a response is a list, an object, a map or a scalar, and was another of these",
      because: "What comes has another shape, and readers cannot read it.", mirrors: "response-kind-changed"))
  static let narrowed = RulePair(
    request: Rule(
      "request-type-narrowed", .breaks([.caller, .source]), "A request takes a narrower type",
      because: "Values that were right are refused: 1.5 where an integer is expected.", mirrors: "request-type-widened"),
    response: Rule(
      "response-type-narrowed", .warns(.minor), "A response gives a narrower type",
      because: "Whatever comes could have come before. Generated code may give it another type.",
      mirrors: "response-type-widened"))
  static let widened = RulePair(
    request: Rule(
      "request-type-widened", .warns(.minor), "A request takes a wider type",
      because: "What callers send is still taken. Generated code may take another type.",
      mirrors: "request-type-narrowed"),
    response: Rule(
      "response-type-widened", .breaks([.reader, .source]), "A response gives a wider type",
      because: "Values may come that no reader was ready for: 1.5 where an integer was read.",
      mirrors: "response-type-narrowed"))
  static let formatChanged = RulePair(
    request: Rule(
      "request-format-changed", .breaks([.caller, .source]), "A value of a request has another form",
      because: "What callers write is read as something else: a date where a time is expected.",
      mirrors: "request-format-changed"),
    response: Rule(
      "response-format-changed", .breaks([.reader, .source]), "A value of a response has another form",
      because: "Readers of the old form cannot read the new one.", mirrors: "response-format-changed"))
  static let formatAdded = RulePair(
    request: Rule(
      "request-format-added", .warns(.minor), "The form of a value of a request is stated now",
      because: "Neither document tells whether other forms were ever taken. Generated code may take another type.",
      mirrors: "request-format-removed"),
    response: Rule(
      "response-format-added", .warns(.patch), "The form of a value of a response is stated now",
      because: "Whatever comes could have come before. Generated code may give it another type.",
      mirrors: "response-format-removed"))
  static let formatRemoved = RulePair(
    request: Rule(
      "request-format-removed", .warns(.minor), "The form of a value of a request is no longer stated",
      because: "What callers send is still taken. Generated code may take another type.",
      mirrors: "request-format-added"),
    response: Rule(
      "response-format-removed", .warns(.minor), "The form of a value of a response is no longer stated",
      because: "Neither document tells whether other forms may come now; a reader of the old one alone fails on them.",
      mirrors: "response-format-added"))
  static let rules =
    changed.both + kindChanged.both + narrowed.both + widened.both + formatChanged.both + formatAdded.both
    + formatRemoved.both

  /// - Returns: whether what is within can be compared.
  static func check(_ pair: SchemaPair, _ findings: inout Findings) -> Bool {
    let (old, new) = (pair.schemas.old, pair.schemas.new)
    guard let (rules, isComparable) = relation(old, new) else { return true }
    findings.add(
      rules[pair.direction], "it was \(old.title) and is \(new.title)", old: pair.old, new: pair.new)
    return isComparable
  }

  /// Nil where both are one type.
  private static func relation(_ old: ContractSchema, _ new: ContractSchema) -> (RulePair, isComparable: Bool)? {
    if old.isAnything || new.isAnything {
      return old.isAnything == new.isAnything ? nil : (old.isAnything ? narrowed : widened, false)
    }
    if old.kinds == new.kinds {
      if old.isMap != new.isMap, !(old.isMap ? new : old).members.isEmpty { return (kindChanged, false) }
      return formats(old, new)
    }
    if old.kinds.isSubset(of: new.covered) { return (widened, true) }
    if new.kinds.isSubset(of: old.covered) { return (narrowed, true) }
    return (Set(old.kinds.map(\.shape)) == Set(new.kinds.map(\.shape)) ? changed : kindChanged, false)
  }

  private static func formats(_ old: ContractSchema, _ new: ContractSchema) -> (RulePair, isComparable: Bool)? {
    if old.format == new.format { return nil }
    guard let before = old.format else { return (formatAdded, true) }
    guard let after = new.format else { return (formatRemoved, true) }
    if widths.contains(where: { $0 == [before, after] }) { return (widened, true) }
    if widths.contains(where: { $0 == [after, before] }) { return (narrowed, true) }
    return (formatChanged, true)
  }

  /// Forms of which the second holds all that the first does.
  private static let widths = [
    ["int32", "int64"], ["float", "double"], ["float", "decimal"], ["double", "decimal"],
  ]
}

extension ContractSchema {
  /// Every kind whose values the schema takes.
  fileprivate var covered: Set<Kind> { kinds.contains(.number) ? kinds.union([.integer]) : kinds }

  /// What people call the type.
  var title: String {
    guard !isAnything else { return "anything" }
    guard !kinds.isEmpty else { return "one of several types" }
    let names = Kind.allCases.filter(kinds.contains).map { kind in
      switch kind {
      case .object: isMap ? "a map" : "an object"
      case .array: "an array"
      case .integer: "an integer"
      default: "a \(kind.rawValue)"
      }
    }
    return names.joined(separator: " or ") + (format.map { " (\($0))" } ?? "")
  }
}

extension ContractSchema.Kind {
  fileprivate var shape: String {
    switch self {
    case .array, .object: rawValue
    default: "scalar"
    }
  }
}
