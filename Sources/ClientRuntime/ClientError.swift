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

extension ClientError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .transport(let error): "no response: \(error)"
    case .status(let response, let body): "status \(response.status.code), \(body.count) bytes"
    case .decoding(let failure): "\(failure)"
    }
  }
}

/// An error that an API answers with in its envelope; each client has one such type.
public protocol EnvelopeError: Error, Sendable {}
