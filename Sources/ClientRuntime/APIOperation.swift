import Foundation

/// An operation of the API as a value: built, inspected and tested without being sent.
public protocol APIOperation: Sendable {
  /// What the call returns.
  associatedtype Output: Sendable

  var request: OperationRequest { get }

  /// Reads the response to the request.
  ///
  /// - Throws: the API's own error where the response is one, `DecodingFailure` where it is not what the documentation shows.
  func output(from response: APIResponse) throws -> Output

  /// The API's own error that a response without success is; nil where the documentation shows none.
  ///
  /// - Throws: where the response is not what the documentation shows.
  func failure(from response: APIResponse) throws -> (any Error)?
}

extension APIOperation {
  public func failure(from response: APIResponse) throws -> (any Error)? { nil }
}

extension APIOperation where Output: JSONCodable {
  public func output(from response: APIResponse) throws -> Output { try response.json() }
}

extension APIOperation where Output == Data {
  public func output(from response: APIResponse) throws -> Data { response.body }
}

extension APIOperation where Output == Void {
  public func output(from response: APIResponse) throws {}
}

/// An error that an API answers with; each client has such types, and `ClientCore` throws them as they are.
public protocol EnvelopeError: Error, Sendable {}
