import Foundation
import HTTPTypes
import Testing

@testable import ClientRuntime

/// A clock on which sleeping takes no time: it goes on at once by as much, and notes it.
final class TestClock: Clock, @unchecked Sendable {
  struct Instant: InstantProtocol {
    var offset: Duration
    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (a: Instant, b: Instant) -> Bool { a.offset < b.offset }
  }

  private let lock = NSLock()
  private var moment = Duration.zero
  private var pauses: [Duration] = []

  var now: Instant { lock.withLock { Instant(offset: moment) } }
  var minimumResolution: Duration { .zero }
  var sleeps: [Duration] { lock.withLock { pauses } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    lock.withLock {
      pauses.append(deadline.offset - moment)
      moment = max(moment, deadline.offset)
    }
  }
}

@Suite("Retries", .timeLimit(.minutes(1)))
struct RetryTests {
  private let clock = TestClock()

  private func answer(_ code: Int, _ headers: HTTPFields = [:], _ body: String = "[1]") -> (HTTPResponse, Data) {
    (HTTPResponse(status: .init(code: code), headerFields: headers), Data(body.utf8))
  }

  private func retry(_ tries: Int = 3, methods: Set<HTTPRequest.Method>? = nil) -> RetryMiddleware {
    let methods = methods ?? [.get]
    return RetryMiddleware(tries: tries, longestDelay: .seconds(20), methods: methods, jitter: 1...1, clock: clock)
  }

  @Test("what fails for now is tried again, after pauses that double", arguments: [429, 502, 503, 504])
  func backoff(code: Int) async throws {
    let transport = RecordingTransport([answer(code), answer(code), answer(200)])
    #expect(try await client(transport, [retry()]).send(Ping()) == [1])
    #expect(clock.sleeps == [.milliseconds(500), .seconds(1)])
  }

  @Test("no more often than allowed, and then the last response counts")
  func tries() async {
    let transport = RecordingTransport([answer(503)])
    await #expect(throws: ClientError.self) { try await client(transport, [retry(4)]).send(Ping()) }
    #expect(await transport.requests.count == 4)
    #expect(clock.sleeps.count == 3)
  }

  @Test("what fails for good is not tried again", arguments: [200, 400, 401, 500])
  func final(code: Int) async {
    let transport = RecordingTransport([answer(code)])
    _ = try? await client(transport, [retry()]).send(Ping())
    #expect(await transport.requests.count == 1)
  }

  @Test("a request that must not be sent twice is sent once, unless one says otherwise")
  func methods() async throws {
    let post = Ping(OperationRequest(.post, "/ping"))
    let once = RecordingTransport([answer(503), answer(200)])
    await #expect(throws: ClientError.self) { try await client(once, [retry()]).send(post) }
    let twice = RecordingTransport([answer(503), answer(200)])
    #expect(try await client(twice, [retry(methods: [.post])]).send(post) == [1])
  }

  @Test("a response that did not come is asked for again")
  func transport() async {
    let transport = FunctionTransport { _ in throw URLError(.networkConnectionLost) }
    await #expect(throws: ClientError.self) { try await client(transport, [retry()]).send(Ping()) }
    #expect(clock.sleeps.count == 2)
  }

  @Test("a cancelled call and an error of the credentials are not tried again")
  func otherErrors() async {
    let cancelled = FunctionTransport { _ in throw CancellationError() }
    await #expect(throws: CancellationError.self) { try await client(cancelled, [retry()]).send(Ping()) }
    let credentials: @Sendable () async throws -> any RequestCredentials = {
      throw RequestError.valueWithoutForm(name: "x")
    }
    await #expect(throws: RequestError.self) {
      try await client(RecordingTransport(body: Data()), credentials: credentials, [retry()]).send(Ping())
    }
    #expect(clock.sleeps.isEmpty)
  }

  @Test(
    "the pause is the one that the server asks for",
    arguments: [
      ("7", Duration.seconds(7)), ("0", .zero), ("-3", .zero), ("Tue, 05 Mar 2024 10:00:09 GMT", .seconds(9)),
      ("Tue, 05 Mar 2024 09:00:00 GMT", .zero), ("soon", .milliseconds(500)),
    ])
  func retryAfter(text: String, pause: Duration) async throws {
    let headers: HTTPFields = [.retryAfter: text, .date: "Tue, 05 Mar 2024 10:00:00 GMT"]
    let transport = RecordingTransport([answer(429, headers), answer(200)])
    #expect(try await client(transport, [retry()]).send(Ping()) == [1])
    #expect(clock.sleeps == [pause])
  }

  @Test("a server that asks for too long a pause is not waited for")
  func tooLong() async {
    let transport = RecordingTransport([answer(429, [.retryAfter: "3600"]), answer(200)])
    await #expect { try await client(transport, [retry()]).send(Ping()) } throws: {
      if case ClientError.status(let head, _) = $0 { head.status.code == 429 } else { false }
    }
    #expect(clock.sleeps.isEmpty)
  }

  @Test("pauses differ by chance, within the range")
  func jitter() async {
    let retry = RetryMiddleware(tries: 40, firstDelay: .seconds(1), longestDelay: .seconds(1), clock: clock)
    _ = try? await client(RecordingTransport([answer(503)]), [retry]).send(Ping())
    #expect(clock.sleeps.allSatisfy { (.milliseconds(500)...Duration.seconds(1)).contains($0) })
    #expect(Set(clock.sleeps).count > 1)
  }

  @Test("credentials are asked for before each try")
  func credentials() async throws {
    let transport = RecordingTransport([answer(503), answer(200)])
    try await confirmation(expectedCount: 2) { asked in
      let client = client(
        transport,
        credentials: {
          asked(); return SampleCredentials()
        }, [retry()])
      _ = try await client.send(Ping())
    }
    #expect(await transport.requests.allSatisfy { $0.path == "/sample/ping?api_key=hidden-token" })
  }
}

@Suite("Rate limits", .timeLimit(.minutes(1)))
struct RateLimitTests {
  @Test("no interval has more calls than allowed")
  func limit() async throws {
    let clock = TestClock()
    let limit = RateLimitMiddleware(RateLimit(calls: 2, per: .seconds(10)), clock: clock)
    let client = client(RecordingTransport(body: Data("[]".utf8)), [limit])
    for _ in 0..<5 { _ = try await client.send(Ping()) }
    #expect(clock.sleeps == [.seconds(10), .seconds(10)])
  }

  @Test("time that has passed counts")
  func passed() async throws {
    let clock = TestClock()
    let limit = RateLimitMiddleware(RateLimit(calls: 1, per: .seconds(10)), clock: clock)
    let client = client(RecordingTransport(body: Data("[]".utf8)), [limit])
    _ = try await client.send(Ping())
    try await clock.sleep(for: .seconds(4))
    _ = try await client.send(Ping())
    #expect(clock.sleeps == [.seconds(4), .seconds(6)])
  }

  @Test("calls at once are held back too")
  func together() async throws {
    let clock = TestClock()
    let limit = RateLimitMiddleware(RateLimit(calls: 3, per: .seconds(1)), clock: clock)
    let client = client(RecordingTransport(body: Data("[]".utf8)), [limit])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<10 { group.addTask { _ = try await client.send(Ping()) } }
      try await group.waitForAll()
    }
    #expect(clock.now.offset == .seconds(3))
  }

  @Test("first come, first served")
  func fairness() async throws {
    let limit = RateLimitMiddleware(RateLimit(calls: 1, per: .milliseconds(120)))
    let transport = RecordingTransport(body: Data("[]".utf8))
    let client = client(transport, [limit])
    var calls: [Task<[Int], any Error>] = []
    for number in 0..<5 {
      calls.append(Task { try await client.send(Ping(OperationRequest(.get, "/\(number, name: "n")"))) })
      try await Task.sleep(for: .milliseconds(15))
    }
    for call in calls { _ = try await call.value }
    #expect(await transport.requests.map(\.path) == (0..<5).map { "/sample/\($0)" })
  }

  @Test("who gives up waiting is gone at once, wherever in the line")
  func cancellation() async throws {
    let limit = RateLimitMiddleware(RateLimit(calls: 1, per: .seconds(600)))
    let client = client(RecordingTransport(body: Data("[]".utf8)), [limit])
    _ = try await client.send(Ping())
    var calls: [Task<[Int], any Error>] = []
    for _ in 0..<3 {
      calls.append(Task { try await client.send(Ping()) })
      try await Task.sleep(for: .milliseconds(20))
    }
    for index in [1, 0, 2] {
      calls[index].cancel()
      await #expect(throws: CancellationError.self) { try await calls[index].value }
    }
  }

  @Test("who gave up takes no turn from the others")
  func turns() async throws {
    let limit = RateLimitMiddleware(RateLimit(calls: 1, per: .seconds(2)))
    let client = client(RecordingTransport(body: Data("[]".utf8)), [limit])
    let start = ContinuousClock.now
    _ = try await client.send(Ping())
    let calls = (0..<8).map { _ in Task { try await client.send(Ping()) } }
    for call in calls.dropLast() { call.cancel() }
    _ = try await calls[7].value
    // Were the turns of those who gave up taken, it would be sixteen seconds.
    #expect(ContinuousClock.now - start < .seconds(14))
  }
}

@Suite("Logs")
struct LoggingTests {
  private func log(
    _ operation: Ping, _ headers: HTTPFields = [:], names: Set<String> = [], bodies: Bool = false, status: Int = 200
  ) async -> [String] {
    let (lines, line) = AsyncStream<String>.makeStream()
    let transport = RecordingTransport(status: .init(code: status), headers: headers, body: Data("[\n1]".utf8))
    let logging = LoggingMiddleware(credentialNames: names, bodies: bodies) { line.yield($0) }
    _ = try? await client(transport, credentials: { SampleCredentials() }, [logging]).send(operation)
    line.finish()
    return await lines.reduce(into: []) { $0.append($1) }
  }

  @Test("a request and its response are a line each")
  func lines() async {
    let request = OperationRequest(.post, "/a", query: ["q": 1], headers: ["X-A": "b"], body: .json(["a": "private"]))
    #expect(
      await log(Ping(request), [.server: "x"]) == [
        "→ POST https://example.com/sample/a?q=1 [X-A: b, Content-Type: application/json] 15 bytes",
        "← 200 https://example.com/sample/a?q=1 [Server: x] 4 bytes",
      ])
  }

  @Test(
    "credentials are dots, by what their names say",
    arguments: [
      "Authorization", "Proxy-Authorization", "Cookie", "X-Api-Key", "X-MBX-APIKEY", "X-Auth-Token", "X-Client-Secret",
      "X-Signature", "X-BAPI-SIGN", "X_Session_ID", "api_key", "accessToken", "password",
    ])
  func redaction(name: String) async {
    let query = Parameters(dictionaryLiteral: (name, "hidden"), ("q", "shown"))
    let request = OperationRequest(.get, "/a", query: query, headers: query)
    let lines = await log(Ping(request))
    #expect(lines.count == 2 && lines.allSatisfy { !$0.contains("hidden") })
    #expect(lines[0].contains("?\(name)=•••&q=shown") && lines[0].contains("\(name): •••"))
  }

  @Test("and by the names that the client knows")
  func knownNames() async {
    let request = OperationRequest(.get, "/a", query: ["corp id": "hidden"], headers: ["X-Corp": "hidden"])
    let lines = await log(Ping(request), names: ["corp id", "x-corp"])
    #expect(!lines.description.contains("hidden"))
  }

  @Test("cookies and redirects of responses do not tell them either")
  func responses() async {
    let headers: HTTPFields = [.setCookie: "sid=hidden", .location: "https://example.com/x?token=hidden&q=1"]
    let lines = await log(Ping(), headers, status: 302)
    #expect(!lines.description.contains("hidden") && lines[1].contains("x?token=•••&q=1"))
  }

  @Test("bodies are logged where one asks for it, in the same line")
  func bodies() async {
    let lines = await log(Ping(OperationRequest(.post, "/a", body: .json(["a": 1]))), bodies: true)
    #expect(lines[0].hasSuffix(#"] {"a":1}"#))
    #expect(lines[1].hasSuffix("] [ 1]"))
  }

  @Test("a failure is a line too")
  func failure() async {
    let (lines, line) = AsyncStream<String>.makeStream()
    let broken = FunctionTransport { _ in throw URLError(.cannotConnectToHost) }
    _ = try? await client(broken, [LoggingMiddleware { line.yield($0) }]).send(Ping())
    line.finish()
    let all = await lines.reduce(into: []) { $0.append($1) }
    #expect(all.count == 2 && all[1].contains("failed: no response"))
  }
}
