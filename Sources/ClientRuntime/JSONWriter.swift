/// JSON as it is written, value by value.
public struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// The first number without a JSON form, such as one that is infinite, and where it would stand; nil where all have one.
  private(set) var problem: (number: String, offset: Int)?

  /// The JSON of a value.
  init(_ value: some JSONCodable) { value.write(to: &self) }

  init() {}

  /// `true`, `false`, `null` or the digits of a number.
  mutating func lexeme(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: String) { JSONEscapes.quote(text, into: &bytes) }

  mutating func number(_ text: String, isFinite: Bool) {
    if !isFinite { problem = problem ?? (text, bytes.count) }
    lexeme(isFinite ? text : "null")
  }

  /// Another value in this one's place.
  public mutating func value(_ value: some JSONCodable) { value.write(to: &self) }

  mutating func array(_ elements: [some JSONCodable]) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      element.write(to: &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// An object: the values in the order of their keys, none as its key says.
  public mutating func members<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) {
    members(keys, repeat each values, rest: [String: JSONValue]())
  }

  /// An object: the values in the order of their keys, then members whose keys are data, sorted.
  public mutating func members<each Value: JSONCodable, Rest: JSONCodable>(
    _ keys: JSONKeys, _ values: repeat each Value, rest: [String: Rest]
  ) {
    bytes.append(UInt8(ascii: "{"))
    var position = 0
    for value in repeat each values {
      member(keys.all[position], value)
      position += 1
    }
    for key in rest.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let value = rest[key] { member(key, value) }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// An object out of pairs.
  mutating func members(_ members: [(key: String, value: any JSONCodable)]) {
    bytes.append(UInt8(ascii: "{"))
    for (key, value) in members { member(key, value) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func member(_ key: JSONKey, _ value: some JSONCodable) {
    guard value.isNone else { return member(key.text, value) }
    if let none = key.noneValue { member(key.text, none) }
  }

  private mutating func member(_ key: String, _ value: some JSONCodable) {
    // Behind an opening brace stands the first member: no value ends in one.
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    string(key)
    bytes.append(UInt8(ascii: ":"))
    value.write(to: &self)
  }
}
