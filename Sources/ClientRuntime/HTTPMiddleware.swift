import Foundation
import HTTPTypes

/// What sends a request and its body and gives back the response and its body.
public typealias HTTPExchange = @Sendable (HTTPRequest, Data?) async throws -> (HTTPResponse, Data)

/// Stands between the client and its transport: sees each request, and may change it, send it once, often or not at all.
public protocol HTTPMiddleware: Sendable {
  /// - Parameter next: sends the request on its way, to the next middleware and at last to the transport.
  /// - Throws: `ClientError.transport` and `ClientError.timeout` as they come from `next`, and errors of its own.
  func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data)
}
