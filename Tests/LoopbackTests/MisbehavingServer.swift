import FlyingFox
import FlyingSocks
import Foundation

/// A real HTTP server on loopback, on a port that the system gives, which answers as it is told and keeps what came.
actor MisbehavingServer {
  /// How a response can be wrong. A path whose last part is the name of one is answered so.
  enum Behaviour: String, CaseIterable {
    case good, slow, dripping, cutOff, cutOffInChunks, wrongType, busy, failing, nearRedirect, farRedirect, gbk,
      unknownCharset
    case notJSON, empty, cookies
  }

  struct Received: Sendable {
    let path: String
    let query: String
    let method: String
    let headers: [String: String]
    let body: Data
  }

  private(set) var received: [Received] = []
  /// How many bytes of a dripping body were asked for: no more once the client has hung up.
  private(set) var drips = 0
  private let server: HTTPServer
  private let good: Data
  /// Where redirects to another host lead.
  private var elsewhere: String
  private var usual = Behaviour.good

  /// The address of the server, once it runs.
  private(set) var url = "http://127.0.0.1"

  private init(good: Data, elsewhere: String) throws {
    server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 60, logger: .disabled)
    self.good = good
    self.elsewhere = elsewhere
  }

  /// Runs a server while the function runs.
  ///
  /// - Parameters:
  ///   - good: the body of a response as it ought to be.
  ///   - elsewhere: the address of another server.
  static func run<Value: Sendable>(
    good: String, elsewhere: String = "", _ body: @Sendable (MisbehavingServer) async throws -> Value
  ) async throws -> Value {
    let running = try MisbehavingServer(good: Data(good.utf8), elsewhere: elsewhere)
    let task = Task { try await running.server.run() }
    defer { task.cancel() }
    try await running.open()
    let value = try await body(running)
    await running.server.stop()
    return value
  }

  /// Makes the server answer so all paths that name no behaviour, as those of an API do.
  func misbehave(_ behaviour: Behaviour) { usual = behaviour }

  /// Makes redirects to another host lead to an address.
  func redirect(to address: String) { elsewhere = address }

  fileprivate func drip() { drips += 1 }

  private func open() async throws {
    await server.appendRoute("*") { [weak self] request in
      guard let self else { throw CancellationError() }
      return try await self.answer(to: request)
    }
    try await server.waitUntilListening(timeout: 50)
    if case .ip4(_, let port) = await server.listeningAddress { url += ":\(port)" }
  }

  private func answer(to request: HTTPRequest) async throws -> HTTPResponse {
    received.append(
      Received(
        path: request.target.path(), query: request.target.query(), method: request.method.rawValue,
        headers: Dictionary(request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }) { $0 + "," + $1 },
        body: try await request.bodyData))
    let name = request.target.path().split(separator: "/").last.map(String.init) ?? ""
    return try await response(Behaviour(rawValue: name) ?? usual)
  }

  private func response(_ behaviour: Behaviour) async throws -> HTTPResponse {
    let json: HTTPHeaders = [.contentType: "application/json"]
    let redirect: (String) -> HTTPHeaders = { [.location: $0] }
    switch behaviour {
    case .good: return HTTPResponse(statusCode: .ok, headers: json, body: good)
    case .slow:
      try await Task.sleep(for: .seconds(50))
      return HTTPResponse(statusCode: .ok, headers: json, body: good)
    case .dripping: return body(.drip, count: 300)
    case .cutOff: return body(.fail, count: 1000)
    case .cutOffInChunks: return body(.fail, count: nil)
    case .wrongType: return HTTPResponse(statusCode: .ok, headers: [.contentType: "text/html"], body: good)
    case .busy:
      return HTTPResponse(statusCode: .tooManyRequests, headers: [HTTPHeader("Retry-After"): "1"], body: Data())
    case .failing: return HTTPResponse(statusCode: .internalServerError, body: Data("<h1>Oops</h1>".utf8))
    case .nearRedirect: return HTTPResponse(statusCode: .temporaryRedirect, headers: redirect("/good"))
    case .farRedirect: return HTTPResponse(statusCode: .temporaryRedirect, headers: redirect("\(elsewhere)/good"))
    case .gbk: return text([0x5B, 0x22, 0xC4, 0xE3, 0x22, 0x5D], charset: "GBK")
    case .unknownCharset: return text([0x5B, 0x5D], charset: "x-none")
    case .notJSON:
      return HTTPResponse(statusCode: .ok, headers: [.contentType: "text/html"], body: Data("<p>Under repair</p>".utf8))
    case .empty: return HTTPResponse(statusCode: .ok, headers: json)
    case .cookies:
      var headers = json
      headers.setValues(["a=1; Path=/", "b=2; Path=/"], for: .setCookie)
      return HTTPResponse(statusCode: .ok, headers: headers, body: good)
    }
  }

  private func text(_ bytes: [UInt8], charset: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: [.contentType: "application/json; charset=\(charset)"], body: Data(bytes))
  }

  private func body(_ end: FaultyBody.End, count: Int?) -> HTTPResponse {
    let bytes = FaultyBody(start: Array(good.prefix(1)), end: end, server: self)
    let body = count.map { HTTPBodySequence(from: bytes, count: $0) } ?? HTTPBodySequence(from: bytes)
    return HTTPResponse(statusCode: .ok, headers: [.contentType: "application/json"], body: body)
  }
}

/// A body that begins well.
private struct FaultyBody: AsyncBufferedSequence {
  enum End {
    /// A space at a time comes, again and again.
    case drip
    case fail
  }

  let start: [UInt8]
  let end: End
  let server: MisbehavingServer

  func makeAsyncIterator() -> Iterator { Iterator(start: start, end: end, server: server) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var start: [UInt8]
    let end: End
    let server: MisbehavingServer

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      defer { start = [] }
      if !start.isEmpty { return start }
      if end == .fail { throw CancellationError() }
      try await Task.sleep(for: .milliseconds(10))
      await server.drip()
      return [UInt8(ascii: " ")]
    }
  }
}
