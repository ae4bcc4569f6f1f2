/// The query of a request, encoded as it grows: names and values by RFC 3986, a space as `%20` and a plus as `%2B`.
public struct QueryItems: Hashable, Sendable {
  /// How an array stands in a query.
  public enum ArrayStyle: Hashable, Sendable {
    /// `a=1&a=2`
    case repeated
    /// `a[]=1&a[]=2`, the brackets encoded.
    case brackets
    /// `a=1,2`
    case commaSeparated
  }

  /// The query without its question mark.
  public private(set) var text = ""

  public init() {}

  /// Adds a value; none is left out.
  public mutating func append(_ name: String, _ value: (some ParameterValue)?) {
    guard let value else { return }
    append(PercentEncoding.encode(name), encoded: PercentEncoding.encode(value.parameterText))
  }

  /// Adds the values of an array; none is left out.
  public mutating func append(_ name: String, _ values: [some ParameterValue]?, style: ArrayStyle = .repeated) {
    guard let values else { return }
    let encoded = values.map { PercentEncoding.encode($0.parameterText) }
    switch style {
    case .repeated: for value in encoded { append(PercentEncoding.encode(name), encoded: value) }
    case .brackets: for value in encoded { append(PercentEncoding.encode(name + "[]"), encoded: value) }
    case .commaSeparated: append(PercentEncoding.encode(name), encoded: encoded.joined(separator: ","))
    }
  }

  private mutating func append(_ name: String, encoded value: String) {
    if !text.isEmpty { text += "&" }
    text += name + "=" + value
  }
}
