import Foundation

/// What stands in a request under one name: one value, or several with commas between them.
public typealias ParameterField = (name: String, values: [String])

/// A value that can stand in a path, a query, a header or a cookie.
public protocol ParameterValue: Sendable {
  /// The value as the request spells it, before any encoding.
  var parameterText: String { get }

  /// The fields that the value makes of a parameter; most make one.
  ///
  /// - Throws: where the value cannot be written.
  func parameterFields(named name: String) throws(RequestError) -> [ParameterField]
}

extension ParameterValue {
  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] { [(name, [parameterText])] }
}

extension ParameterValue where Self: CustomStringConvertible {
  public var parameterText: String { description }
}

extension String: ParameterValue {}
extension Bool: ParameterValue {}
extension Int: ParameterValue {}
extension Int64: ParameterValue {}
extension Decimal: ParameterValue {}

extension Double: ParameterValue {
  /// Whole numbers are written without a fraction.
  public var parameterText: String { Int(exactly: self).map { String($0) } ?? String(self) }

  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] {
    if isFinite { return [(name, [parameterText])] }
    throw .valueWithoutForm(name: name)
  }
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
    return String(decoding: JSONWriter(self).bytes, as: UTF8.self)
  }
}
