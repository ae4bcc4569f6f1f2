import Foundation
import HTTPTypes

/// Answers every request with one response and keeps what was sent.
actor RecordingTransport: HTTPTransport {
  private(set) var requests: [HTTPRequest] = []
  private(set) var bodies: [Data?] = []
  private let response: HTTPResponse
  private let body: Data

  init(status: HTTPResponse.Status = .ok, body: Data) {
    response = HTTPResponse(status: status)
    self.body = body
  }

  func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data) {
    requests.append(request)
    bodies.append(body)
    return (response, self.body)
  }
}
