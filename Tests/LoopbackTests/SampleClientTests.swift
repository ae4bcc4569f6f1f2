import Foundation
import HTTPTypes
import LixiaoCRM
import Testing

/// The sample client over the network as it is, and as it should not be.
@Suite("The sample client over the network", .timeLimit(.minutes(1)))
struct SampleClientTests {
  private typealias Asset = CreateOpportunityProductAsset.ProductAsset

  /// What the page shows: a success, and a failure.
  private static func example(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let path = "../../Generated/Tests/LixiaoCRMTests/Examples/CreateOpportunityProductAsset-\(name)-1.json"
    return try String(contentsOf: folder.appending(path: path).standardizedFileURL, encoding: .utf8)
  }

  /// What a call gives, to a server that behaves so.
  private func call(
    _ behaviour: MisbehavingServer.Behaviour, answering text: String? = nil, timeout: Duration = .seconds(20),
    middleware: [any HTTPMiddleware] = [], reading: JSONReading = .strict, elsewhere: String = "",
    then check: @Sendable (MisbehavingServer) async throws -> Void = { _ in }
  ) async throws -> Opportunity {
    try await MisbehavingServer.run(good: text ?? Self.example("success"), elsewhere: elsewhere) { server in
      await server.misbehave(behaviour)
      let client = LixiaoCRMClient(
        server: Server(url: try #require(URL(string: await server.url))), credentials: Credentials(token: "hidden"),
        configuration: ClientConfiguration(middleware: middleware, timeout: timeout, reading: reading))
      let result: Result<Opportunity, any Error>
      do {
        result = .success(
          try await client.createOpportunityProductAsset(
            opportunityID: 419758,
            productAsset: Asset(productID: 1, quantity: 2, recommendedUnitPrice: 9.5, remark: "a & b")))
      } catch { result = .failure(error) }
      try await check(server)
      return try result.get()
    }
  }

  private func failure(
    _ behaviour: MisbehavingServer.Behaviour, answering text: String? = nil, timeout: Duration = .seconds(20)
  ) async throws -> any Error {
    try await #require(throws: (any Error).self) { try await call(behaviour, answering: text, timeout: timeout) }
  }

  @Test("the page’s example is read, and the request arrives as the page wants it")
  func success() async throws {
    let opportunity = try await call(.good) { server in
      let request = try #require(await server.received.first)
      #expect(request.method == "POST")
      #expect(request.path == "/api/v2/opportunities/419758/product_assets")
      #expect(request.headers["authorization"] == "Token token=hidden, device=open_api, version_code=9.9.9")
      let body = try #require(try JSONSerialization.jsonObject(with: request.body) as? [String: Any])
      #expect(body["id"] is NSNull)
      #expect((body["product_asset"] as? [String: Any])?["remark"] as? String == "a & b")
    }
    #expect(opportunity.customer.id == 23_481_906)
  }

  @Test("a failure in the envelope is the API’s own error")
  func envelope() async throws {
    let thrown = try await failure(.good, answering: Self.example("failure"))
    let error = try #require(thrown as? LixiaoCRMError)
    #expect(error.code == .invalidAppError)
    #expect(error.error == "invalid_app_error")
  }

  @Test("a value of a wrong type is drift with the page and its line, or an error")
  func drift() async throws {
    let text = try Self.example("success").replacing(
      "\"approve_deny_type\": 0", with: "\"approve_deny_type\": \"0\"")
    #expect(try text != Self.example("success"))
    let (stream, continuation) = AsyncStream.makeStream(of: Drift.self)
    let opportunity = try await call(.good, answering: text, reading: .tolerant { continuation.yield($0) })
    continuation.finish()
    let drifts = await stream.reduce(into: []) { $0.append($1) }
    #expect(opportunity.approveDenyType == 0)
    let drift = try #require(drifts.first)
    #expect(drifts.count == 1)
    #expect(drift.path == "data.approve_deny_type")
    #expect(drift.page?.hasPrefix("create-opportunity-product-asset.md:") == true)
    guard case ClientError.decoding = try await failure(.good, answering: text) else {
      Issue.record("a strict client takes it")
      return
    }
  }

  @Test("what does not come in time is out of time, and what is cut off did not come")
  func lost() async throws {
    let slow = try await failure(.slow, timeout: .milliseconds(300))
    guard case ClientError.timeout = slow else { throw slow }
    let cut = try await failure(.cutOff)
    guard case ClientError.transport = cut else { throw cut }
  }

  @Test(
    "what is no success, and no answer of the API’s, is a status",
    arguments: [(MisbehavingServer.Behaviour.failing, 500), (.busy, 429)])
  func status(behaviour: MisbehavingServer.Behaviour, code: Int) async throws {
    let error = try await failure(behaviour)
    guard case ClientError.status(let head, _) = error else { throw error }
    #expect(head.status.code == code)
    #expect(code != 429 || head.headerFields[.retryAfter] == "1")
  }

  @Test("what is busy is asked again after its time, where the call may be sent twice")
  func retry() async throws {
    let start = ContinuousClock.now
    await #expect(throws: ClientError.self) {
      try await call(.busy, middleware: [RetryMiddleware(tries: 2, methods: [.post])]) { server in
        #expect(await server.received.count == 2)
      }
    }
    #expect(ContinuousClock.now - start >= .seconds(1))
  }

  @Test("nothing follows a redirect to another host")
  func redirect() async throws {
    try await MisbehavingServer.run(good: "{}") { other in
      await #expect(throws: ClientError.self) { try await call(.farRedirect, elsewhere: await other.url) }
      #expect(await other.received.isEmpty)
    }
  }

  @Test(
    "what cannot be read tells why",
    arguments: [
      (MisbehavingServer.Behaviour.notJSON, "text/html"), (.unknownCharset, "x-none"), (.empty, "empty body"),
      (.gbk, "object"),
    ])
  func unreadable(behaviour: MisbehavingServer.Behaviour, reason: String) async throws {
    let error = try await failure(behaviour)
    guard case ClientError.decoding(let failure) = error else { throw error }
    #expect("\(error)".contains(reason))
    #expect(failure.operation == "CreateOpportunityProductAsset")
  }

  @Test("JSON that says that it is HTML is read")
  func wrongType() async throws {
    #expect(try await call(.wrongType).customer.id == 23_481_906)
  }
}
