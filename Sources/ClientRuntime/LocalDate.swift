import Foundation

/// A day on the wall calendar, without a zone: `2019-02-13`.
///
/// It is no `Date`, for the documentation does not say where the day begins. `date(in:)` makes it one where you know.
/// It prints exactly as it was read.
public struct LocalDate: Hashable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  private var form: Form

  /// How a date is written.
  private enum Form: Hashable, Sendable {
    /// `2019-02-13`, `2019/2/13`, `2019.02.13`: one mark between the numbers, and whether month and day below ten have a zero before them.
    case separated(UInt8, padsMonth: Bool, padsDay: Bool)
    /// `20190213`
    case compact
    /// `2019年2月13日`, and whether month and day below ten have a zero before them.
    case ideographs(padsMonth: Bool, padsDay: Bool)
  }

  /// - Returns: nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    self.init(year: year, month: month, day: day, form: .separated(UInt8(ascii: "-"), padsMonth: true, padsDay: true))
  }

  private init?(year: Int, month: Int, day: Int, form: Form) {
    guard (0...9999).contains(year), (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day)
    else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
    self.form = form
  }

  /// The moment at which the day begins in a time zone.
  public func date(in zone: TimeZone) -> Date? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar.date(from: DateComponents(year: year, month: month, day: day))
  }

  /// The days from 1970-01-01 to this one.
  var daysSince1970: Int {
    // Years begin in March here, so that the day that a leap year has more is the last of its year.
    let years = month > 2 ? year : year - 1
    let days = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * years + years / 4 - years / 100 + years / 400 + days - 719_468 - (years < 0 ? 1 : 0)
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
  /// Reads `2019-02-13`, `2019/02/13`, `2019.02.13`, `20190213` and `2019年2月13日`, months and days below ten also without a zero.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, let year = Digits.number(bytes[0..<4]) else { return nil }
    if bytes.count == 8, let month = Digits.number(bytes[4..<6]), let day = Digits.number(bytes[6..<8]) {
      self.init(year: year, month: month, day: day, form: .compact)
    } else if bytes.count <= 10, "-/.".utf8.contains(bytes[4]) {
      let parts = bytes[5...].split(separator: bytes[4], omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].count <= 2, parts[1].count <= 2, let month = Digits.number(parts[0]),
        let day = Digits.number(parts[1])
      else { return nil }
      self.init(
        year: year, month: month, day: day,
        form: .separated(bytes[4], padsMonth: parts[0].count == 2, padsDay: parts[1].count == 2))
    } else {
      let parts = text.split(omittingEmptySubsequences: false) { "年月日".contains($0) }.map { Array($0.utf8) }
      guard parts.count == 4, text == "\(parts[0].text)年\(parts[1].text)月\(parts[2].text)日",
        (1...2).contains(parts[1].count), (1...2).contains(parts[2].count), parts[0].count == 4,
        let month = Digits.number(parts[1][...]), let day = Digits.number(parts[2][...])
      else { return nil }
      self.init(
        year: year, month: month, day: day,
        form: .ideographs(padsMonth: parts[1].count == 2, padsDay: parts[2].count == 2))
    }
  }

  public var description: String {
    let year = Digits.padded(year, 4)
    switch form {
    case .separated(let mark, let padsMonth, let padsDay):
      let mark = Character(Unicode.Scalar(mark))
      return "\(year)\(mark)\(Digits.padded(month, padsMonth ? 2 : 1))\(mark)\(Digits.padded(day, padsDay ? 2 : 1))"
    case .compact: return "\(year)\(Digits.padded(month))\(Digits.padded(day))"
    case .ideographs(let padsMonth, let padsDay):
      return "\(year)年\(Digits.padded(month, padsMonth ? 2 : 1))月\(Digits.padded(day, padsDay ? 2 : 1))日"
    }
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension LocalDate: Comparable {
  public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension LocalDate: JSONTextual {
  public static var sampleText: StaticString { "2019-02-13" }
}
