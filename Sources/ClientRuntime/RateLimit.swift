/// How often the API may be called, as its documentation says.
public struct RateLimit: Hashable, Sendable {
  /// How many calls are allowed within the interval.
  public let calls: Int
  public let interval: Duration

  public init(calls: Int, per interval: Duration) {
    self.calls = calls
    self.interval = interval
  }
}
