import Foundation
import HTTPTypes

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
