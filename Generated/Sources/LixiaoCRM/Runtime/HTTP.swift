import Foundation
import HTTPTypes
#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// An operation of the API as a value: built, inspected and tested without being sent.
public protocol APIOperation: Sendable {
  /// What the call returns.
  associatedtype Output: Sendable

  var request: OperationRequest { get }

  /// Reads the response to the request.
  ///
  /// - Throws: the API's own error where the response is one, `DecodingFailure` where it is not what the documentation shows.
  func output(from response: APIResponse) throws -> Output

  /// The API's own error that a response without success is; nil where the documentation shows none.
  ///
  /// - Throws: where the response is not what the documentation shows.
  func failure(from response: APIResponse) throws -> (any Error)?
}

extension APIOperation {
  public func failure(from response: APIResponse) throws -> (any Error)? { nil }
}

extension APIOperation where Output: JSONCodable {
  public func output(from response: APIResponse) throws -> Output { try response.json() }
}

extension APIOperation where Output == Data {
  public func output(from response: APIResponse) throws -> Data { response.body }
}

extension APIOperation where Output == Void {
  public func output(from response: APIResponse) throws {}
}

/// An error that an API answers with; each client has such types, and `ClientCore` throws them as they are.
public protocol EnvelopeError: Error, Sendable {}

/// What came back for a request, and how it is to be read.
public struct APIResponse: Sendable {
  public let head: HTTPResponse
  public let body: Data
  let reading: JSONReading
  let sources: PageSources?

  /// - Parameter sources: where the documentation says what.
  public init(head: HTTPResponse, body: Data, reading: JSONReading = .strict, sources: PageSources? = nil) {
    self.head = head
    self.body = body
    self.reading = reading
    self.sources = sources
  }

  /// The body as JSON, whatever type it claims to be of: many an API sends JSON as `text/html`.
  ///
  /// - Throws: `DecodingFailure`.
  public func json<Value: JSONCodable>(_ type: Value.Type = Value.self) throws -> Value {
    let text = try utf8()
    guard let first = text.first(where: { !" \t\r\n".utf8.contains($0) }) else { throw unreadable("an empty body") }
    if !#"{["-0123456789tfn"#.utf8.contains(first) {
      throw unreadable(
        head.headerFields[.contentType].map { "a body of the type “\($0)”" } ?? "a body of no stated type")
    }
    return try JSON.decode(type, from: text, reading, sources: sources)
  }

  /// The body in UTF-8, as JSON wants it.
  private func utf8() throws -> Data {
    let charset = contentTypeParameter("charset") ?? "utf-8"
    if ["utf-8", "utf8", "us-ascii"].contains(charset) {
      return body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body
    }
    guard let encoding = Self.encodings[charset], let text = String(data: body, encoding: encoding) else {
      throw unreadable("text in the charset “\(charset)”, which cannot be read")
    }
    return Data(text.utf8)
  }

  /// Charsets by the names that HTTP has for them; the numbers are those that Foundation has for charsets without a name there.
  private static let encodings: [String: String.Encoding] = [
    "gbk": .init(rawValue: 0x8000_0632), "gb2312": .init(rawValue: 0x8000_0632),
    "gb18030": .init(rawValue: 0x8000_0632),
    "big5": .init(rawValue: 0x8000_0A03), "euc-kr": .init(rawValue: 0x8000_0940), "shift_jis": .shiftJIS,
    "euc-jp": .japaneseEUC, "iso-8859-1": .isoLatin1, "latin1": .isoLatin1, "windows-1252": .windowsCP1252,
    "utf-16": .utf16,
  ]

  private func contentTypeParameter(_ name: String) -> String? {
    let parts = (head.headerFields[.contentType] ?? "").lowercased().split(separator: ";")
    let part = parts.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }.first { $0.hasPrefix(name + "=") }
    return part?.dropFirst(name.count + 1).trimmingCharacters(in: ["\"", "'"])
  }

  private func unreadable(_ found: String) -> DecodingFailure {
    DecodingFailure([Drift(effect: .failed, path: "", expected: "JSON", found: found, page: nil)], body: body)
  }
}

/// What the API knows its caller by: each client has such a type, which tells where its values stand in a request.
public protocol RequestCredentials: Sendable {
  var headers: Parameters { get }
  var query: Parameters { get }
  var cookies: Parameters { get }
}

extension RequestCredentials {
  public var headers: Parameters { [:] }
  public var query: Parameters { [:] }
  public var cookies: Parameters { [:] }
}

/// Adds the credentials, as the last thing before a request is sent: no other middleware sees them, and no other server.
struct AuthenticationMiddleware: HTTPMiddleware {
  let server: URL
  /// Asked before each try, so that credentials may change.
  let credentials: @Sendable () async throws -> any RequestCredentials

  func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data) {
    guard request.scheme == server.scheme, request.authority == server.authority else {
      return try await next(request, body)
    }
    let credentials = try await credentials()
    var request = request
    // What the operation itself says wins.
    for field in try credentials.headers.headerFields where request.headerFields[field.name] == nil {
      request.headerFields.append(field)
    }
    if let cookies = try credentials.cookies.cookieText {
      request.headerFields[.cookie] = request.headerFields[.cookie].map { "\($0); \(cookies)" } ?? cookies
    }
    let query = try credentials.query.queryText
    if !query.isEmpty, let path = request.path { request.path = path + (path.contains("?") ? "&" : "?") + query }
    return try await next(request, body)
  }
}

/// How a client sends requests and reads responses.
public struct ClientConfiguration: Sendable {
  public var transport: any HTTPTransport
  /// What stands between the client and its transport; the first sees a request first.
  public var middleware: [any HTTPMiddleware]
  /// How long a response to one try may take.
  public var timeout: Duration
  /// What to do with responses that are not what the documentation shows; the function of `.tolerant` is told of each difference.
  public var reading: JSONReading

  public init(
    transport: any HTTPTransport = URLSessionTransport(), middleware: [any HTTPMiddleware] = [],
    timeout: Duration = .seconds(60), reading: JSONReading = .tolerant { _ in }
  ) {
    self.transport = transport
    self.middleware = middleware
    self.timeout = timeout
    self.reading = reading
  }
}

/// What every client does with an operation: make the request, send it by way of the middleware, read the response.
struct ClientCore: Sendable {
  private let server: URL
  private let sources: PageSources?
  private var configuration: ClientConfiguration

  /// - Parameters:
  ///   - sources: where the documentation says what.
  ///   - credentials: asked before each try; nil where the API wants none.
  init(
    server: URL, sources: PageSources? = nil,
    credentials: (@Sendable () async throws -> any RequestCredentials)? = nil, configuration: ClientConfiguration
  ) {
    self.server = server
    self.sources = sources
    self.configuration = configuration
    guard let credentials else { return }
    self.configuration.middleware.append(AuthenticationMiddleware(server: server, credentials: credentials))
  }

  /// - Throws: `RequestError` before anything is sent, `ClientError`, an error of the API, `CancellationError`, or what the provider of
  ///   credentials or a middleware throws.
  func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
    try await respond(operation).output
  }

  /// What `send` gives, and the response that it was read from.
  func respond<Operation: APIOperation>(
    _ operation: Operation
  ) async throws -> (output: Operation.Output, response: APIResponse) {
    let request = operation.request
    let (head, body) = try await pass(0, try request.httpRequest(server: server), request.body?.data)
    let isSuccess = head.status.kind == .successful
    var reading = configuration.reading
    // No success is expected there, so that nobody need be told what it lacks.
    if !isSuccess, case .tolerant = reading { reading = .tolerant { _ in } }
    let response = APIResponse(head: head, body: body, reading: reading, sources: sources)
    do {
      let output = try operation.output(from: response)
      if isSuccess { return (output, response) }
    } catch var failure as DecodingFailure {
      failure.operation = "\(Operation.self)"
      if isSuccess { throw ClientError.decoding(failure) }
    }
    // What cannot be read is no error of the API's: a gateway answers so.
    if let failure = try? operation.failure(from: response) { throw failure }
    throw ClientError.status(head, body: body)
  }

  private func pass(_ index: Int, _ request: HTTPRequest, _ body: Data?) async throws -> (HTTPResponse, Data) {
    guard index < configuration.middleware.count else { return try await exchange(request, body) }
    return try await configuration.middleware[index].intercept(request, body: body) {
      try await pass(index + 1, $0, $1)
    }
  }

  /// One try, within its time.
  private func exchange(_ request: HTTPRequest, _ body: Data?) async throws -> (HTTPResponse, Data) {
    try await withThrowingTaskGroup(of: (HTTPResponse, Data)?.self) { group in
      group.addTask { try await transmit(request, body) }
      group.addTask {
        try await Task.sleep(for: configuration.timeout)
        return nil
      }
      defer { group.cancelAll() }
      guard let answer = try await group.next() ?? nil else { throw ClientError.timeout }
      return answer
    }
  }

  private func transmit(_ request: HTTPRequest, _ body: Data?) async throws -> (HTTPResponse, Data) {
    do {
      return try await configuration.transport.send(request, body: body)
    } catch let error as URLError where error.code == .timedOut {
      throw ClientError.timeout
    } catch let error as URLError where error.code == .cancelled {
      throw CancellationError()
    } catch {
      try Task.checkCancellation()
      throw error is CancellationError || error is ClientError ? error : ClientError.transport(error)
    }
  }
}

/// What can go wrong with a call beside the errors that the API itself answers with.
public enum ClientError: Error, Sendable {
  /// No response came.
  case transport(any Error)
  /// No response came in time.
  case timeout
  /// The response has a status that is no success, and is no error that the documentation describes.
  case status(HTTPResponse, body: Data)
  /// The response is not what the documentation shows.
  case decoding(DecodingFailure)

  var isWithoutResponse: Bool {
    switch self {
    case .transport, .timeout: true
    case .status, .decoding: false
    }
  }
}

extension ClientError: LocalizedError, CustomStringConvertible {
  public var errorDescription: String? { description }

  public var description: String {
    switch self {
    case .transport(let error as URLError): "no response: \(error.localizedDescription)"
    case .transport(let error): "no response: \(error)"
    case .timeout: "no response in time"
    case .status(let response, let body): "status \(response.status.code), \(body.count) bytes"
    case .decoding(let failure): "unexpected response: \(failure)"
    }
  }
}

/// How to read a response that is not what the documentation shows.
public enum JSONReading: Sendable {
  /// What differs is an error.
  case strict
  /// What can be understood is taken, what cannot is none where there may be none, an element of an array that cannot be read is
  /// left out; each time the function is told, in the order of the response, once that is read.
  case tolerant(@Sendable (Drift) -> Void)
}

/// A difference between a response and its documentation.
public struct Drift: Equatable, Sendable, CustomStringConvertible {
  /// What became of the value.
  public enum Effect: String, Sendable {
    /// A scalar of another kind was taken for what it says: `"12"` for 12, `1` for true.
    case converted
    /// The value is none.
    case none
    /// The element of an array, or the member of a dictionary, is left out.
    case leftOut
    /// A value that the documentation does not list was kept as it came.
    case unknownValue
    /// The response could not be read.
    case failed
    /// Stands for all differences beyond the first thousand.
    case untold
  }

  public let effect: Effect
  /// The place in the response: `data.items.[3].price`.
  public let path: String
  /// What the documentation promises there: `a number`.
  public let expected: String
  /// What came: `the text “none”`.
  public let found: String
  /// Where the documentation says so: `orders.md:120`; nil where that is not known.
  public let page: String?

  public var description: String {
    "\(path.isEmpty ? "the response" : path): expected \(expected)\(page.map { " (\($0))" } ?? ""), found \(found)"
  }
}

/// Why a response cannot be read.
public struct DecodingFailure: Error, Sendable, CustomStringConvertible {
  /// Every difference that could not be put up with; one at least.
  public let drifts: [Drift]
  public let body: Data
  /// The type of the operation whose response it is.
  public internal(set) var operation = ""

  init(_ drifts: [Drift], body: Data) {
    self.drifts = drifts
    self.body = body
  }

  init(path: String = "", expected: String, found: String, body: Data) {
    self.init([Drift(effect: .failed, path: path, expected: expected, found: found, page: nil)], body: body)
  }

  /// A response tells of success and lacks what it should hold.
  static func missing(_ member: String, in body: Data) -> DecodingFailure {
    DecodingFailure(path: member, expected: "a value", found: "nothing", body: body)
  }

  /// The first difference's place in the response.
  public var path: String { drifts.first?.path ?? "" }
  /// The first difference's place in the documentation.
  public var page: String? { drifts.first?.page }

  /// The first differences, and how many more there are.
  public var description: String {
    let rest = drifts.count > 5 ? "; and \(drifts.count - 5) more" : ""
    let first = drifts.prefix(5).map(\.description).joined(separator: "; ")
    return (operation.isEmpty ? "" : operation + ": ") + first + rest
  }
}

/// What sends a request and its body and gives back the response and its body.
public typealias HTTPExchange = @Sendable (HTTPRequest, Data?) async throws -> (HTTPResponse, Data)

/// Stands between the client and its transport: sees each request, and may change it, send it once, often or not at all.
public protocol HTTPMiddleware: Sendable {
  /// - Parameter next: sends the request on its way, to the next middleware and at last to the transport.
  /// - Throws: `ClientError.transport` and `ClientError.timeout` as they come from `next`, and errors of its own.
  func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data)
}

/// Sends requests; the client needs nothing else of the network.
public protocol HTTPTransport: Sendable {
  /// Ends at once when its task is cancelled.
  ///
  /// - Throws: whatever keeps the response from coming; a response of any status is no error here.
  func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data)
}

/// Tells of each request and response in one line, without credentials.
public struct LoggingMiddleware: HTTPMiddleware {
  private let redaction: Redaction
  private let bodies: Bool
  private let log: @Sendable (String) -> Void

  /// - Parameters:
  ///   - credentialNames: headers and parameters that are credentials, beside those whose names say so.
  ///   - bodies: whether bodies are logged too, with all that they hold.
  public init(
    credentialNames: Set<String> = [], bodies: Bool = false, log: @escaping @Sendable (String) -> Void
  ) {
    redaction = Redaction(names: Set(credentialNames.map(Redaction.plain)))
    self.bodies = bodies
    self.log = log
  }

  public func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data) {
    let url = "\(request.scheme ?? "")://\(request.authority ?? "")\(redaction.address(request.path ?? ""))"
    log(line("→ \(request.method.rawValue) \(url)", request.headerFields, body))
    do {
      let (response, data) = try await next(request, body)
      log(line("← \(response.status.code) \(url)", response.headerFields, data))
      return (response, data)
    } catch {
      log("← \(url) failed: \(error)")
      throw error
    }
  }

  private func line(_ start: String, _ headers: HTTPFields, _ body: Data?) -> String {
    let headers = headers.map { "\($0.name): \(redaction.header($0))" }.joined(separator: ", ")
    var line = "\(start) [\(headers)]"
    if let body { line += bodies ? " \(String(decoding: body, as: UTF8.self))" : " \(body.count) bytes" }
    return line.replacing("\n", with: " ").replacing("\r", with: " ")
  }
}

/// Puts dots in the place of credentials, which it knows by their names.
struct Redaction {
  let names: Set<String>

  /// How the names of credentials end.
  private static let endings = [
    "authorization", "auth", "cookie", "key", "token", "secret", "signature", "sign", "password", "passwd", "pwd",
    "passphrase", "credential", "credentials", "session", "sessionid", "ticket",
  ]

  /// A name without what its spellings differ in.
  static func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  private func isCredential(_ name: String) -> Bool {
    let name = Self.plain(name)
    return names.contains(name) || Self.endings.contains { name.hasSuffix($0) }
  }

  func header(_ field: HTTPField) -> String {
    if isCredential(field.name.rawName) { return "•••" }
    return field.name == .location || field.name == .referer ? address(field.value) : field.value
  }

  func address(_ text: String) -> String {
    let parts = text.split(separator: "?", maxSplits: 1)
    guard parts.count == 2 else { return text }
    let items = parts[1].split(separator: "&").map { item in
      let name = item.prefix { $0 != "=" }
      return isCredential("\(name)".removingPercentEncoding ?? "") ? "\(name)=•••" : "\(item)"
    }
    return "\(parts[0])?\(items.joined(separator: "&"))"
  }
}

/// Where the documentation says what, by types and members.
///
/// The text has words for pages (`@orders.md`), for types with their line (`#Order:118`), and for members: `price:121` or, on the line after
/// the last, `side`. What a word cannot hold is percent-encoded.
public struct PageSources: Sendable, ExpressibleByStringLiteral {
  private let text: StaticString

  public init(stringLiteral text: StaticString) { self.text = text }

  /// The page and line that describe each of some types, `orders.md:118` under `Order`, and their members, `orders.md:121` under
  /// `Order price`: all in one pass, for most responses ask for nothing.
  func places(of types: Set<String>) -> [String: String] {
    text.withUTF8Buffer { bytes in
      var places: [String: String] = [:]
      var (page, type, line) = ("", String?.none, 0)
      for word in bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
        let name = word.prefix { $0 != UInt8(ascii: ":") }
        line = Int(String(decoding: word.dropFirst(name.count + 1), as: UTF8.self)) ?? line + 1
        switch word.first {
        case UInt8(ascii: "@"): page = Self.decoded(word.dropFirst())
        case UInt8(ascii: "#"):
          let name = String(decoding: name.dropFirst(), as: UTF8.self)
          type = types.contains(name) ? name : nil
          if let type, places[type] == nil { places[type] = "\(page):\(line)" }
        default:
          guard let type else { continue }
          let member = "\(type) \(Self.decoded(name))"
          if places[member] == nil { places[member] = "\(page):\(line)" }
        }
      }
      return places
    }
  }

  private static func decoded(_ word: some Collection<UInt8>) -> String {
    String(decoding: JSONKey.decoded(word), as: UTF8.self)
  }
}

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

/// A credential, which prints as dots wherever a value is printed.
public struct Secret: Hashable, Sendable, ExpressibleByStringLiteral {
  private let text: String

  public init(_ text: String) { self.text = text }

  public init(stringLiteral text: String) { self.text = text }

  /// The text itself, for the one place that sends it.
  public func reveal() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "•••" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Sends requests by `URLSession`. A redirect to another host is not followed, for it would carry the credentials there; its response
/// is given back.
public final class URLSessionTransport: HTTPTransport {
  private let session: URLSession

  /// - Parameter configuration: proxies and the like; how long a request may take is up to the client. Without one nothing is kept from
  ///   one request to the next, cookies neither.
  public init(configuration: URLSessionConfiguration? = nil) {
    let plain = URLSessionConfiguration.ephemeral
    plain.httpCookieStorage = nil
    plain.urlCache = nil
    session = URLSession(configuration: configuration ?? plain, delegate: SameHostRedirects(), delegateQueue: nil)
  }

  deinit { session.finishTasksAndInvalidate() }

  public func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data) {
    try Task.checkCancellation()
    let (answers, answer) = AsyncThrowingStream<(HTTPResponse, Data), any Error>.makeStream()
    let task = session.dataTask(with: try message(request, body)) { data, response, error in
      guard let response = response as? HTTPURLResponse, error == nil else {
        return answer.finish(throwing: Self.failure(error ?? URLError(.badServerResponse)))
      }
      answer.yield((Self.head(response), data ?? Data()))
      answer.finish()
    }
    // A stream ends when the task that waits for it is cancelled, and the request with it; `data(for:)` does not on all platforms.
    answer.onTermination = { _ in task.cancel() }
    task.resume()
    for try await answer in answers { return answer }
    throw CancellationError()
  }

  private func message(_ request: HTTPRequest, _ body: Data?) throws -> URLRequest {
    let address = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
    guard let url = URL(string: address) else { throw URLError(.badURL) }
    var message = URLRequest(url: url, timeoutInterval: 86_400)
    message.httpMethod = request.method.rawValue
    for field in request.headerFields { message.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
    message.httpBody = body
    return message
  }

  /// `URLSession` joins the values of headers that came more than once with commas, as HTTP allows.
  private static func head(_ response: HTTPURLResponse) -> HTTPResponse {
    var fields = HTTPFields()
    for (name, value) in response.allHeaderFields {
      if let name = HTTPField.Name("\(name)") { fields[name] = "\(value)" }
    }
    return HTTPResponse(status: .init(code: response.statusCode), headerFields: fields)
  }

  /// The error without the URL that `URLSession` puts into it, whose query may hold credentials.
  private static func failure(_ error: any Error) -> any Error {
    guard let error = error as? URLError else { return error }
    return URLError(error.code, userInfo: [NSLocalizedDescriptionKey: error.localizedDescription])
  }
}

/// Follows redirects within a host, over the same scheme or a safer one; hands others to the caller as they are.
final class SameHostRedirects: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    guard let original = task.originalRequest, let origin = original.url, let target = request.url,
      Self.mayFollow(from: origin, to: target)
    else { return completionHandler(nil) }
    var request = request
    // Some platforms take it away even within a host.
    request.setValue(original.value(forHTTPHeaderField: "Authorization"), forHTTPHeaderField: "Authorization")
    completionHandler(request)
  }

  static func mayFollow(from origin: URL, to target: URL) -> Bool {
    target.authority == origin.authority && (target.scheme == origin.scheme || target.scheme == "https")
  }
}
