/// A request's path, written as a string literal whose interpolations are encoded as one segment each:
/// `"/orders/\(id, name: "id")/lines"`.
public struct RequestPath: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// The path, encoded.
  public let text: String
  /// The names of parameters whose value is empty; a path with one is not sent.
  let emptyParameters: [String]

  public init(stringLiteral text: String) {
    self.text = text
    emptyParameters = []
  }

  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    emptyParameters = stringInterpolation.emptyParameters
  }

  /// Collects the literal parts as they are and the values encoded.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var emptyParameters: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { text += literal }

    public mutating func appendInterpolation(_ value: some ParameterValue, name: String) {
      let segment = value.parameterText
      if segment.isEmpty { emptyParameters.append(name) }
      // A segment of dots alone would be taken for the folder above.
      text += segment.allSatisfy { $0 == "." } ? segment.replacing(".", with: "%2E") : PercentEncoding.encode(segment)
    }
  }
}
