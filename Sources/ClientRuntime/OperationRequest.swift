import Foundation
import HTTPTypes

/// The request of an operation, before a server is chosen.
///
/// It can always be built and looked at; what keeps it from being sent is thrown by `httpRequest(server:)`.
public struct OperationRequest: Hashable, Sendable {
  public let method: HTTPRequest.Method
  /// The path and the query, encoded.
  public private(set) var path: String
  public var headerFields = HTTPFields()
  public let body: RequestBody?
  private var failure: RequestError?

  public init(
    _ method: HTTPRequest.Method, _ path: RequestPath, query: Parameters = [:], headers: Parameters = [:],
    cookies: Parameters = [:], body: RequestBody? = nil
  ) {
    self.method = method
    self.path = path.text
    self.body = body
    failure = path.failure ?? body?.failure
    do {
      let query = try query.queryText
      if !query.isEmpty { self.path += "?" + query }
      headerFields = try headers.headerFields
      if let cookies = try cookies.cookieText { headerFields[.cookie] = cookies }
    } catch {
      failure = failure ?? error
    }
    if let body { headerFields[.contentType] = body.contentType }
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
    if let failure { throw failure }
    guard let scheme = server.scheme, let authority = server.authority else { throw .invalidServer(server) }
    var base = server.path(percentEncoded: true)
    while base.hasSuffix("/") { base.removeLast() }
    return HTTPRequest(
      method: method, scheme: scheme, authority: authority, path: base + path, headerFields: headerFields)
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
