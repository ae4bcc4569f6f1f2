import Diagnostics

/// One reason for a conclusion: where it stands and what it says. Collected, weighed, and shown by `docent explain`.
package struct Evidence: Hashable, Sendable {
  /// Where evidence comes from, most trusted first.
  package enum Source: Int, Hashable, Sendable, Comparable, CaseIterable {
    case configuration, declaration, example, sample, sibling, name

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// The word that `docent inspect` and `docent explain` print.
    package var word: String {
      switch self {
      case .configuration: "configured"
      case .declaration: "declared"
      case .example: "seen in an example"
      case .sample: "seen in a sample"
      case .sibling: "seen elsewhere under this name"
      case .name: "assumed from the name"
      }
    }
  }

  /// What evidence speaks of: the type of a value, whether it is always there, what a thing is called, which objects are one type, how a
  /// list is written, how pages of a list follow each other.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    case type, optionality, name, identity, style, pagination
  }

  package var source: Source
  package var subject: Subject
  package var location: SourceLocation?
  /// A clause that completes "because …": `the example has 419758`.
  package var statement: String

  /// How much it weighs against other evidence: 6 for the configuration down to 1 for a name.
  package var weight: Int { Source.allCases.count - source.rawValue }

  package init(
    _ source: Source, _ statement: String, on subject: Subject = .type, at location: SourceLocation? = nil
  ) {
    self.source = source
    self.subject = subject
    self.statement = statement
    self.location = location
  }
}

extension [Evidence] {
  /// What speaks of one subject, in the order of the list.
  package func on(_ subject: Evidence.Subject) -> [Evidence] { filter { $0.subject == subject } }

  /// Sorts by trust and, within one source, by place; what stands nowhere comes behind what it counts or adds to.
  package mutating func sortByTrust() {
    sort { a, b in
      if a.source != b.source { return a.source < b.source }
      if (a.location == nil) != (b.location == nil) { return b.location == nil }
      return (a.location ?? .nowhere, a.statement) < (b.location ?? .nowhere, b.statement)
    }
  }
}

extension SourceLocation {
  fileprivate static let nowhere = SourceLocation(file: "", line: 0)
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
