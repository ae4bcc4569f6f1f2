import Foundation

/// A number that an API puts in quotes so that no digit of it is lost: `"10.50"`.
///
/// The text is kept as it came; `decimal` is the number, exact to 38 digits. Two values are equal where they are written alike; compare
/// `decimal` for whether they are one number.
public struct DecimalString: Hashable, Sendable {
  /// The number as it is written.
  public let text: String

  public init(_ decimal: Decimal) { text = decimal.description }

  /// The number.
  public var decimal: Decimal { digits.decimal ?? .nan }

  private var digits: JSONDigits { JSONDigits(text.utf8.drop { $0 == UInt8(ascii: "+") }) }
}

extension DecimalString: LosslessStringConvertible {
  /// Reads digits with or without a sign, a point and an exponent: `10.50`, `-0.5`, `1e-7`.
  public init?(_ text: String) {
    guard Self.isNumber(Array(text.utf8)) else { return nil }
    self.text = text
    guard digits.decimal != nil else { return nil }
  }

  /// Foundation reads as far as it can; all of the text must be the number.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func digits() -> Bool {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count > 0
    }
    func take(_ marks: String) -> Bool {
      guard let first = rest.first, marks.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("+-")
    guard digits(), !take(".") || digits() else { return false }
    if take("eE") {
      _ = take("+-")
      guard digits() else { return false }
    }
    return rest.isEmpty
  }

  public var description: String { text }
}

extension DecimalString: Comparable {
  /// By the number, and by the text where that is one.
  public static func < (a: Self, b: Self) -> Bool { (a.decimal, a.text) < (b.decimal, b.text) }
}

extension DecimalString: JSONTextual {
  public static var sampleText: StaticString { "10.50" }
}

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

/// A time of day on the wall clock, without a day and a zone: `14:04`.
///
/// It prints exactly as it was read: with or without seconds and their fraction.
public struct LocalTime: Hashable, Sendable {
  public var hour: Int
  public var minute: Int
  /// The second; nil where the text has none.
  public var second: Int?
  /// The digits of the second's fraction; nil where the text has none.
  private(set) var fraction: String?
  /// Whether an hour below ten has a zero before it.
  private var padsHour = true

  /// - Returns: nil where the clock has no such time.
  public init?(hour: Int, minute: Int, second: Int? = nil) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second ?? 0) else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The second's fraction, in billionths.
  var nanoseconds: Int { fraction.flatMap { Int($0.padding(to: 9)) } ?? 0 }
}

extension LocalTime: LosslessStringConvertible {
  /// Reads `14:04`, `9:30`, `14:04:05` and `14:04:05.123`, up to nine digits.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)
    let padsHour = bytes.count < 2 || bytes[1] != UInt8(ascii: ":")
    if !padsHour { bytes.insert(UInt8(ascii: "0"), at: 0) }
    guard bytes.count >= 5, bytes[2] == UInt8(ascii: ":"), let hour = Digits.number(bytes[0..<2]),
      let minute = Digits.number(bytes[3..<5])
    else { return nil }
    guard bytes.count > 5 else {
      self.init(hour: hour, minute: minute)
      self.padsHour = padsHour
      return
    }
    guard bytes.count >= 8, bytes[5] == UInt8(ascii: ":"), let second = Digits.number(bytes[6..<8]) else { return nil }
    self.init(hour: hour, minute: minute, second: second)
    self.padsHour = padsHour
    if bytes.count > 8 {
      guard bytes.count > 9, bytes.count <= 18, bytes[8] == UInt8(ascii: "."), Digits.number(bytes[9...]) != nil else {
        return nil
      }
      fraction = String(decoding: bytes[9...], as: UTF8.self)
    }
  }

  public var description: String {
    var text = "\(Digits.padded(hour, padsHour ? 2 : 1)):\(Digits.padded(minute))"
    if let second { text += ":" + Digits.padded(second) }
    if let fraction { text += "." + fraction }
    return text
  }
}

extension LocalTime: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }

  private var order: (Int, Int, Int, Int) { (hour, minute, second ?? 0, nanoseconds) }
}

extension LocalTime: JSONTextual {
  public static var sampleText: StaticString { "14:04" }
}

extension String {
  /// The digits of a fraction with zeros behind them.
  fileprivate func padding(to width: Int) -> String { self + String(repeating: "0", count: max(0, width - utf8.count)) }
}

/// A value out of a list that may grow: one that the documentation does not list is kept, and is sent as it came.
///
/// A type gives the values that are listed; all else is here. Values that a new documentation adds break no `switch`, which needs a
/// `default` as it is. Each type says itself that it is `Codable`, `Hashable` and `CustomStringConvertible`, as with `JSONModel`.
public protocol OpenEnum: JSONCodable, ParameterValue {
  associatedtype RawValue: JSONCodable & Hashable & LosslessStringConvertible

  /// The values that the documentation lists, as `JSONKeys` writes them.
  static var known: JSONKeys { get }
  /// The value on the wire.
  var rawValue: RawValue { get }
  init(_ rawValue: RawValue)
}

extension OpenEnum {
  /// The values that the documentation lists.
  public static var knownValues: [Self] { known.all.compactMap { RawValue($0.text).map(Self.init) } }

  /// Whether the documentation lists the value.
  public var isKnown: Bool {
    let text = rawValue.description
    return Self.known.all.contains { $0.name.elementsEqual(text.utf8) }
  }

  public init(json: JSONReader) {
    self.init(RawValue(json: json))
    if json.isTolerant, !isKnown {
      json.note(.unknownValue, "one of \(Self.known.all.map(\.text).joined(separator: ", "))")
    }
  }

  public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }

  public var description: String { rawValue.description }
  public var parameterText: String { rawValue.description }

  public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
  public var hashValue: Int { rawValue.hashValue }
}

/// Numbers of fixed width in ASCII digits.
enum Digits {
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return bytes.isEmpty ? nil : value
  }

  static func padded(_ value: Int, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
