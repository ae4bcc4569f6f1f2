import Diagnostics

/// What changed from one contract to another.
package struct ContractDifference: Hashable, Sendable {
  /// By operation, the most severe first; what touches the whole API stands first, what several operations share last.
  package private(set) var changes: [Change]
  /// How many changes are not told, by the rule for which that was asked.
  package private(set) var ignored: [String: Int] = [:]

  package init(from old: ContractDocument, to new: ContractDocument) {
    var comparison = Comparison(Pair(old, new))
    comparison.run()
    changes = comparison.changes.sorted { Self.order($0) < Self.order($1) }
  }

  /// The same without the changes of some rules, which are counted: what is silenced is not lost unseen.
  ///
  /// - Parameter rules: identifiers, as `RuleCatalogue` has them.
  package func ignoring(_ rules: Set<String>) -> ContractDifference {
    var rest = self
    rest.changes.removeAll { rules.contains($0.rule.id) }
    for change in changes where rules.contains(change.rule.id) { rest.ignored[change.rule.id, default: 0] += 1 }
    return rest
  }

  /// The part of a semantic version that the changes ask to be raised.
  package var version: SemanticVersion { changes.map(\.rule.version).max() ?? .none }

  package func count(_ severity: Rule.Severity) -> Int { changes.count { $0.rule.severity == severity } }

  private static func order(_ change: Change) -> Order {
    Order(parts: [
      change.place.group.rank, change.place.group.title, String(2 - change.rule.severity.rank), change.place.part ?? "",
      change.place.path, change.rule.id, change.message,
    ])
  }

  private struct Order: Comparable {
    var parts: [String]
    static func < (a: Self, b: Self) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
  }
}

/// One change of a contract.
package struct Change: Hashable, Sendable {
  package let rule: Rule
  /// One clause: what was, and what is.
  package let message: String
  package internal(set) var place: ChangePlace
  package let old: SourceLocation?
  package let new: SourceLocation?
}

/// Where a change is.
package struct ChangePlace: Hashable, Sendable {
  /// `POST /v1/orders`, each operation that it touches, by path; none where it touches the whole API.
  package var operations: [String]
  /// The type that is used in several places; nil where the change is in one operation.
  package var type: String?
  /// `request body`, `response 200`, `query parameter ‘limit’`; nil for the operation itself.
  package var part: String?
  /// From there: `data.items[].price`; empty for the part itself.
  package var path: String

  /// What the change is shown under.
  package enum Group: Hashable, Sendable {
    case api
    case operation(String)
    case type(String)
    case several

    package var title: String {
      switch self {
      case .api: "The API"
      case .operation(let name): name
      case .type(let name): "Type \(name)"
      case .several: "Several operations"
      }
    }

    var rank: String {
      switch self {
      case .api: "0"
      // Paths before methods, as a reader looks for them.
      case .operation(let name): "1" + name.drop { $0 != "/" }
      case .type: "2"
      case .several: "3"
      }
    }
  }

  package var group: Group {
    if let type { return .type(type) }
    if let only = operations.first { return operations.count == 1 ? .operation(only) : .several }
    return .api
  }

  /// The part and the path, as people read it; empty for the operation itself.
  package var title: String {
    [part, path.isEmpty ? nil : "`\(path)`"].compactMap(\.self).joined(separator: ", ")
  }
}
