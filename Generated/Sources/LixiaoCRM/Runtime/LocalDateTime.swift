import Foundation

/// A time on the wall clock, without a zone: `2018-10-19 14:04`.
///
/// It is no `Date`, for the documentation does not say whose wall the clock hangs on. `date(in:)` makes it one where you know.
/// It prints exactly as it was read: with `T` or a space, with or without seconds and their fraction.
public struct LocalDateTime: Hashable, Sendable {
  public var date: LocalDate
  public var hour: Int
  public var minute: Int
  /// The second; nil where the text has none.
  public var second: Int?
  /// The digits of the second's fraction; nil where the text has none.
  private var fraction: String?
  /// Whether a `T` stands between date and time, and not a space.
  private var usesLetter: Bool

  /// - Returns: nil where the calendar or the clock has no such time.
  public init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int? = nil) {
    guard let date = LocalDate(year: year, month: month, day: day) else { return nil }
    self.init(date: date, hour: hour, minute: minute, second: second, fraction: nil, usesLetter: false)
  }

  private init?(date: LocalDate, hour: Int, minute: Int, second: Int?, fraction: String?, usesLetter: Bool) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second ?? 0) else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.fraction = fraction
    self.usesLetter = usesLetter
  }

  /// The moment at which clocks in a time zone show this time; to the whole second.
  public func date(in zone: TimeZone) -> Date? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar.date(
      from: DateComponents(
        year: date.year, month: date.month, day: date.day, hour: hour, minute: minute, second: second ?? 0))
  }
}

extension LocalDateTime: LosslessStringConvertible {
  /// Reads `2018-10-19 14:04`, `2018-10-19 14:04:05` and `2018-10-19T14:04:05.123`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
      let date = LocalDate(String(decoding: bytes[0..<10], as: UTF8.self)), bytes[13] == UInt8(ascii: ":"),
      let hour = Digits.number(bytes[11..<13]), let minute = Digits.number(bytes[14..<16])
    else { return nil }
    var second: Int?
    var fraction: String?
    if bytes.count > 16 {
      guard bytes.count >= 19, bytes[16] == UInt8(ascii: ":"), let read = Digits.number(bytes[17..<19]) else {
        return nil
      }
      second = read
    }
    if bytes.count > 19 {
      guard bytes.count > 20, bytes.count <= 29, bytes[19] == UInt8(ascii: "."), Digits.number(bytes[20...]) != nil
      else { return nil }
      fraction = String(decoding: bytes[20...], as: UTF8.self)
    }
    self.init(
      date: date, hour: hour, minute: minute, second: second, fraction: fraction,
      usesLetter: bytes[10] == UInt8(ascii: "T"))
  }

  public var description: String {
    var text = "\(date)\(usesLetter ? "T" : " ")\(Digits.padded(hour)):\(Digits.padded(minute))"
    if let second { text += ":" + Digits.padded(second) }
    if let fraction { text += "." + fraction }
    return text
  }
}

extension LocalDateTime: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }

  private var order: (LocalDate, Int, Int, Int, String) { (date, hour, minute, second ?? 0, fraction ?? "") }
}

extension LocalDateTime: Codable {
  public init(from decoder: any Decoder) throws {
    self = try Self.decoded(from: decoder, expected: "a time such as 2018-10-19 14:04")
  }
  public func encode(to encoder: any Encoder) throws { try encodeText(to: encoder) }
}
