import Contract
import Diagnostics

/// Decides the type of a member from all that is known of it, and says why where that is asked.
struct TypeResolver {
  struct Resolution {
    var type: TypeReference
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - child: the name of the type of the objects seen here, where there are any.
  ///   - rows: the rows of tables that describe the member.
  ///   - isMember: whether the value is a member of an object, where `{}` and `[]` can stand for none.
  func resolve(
    _ key: String, _ shape: Shape, declared: DeclaredType?, child: String?, rows: [Field] = [], isMember: Bool = false
  ) -> Resolution {
    let hints = FieldHints(key, declared: declared, rows: rows)
    let described = described(shape, declared, rows)
    let seen =
      isMember && shape.isObjectOrNone
      ? child.map(TypeReference.named) ?? .dictionary(.json)
      : described.map { string(hints, $0.facts) } ?? seenType(hints, shape, child: child)
    guard let declared, let reference = declared.shape.reference(child: child) else {
      return Resolution(type: seen ?? .json)
    }
    guard declared.shape.admits(shape) else {
      return Resolution(
        type: seen ?? reference, diagnostics: [TypeContradiction.diagnostic(key, declared, shape)])
    }
    if case .map(let value?) = declared.shape, let values = shape.values, !value.admits(values) {
      return Resolution(type: seen ?? reference)
    }
    return Resolution(type: refine(reference, by: seen, shape, hints))
  }

  /// What speaks for the type of a value: what the page declares, then what is seen.
  func evidence(of shape: Shape, declared: DeclaredType?, rows: [Field]) -> [Evidence] {
    var lines: [Evidence] = []
    if let declared, declared.shape.reference != nil {
      let words =
        declared.text.isEmpty
        ? "the names of its members nest under it" : "the page gives its type as ‘\(declared.text)’"
      lines.append(Evidence(.declaration, words, at: declared.location))
    }
    if let described = described(shape, declared, rows) { lines.append(described.evidence) }
    return lines
      + shape.witnesses.evidence { Evidence($0.source, "\($0.origin) has \($0.quotation)", at: $0.location) }
  }

  /// The moment that descriptions show of a value that is seen nowhere.
  private func described(_ shape: Shape, _ declared: DeclaredType?, _ rows: [Field]) -> DescribedMoment? {
    shape.isUnknown && !shape.isEmptyObject ? DescribedMoment(declared, rows) : nil
  }

  /// What the examples alone say; nil where they show no value.
  private func seenType(_ hints: FieldHints, _ shape: Shape, child: String?, depth: Int = 0) -> TypeReference? {
    guard depth <= Self.deepest else { return .json }
    var kinds: [TypeReference] = []
    if shape.isBool { kinds.append(.bool) }
    if let number = shape.number { kinds.append(self.number(hints, number)) }
    if let string = shape.string { kinds.append(self.string(hints, string)) }
    if let elements = shape.elements {
      kinds.append(array(hints, elements, child: child, depth: depth))
    }
    if let values = shape.values, shape.object == nil {
      let value = seenType(hints, values, child: child, depth: depth + 1) ?? .json
      kinds.append(.dictionary(values.isNull && value != .json ? .optional(value) : value))
    } else if shape.object != nil || shape.isEmptyObject && !kinds.isEmpty {
      kinds.append(child.map(TypeReference.named) ?? .dictionary(.json))
    }
    if kinds.isEmpty, shape.isEmptyObject { return child.map(TypeReference.named) ?? .dictionary(.json) }
    return kinds.isEmpty ? nil : .union(of: kinds)
  }

  /// No API means arrays and maps that nest deeper; what does is left open.
  private static let deepest = 8

  private func array(_ hints: FieldHints, _ elements: Shape, child: String?, depth: Int) -> TypeReference {
    let element = seenType(hints, elements, child: child, depth: depth + 1) ?? .json
    return .array(elements.isNull && element != .json ? .optional(element) : element)
  }

  private func number(_ hints: FieldHints, _ facts: NumberFacts) -> TypeReference {
    if !facts.hasFraction, !facts.exceedsInt {
      return hints.unit(of: facts)?.type ?? (facts.exceedsInt32 ? .int64 : .int)
    }
    if !facts.exceedsInt, !facts.exceedsDouble, !NameRule.isExact(hints.key) { return .double }
    return facts.exceedsDecimal ? .exactNumber : .decimal
  }

  private func string(_ hints: FieldHints, _ facts: StringFacts) -> TypeReference {
    let formats = facts.formats
    // A version of an API may be called after a day.
    if formats.contains(.localDate), hints.declared == .string, Words(hints.key).last == "version" { return .string }
    if formats.contains(.localDate) || formats.contains(.dateDigits) && hints.speaksOfDate { return .localDate }
    if formats.contains(.localTime), hints.speaksOfTimeOfDay { return .localTime }
    if formats.contains(.localDateTime) { return .localDateTime }
    if formats.contains(.zonedDateTime) { return .zonedDateTime }
    if formats.contains(.url) { return .url }
    // Where a page declares a text it may come to hold none; where it declares nothing, a point under the name of an amount tells.
    let isAmount = hints.declared == nil && facts.hasPoint && NameRule.isExact(hints.key)
    return formats.contains(.decimal) && (hints.isDeclaredNumber || isAmount) ? .decimalString : .string
  }

  /// A declared type made as narrow as the examples show it.
  private func refine(
    _ declared: TypeReference, by seen: TypeReference?, _ shape: Shape, _ hints: FieldHints
  ) -> TypeReference {
    switch (declared, seen) {
    case (.string, let format?) where format.isText || hints.declared == .dateTime: format
    case (_, .exactNumber?) where declared.jsonForm == .number: .exactNumber
    case (.int, nil): hints.unit(of: nil)?.type ?? (hints.isWide ? .int64 : .int)
    case (.int, .int?): hints.isWide ? .int64 : .int
    case (.int, let integer?) where integer.isInteger: integer
    case (.int, .decimal?), (.double, .decimal?): .decimal
    case (.double, .decimalString?), (.decimal, .decimalString?), (.double, .string?), (.decimal, .string?):
      seen ?? declared
    case (.double, _): NameRule.isExact(hints.key) || shape.number?.exceedsDouble == true ? .decimal : .double
    case (.array(.json), .array?), (.dictionary(.json), .named?), (.dictionary(.json), .dictionary?),
      (.json, .some):
      seen ?? declared
    case (.array, .array(let element)?) where element != .json: seen ?? declared
    case (.dictionary(.json), .array?): seen ?? declared
    default: declared
    }
  }
}

extension TypeReference {
  /// Whether it is a form of texts, and so what a declared text may be.
  fileprivate var isText: Bool { jsonForm == .string && self != .decimalString }
}
