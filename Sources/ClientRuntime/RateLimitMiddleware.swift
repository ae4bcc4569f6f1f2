import Foundation
import HTTPTypes

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

/// Holds requests back so that no interval, wherever it begins, has more of them than allowed; first come, first served.
public actor RateLimitMiddleware: HTTPMiddleware {
  private let limit: RateLimit
  private let elapsed: @Sendable () -> Duration
  private let sleep: @Sendable (Duration) async throws -> Void
  /// When the last requests were sent.
  private var starts: [Duration] = []
  /// Those who wait behind the one whose turn it is.
  private var queue: [(ticket: Int, turn: CheckedContinuation<Void, any Error>)] = []
  private var isTaken = false
  private var tickets = 0

  public init<C: Clock>(_ limit: RateLimit, clock: C = ContinuousClock()) where C.Duration == Duration {
    self.limit = limit
    let origin = clock.now
    elapsed = { origin.duration(to: clock.now) }
    sleep = { try await clock.sleep(for: $0) }
  }

  public func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data) {
    if isTaken { try await waitInLine() } else { isTaken = true }
    do { try await start() } catch { leave(); throw error }
    leave()
    return try await next(request, body)
  }

  private func start() async throws {
    try Task.checkCancellation()
    if starts.count >= max(limit.calls, 1) {
      let pause = starts[0] + limit.interval - elapsed()
      if pause > .zero { try await sleep(pause) }
      starts.removeFirst()
    }
    starts.append(elapsed())
  }

  private func waitInLine() async throws {
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { queue.append((ticket, $0)) }
    } onCancel: {
      Task { await self.giveUp(ticket) }
    }
  }

  private func giveUp(_ ticket: Int) {
    guard let index = queue.firstIndex(where: { $0.ticket == ticket }) else { return }
    queue.remove(at: index).turn.resume(throwing: CancellationError())
  }

  private func leave() {
    if queue.isEmpty { isTaken = false } else { queue.removeFirst().turn.resume() }
  }
}
