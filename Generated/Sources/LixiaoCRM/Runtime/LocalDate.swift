import Foundation

/// A day on the wall calendar, without a zone: `2019-02-13`.
///
/// It is no `Date`, for the documentation does not say where the day begins. `date(in:)` makes it one where you know.
public struct LocalDate: Hashable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  /// What stands between the numbers, so that the date prints as it was read.
  private var separator: Separator

  private enum Separator: Character, Sendable {
    case dash = "-"
    case slash = "/"
  }

  /// - Returns: nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    self.init(year: year, month: month, day: day, separator: .dash)
  }

  private init?(year: Int, month: Int, day: Int, separator: Separator) {
    guard (0...9999).contains(year), (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day)
    else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
    self.separator = separator
  }

  /// The moment at which the day begins in a time zone.
  public func date(in zone: TimeZone) -> Date? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar.date(from: DateComponents(year: year, month: month, day: day))
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension LocalDate: LosslessStringConvertible {
  /// Reads `2019-02-13` and `2019/02/13`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == bytes[7],
      let separator = Separator(rawValue: Character(Unicode.Scalar(bytes[4]))),
      let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
      let day = Digits.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day, separator: separator)
  }

  public var description: String {
    "\(Digits.padded(year, 4))\(separator.rawValue)\(Digits.padded(month))\(separator.rawValue)\(Digits.padded(day))"
  }
}

extension LocalDate: Comparable {
  public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension LocalDate: Codable {
  public init(from decoder: any Decoder) throws {
    self = try Self.decoded(from: decoder, expected: "a date such as 2019-02-13")
  }
  public func encode(to encoder: any Encoder) throws { try encodeText(to: encoder) }
}
