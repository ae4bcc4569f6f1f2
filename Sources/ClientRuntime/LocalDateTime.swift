import Foundation

/// A time on the wall clock, without a zone: `2018-10-19 14:04`.
///
/// It is no `Date`, for the documentation does not say whose wall the clock hangs on. `date(in:)` makes it one where you know.
/// It prints exactly as it was read: with `T` or a space, with or without seconds and their fraction.
public struct LocalDateTime: Hashable, Sendable {
  public var date: LocalDate
  public var time: LocalTime
  /// Whether a `T` stands between date and time, and not a space.
  private var usesLetter: Bool

  public init(date: LocalDate, time: LocalTime) {
    self.init(date: date, time: time, usesLetter: false)
  }

  /// - Returns: nil where the calendar or the clock has no such time.
  public init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int? = nil) {
    guard let date = LocalDate(year: year, month: month, day: day),
      let time = LocalTime(hour: hour, minute: minute, second: second)
    else { return nil }
    self.init(date: date, time: time, usesLetter: false)
  }

  private init(date: LocalDate, time: LocalTime, usesLetter: Bool) {
    self.date = date
    self.time = time
    self.usesLetter = usesLetter
  }

  public var hour: Int {
    get { time.hour }
    set { time.hour = newValue }
  }
  public var minute: Int {
    get { time.minute }
    set { time.minute = newValue }
  }
  /// The second; nil where the text has none.
  public var second: Int? {
    get { time.second }
    set { time.second = newValue }
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
  /// Reads a date that `LocalDate` reads, `T` or a space, and a time that `LocalTime` reads: `2018-10-19 14:04`,
  /// `2018/10/19 14:04:05`, `2018-10-19T14:04:05.123`.
  public init?(_ text: String) {
    guard let mark = text.firstIndex(where: { $0 == "T" || $0 == " " }), let date = LocalDate(String(text[..<mark])),
      let time = LocalTime(String(text[text.index(after: mark)...]))
    else { return nil }
    self.init(date: date, time: time, usesLetter: text[mark] == "T")
  }

  public var description: String { "\(date)\(usesLetter ? "T" : " ")\(time)" }
}

extension LocalDateTime: Comparable {
  public static func < (a: Self, b: Self) -> Bool { (a.date, a.time) < (b.date, b.time) }
}

extension LocalDateTime: JSONTextual {
  public static var sampleText: StaticString { "2018-10-19 14:04" }
}
