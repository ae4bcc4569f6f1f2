/// A request's path, written as a string literal whose interpolations are encoded as one segment each:
/// `"/orders/\(id, name: "id")/lines"`.
public struct RequestPath: ExpressibleByStringInterpolation, Sendable {
  /// The path, encoded.
  public let text: String
  /// Why a request to the path cannot be sent.
  let failure: RequestError?

  public init(stringLiteral text: String) {
    self.text = text
    failure = nil
  }

  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    failure = stringInterpolation.failure
  }

  /// Collects the literal parts as they are and the values encoded.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var failure: RequestError?

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { text += literal }

    public mutating func appendInterpolation(_ value: (some ParameterValue)?, name: String) {
      do {
        let values = try value?.parameterFields(named: name).flatMap(\.values) ?? []
        let segment = values.map { PercentEncoding.encode($0) }.joined(separator: ",")
        if segment.isEmpty { failure = failure ?? .emptyPathParameter(name: name) }
        // A segment of dots alone would be taken for the folder above.
        text += segment.allSatisfy { $0 == "." } ? segment.replacing(".", with: "%2E") : segment
      } catch {
        failure = failure ?? error
      }
    }
  }
}
