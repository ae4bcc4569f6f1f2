import Foundation
import HTTPTypes
import Testing

@testable import ClientRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// An operation that is nothing but its request.
struct Ping: APIOperation {
  typealias Output = [Int]
  var request: OperationRequest

  init(_ request: OperationRequest = OperationRequest(.get, "/ping")) { self.request = request }
}

struct SampleCredentials: RequestCredentials {
  var token: Secret = "hidden-token"
  var headers: Parameters { ["Authorization": "Bearer \(token.reveal())"] }
  var query: Parameters { ["api_key": token.reveal()] }
  var cookies: Parameters { ["sid": token.reveal()] }
}

func client(
  _ transport: any HTTPTransport, credentials: (@Sendable () async throws -> any RequestCredentials)? = nil,
  _ middleware: [any HTTPMiddleware] = [], timeout: Duration = .seconds(60), reading: JSONReading = .tolerant { _ in }
) -> ClientCore {
  ClientCore(
    server: Sample.url, credentials: credentials,
    configuration: .init(transport: transport, middleware: middleware, timeout: timeout, reading: reading))
}

/// A transport that is a function.
struct FunctionTransport: HTTPTransport {
  let answer: @Sendable (HTTPRequest) async throws -> (HTTPResponse, Data)

  func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data) { try await answer(request) }
}

@Suite("Calls", .timeLimit(.minutes(1)))
struct SendingTests {
  private struct Refusal: EnvelopeError, Hashable { var code: Int }

  private struct Enveloped: APIOperation {
    var request = OperationRequest(.get, "/ping")

    func output(from response: APIResponse) throws -> Int {
      let code = try response.json([String: Int].self)["code"] ?? 0
      if code > 0 { throw Refusal(code: code) }
      return code
    }
  }

  private struct Nothing: APIOperation {
    typealias Output = Void
    var request = OperationRequest(.delete, "/ping")
  }

  private struct Bytes: APIOperation {
    typealias Output = Data
    var request = OperationRequest(.get, "/ping")
  }

  private func answering(_ status: Int, _ body: String) -> RecordingTransport {
    RecordingTransport(status: .init(code: status), body: Data(body.utf8))
  }

  @Test("a response is read as JSON, as bytes, or not at all")
  func success() async throws {
    #expect(try await client(answering(200, "[1]")).send(Ping()) == [1])
    #expect(try await client(answering(200, "[1]")).send(Bytes()) == Data("[1]".utf8))
    try await client(answering(204, "")).send(Nothing())
  }

  @Test(
    "a status that is no success is an error of its own, even where the body could be read", arguments: [302, 400, 500])
  func status(code: Int) async {
    await #expect { try await client(answering(code, "[1]")).send(Ping()) } throws: { error in
      guard case ClientError.status(let head, let body) = error else { return false }
      return head.status.code == code && body == Data("[1]".utf8)
    }
    await #expect(throws: ClientError.self) { try await client(answering(code, "oops")).send(Nothing()) }
    await #expect(throws: ClientError.self) { try await client(answering(code, "oops")).send(Bytes()) }
  }

  @Test("the API's own error is thrown as it is, whatever the status", arguments: [200, 400, 503])
  func envelope(code: Int) async {
    await #expect(throws: Refusal(code: 7)) { try await client(answering(code, #"{"code": 7}"#)).send(Enveloped()) }
  }

  @Test("a response that is not what the page shows tells the operation and the place")
  func decoding() async {
    await #expect { try await client(answering(200, #"[1, "x"]"#), reading: .strict).send(Ping()) } throws: { error in
      guard case ClientError.decoding(let failure) = error else { return false }
      return failure.path == "[1]" && failure.operation == "Ping" && "\(error)".contains("[1]")
    }
  }

  @Test("reading is tolerant unless one says otherwise, and what differs is told")
  func tolerance() async throws {
    #expect(try await client(answering(200, #"["1"]"#)).send(Ping()) == [1])
    try await confirmation { told in
      let client = client(answering(200, #"["1"]"#), reading: .tolerant { _ in told() })
      _ = try await client.send(Ping())
    }
  }

  @Test("nobody is told of what an answer of failure lacks")
  func quietFailure() async {
    await confirmation(expectedCount: 0) { told in
      let client = client(answering(500, #"["1"]"#), reading: .tolerant { _ in told() })
      _ = try? await client.send(Ping())
    }
  }

  @Test("what keeps the response from coming is given on")
  func transport() async {
    let broken = FunctionTransport { _ in throw URLError(.cannotConnectToHost) }
    await #expect { try await client(broken).send(Ping()) } throws: { error in
      if case ClientError.transport(let cause as URLError) = error { cause.code == .cannotConnectToHost } else { false }
    }
  }

  @Test("a response that does not come in time is an error of its own")
  func timeout() async {
    let slow = FunctionTransport { _ in
      try await Task.sleep(for: .seconds(600))
      throw URLError(.unknown)
    }
    await #expect { try await client(slow, timeout: .milliseconds(20)).send(Ping()) } throws: {
      if case ClientError.timeout = $0 { true } else { false }
    }
    let late = FunctionTransport { _ in throw URLError(.timedOut) }
    await #expect { try await client(late).send(Ping()) } throws: {
      if case ClientError.timeout = $0 { true } else { false }
    }
  }

  @Test("a cancelled call throws CancellationError, whatever the transport throws")
  func cancellation() async {
    let transport = FunctionTransport { _ in
      do { try await Task.sleep(for: .seconds(600)) } catch { throw URLError(.networkConnectionLost) }
      throw URLError(.unknown)
    }
    let task = Task { try await client(transport).send(Ping()) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let cancelled = FunctionTransport { _ in throw URLError(.cancelled) }
    await #expect(throws: CancellationError.self) { try await client(cancelled).send(Ping()) }
  }

  @Test("credentials stand behind the query, in the headers and in the cookies; what the operation says wins")
  func credentials() async throws {
    let transport = answering(200, "[]")
    let core = client(transport, credentials: { SampleCredentials() })
    _ = try await core.send(Ping(OperationRequest(.get, "/a", query: ["q": 1], cookies: ["own": 1])))
    _ = try await core.send(Ping(OperationRequest(.get, "/a", headers: ["authorization": "own"])))
    let requests = await transport.requests
    #expect(requests[0].path == "/sample/a?q=1&api_key=hidden-token")
    #expect(requests[0].headerFields[.authorization] == "Bearer hidden-token")
    #expect(requests[0].headerFields[.cookie] == "own=1; sid=hidden-token")
    #expect(requests[1].path == "/sample/a?api_key=hidden-token")
    #expect(requests[1].headerFields[.authorization] == "own")
  }

  private struct Detour: HTTPMiddleware {
    func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data) {
      #expect(request.headerFields[.authorization] == nil)
      var request = request
      request.authority = "elsewhere.example"
      return try await next(request, body)
    }
  }

  @Test("no other server and no middleware gets the credentials")
  func otherServer() async throws {
    let transport = answering(200, "[]")
    _ = try await client(transport, credentials: { SampleCredentials() }, [Detour()]).send(Ping())
    let request = try #require(await transport.requests.first)
    #expect(request.authority == "elsewhere.example")
    #expect(!"\(request.headerFields) \(request.path ?? "")".contains("hidden"))
  }

  @Test("what the provider of credentials throws is thrown, and nothing is sent")
  func provider() async {
    let transport = answering(200, "[]")
    await #expect(throws: Refusal(code: 1)) {
      try await client(transport, credentials: { throw Refusal(code: 1) }).send(Ping())
    }
    #expect(await transport.requests.isEmpty)
  }

  private struct Step: HTTPMiddleware {
    let name: String

    func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data) {
      var request = request
      request.path? += name
      let (response, data) = try await next(request, body)
      return (response, data + Data(name.utf8))
    }
  }

  @Test("middleware sees requests in the order given, and responses in the other")
  func order() async throws {
    let transport = answering(200, "")
    let data = try await client(transport, [Step(name: "a"), Step(name: "b")]).send(Bytes())
    #expect(await transport.requests.first?.path == "/sample/pingab")
    #expect(data == Data("ba".utf8))
  }

  @Test(
    "a redirect is followed within a host, over the same scheme or a safer one",
    arguments: [
      ("https://a.example/x", "https://a.example/y", true), ("http://a.example/x", "https://a.example/x", true),
      ("https://a.example/x", "http://a.example/x", false), ("https://a.example/x", "https://b.example/x", false),
      ("https://a.example/x", "https://a.example:8443/x", false), ("https://a.example", "https://x.a.example", false),
      ("https://a.example", "ftp://a.example", false), ("https://a.example", "https://a.example@b.example", false),
    ])
  func redirect(from: String, to: String, isFollowed: Bool) throws {
    let (origin, target) = (try #require(URL(string: from)), try #require(URL(string: to)))
    #expect(SameHostRedirects.mayFollow(from: origin, to: target) == isFollowed)
  }

  @Test("a secret prints as dots")
  func secret() {
    let secret: Secret = "abc"
    var dumped = ""
    dump(SampleCredentials(token: secret), to: &dumped)
    #expect("\(secret)" == "•••")
    #expect(!dumped.contains("abc") && !String(reflecting: secret).contains("abc"))
    #expect(secret.reveal() == "abc")
  }
}
