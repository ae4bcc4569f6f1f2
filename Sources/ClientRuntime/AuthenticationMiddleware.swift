import Foundation
import HTTPTypes

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
