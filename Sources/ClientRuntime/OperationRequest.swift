import Foundation
import HTTPTypes

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
