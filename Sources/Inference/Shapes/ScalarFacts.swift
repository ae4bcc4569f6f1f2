import Diagnostics
import JSONText

/// What is known of the numbers at one place.
struct NumberFacts: Hashable, Sendable {
  /// Whether one was written with a fraction or an exponent.
  var hasFraction: Bool
  /// Whether an integer was beyond 64 bits.
  var exceedsInt: Bool
  /// Whether one is not what the nearest `Double` prints: for its many digits, or since it is out of reach.
  var exceedsDouble: Bool
  /// Whether one has more digits than a `Decimal`, or is beyond it.
  var exceedsDecimal: Bool
  /// Whether an integer was beyond 32 bits.
  var exceedsInt32: Bool
  /// The unit in which each of them may count a moment from the beginning of 1970; no number may in two.
  var unit: UnixUnit?
  var values: SeenValues

  /// - Parameter place: where a page shows it; nil for a captured response, which may be private: no value of it is remembered.
  init(_ lexeme: String, at place: SourceLocation?) {
    hasFraction = lexeme.utf8.contains { $0 == 0x2E || $0 | 0x20 == 0x65 }
    exceedsInt = !hasFraction && Int64(lexeme) == nil
    exceedsDouble = !JSONNumber.survivesDouble(lexeme)
    exceedsDecimal = JSONNumber(lexeme)?.fitsDecimal == false
    exceedsInt32 = !hasFraction && Int32(lexeme) == nil
    unit = UnixUnit.allCases.first { $0.mayCount(lexeme) }
    values = place.map { SeenValues(lexeme, at: $0) } ?? SeenValues()
  }

  func joined(with other: NumberFacts) -> NumberFacts {
    var join = self
    join.hasFraction = hasFraction || other.hasFraction
    join.exceedsInt = exceedsInt || other.exceedsInt
    join.exceedsDouble = exceedsDouble || other.exceedsDouble
    join.exceedsDecimal = exceedsDecimal || other.exceedsDecimal
    join.exceedsInt32 = exceedsInt32 || other.exceedsInt32
    join.unit = unit == other.unit ? unit : nil
    join.values = values.joined(with: other.values)
    return join
  }
}

/// What is known of the strings at one place: the formats that each of them has.
struct StringFacts: Hashable, Sendable {
  /// The formats of all strings that are not empty.
  var textFormats: StringFormats
  /// Whether one was more than `""`.
  var hasText: Bool
  /// Whether one was `""`.
  var hasEmpty: Bool
  /// Whether one has a point.
  var hasPoint: Bool
  var values: SeenValues

  /// - Parameter place: where a page shows it; nil for a captured response, which may be private: no value of it is remembered.
  init(_ text: String, at place: SourceLocation?) {
    textFormats = text.isEmpty ? .all : StringFormats(StringFormat.formats(of: text))
    hasText = !text.isEmpty
    hasEmpty = text.isEmpty
    hasPoint = text.utf8.contains(UInt8(ascii: "."))
    values = text.isEmpty ? SeenValues() : place.map { SeenValues(text, at: $0) } ?? SeenValues()
  }

  /// The formats that every string has; `""` has none.
  var formats: StringFormats { hasEmpty ? StringFormats([]) : textFormats }

  func joined(with other: StringFacts) -> StringFacts {
    var join = self
    join.textFormats = textFormats.intersection(other.textFormats)
    join.hasText = hasText || other.hasText
    join.hasEmpty = hasEmpty || other.hasEmpty
    join.hasPoint = hasPoint || other.hasPoint
    join.values = values.joined(with: other.values)
    return join
  }
}
