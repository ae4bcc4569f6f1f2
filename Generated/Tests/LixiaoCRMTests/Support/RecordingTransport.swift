@testable import LixiaoCRM
import Foundation
import HTTPTypes

/// Answers requests with responses, one after the other and the last for ever, and keeps what was sent.
actor RecordingTransport: HTTPTransport {
  private(set) var requests: [HTTPRequest] = []
  private(set) var bodies: [Data?] = []
  private var responses: [(HTTPResponse, Data)]

  init(status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], body: Data) {
    self.init([(HTTPResponse(status: status, headerFields: headers), body)])
  }

  init(_ responses: [(HTTPResponse, Data)]) { self.responses = responses }

  func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data) {
    requests.append(request)
    bodies.append(body)
    guard let response = responses.first else { throw CancellationError() }
    if responses.count > 1 { responses.removeFirst() }
    return response
  }
}
