import ContractDiff

/// What `docent diff` goes by where the command line does not say.
package struct DiffSettings: Hashable, Sendable {
  /// The changes that end with exit code 1.
  package enum FailOn: String, Hashable, Sendable, CaseIterable {
    case breaking
    /// And what breaks.
    case warning
    case any, none

    /// Whether a comparison has such a change.
    package func isMet(by difference: ContractDifference) -> Bool {
      switch self {
      case .breaking: difference.count(.breaking) > 0
      case .warning: difference.count(.breaking) + difference.count(.warning) > 0
      case .any: !difference.changes.isEmpty
      case .none: false
      }
    }
  }

  package var failOn: FailOn?
  /// Rules whose changes are counted and not told.
  package var ignored: [String] = []

  package init() {}

  init(_ value: ConfigurationValue) {
    failOn = value["fail-on"]?.text.flatMap(FailOn.init)
    ignored = value["ignore"]?.list.compactMap(\.text) ?? []
  }
}
