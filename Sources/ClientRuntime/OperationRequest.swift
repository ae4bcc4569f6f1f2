import Foundation
import HTTPTypes

/// What keeps a request from being made; nothing was sent.
public enum RequestError: Error, Hashable, Sendable {
  /// A parameter of the path is empty, which would name another resource.
  case emptyPathParameter(name: String)
  /// The server's URL has no host.
  case invalidServer(URL)
}

/// The request of an operation, before a server is chosen.
public struct OperationRequest: Hashable, Sendable {
  public let method: HTTPRequest.Method
  /// The path and the query, encoded.
  public let path: String
  public var headerFields: HTTPFields
  public let body: RequestBody?

  /// - Throws: `RequestError.emptyPathParameter`.
  public init(
    method: HTTPRequest.Method, path: RequestPath, query: QueryItems = QueryItems(), headers: HTTPFields = HTTPFields(),
    body: RequestBody? = nil
  ) throws {
    if let name = path.emptyParameters.first { throw RequestError.emptyPathParameter(name: name) }
    self.method = method
    self.path = query.text.isEmpty ? path.text : path.text + "?" + query.text
    headerFields = headers
    if let body { headerFields[.contentType] = body.contentType }
    self.body = body
  }

  /// The request to a server, whose own path comes before the operation's.
  ///
  /// - Parameters:
  ///   - headers: added to those of the operation, which win.
  ///   - query: put behind the operation's own.
  /// - Throws: `RequestError.invalidServer`.
  public func httpRequest(
    server: URL, headers: HTTPFields = HTTPFields(), query: QueryItems = QueryItems()
  ) throws -> HTTPRequest {
    guard let scheme = server.scheme, let host = server.host else { throw RequestError.invalidServer(server) }
    var base = server.path
    while base.hasSuffix("/") { base.removeLast() }
    let authority = server.port.map { "\(host):\($0)" } ?? host
    var fields = headers
    for field in headerFields { fields[field.name] = field.value }
    let common = query.text.isEmpty ? "" : (path.contains("?") ? "&" : "?") + query.text
    return HTTPRequest(
      method: method, scheme: scheme, authority: authority, path: base + path + common, headerFields: fields)
  }
}

/// An operation of the API as a value: built, inspected and tested without being sent.
public protocol APIOperation: Sendable {
  /// What the call returns.
  associatedtype Output: Sendable

  /// - Throws: `RequestError`, or `EncodingError` where a value has no JSON form.
  func request() throws -> OperationRequest

  /// Reads the response to the request.
  ///
  /// - Throws: the API's own error where the response is one, `DecodingError` where it is not what the documentation shows.
  func output(from response: HTTPResponse, body: Data) throws -> Output
}
