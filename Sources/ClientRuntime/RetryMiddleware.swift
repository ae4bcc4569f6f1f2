import Foundation
import HTTPTypes

/// Sends a request again that failed for now: no response came, or its status is 429, 502, 503 or 504.
public struct RetryMiddleware: HTTPMiddleware {
  private let tries: Int
  private let firstDelay: Duration
  private let longestDelay: Duration
  private let methods: Set<HTTPRequest.Method>
  private let jitter: ClosedRange<Double>
  private let clock: any Clock<Duration>

  /// - Parameters:
  ///   - tries: how often a request is sent at most.
  ///   - firstDelay: the pause after the first try; each is twice the one before.
  ///   - longestDelay: no pause is longer. Where the server asks for a longer one by `Retry-After`, its response is given back.
  ///   - methods: those that may be sent twice without harm; another is sent once.
  ///   - jitter: the pauses are multiplied by a random number of this range, so that clients do not come back all at once.
  public init(
    tries: Int = 3, firstDelay: Duration = .milliseconds(500), longestDelay: Duration = .seconds(30),
    methods: Set<HTTPRequest.Method> = [.get, .head, .put, .delete, .options, .trace],
    jitter: ClosedRange<Double> = 0.5...1, clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.tries = tries
    self.firstDelay = firstDelay
    self.longestDelay = longestDelay
    self.methods = methods
    self.jitter = jitter
    self.clock = clock
  }

  public func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data) {
    var delay = firstDelay
    for _ in 1..<max(tries, 1) where methods.contains(request.method) {
      var pause = min(delay * Double.random(in: jitter), longestDelay)
      do {
        let (response, data) = try await next(request, body)
        guard [429, 502, 503, 504].contains(response.status.code) else { return (response, data) }
        if let wished = Self.retryAfter(response) { pause = wished }
        if pause > longestDelay { return (response, data) }
      } catch let error as ClientError {
        guard error.isWithoutResponse else { throw error }
      }
      try await clock.sleep(for: pause)
      delay *= 2
    }
    return try await next(request, body)
  }

  /// The pause that a response asks for: seconds, or a moment by the server's own clock.
  private static func retryAfter(_ response: HTTPResponse) -> Duration? {
    guard let text = response.headerFields[.retryAfter] else { return nil }
    if let seconds = Int(text) { return .seconds(max(seconds, 0)) }
    let dates = DateFormatter()
    dates.locale = Locale(identifier: "en_US_POSIX")
    dates.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    let now = response.headerFields[.date].flatMap { dates.date(from: $0) } ?? Date()
    return dates.date(from: text).map { .seconds(max($0.timeIntervalSince(now), 0)) }
  }
}
