import Foundation
import HTTPTypes

/// What can go wrong with a call beside the errors that the API itself answers with.
public enum ClientError: Error, Sendable {
  /// No response came.
  case transport(any Error)
  /// The response has a status that is no success, and is no error that the documentation describes.
  case status(HTTPResponse, body: Data)
  /// The response is not what the documentation shows.
  case decoding(DecodingFailure)
}

/// Where a response differs from its documentation.
public struct DecodingFailure: Error, Sendable {
  /// The type of the operation that was called.
  public let operation: String
  /// The place in the response: `data.customer.id`.
  public let path: String
  /// What was expected there and what came.
  public let reason: String
  public let body: Data

  /// - Parameter error: what decoding threw.
  public init(_ error: any Error, operation: String, body: Data) {
    self.operation = operation
    self.body = body
    let place = (error as? DecodingError).map(DecodingPlace.init)
    path = place.map { DecodingPlace.text(of: $0.path) } ?? ""
    reason = place?.reason ?? "\(error)"
  }
}

extension ClientError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .transport(let error): "no response: \(error)"
    case .status(let response, let body): "status \(response.status.code), \(body.count) bytes"
    case .decoding(let failure): "\(failure.operation): unexpected response at ‘\(failure.path)’: \(failure.reason)"
    }
  }
}

/// An error that an API answers with in its envelope; each client has one such type.
public protocol EnvelopeError: Error, Sendable {}
