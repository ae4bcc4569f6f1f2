import Foundation

/// A form of string that has a Swift type of its own. A field has it only where every string seen there has.
///
/// What is no more than digits and marks (`20240501`, `2024.05.01`, `2024-5-1`, `14:04`, `10.50`) is as often a number, a version or a length, so
/// the field's name, its description or its declared type has to agree there.
enum StringFormat: UInt8, Hashable, Sendable, CaseIterable {
  /// `2019-02-13`, `2019/02/13`, `2019年2月13日`: a day on the wall calendar.
  case localDate
  /// `20190213`, `2019.02.13`, `2019-2-3`: numbers that may be such a day.
  case dateDigits
  /// `14:04`, `14:04:05.123`: a time of day, or a length.
  case localTime
  /// `2018-10-19 14:04`, `2018-10-19T14:04:05.123`: a time on the wall clock, without a zone.
  case localDateTime
  /// `2018-10-19T14:04:05.123Z`, `2018-10-19 14:04 +0800`: a moment.
  case zonedDateTime
  /// `10.50`, `-3`: a number in decimal digits.
  case decimal
  /// `https://host/path`.
  case url

  /// All formats that a text has.
  static func formats(of text: String) -> [StringFormat] {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return [] }
    if first == UInt8(ascii: "h") { return isURL(text) ? [.url] : [] }
    guard bytes.count <= 64 else { return [] }
    var formats: [StringFormat] = []
    switch DateText.form(bytes[...]) {
    // Days from the tenth on have two digits anyway, so they go with those that have one.
    case .separated, .ideographs: formats += [.localDate, .dateDigits]
    case .digits: formats.append(.dateDigits)
    case nil: break
    }
    if DateText.isTime(bytes[...]) { formats.append(.localTime) }
    if DateText.isDateTime(bytes[...]) { formats.append(.localDateTime) }
    if DateText.isZoned(bytes[...]) { formats.append(.zonedDateTime) }
    if isDecimal(bytes) { formats.append(.decimal) }
    return formats
  }

  func matches(_ text: String) -> Bool { Self.formats(of: text).contains(self) }

  private static func isURL(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), let url = URL(string: text) else { return false }
    return url.host?.isEmpty == false && url.absoluteString == text
  }

  private static func isDecimal(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { DateText.number($0) != nil } && digits.count <= 38
  }
}
