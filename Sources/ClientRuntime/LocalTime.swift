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
