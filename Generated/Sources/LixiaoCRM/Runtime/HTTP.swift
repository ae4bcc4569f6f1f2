import Foundation
import HTTPTypes
#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// An operation of the API as a value: built, inspected and tested without being sent.
public protocol APIOperation: Sendable {
  /// What the call returns.
  associatedtype Output: Sendable

  var request: OperationRequest { get set }

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

/// The values of a parameter that is an array; an empty one is left out.
public struct ArrayParameter: ParameterValue {
  public enum Style: Sendable {
    /// `a=1&a=2`
    case repeated
    /// `a[]=1&a[]=2`, the brackets encoded.
    case brackets
    /// `a[0]=1&a[1]=2`, the brackets encoded.
    case indexed
    /// `a=1,2`
    case commaSeparated
    /// `a=["1","2"]`, encoded.
    case json
  }

  private let values: [any ParameterValue]
  private let style: Style

  /// - Returns: nil where there is no array.
  public init?(_ values: [some ParameterValue]?, style: Style = .repeated) {
    guard let values else { return nil }
    self.values = values
    self.style = style
  }

  public var parameterText: String { values.map(\.parameterText).joined(separator: ",") }

  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] {
    var texts: [String] = []
    for value in values { texts += try value.parameterFields(named: name).flatMap(\.values) }
    return style.fields(name, texts)
  }
}

extension ArrayParameter.Style {
  /// The name under which an element stands by itself.
  func name(_ name: String, at index: Int) -> String {
    switch self {
    case .brackets: name + "[]"
    case .indexed: "\(name)[\(index)]"
    case .repeated, .commaSeparated, .json: name
    }
  }

  func fields(_ name: String, _ texts: [String]) -> [ParameterField] {
    switch self {
    case .repeated: texts.map { (name, [$0]) }
    case .brackets: texts.map { (name + "[]", [$0]) }
    case .indexed: texts.enumerated().map { ("\(name)[\($0)]", [$1]) }
    case .commaSeparated: texts.isEmpty ? [] : [(name, texts)]
    case .json: [(name, [String(decoding: JSONWriter(texts).bytes, as: UTF8.self)])]
    }
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

/// Values as the flat fields of a form: members within members in brackets, as in `asset[quantity]=2`.
struct FormFields {
  private(set) var fields: [ParameterField] = []
  let arrays: ArrayParameter.Style

  init(arrays: ArrayParameter.Style) { self.arrays = arrays }

  /// Adds a value; null is an empty one.
  ///
  /// - Throws: where the value has no JSON form.
  mutating func append(_ value: some JSONCodable, named name: String) throws(RequestError) {
    guard let json = try? JSON.decode(JSONValue.self, from: JSON.encode(value)) else {
      throw .valueWithoutForm(name: name)
    }
    append(json: json, named: name)
  }

  private mutating func append(json: JSONValue, named name: String) {
    switch json {
    case .null: fields.append((name, [""]))
    case .object(let members):
      for (key, member) in members.sorted(by: { $0.key < $1.key }) { append(json: member, named: "\(name)[\(key)]") }
    case .array(let elements):
      switch arrays {
      case .commaSeparated: fields += arrays.fields(name, elements.map(\.parameterText))
      case .json: fields.append((name, [json.parameterText]))
      case .repeated, .brackets, .indexed:
        for (index, element) in elements.enumerated() { append(json: element, named: arrays.name(name, at: index)) }
      }
    case .bool, .number, .string: fields.append((name, [json.parameterText]))
    }
  }
}

extension RequestBody {
  /// Members within members stand in brackets, as in `asset[quantity]=2`; null is an empty value.
  public static func form(_ members: BodyMembers, arrays: ArrayParameter.Style = .brackets) -> RequestBody {
    var form = FormFields(arrays: arrays)
    var body = RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
    do {
      for (name, value) in members.items { try form.append(value, named: name) }
      body.data = Data(PercentEncoding.query(form.fields).utf8)
    } catch { body.failure = error }
    return body
  }

  /// The values in the order of their keys.
  public static func form<each Value: JSONCodable>(
    _ keys: JSONKeys, _ values: repeat each Value, arrays: ArrayParameter.Style = .brackets
  ) -> RequestBody {
    form(BodyMembers(keys, repeat each values), arrays: arrays)
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

/// The request of an operation, before a server is chosen.
///
/// It can always be built and looked at; what keeps it from being sent is thrown by `httpRequest(server:)`.
///
/// The contents are kept out of line: every operation holds a request, and what copies a reference compiles faster.
public struct OperationRequest: Sendable {
  private final class Contents: Sendable {
    let method: HTTPRequest.Method
    let path: String
    let headerFields: HTTPFields
    let body: RequestBody?
    let failure: RequestError?

    init(
      _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields, _ body: RequestBody?, _ failure: RequestError?
    ) {
      self.method = method
      self.path = path
      headerFields = fields
      self.body = body
      self.failure = failure
    }
  }

  private var contents: Contents

  public var method: HTTPRequest.Method { contents.method }
  /// The path and the query, encoded.
  public var path: String {
    get { contents.path }
    set { contents = Contents(method, newValue, headerFields, body, contents.failure) }
  }
  public var headerFields: HTTPFields {
    get { contents.headerFields }
    set { contents = Contents(method, path, newValue, body, contents.failure) }
  }
  public var body: RequestBody? {
    get { contents.body }
    set { contents = Contents(method, path, headerFields, newValue, contents.failure ?? newValue?.failure) }
  }

  public init(
    _ method: HTTPRequest.Method, _ path: RequestPath, query: Parameters = [:], headers: Parameters = [:],
    cookies: Parameters = [:], body: RequestBody? = nil
  ) {
    var failure = path.failure ?? body?.failure
    var text = path.text
    var fields = HTTPFields()
    do {
      let query = try query.queryText
      if !query.isEmpty { text += "?" + query }
      fields = try headers.headerFields
      if let cookies = try cookies.cookieText { fields[.cookie] = cookies }
    } catch {
      failure = failure ?? error
    }
    if let body { fields[.contentType] = body.contentType }
    contents = Contents(method, text, fields, body, failure)
  }

  /// Gives a parameter of the query another value, as the requests for a list's next pages need it; nil takes it away.
  public mutating func setQuery(_ name: String, _ value: (any ParameterValue)?) {
    let parts = path.split(separator: "?", maxSplits: 1)
    let key = PercentEncoding.encode(name) + "="
    var items = parts.dropFirst().flatMap { $0.split(separator: "&") }.filter { !$0.hasPrefix(key) }.map { "\($0)" }
    if let value { items.append(key + PercentEncoding.encode(value.parameterText)) }
    path = "\(parts.first ?? "")" + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }

  /// The request to a server, whose own path comes before the operation's.
  ///
  /// - Throws: whatever keeps the request from being sent.
  public func httpRequest(server: URL) throws(RequestError) -> HTTPRequest {
    if let failure = contents.failure { throw failure }
    guard let scheme = server.scheme, let authority = server.authority else { throw .invalidServer(server) }
    var base = server.path(percentEncoded: true)
    while base.hasSuffix("/") { base.removeLast() }
    return HTTPRequest(
      method: method, scheme: scheme, authority: authority, path: base + path, headerFields: headerFields)
  }
}

extension OperationRequest: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    a.method == b.method && a.path == b.path && a.headerFields == b.headerFields && a.body == b.body
      && a.contents.failure == b.contents.failure
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(body)
  }
}

extension URL {
  /// Host and port; nil where there is no host.
  var authority: String? {
    guard let host = host(percentEncoded: true), !host.isEmpty else { return nil }
    let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    return port.map { "\(name):\($0)" } ?? name
  }
}

/// What stands in a request under one name: one value, or several with commas between them.
public typealias ParameterField = (name: String, values: [String])

/// A value that can stand in a path, a query, a header or a cookie.
public protocol ParameterValue: Sendable {
  /// The value as the request spells it, before any encoding.
  var parameterText: String { get }

  /// The fields that the value makes of a parameter; most make one.
  ///
  /// - Throws: where the value cannot be written.
  func parameterFields(named name: String) throws(RequestError) -> [ParameterField]
}

extension ParameterValue {
  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] { [(name, [parameterText])] }
}

extension ParameterValue where Self: CustomStringConvertible {
  public var parameterText: String { description }
}

extension String: ParameterValue {}
extension Bool: ParameterValue {}
extension Int: ParameterValue {}
extension Int64: ParameterValue {}
extension Decimal: ParameterValue {}

extension Double: ParameterValue {
  /// Whole numbers are written without a fraction.
  public var parameterText: String { Int(exactly: self).map { String($0) } ?? String(self) }

  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] {
    if isFinite { return [(name, [parameterText])] }
    throw .valueWithoutForm(name: name)
  }
}

extension JSONNumber: ParameterValue {
  public var parameterText: String { text }
}

extension URL: ParameterValue {
  public var parameterText: String { absoluteString }
}

extension JSONValue: ParameterValue {
  /// A string as it is, anything else as JSON text.
  public var parameterText: String {
    if case .string(let text) = self { return text }
    return String(decoding: JSONWriter(self).bytes, as: UTF8.self)
  }
}

/// Parameters by their names, in their order; those without a value are left out.
public struct Parameters: Sendable, ExpressibleByDictionaryLiteral {
  private let items: [(name: String, value: any ParameterValue)]

  public init(dictionaryLiteral elements: (String, (any ParameterValue)?)...) {
    items = elements.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The values in the order of their names.
  public init<each Value: ParameterValue>(_ names: JSONKeys, _ values: repeat (each Value)?) {
    var items: [(name: String, value: any ParameterValue)] = []
    var position = 0
    for value in repeat each values {
      if let value { items.append((names.all[position].text, value)) }
      position += 1
    }
    self.items = items
  }

  /// The query that the parameters make, without its question mark.
  var queryText: String {
    get throws(RequestError) {
      var fields: [ParameterField] = []
      for (name, value) in items { fields += try value.parameterFields(named: name) }
      return PercentEncoding.query(fields)
    }
  }

  /// The value of the `Cookie` header; nil where there is no cookie.
  var cookieText: String? {
    get throws(RequestError) {
      let cookies = try texts.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.text))" }
      return cookies.isEmpty ? nil : cookies.joined(separator: "; ")
    }
  }

  /// The parameters as headers. What is not ASCII is percent-encoded in UTF-8, for HTTP has no common form for it.
  var headerFields: HTTPFields {
    get throws(RequestError) {
      var headers = HTTPFields()
      for (name, text) in try texts {
        // A line break would begin another header.
        guard let name = HTTPField.Name(name), !text.utf8.contains(where: { $0 < 32 && $0 != 9 || $0 == 127 }) else {
          throw .invalidHeader(name: name)
        }
        headers.append(HTTPField(name: name, value: PercentEncoding.encode(text, keeping: PercentEncoding.ascii)))
      }
      return headers
    }
  }

  /// Each with its values in one text, as headers and cookies have them.
  private var texts: [(name: String, text: String)] {
    get throws(RequestError) {
      var texts: [(name: String, text: String)] = []
      for (name, value) in items {
        texts.append((name, try value.parameterFields(named: name).flatMap(\.values).joined(separator: ",")))
      }
      return texts
    }
  }
}

/// Percent-encoding of RFC 3986, in UTF-8.
enum PercentEncoding {
  static let unreserved = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
  static let ascii = Set<UInt8>(0...127)
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The text with every byte encoded that is not to be kept.
  static func encode(_ text: String, keeping kept: Set<UInt8> = unreserved) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Fields as `a=1&b%5B%5D=x,y`: a space as `%20`, a plus as `%2B`, and only the commas between values as they are.
  static func query(_ fields: [ParameterField]) -> String {
    let items = fields.map { field in
      encode(field.name) + "=" + field.values.map { encode($0) }.joined(separator: ",")
    }
    return items.joined(separator: "&")
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

/// The bytes of a request's body and what they are.
public struct RequestBody: Hashable, Sendable {
  public internal(set) var data: Data
  /// The value of the `Content-Type` header.
  public let contentType: String
  /// Why the body cannot be sent.
  var failure: RequestError?

  public static func data(_ data: Data, contentType: String) -> RequestBody {
    RequestBody(data: data, contentType: contentType)
  }

  /// An object: the values in the order of their keys.
  public static func json<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    json(BodyMembers(keys, repeat each values))
  }

  public static func json(_ members: BodyMembers) -> RequestBody {
    var writer = JSONWriter()
    writer.members(members.items)
    return json(writer) { members.items.first { $0.value.hasNoForm }?.key }
  }

  public static func json(value: some JSONCodable) -> RequestBody {
    json(JSONWriter(value)) { "body" }
  }

  private static func json(_ writer: JSONWriter, _ faultyName: () -> String?) -> RequestBody {
    let failure = writer.problem.flatMap { _ in faultyName() }.map { RequestError.valueWithoutForm(name: $0) }
    return RequestBody(data: Data(writer.bytes), contentType: "application/json", failure: failure)
  }
}

/// Members of a body by their names, in their order; those without a value are left out, or written as their key says.
public struct BodyMembers: Sendable, ExpressibleByDictionaryLiteral {
  let items: [(key: String, value: any JSONCodable)]

  public init(dictionaryLiteral elements: (String, (any JSONCodable)?)...) {
    items = elements.compactMap { key, value in value.flatMap { $0.isNone ? nil : (key, $0) } }
  }

  /// The values in the order of their keys.
  public init<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) {
    var items: [(key: String, value: any JSONCodable)] = []
    var position = 0
    for value in repeat each values {
      let key = keys.all[position]
      if !value.isNone {
        items.append((key.text, value))
      } else if let none = key.noneValue {
        items.append((key.text, none))
      }
      position += 1
    }
    self.items = items
  }
}

extension JSONCodable {
  fileprivate var hasNoForm: Bool { JSONWriter(self).problem != nil }
}

/// What keeps a request from being made; nothing was sent.
public enum RequestError: Error, Hashable, Sendable {
  /// A parameter of the path is empty, which would name another resource.
  case emptyPathParameter(name: String)
  /// A value cannot be written, such as a `Double` that is no number.
  case valueWithoutForm(name: String)
  /// A header's name is none, or its value has a line break.
  case invalidHeader(name: String)
  /// The server's URL has no host.
  case invalidServer(URL)
}

/// A request's path, written as a string literal whose interpolations are encoded as one segment each:
/// `"/orders/\(id, name: "id")/lines"`.
public struct RequestPath: ExpressibleByStringInterpolation, Sendable {
  /// The path, encoded.
  public let text: String
  /// Why a request to the path cannot be sent.
  let failure: RequestError?

  public init(stringLiteral text: String) {
    self.text = text
    failure = nil
  }

  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    failure = stringInterpolation.failure
  }

  /// Collects the literal parts as they are and the values encoded.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var failure: RequestError?

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { text += literal }

    public mutating func appendInterpolation(_ value: (some ParameterValue)?, name: String) {
      do {
        let values = try value?.parameterFields(named: name).flatMap(\.values) ?? []
        let segment = values.map { PercentEncoding.encode($0) }.joined(separator: ",")
        if segment.isEmpty { failure = failure ?? .emptyPathParameter(name: name) }
        // A segment of dots alone would be taken for the folder above.
        text += segment.allSatisfy { $0 == "." } ? segment.replacing(".", with: "%2E") : segment
      } catch {
        failure = failure ?? error
      }
    }
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
