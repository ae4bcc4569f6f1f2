import Contract
import Diagnostics
import JSONText

/// What the examples of a request have for a parameter that its row does not allow: another type, a value beside the list, one beyond a limit.
enum RequestContradictions {
  /// - Parameters:
  ///   - key: how the page names the parameter: `order[quantity]`.
  ///   - isNested: whether the rows below it say what it is, so that they decide and not the example.
  static func diagnostics(_ key: String, _ row: Field, _ seen: Shape, isNested: Bool) -> [Diagnostic] {
    var found = [
      ValueContradiction.diagnostic(key, seen, rows: [row]), LimitContradiction.diagnostic(key, seen, rows: [row]),
    ]
    if let declared = row.type, declared.shape.reference != nil, !declared.text.isEmpty {
      let outcome = isNested ? "the rows of its members decide" : "the example decides"
      found.append(
        declared.shape.admits(seen)
          ? ElementContradiction.diagnostic(key, declared, seen)
          : TypeContradiction.diagnostic(key, declared, seen, outcome: outcome))
    }
    return found.compactMap(\.self)
  }

  /// The texts of queries, paths, headers and forms that are no value of the declared type. What stands for a value is none of them.
  static func diagnostics(_ row: Field, _ texts: [ShownField]) -> [Diagnostic] {
    guard let declared = row.type,
      let odd = texts.first(where: { text in
        !text.isFile && !TextShape.isPlaceholder(text.value) && !row.isStandIn(text.value)
          && !declared.shape.admits(text: text.value)
      })
    else { return [] }
    let shape = TextShape.shape(of: .string(odd.value), in: odd)
    return [TypeContradiction.diagnostic(row.name, declared, shape, outcome: "the declared type is taken")]
  }
}

extension Field {
  /// Whether a text repeats the field's name or its type in place of a value: `limit=limit`, `page=integer`.
  fileprivate func isStandIn(_ text: String) -> Bool {
    let words = Words(text)
    return words == Words(name) || words == Words(type?.text ?? "") || text.lowercased() == type?.text.lowercased()
  }
}

extension DeclaredType.Shape {
  /// Whether a text can be a value of this type. Lists and objects are written in too many ways in a query for any to be wrong.
  fileprivate func admits(text: String) -> Bool {
    switch self {
    case .integer: JSONNumber(text) != nil && !text.contains(".")
    case .number, .decimal: JSONNumber(text) != nil
    case .boolean: ["true", "false", "0", "1", "yes", "no", "y", "n", "on", "off"].contains(text.lowercased())
    default: true
    }
  }
}
