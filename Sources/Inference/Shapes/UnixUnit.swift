/// What an API may count moments in. A number may be such a count where it lies in this century: ten digits for seconds, thirteen for
/// milliseconds. Identifiers of as many digits exist, so a name or a description has to agree.
enum UnixUnit: Hashable, Sendable, CaseIterable {
  case seconds, milliseconds

  /// The end of the year 2100, in seconds.
  private static let end: Int64 = 4_133_980_800

  func mayCount(_ lexeme: String) -> Bool {
    guard let value = Int64(lexeme) else { return false }
    switch self {
    case .seconds: return (1_000_000_000...Self.end).contains(value)
    case .milliseconds: return (1_000_000_000_000...Self.end * 1000).contains(value)
    }
  }
}
