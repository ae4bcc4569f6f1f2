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
