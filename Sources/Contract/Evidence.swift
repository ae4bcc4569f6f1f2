import Diagnostics

/// One reason for a conclusion: where it stands and what it says. Collected, weighed, and shown by `docent explain`.
package struct Evidence: Hashable, Sendable {
  /// Where evidence comes from, most trusted first.
  package enum Source: Int, Hashable, Sendable, Comparable, CaseIterable {
    case configuration, declaration, example, sibling, name

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// The word that `docent inspect` and `docent explain` print.
    package var word: String {
      switch self {
      case .configuration: "configured"
      case .declaration: "declared"
      case .example: "seen in an example"
      case .sibling: "seen elsewhere under this name"
      case .name: "assumed from the name"
      }
    }
  }

  package var source: Source
  package var location: SourceLocation?
  /// A clause that completes "because …": `the example has 419758`.
  package var statement: String

  package init(_ source: Source, _ statement: String, at location: SourceLocation? = nil) {
    self.source = source
    self.statement = statement
    self.location = location
  }
}

/// A value with the place that it was read from.
package struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
