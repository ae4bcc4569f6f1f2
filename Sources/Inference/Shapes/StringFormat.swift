import Foundation

/// A form of string that has a Swift type of its own. A field has it only where every string seen there has.
enum StringFormat: Hashable, Sendable, CaseIterable {
  /// `2019-02-13`: a day on the wall calendar.
  case localDate
  /// `2018-10-19 14:04`, `2018-10-19T14:04:05.123`: a time on the wall clock, without a zone.
  case localDateTime
  /// `https://host/path`.
  case url

  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .localDate: return bytes.count == 10 && Self.isDate(bytes[...])
    case .localDateTime:
      guard bytes.count >= 16, Self.isDate(bytes[..<10]),
        bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T")
      else {
        return false
      }
      return Self.isTime(bytes[11...])
    case .url:
      guard text.hasPrefix("https://") || text.hasPrefix("http://"), let url = URL(string: text) else { return false }
      return url.host?.isEmpty == false && url.absoluteString == text
    }
  }

  /// `yyyy-MM-dd`, a day that the calendar has.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 5..<start + 7]),
      let day = number(bytes[start + 8..<start + 10]), (1...12).contains(month), day >= 1
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return day <= length
  }

  /// `HH:mm`, `HH:mm:ss` or `HH:mm:ss.fff`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    guard bytes.count >= 5, bytes[start + 2] == UInt8(ascii: ":"), let hour = number(bytes[start..<start + 2]),
      hour < 24,
      let minute = number(bytes[start + 3..<start + 5]), minute < 60
    else { return false }
    if bytes.count == 5 { return true }
    guard bytes.count >= 8, bytes[start + 5] == UInt8(ascii: ":"), let second = number(bytes[start + 6..<start + 8]),
      second < 60
    else { return false }
    if bytes.count == 8 { return true }
    return bytes[start + 8] == UInt8(ascii: ".") && bytes.count > 9 && bytes.count <= 18
      && number(bytes[(start + 9)...]) != nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
