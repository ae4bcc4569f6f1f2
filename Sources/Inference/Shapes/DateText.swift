/// Days, times and moments as texts write them; no more than what the types of the runtime read and print back.
enum DateText {
  enum Form: Hashable, Sendable {
    /// `2019-02-13`, `2019/02/13`
    case separated
    /// `2019年2月13日`
    case ideographs
    /// `20190213`, `2019.02.13`, `2019/2/13`
    case digits
  }

  private typealias Bytes = ArraySlice<UInt8>

  /// How a day is written; nil where the text is no day that the calendar has.
  static func form(_ bytes: ArraySlice<UInt8>) -> Form? {
    let start = bytes.startIndex
    guard bytes.count >= 8, let year = number(bytes[start..<start + 4]) else { return nil }
    let mark = bytes[start + 4]
    if bytes.count == 8, isDigit(mark) {
      guard isDay(year, bytes[start + 4..<start + 6], bytes[start + 6..<start + 8]) else { return nil }
      return (1900...2100).contains(year) ? .digits : nil
    }
    if bytes.count <= 10, "-/.".utf8.contains(mark) {
      let parts = bytes[(start + 5)...].split(separator: mark, omittingEmptySubsequences: false)
      // Without zeros before them, three numbers with marks are as often something else.
      guard parts.count == 2, isDay(year, parts[0], parts[1]), bytes.count == 10 || (1900...2100).contains(year) else {
        return nil
      }
      return mark == UInt8(ascii: ".") || bytes.count < 10 ? .digits : .separated
    }
    return isIdeographic(bytes, year: year) ? .ideographs : nil
  }

  private static func isIdeographic(_ bytes: Bytes, year: Int) -> Bool {
    var rest = bytes.dropFirst(4)
    func take(_ mark: String) -> Bool {
      guard rest.starts(with: mark.utf8) else { return false }
      rest = rest.dropFirst(mark.utf8.count)
      return true
    }
    func digits() -> Bytes {
      let digits = rest.prefix { isDigit($0) }
      rest = rest.dropFirst(digits.count)
      return digits
    }
    guard take("年") else { return false }
    let month = digits()
    guard take("月") else { return false }
    let day = digits()
    return take("日") && rest.isEmpty && isDay(year, month, day)
  }

  private static func isDay(_ year: Int, _ month: Bytes, _ day: Bytes) -> Bool {
    guard (1...2).contains(month.count), (1...2).contains(day.count), let month = number(month), let day = number(day),
      (1...12).contains(month), day >= 1
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return day <= length
  }

  /// `HH:mm`, `HH:mm:ss` or `HH:mm:ss.fff`, an hour below ten also without a zero.
  static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    let isPadded = text.dropFirst().first != UInt8(ascii: ":")
    let bytes = isPadded ? text : [UInt8(ascii: "0")] + text
    let start = bytes.startIndex
    guard bytes.count >= 5, bytes[start + 2] == UInt8(ascii: ":"), let hour = number(bytes[start..<start + 2]),
      hour < 24, let minute = number(bytes[start + 3..<start + 5]), minute < 60
    else { return false }
    if bytes.count == 5 { return true }
    guard bytes.count >= 8, bytes[start + 5] == UInt8(ascii: ":"), let second = number(bytes[start + 6..<start + 8]),
      second < 60
    else { return false }
    if bytes.count == 8 { return true }
    return bytes[start + 8] == UInt8(ascii: ".") && bytes.count > 9 && bytes.count <= 18
      && number(bytes[(start + 9)...]) != nil
  }

  /// A day, a space or `T`, a time of day.
  static func isDateTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) else {
      return false
    }
    return form(bytes[..<mark]) != nil && isTime(bytes[(mark + 1)...])
  }

  /// A day and a time, then with or without a space `Z`, `UTC`, `+08`, `+0800` or `+08:00`.
  static func isZoned(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let mark = bytes.lastIndex(where: { "ZU+-".utf8.contains($0) }), isZone(bytes[mark...]) else { return false }
    let isSpaced = mark > bytes.startIndex && bytes[mark - 1] == UInt8(ascii: " ")
    return isDateTime(bytes[..<(isSpaced ? mark - 1 : mark)])
  }

  private static func isZone(_ bytes: Bytes) -> Bool {
    if bytes.elementsEqual("Z".utf8) || bytes.elementsEqual("UTC".utf8) { return true }
    var digits = Array(bytes.dropFirst())
    if digits.count == 5, digits[2] == UInt8(ascii: ":") { digits.remove(at: 2) }
    guard digits.count == 2 || digits.count == 4, "+-".utf8.contains(bytes.first ?? 0),
      let hours = number(digits[..<2]), hours < 24
    else { return false }
    return digits.count == 2 || number(digits[2...]).map { $0 < 60 } ?? false
  }

  /// The number that digits spell, nil where there are none or another byte is among them. It wraps where it has more digits than it can.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard isDigit(digit) else { return nil }
      value = value &* 10 &+ Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
