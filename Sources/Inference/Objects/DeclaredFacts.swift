import Contract
import JSONText

extension Property {
  /// Takes over what rows say of the value beyond its type: of several rows the first that says it.
  ///
  /// - Parameter seen: what the examples show.
  mutating func adopt(_ rows: [Field], seen: Shape) {
    defaultValue = rows.lazy.compactMap(\.defaultValue).first
    let list = rows.first { !$0.allowedValues.isEmpty }
    allowedValues = (list?.allowedValues ?? []).map { value in
      var value = value
      value.places = rows.flatMap { row in
        row.allowedValues.filter { $0.value == value.value }.flatMap { $0.places.isEmpty ? [row.location] : $0.places }
      }
      return value
    }
    listTitle = list?.listTitle
    isListIncomplete = seen.valueBeside(allowedValues) != nil
    seenValues = seen.valuesSeen
    for row in rows { facts = facts.completed(by: row.facts) }
    if let example = facts.example, seen.isAlwaysNumeric, JSONNumber(example) == nil { facts.example = nil }
  }
}

extension ValueFacts {
  fileprivate func completed(by other: ValueFacts) -> ValueFacts {
    // Bounds belong together, so those of two rows are not mixed.
    let hasBounds = minimum != nil || maximum != nil || minimumLength != nil || maximumLength != nil
    let bounds = hasBounds ? self : other
    return ValueFacts(
      minimum: bounds.minimum, maximum: bounds.maximum, minimumLength: bounds.minimumLength,
      maximumLength: bounds.maximumLength, pattern: pattern ?? other.pattern, example: example ?? other.example,
      format: format ?? other.format, isDeprecated: isDeprecated || other.isDeprecated,
      isReadOnly: isReadOnly || other.isReadOnly, isWriteOnly: isWriteOnly || other.isWriteOnly)
  }
}

extension Shape {
  /// Whether all that the examples show are numbers, or texts that hold one: a word is no example of such a value.
  fileprivate var isAlwaysNumeric: Bool {
    !witnesses.isEmpty && witnesses.allSatisfy { JSONNumber($0.bareText) != nil }
  }

  /// What the examples of pages show, where it is few and short; of arrays their elements.
  fileprivate var valuesSeen: [SeenValue] {
    let scalars = elements ?? self
    return (scalars.string?.values.list ?? []) + (scalars.number?.values.list ?? [])
  }
}
