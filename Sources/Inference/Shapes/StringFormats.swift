/// A set of forms of strings, in one byte: each string of each example has one, and joining meets them all.
struct StringFormats: Hashable, Sendable {
  private var bits: UInt8

  static let all = StringFormats(StringFormat.allCases)

  init(_ formats: [StringFormat]) { bits = formats.reduce(0) { $0 | 1 << $1.rawValue } }

  var isEmpty: Bool { bits == 0 }

  func contains(_ format: StringFormat) -> Bool { bits & 1 << format.rawValue != 0 }

  func intersection(_ other: StringFormats) -> StringFormats {
    var common = self
    common.bits &= other.bits
    return common
  }
}
