import Foundation
import HTTPTypes
import Testing

@testable import ClientRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The runtime over the network as it is, and as it should not be.
@Suite("Over the network", .timeLimit(.minutes(1)))
struct LoopbackTests {
  private struct Fetch: APIOperation {
    typealias Output = [String]
    var request: OperationRequest

    init(_ behaviour: MisbehavingServer.Behaviour) {
      request = OperationRequest(.get, "/\(behaviour.rawValue, name: "x")")
    }
    init(_ request: OperationRequest) { self.request = request }
  }

  private struct TokenCredentials: RequestCredentials {
    var headers: Parameters { ["Authorization": "Bearer hidden", "X-Api-Key": "hidden"] }
    var query: Parameters { ["token": "hidden"] }
    var cookies: Parameters { ["sid": "hidden"] }
  }

  private static let good = #"["fine"]"#

  private func client(
    _ server: MisbehavingServer, _ middleware: [any HTTPMiddleware] = [], timeout: Duration = .seconds(20)
  ) async throws -> ClientCore {
    ClientCore(
      server: try #require(URL(string: await server.url)), credentials: { TokenCredentials() },
      configuration: .init(middleware: middleware, timeout: timeout))
  }

  /// What a call throws to a server that misbehaves.
  private func failure(_ behaviour: MisbehavingServer.Behaviour, timeout: Duration = .seconds(20)) async throws
    -> any Error
  {
    try await MisbehavingServer.run(good: Self.good) { server in
      let client = try await client(server, timeout: timeout)
      return try await #require(throws: (any Error).self) { try await client.send(Fetch(behaviour)) }
    }
  }

  @Test("a request arrives as it was built, and its response is read")
  func roundTrip() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      let operation = Fetch(
        OperationRequest(
          .post, "/a/\("名/ +&", name: "id")", query: ["q": "a+b c&名", "a": ArrayParameter([1, 2], style: .brackets)],
          headers: ["X-Note": "名"], body: .form(["k": "a+b 名"])))
      #expect(try await client(server).send(operation) == ["fine"])
      let request = try #require(await server.received.first)
      #expect(request.method == "POST")
      #expect(request.path == "/a/%E5%90%8D%2F%20%2B%26")
      #expect(request.query == "q=a%2Bb%20c%26%E5%90%8D&a%5B%5D=1&a%5B%5D=2&token=hidden")
      #expect(request.headers["x-note"] == "%E5%90%8D")
      #expect(request.headers["authorization"] == "Bearer hidden")
      #expect(request.headers["cookie"] == "sid=hidden")
      #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
      #expect(String(decoding: request.body, as: UTF8.self) == "k=a%2Bb%20%E5%90%8D")
    }
  }

  @Test("a body of a megabyte arrives whole")
  func largeBody() async throws {
    let data = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try await MisbehavingServer.run(good: Self.good) { server in
      let operation = Fetch(OperationRequest(.put, "/a", body: .multipart(["f": FilePart(data: data, fileName: "f")])))
      _ = try await client(server).send(operation)
      #expect(await server.received.first?.body == operation.request.body?.data)
    }
  }

  @Test(
    "a response that does not come, or does not end, is out of time",
    arguments: [MisbehavingServer.Behaviour.slow, .dripping])
  func slow(behaviour: MisbehavingServer.Behaviour) async throws {
    let error = try await failure(behaviour, timeout: .milliseconds(300))
    guard case ClientError.timeout = error else { throw error }
  }

  @Test("a cancelled call ends at once", arguments: [MisbehavingServer.Behaviour.slow, .dripping])
  func cancellation(behaviour: MisbehavingServer.Behaviour) async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      let client = try await client(server)
      let call = Task { try await client.send(Fetch(behaviour)) }
      while await server.received.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      let start = ContinuousClock.now
      call.cancel()
      await #expect(throws: CancellationError.self) { try await call.value }
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  @Test("a cancelled call hangs up")
  func hangUp() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      let client = try await client(server)
      let call = Task { try await client.send(Fetch(.dripping)) }
      while await server.drips < 3 { try await Task.sleep(for: .milliseconds(10)) }
      call.cancel()
      var drips = -1
      while await server.drips != drips {
        drips = await server.drips
        try await Task.sleep(for: .milliseconds(500))
      }
      #expect(drips < 250)
      // Lives until here, for a client that is gone hangs up by itself.
      withExtendedLifetime(client) {}
    }
  }

  @Test(
    "a response that is cut off did not come",
    arguments: [MisbehavingServer.Behaviour.cutOff, .cutOffInChunks])
  func cutOff(behaviour: MisbehavingServer.Behaviour) async throws {
    let error = try await failure(behaviour)
    guard case ClientError.transport = error else { throw error }
  }

  @Test("a server that is not there is told by an error without credentials")
  func noServer() async throws {
    let url = try await MisbehavingServer.run(good: Self.good) { await $0.url }
    let core = ClientCore(
      server: try #require(URL(string: url)), credentials: { TokenCredentials() }, configuration: .init())
    let error = try await #require(throws: ClientError.self) { try await core.send(Fetch(.good)) }
    guard case .transport(let cause as URLError) = error else { throw error }
    #expect(cause.code == .cannotConnectToHost)
    var dumped = ""
    dump(error, to: &dumped)
    #expect(!"\(error) \(cause) \(dumped)".contains("hidden"))
    #expect("\(error)".count > "no response: ".count)
  }

  @Test("JSON of a wrong type and in a charset that is stated is read")
  func readable() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      let client = try await client(server)
      #expect(try await client.send(Fetch(.wrongType)) == ["fine"])
      #expect(try await client.send(Fetch(.gbk)) == ["你"])
    }
  }

  @Test(
    "what cannot be read tells why",
    arguments: [
      (MisbehavingServer.Behaviour.notJSON, "text/html"), (.unknownCharset, "x-none"), (.empty, "empty body"),
    ])
  func unreadable(behaviour: MisbehavingServer.Behaviour, reason: String) async throws {
    let error = try await failure(behaviour)
    guard case ClientError.decoding = error else { throw error }
    #expect("\(error)".contains(reason))
  }

  @Test(
    "a status of failure is an error with the status and the body",
    arguments: [(MisbehavingServer.Behaviour.failing, 500), (.busy, 429)])
  func status(behaviour: MisbehavingServer.Behaviour, code: Int) async throws {
    let error = try await failure(behaviour)
    guard case ClientError.status(let head, let body) = error else { throw error }
    #expect(head.status.code == code)
    #expect(behaviour == .busy ? head.headerFields[.retryAfter] == "1" : body == Data("<h1>Oops</h1>".utf8))
  }

  @Test("a busy server is asked again after as long as it asks for")
  func retry() async throws {
    let clock = LoopbackClock()
    try await MisbehavingServer.run(good: Self.good) { server in
      let client = try await client(server, [RetryMiddleware(tries: 3, clock: clock)])
      await #expect(throws: ClientError.self) { try await client.send(Fetch(.busy)) }
      #expect(await server.received.count == 3)
    }
    #expect(await clock.sleeps.pauses == [.seconds(1), .seconds(1)])
  }

  @Test("a server that fails once is asked again, and then answers")
  func recovery() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      await server.misbehave(.busy)
      let retry = RetryMiddleware(clock: LoopbackClock(meanwhile: { await server.misbehave(.good) }))
      let client = try await client(server, [retry])
      #expect(try await client.send(Fetch(OperationRequest(.get, "/orders"))) == ["fine"])
      #expect(await server.received.count == 2)
    }
  }

  @Test("a redirect within the host is followed, and the credentials with it")
  func nearRedirect() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      let client = try await client(server)
      #expect(try await client.send(Fetch(.nearRedirect)) == ["fine"])
      let paths = await server.received.map(\.path)
      #expect(paths == ["/nearRedirect", "/good"])
      #expect(await server.received.last?.headers["x-api-key"] == "hidden")
      #expect(await server.received.last?.headers["authorization"] == "Bearer hidden")
    }
  }

  @Test("a redirect to another host is not followed: nothing arrives there")
  func farRedirect() async throws {
    try await MisbehavingServer.run(good: Self.good) { other in
      try await MisbehavingServer.run(good: Self.good, elsewhere: await other.url) { server in
        let client = try await client(server)
        let error = try await #require(throws: ClientError.self) { try await client.send(Fetch(.farRedirect)) }
        guard case .status(let head, _) = error else { throw error }
        #expect(head.status.code == 307)
        #expect(await server.received.count == 1)
      }
      #expect(await other.received.isEmpty)
    }
  }

  @Test("nor is one to another name of the same host")
  func redirectToOtherName() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      await server.redirect(to: await server.url.replacing("127.0.0.1", with: "localhost"))
      let client = try await client(server)
      let error = try await #require(throws: ClientError.self) { try await client.send(Fetch(.farRedirect)) }
      guard case .status = error else { throw error }
      #expect(await server.received.count == 1)
    }
  }

  @Test("cookies that a server sets are not sent back unasked")
  func cookies() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      let client = try await client(server)
      for behaviour in [MisbehavingServer.Behaviour.cookies, .good] { _ = try await client.send(Fetch(behaviour)) }
      #expect(await server.received.map { $0.headers["cookie"] } == ["sid=hidden", "sid=hidden"])
    }
  }

  @Test("headers that come more than once are all there")
  func duplicates() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      let request = HTTPRequest(
        method: .get, scheme: "http", authority: await server.url.replacing("http://", with: ""), path: "/cookies")
      let (head, _) = try await URLSessionTransport().send(request, body: nil)
      let cookies = head.headerFields[values: .setCookie].joined()
      #expect(cookies.contains("a=1") && cookies.contains("b=2"))
    }
  }

  @Test("many calls at once all come back")
  func many() async throws {
    try await MisbehavingServer.run(good: Self.good) { server in
      let client = try await client(server)
      try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<50 { group.addTask { try await client.send(Fetch(.good)) } }
        for try await answer in group { #expect(answer == ["fine"]) }
      }
    }
  }
}

/// A clock that does not wait.
private struct LoopbackClock: Clock {
  actor Sleeps {
    private(set) var pauses: [Duration] = []
    func append(_ pause: Duration) { pauses.append(pause) }
  }

  let sleeps = Sleeps()
  /// What happens instead of waiting.
  var meanwhile: @Sendable () async -> Void = {}
  var now: ContinuousClock.Instant { .now }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
    let pause = ContinuousClock.now.duration(to: deadline)
    await meanwhile()
    await sleeps.append(.seconds(Int((pause / .seconds(1)).rounded())))
  }
}
