import Foundation
import HTTPTypes

/// Sends requests; the client needs nothing else of the network.
public protocol HTTPTransport: Sendable {
  /// Ends at once when its task is cancelled.
  ///
  /// - Throws: whatever keeps the response from coming; a response of any status is no error here.
  func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data)
}
