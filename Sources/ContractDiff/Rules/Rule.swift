/// A kind of change, by the stable name that people search for: what it does to whom, and why.
package struct Rule: Hashable, Sendable {
  /// Who is in trouble.
  package enum Audience: String, Hashable, Sendable, CaseIterable {
    /// A program that sends requests as they were right before.
    case caller
    /// A program that reads responses as they came before.
    case reader
    /// Code that was written with a generated client, once the client is generated anew: names and labels.
    case source
  }

  package enum Severity: String, Hashable, Sendable, CaseIterable {
    case info, warning, breaking

    package var rank: Int { self == .breaking ? 2 : self == .warning ? 1 : 0 }
  }

  /// What a change does.
  enum Effect: Hashable, Sendable {
    case breaks(Set<Audience>)
    /// May break what neither document tells of.
    case warns(SemanticVersion)
    case allows(SemanticVersion)
  }

  package let id: String
  /// What happened, in one clause.
  package let title: String
  package let reason: String
  let effect: Effect
  /// The rules of which one tells of the same change the other way round.
  package let mirrors: [String]

  init(_ id: String, _ effect: Effect, _ title: String, because reason: String, mirrors: String...) {
    self.id = id
    self.effect = effect
    self.title = title
    self.reason = reason
    self.mirrors = mirrors
  }

  package var severity: Severity {
    switch effect {
    case .breaks: .breaking
    case .warns: .warning
    case .allows: .info
    }
  }

  /// In the order of the declaration.
  package var breaks: [Audience] {
    if case .breaks(let audiences) = effect { Audience.allCases.filter(audiences.contains) } else { [] }
  }

  package var version: SemanticVersion {
    switch effect {
    case .breaks: .major
    case .warns(let version), .allows(let version): version
    }
  }
}

/// The part of a semantic version that changes ask to be raised.
package enum SemanticVersion: Int, Hashable, Sendable, Comparable, CaseIterable {
  case none, patch, minor, major

  package var word: String { "\(self)" }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Which way a message goes: what narrows a request breaks its caller, what widens a response breaks its reader.
enum Direction: String, Hashable, Sendable { case request, response }

/// One rule for each direction.
struct RulePair: Sendable {
  let request: Rule
  let response: Rule

  subscript(direction: Direction) -> Rule { direction == .request ? request : response }
  var both: [Rule] { [request, response] }
}
