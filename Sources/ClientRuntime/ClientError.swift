import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What can go wrong with a call beside the errors that the API itself answers with.
public enum ClientError: Error, Sendable {
  /// No response came.
  case transport(any Error)
  /// No response came in time.
  case timeout
  /// The response has a status that is no success, and is no error that the documentation describes.
  case status(HTTPResponse, body: Data)
  /// The response is not what the documentation shows.
  case decoding(DecodingFailure)

  var isWithoutResponse: Bool {
    switch self {
    case .transport, .timeout: true
    case .status, .decoding: false
    }
  }
}

extension ClientError: LocalizedError, CustomStringConvertible {
  public var errorDescription: String? { description }

  public var description: String {
    switch self {
    case .transport(let error as URLError): "no response: \(error.localizedDescription)"
    case .transport(let error): "no response: \(error)"
    case .timeout: "no response in time"
    case .status(let response, let body): "status \(response.status.code), \(body.count) bytes"
    case .decoding(let failure): "unexpected response: \(failure)"
    }
  }
}
