import Foundation

/// Values for tests, of types that no literal spells and that have no sample of their own.
enum Sample {
  static let url = known(URL(string: "https://example.com/sample"))

  private static func known<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a sample is not what its type reads") }
    return value
  }
}
