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

  init(_ lexeme: String) {
    hasFraction = lexeme.contains { ".eE".contains($0) }
    exceedsInt = !hasFraction && Int64(lexeme) == nil
    exceedsDouble = !JSONNumber.survivesDouble(lexeme)
    exceedsDecimal = JSONNumber(lexeme)?.fitsDecimal == false
  }

  func joined(with other: NumberFacts) -> NumberFacts {
    var join = self
    join.hasFraction = hasFraction || other.hasFraction
    join.exceedsInt = exceedsInt || other.exceedsInt
    join.exceedsDouble = exceedsDouble || other.exceedsDouble
    join.exceedsDecimal = exceedsDecimal || other.exceedsDecimal
    return join
  }
}

/// What is known of the strings at one place: the formats that each of them has.
struct StringFacts: Hashable, Sendable {
  var formats: Set<StringFormat>
  /// Whether one was more than `""`.
  var hasText: Bool

  init(_ text: String) {
    formats = Set(StringFormat.allCases.filter { $0.matches(text) })
    hasText = !text.isEmpty
  }

  func joined(with other: StringFacts) -> StringFacts {
    var join = self
    join.formats = formats.intersection(other.formats)
    join.hasText = hasText || other.hasText
    return join
  }
}
