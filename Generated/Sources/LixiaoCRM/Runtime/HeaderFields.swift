import HTTPTypes

extension HTTPFields {
  /// Adds a header; none is left out, and so is a name that HTTP does not allow.
  public mutating func append(_ name: String, _ value: (some ParameterValue)?) {
    guard let value, let name = HTTPField.Name(name) else { return }
    self[name] = value.parameterText
  }

  /// Adds a cookie beside those that are there; none is left out.
  public mutating func appendCookie(_ name: String, _ value: (some ParameterValue)?) {
    guard let value else { return }
    let cookie = "\(name)=\(PercentEncoding.encode(value.parameterText))"
    self[.cookie] = self[.cookie].map { "\($0); \(cookie)" } ?? cookie
  }
}
