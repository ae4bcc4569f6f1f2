import Contract
import Diagnostics

/// A declared type that the examples contradict; where samples alone do, the page has drifted from what the API gives.
enum TypeContradiction {
  /// - Parameter outcome: which of the two is taken.
  static func diagnostic(
    _ key: String, _ declared: DeclaredType, _ shape: Shape, outcome: String = "the example decides"
  ) -> Diagnostic {
    diagnostic(of: "‘\(key)’ is", declared, shape, outcome: outcome)
  }

  /// - Parameter what: of what the type is declared: `‘tags’ is`, `the elements of ‘tags’ are`.
  static func diagnostic(
    of what: String, _ declared: DeclaredType, _ shape: Shape, outcome: String = "the example decides"
  ) -> Diagnostic {
    let odd = shape.witnesses.first { !declared.shape.admits($0.kind) }
    if odd == nil, shape.object != nil, !shape.witnesses.isEmpty {
      return Diagnostic(
        .typeContradiction,
        "\(what) declared as ‘\(declared.text)’, but rows of the table nest members under it; either is read",
        at: declared.location)
    }
    let seen = odd ?? shape.witnesses.first
    let value = seen?.quotation ?? "another value"
    guard let seen, seen.isSample else {
      return Diagnostic(
        .typeContradiction,
        "\(what) declared as ‘\(declared.text)’, but an example has \(value); \(outcome)",
        at: declared.location, notes: seen.map { [.init("the example is here", at: $0.location)] } ?? [])
    }
    return .drift(
      "\(what) declared as ‘\(declared.text)’, but \(seen.origin) has \(value)", declared.location, seen)
  }

  /// A value of a form that no example on a page has, where no table says what comes.
  static func drift(_ key: String, _ shape: Shape) -> Diagnostic? {
    let shown = shape.witnesses.filter { !$0.isSample && $0.kind != .null }
    guard let first = shown.first else { return nil }
    let forms = Set(shown.compactMap(\.kind.form))
    // `[]` and `{}` are how some servers write that there is nothing.
    let odd = shape.witnesses.first { witness in
      guard witness.isSample, let form = witness.kind.form else { return false }
      return !forms.contains(form) && witness.kind != .emptyArray && witness.kind != .emptyObject
    }
    return odd.map { odd in
      .drift("‘\(key)’ is \(first.quotation) on the page, but \(odd.origin) has \(odd.quotation)", first.location, odd)
    }
  }
}

extension DeclaredType.Shape {
  /// Whether a value of a kind can be one of this type.
  fileprivate func admits(_ kind: Witness.Kind) -> Bool {
    switch self {
    case .any: true
    case .string, .file, .date, .dateTime: kind == .null || kind == .string
    case .integer: kind == .null || kind == .integer
    case .number, .decimal: kind == .null || kind.form == .number
    case .boolean: kind == .null || kind == .bool
    case .array: kind == .null || kind.form == .array || kind == .emptyObject
    case .object, .map, .named: kind == .null || kind.form == .object || kind == .emptyArray
    }
  }
}

extension Diagnostic {
  /// What a captured response shows that the page does not: `message` says both.
  static func drift(_ message: String, _ page: SourceLocation, _ sample: Witness) -> Diagnostic {
    Diagnostic(.documentationDrift, message, at: page, notes: [.init("the sample is here", at: sample.location)])
  }
}
