import Foundation

/// A moment as ISO 8601 writes it, with its distance from UTC: `2019-12-05T11:34:47.196Z`, `2019-12-05 19:34+0800`.
///
/// `date` is the moment. It prints exactly as it was read, so two values are equal where they are written alike; compare `date`
/// for whether they are one moment.
public struct ZonedDateTime: Hashable, Sendable {
  /// What the clocks of the zone show.
  public let local: LocalDateTime
  /// The zone as it is written, a space before it included: `Z`, `+08:00`, ` +0800`.
  private let zone: String
  /// How far the zone is ahead of UTC, in seconds.
  public let secondsFromGMT: Int

  /// The moment.
  public var date: Date {
    let seconds = local.hour * 3600 + local.minute * 60 + (local.second ?? 0) - secondsFromGMT
    return Date(
      timeIntervalSince1970: Double(local.date.daysSince1970 * 86_400 + seconds)
        + Double(local.time.nanoseconds) / 1_000_000_000)
  }

  /// A moment in UTC, to the millisecond: `2019-12-05T11:34:47.196Z`.
  ///
  /// - Returns: nil for a moment before the year 0 or after the year 9999.
  public init?(_ date: Date) {
    self.init(date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
  }
}

extension ZonedDateTime: LosslessStringConvertible {
  /// Reads a time that `LocalDateTime` reads and behind it, with or without a space, `Z`, `UTC`, `+08`, `+0800` or `+08:00`.
  public init?(_ text: String) {
    guard let mark = text.lastIndex(where: { "ZU+-".contains($0) }) else { return nil }
    let isSpaced = mark > text.startIndex && text[text.index(before: mark)] == " "
    let start = isSpaced ? text.index(before: mark) : mark
    guard let local = LocalDateTime(String(text[..<start])), let seconds = Self.seconds(text[mark...]) else {
      return nil
    }
    self.local = local
    zone = String(text[start...])
    secondsFromGMT = seconds
  }

  private static func seconds(_ zone: Substring) -> Int? {
    if zone == "Z" || zone == "UTC" { return 0 }
    var digits = Array(zone.utf8.dropFirst())
    if digits.count == 5, digits[2] == UInt8(ascii: ":") { digits.remove(at: 2) }
    guard digits.count == 2 || digits.count == 4, zone.first == "+" || zone.first == "-",
      let hours = Digits.number(digits[..<2]), hours < 24
    else { return nil }
    guard let minutes = digits.count == 2 ? 0 : Digits.number(digits[2...]), minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (zone.first == "-" ? -1 : 1)
  }

  public var description: String { "\(local)\(zone)" }
}

extension ZonedDateTime: Comparable {
  /// By the moment, and by the text where that is one.
  public static func < (a: Self, b: Self) -> Bool { (a.date, a.description) < (b.date, b.description) }
}

extension ZonedDateTime: JSONTextual {
  public static var sampleText: StaticString { "2019-12-05T11:34:47.196Z" }
}
