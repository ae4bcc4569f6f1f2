import Foundation

/// A value that can stand in a path, a query or a header.
public protocol ParameterValue: Sendable {
  /// The value as the request spells it, before any encoding.
  var parameterText: String { get }
}

extension String: ParameterValue {
  public var parameterText: String { self }
}

extension Bool: ParameterValue {
  public var parameterText: String { self ? "true" : "false" }
}

extension Int: ParameterValue {
  public var parameterText: String { String(self) }
}

extension Int64: ParameterValue {
  public var parameterText: String { String(self) }
}

extension Double: ParameterValue {
  /// Whole numbers are written without a fraction.
  public var parameterText: String { Int(exactly: self).map { String($0) } ?? String(self) }
}

extension Decimal: ParameterValue {
  /// All digits, with a point, whatever the locale.
  public var parameterText: String { description }
}

extension JSONNumber: ParameterValue {
  public var parameterText: String { text }
}

extension URL: ParameterValue {
  public var parameterText: String { absoluteString }
}

extension JSONValue: ParameterValue {
  /// A string as it is, anything else as JSON text.
  public var parameterText: String {
    if case .string(let text) = self { return text }
    return (try? JSON.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
