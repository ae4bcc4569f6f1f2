#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif
import Foundation
import HTTPTypes

/// An operation of the API as a value: built, inspected and tested without being sent.
public protocol APIOperation: Sendable {
  /// What the call returns.
  associatedtype Output: Sendable

  var request: OperationRequest { get set }

  /// Reads the response to the request.
  func output(from response: APIResponse) throws -> Output
}

extension APIOperation where Output: JSONCodable {
  public func output(from response: APIResponse) throws -> Output { try response.json() }
}

extension APIOperation where Output == Data {
  public func output(from response: APIResponse) throws -> Output { response.body }
}

/// What came back for a request, and how it shall be read.
public struct APIResponse: Sendable {
  public let head: HTTPResponse
  public let body: Data
  public let reading: JSONReading
  public let sources: PageSources?

  public init(head: HTTPResponse, body: Data, reading: JSONReading = .strict, sources: PageSources? = nil) {
    self.head = head
    self.body = body
    self.reading = reading
    self.sources = sources
  }

  public func json<Value: JSONCodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSON.decode(type, from: body, reading, sources: sources)
  }
}

/// What every client does with an operation.
public struct ClientCore: Sendable {
  private let server: URL
  private let headers: @Sendable () async throws -> HTTPFields
  private let transport: any HTTPTransport
  private let sources: PageSources?

  public init(
    server: URL, headers: @escaping @Sendable () async throws -> HTTPFields = { HTTPFields() },
    query: @escaping @Sendable () async throws -> Parameters = { [:] }, transport: any HTTPTransport, sources: PageSources? = nil
  ) {
    self.sources = sources
    self.server = server
    self.headers = headers
    self.transport = transport
  }

  public func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
    let message = try operation.request.httpRequest(server: server, headers: try await headers())
    let (response, body) = try await transport.send(message, body: operation.request.body?.data)
    return try operation.output(from: APIResponse(head: response, body: body, sources: sources))
  }
}

/// What can go wrong with a call beside the errors that the API itself answers with.
public enum ClientError: Error, Sendable {
  /// No response came.
  case transport(any Error)
  /// The response has a status that is no success, and is no error that the documentation describes.
  case status(HTTPResponse, body: Data)
  /// The response is not what the documentation shows.
  case decoding(DecodingFailure)
}

extension ClientError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .transport(let error): "no response: \(error)"
    case .status(let response, let body): "status \(response.status.code), \(body.count) bytes"
    case .decoding(let failure): "\(failure)"
    }
  }
}

/// An error that an API answers with in its envelope; each client has one such type.
public protocol EnvelopeError: Error, Sendable {}

/// Sends requests; the client needs nothing else of the network.
public protocol HTTPTransport: Sendable {
  /// - Throws: whatever keeps the response from coming; a response of any status is no error here.
  func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data)
}

/// Sends requests by `URLSession`. A redirect to another host is not followed, for it would carry the credentials there.
public struct URLSessionTransport: HTTPTransport {
  private let session: URLSession

  /// - Parameter configuration: timeouts, proxies and the like.
  public init(configuration: URLSessionConfiguration = .ephemeral) {
    session = URLSession(configuration: configuration, delegate: SameHostRedirects(), delegateQueue: nil)
  }

  public func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data) {
    guard let url = URL(string: "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")")
    else {
      throw URLError(.badURL)
    }
    var message = URLRequest(url: url)
    message.httpMethod = request.method.rawValue
    for field in request.headerFields { message.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
    message.httpBody = body
    let (data, response) = try await session.data(for: message)
    guard let http = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    var fields = HTTPFields()
    for (name, value) in http.allHeaderFields {
      if let name = HTTPField.Name("\(name)") { fields[name] = "\(value)" }
    }
    return (HTTPResponse(status: .init(code: http.statusCode), headerFields: fields), data)
  }
}

/// Follows redirects within a host, over the same scheme or a safer one; hands others to the caller as they are.
private final class SameHostRedirects: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    let origin = task.originalRequest?.url
    let isSameHost = request.url?.host == origin?.host && request.url?.port == origin?.port
    let isAsSafe = request.url?.scheme == origin?.scheme || request.url?.scheme == "https"
    completionHandler(isSameHost && isAsSafe ? request : nil)
  }
}

/// What keeps a request from being made; nothing was sent.
public enum RequestError: Error, Hashable, Sendable {
  case emptyPathParameter(name: String)
  case invalidServer(URL)
}

/// The request of an operation, before a server is chosen.
public struct OperationRequest: Sendable {
  private final class Storage: Sendable {
    let method: HTTPRequest.Method
    let path: String
    let headerFields: HTTPFields
    let body: RequestBody?
    init(method: HTTPRequest.Method, path: String, headerFields: HTTPFields, body: RequestBody?) {
      self.method = method
      self.path = path
      self.headerFields = headerFields
      self.body = body
    }
  }
  private var storage: Storage
  public var method: HTTPRequest.Method { storage.method }
  public var path: String { storage.path }
  public var headerFields: HTTPFields { storage.headerFields }
  public var body: RequestBody? { storage.body }

  public init(
    _ method: HTTPRequest.Method, _ path: RequestPath, query: Parameters = [:], headers: Parameters = [:],
    cookies: Parameters = [:], body: RequestBody? = nil
  ) {
    let query = zip(query.names, query.items).map { "\(PercentEncoding.encode($0))=\(PercentEncoding.encode($1))" }
    var headerFields = HTTPFields()
    for (name, value) in zip(headers.names, headers.items) {
      if let name = HTTPField.Name(name) { headerFields[name] = value }
    }
    if let body { headerFields[.contentType] = body.contentType }
    storage = Storage(method: method, path: query.isEmpty ? path.text : path.text + "?" + query.joined(separator: "&"), headerFields: headerFields, body: body)
  }

  public func httpRequest(server: URL, headers: HTTPFields = HTTPFields(), query: Parameters = [:]) throws -> HTTPRequest {
    HTTPRequest(method: method, scheme: server.scheme, authority: server.host, path: path, headerFields: headerFields)
  }
}

/// A value that can stand in a path, a query or a header.
public protocol ParameterValue: Sendable {
  /// The value as the request spells it, before any encoding.
  var parameterText: String { get }
}

extension String: ParameterValue {
  public var parameterText: String { self }
}

extension Bool: ParameterValue {
  public var parameterText: String { self ? "true" : "false" }
}

extension Int: ParameterValue {
  public var parameterText: String { String(self) }
}

extension Int64: ParameterValue {
  public var parameterText: String { String(self) }
}

extension Double: ParameterValue {
  /// Whole numbers are written without a fraction.
  public var parameterText: String { Int(exactly: self).map { String($0) } ?? String(self) }
}

extension Decimal: ParameterValue {
  /// All digits, with a point, whatever the locale.
  public var parameterText: String { description }
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
    return (try? JSON.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// Names with values.
public struct Parameters: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  var items: [String] = []
  var names: [String] = []
  public init<each Value: ParameterValue>(_ keys: JSONKeys, _ values: repeat (each Value)?) {
    var position = 0
    for value in repeat each values {
      if let value { names.append(keys.all[position].text); items.append(value.parameterText) }
      position += 1
    }
  }
  public init(dictionaryLiteral elements: (String, (any ParameterValue)?)...) {
    for case let (name, value?) in elements { names.append(name); items.append(value.parameterText) }
  }
}

public struct ArrayParameter: ParameterValue {
  public let parameterText: String
  public init?(_ values: [any ParameterValue]?) {
    guard let values else { return nil }
    parameterText = values.map(\.parameterText).joined(separator: ",")
  }
}

public struct ObjectParameter: ParameterValue {
  public let parameterText: String
  public init?(_ value: (any JSONCodable)?) {
    guard let value else { return nil }
    parameterText = String(decoding: JSONWriter(value).bytes, as: UTF8.self)
  }
}

/// Percent-encoding of RFC 3986.
enum PercentEncoding {
  /// The text with every byte encoded but letters, digits, `-`, `.`, `_` and `~`.
  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if isUnreserved(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += hex.count == 1 ? "%0" + hex : "%" + hex
      }
    }
    return encoded
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
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

/// Members of a body in the order in which they stand.
public struct BodyMembers: Sendable, ExpressibleByDictionaryLiteral {
  let members: [(key: String, value: (any JSONCodable)?)]
  public init(dictionaryLiteral elements: (String, (any JSONCodable)?)...) { members = elements.map { ($0, $1) } }
}

/// The bytes of a request's body and what they are.
public struct RequestBody: Hashable, Sendable {
  public let data: Data
  public let contentType: String

  public static func json<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    var writer = JSONWriter()
    writer.members(keys, repeat each values)
    return RequestBody(data: Data(writer.bytes), contentType: "application/json")
  }
  public static func form<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
  }
  public static func multipart<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
  }

  public static func json(_ members: BodyMembers) -> RequestBody {
    var writer = JSONWriter()
    writer.members(members.members)
    return RequestBody(data: Data(writer.bytes), contentType: "application/json")
  }

  public static func json(value: some JSONCodable) -> RequestBody {
    RequestBody(data: Data(JSONWriter(value).bytes), contentType: "application/json")
  }

  public static func form(_ members: BodyMembers) -> RequestBody {
    RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
  }
  public static func multipart(_ members: BodyMembers) -> RequestBody {
    RequestBody(data: Data(), contentType: "multipart/form-data")
  }
}

/// A value that is written as null where there is none.
public func orNull(_ value: (any JSONCodable)?) -> any JSONCodable { value ?? JSONValue.null }

/// A request's path, written as a string literal whose interpolations are encoded as one segment each:
/// `"/orders/\(id, name: "id")/lines"`.
public struct RequestPath: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// The path, encoded.
  public let text: String
  /// The names of parameters whose value is empty; a path with one is not sent.
  let emptyParameters: [String]

  public init(stringLiteral text: String) {
    self.text = text
    emptyParameters = []
  }

  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    emptyParameters = stringInterpolation.emptyParameters
  }

  /// Collects the literal parts as they are and the values encoded.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var emptyParameters: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { text += literal }

    public mutating func appendInterpolation(_ value: some ParameterValue, name: String) {
      let segment = value.parameterText
      if segment.isEmpty { emptyParameters.append(name) }
      // A segment of dots alone would be taken for the folder above.
      text += segment.allSatisfy { $0 == "." } ? segment.replacing(".", with: "%2E") : PercentEncoding.encode(segment)
    }
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
