/// A key of `docent.yaml` and what may stand at it. The checker, the messages and the documentation are made from it.
package struct ConfigurationKey: Sendable {
  package var name: String
  /// What the key is for, in one line.
  package var summary: String
  /// The key with a value, as it may be pasted: shown where the value given is not one.
  package var example: String
  package var isRequired: Bool
  package var shape: ConfigurationShape

  package init(
    _ name: String, _ shape: ConfigurationShape, isRequired: Bool = false, _ summary: String, example: String
  ) {
    self.name = name
    self.summary = summary
    self.example = example
    self.isRequired = isRequired
    self.shape = shape
  }
}

/// What a value of `docent.yaml` must be.
package indirect enum ConfigurationShape: Sendable {
  case text(TextRule)
  case word([String])
  case boolean
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A number, a truth value, null or text, kept as JSON text: `0`, `"OK"`.
  case json
  case list(ConfigurationShape)
  case table([ConfigurationKey])
  /// A mapping whose keys are the user's own.
  case dictionary(keys: TextRule, ConfigurationShape)
  /// A short form, which is one scalar, and the long one.
  case either(short: ConfigurationShape, long: ConfigurationShape)

  /// What a message says was expected.
  package var expected: String {
    switch self {
    case .text(let rule): rule.expected
    case .word(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .boolean: "`true` or `false`"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .json: "a number, `true`, `false` or text"
    case .list(let element): "a list, each element \(element.expected)"
    case .table(let keys): "a mapping with the keys " + keys.map { "`\($0.name)`" }.joined(separator: ", ")
    case .dictionary(let keys, let value): "a mapping from \(keys.expected) to \(value.expected)"
    case .either(let short, let long): "\(short.expected), or \(long.expected)"
    }
  }

  /// The keys of the mapping that stands here, or in the list that does.
  var keys: [ConfigurationKey] {
    switch self {
    case .table(let keys): keys
    case .list(let shape), .dictionary(_, let shape), .either(_, let shape): shape.keys
    default: []
    }
  }

  /// The shape that a scalar (or a collection) is measured by.
  func alternative(isScalar: Bool) -> ConfigurationShape {
    guard case .either(let short, let long) = self else { return self }
    return (isScalar ? short : long).alternative(isScalar: isScalar)
  }
}
