import Foundation

/// A moment that an API counts from the beginning of 1970. The number is kept as it came; `date` is the moment.
///
/// A text of digits makes one too, where an API puts such numbers in quotes: `UnixMilliseconds(order.createdTime)?.date`.
public protocol UnixTime: JSONCodable, Codable, Hashable, Comparable, ExpressibleByIntegerLiteral,
  LosslessStringConvertible, ParameterValue
{
  /// The units since the beginning of 1970.
  var rawValue: Int64 { get }

  /// How many of the units that are counted a second has.
  static var unitsPerSecond: Int64 { get }

  init(rawValue: Int64)
}

/// A moment counted in seconds: `1575545687`.
public struct UnixSeconds: UnixTime {
  public static let unitsPerSecond: Int64 = 1
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}

/// A moment counted in thousandths of a second: `1575545687196`.
public struct UnixMilliseconds: UnixTime {
  public static let unitsPerSecond: Int64 = 1000
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}

extension UnixTime {
  /// The moment.
  public var date: Date {
    let (seconds, rest) = rawValue.quotientAndRemainder(dividingBy: Self.unitsPerSecond)
    return Date(timeIntervalSince1970: Double(seconds) + Double(rest) / Double(Self.unitsPerSecond))
  }

  /// The last unit that began before a moment or at it. Moments beyond what the number holds are the first or the last that it holds.
  public init(_ date: Date) {
    let units = (date.timeIntervalSince1970 * Double(Self.unitsPerSecond)).rounded(.down)
    self.init(rawValue: Int64(exactly: units) ?? (units < 0 ? .min : .max))
  }

  public init(integerLiteral value: Int64) { self.init(rawValue: value) }

  /// - Returns: nil where the text is no whole number.
  public init?(_ text: String) {
    guard let value = Int64(text) else { return nil }
    self.init(rawValue: value)
  }

  public init(json: JSONReader) { self.init(rawValue: json.integer() ?? 0) }

  public func write(to json: inout JSONWriter) { json.value(rawValue) }

  public var description: String { String(rawValue) }

  public var parameterText: String { String(rawValue) }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
