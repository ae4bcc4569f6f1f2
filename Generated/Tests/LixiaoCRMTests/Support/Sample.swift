@testable import LixiaoCRM
import Foundation

/// Values for tests, of types that no literal spells.
enum Sample {
  static let url = known(URL(string: "https://example.com/sample"))
  static let localDate = known(LocalDate("2024-01-31"))
  static let localDateTime = known(LocalDateTime("2024-01-31 13:45"))
  static let localTime = known(LocalTime("13:45"))
  static let zonedDateTime = known(ZonedDateTime("2024-01-31T13:45:00Z"))
  static let decimalString = known(DecimalString("12.50"))

  private static func known<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a sample is not what its type reads") }
    return value
  }
}
