/// A place in a JSON text that a value is read from.
public struct JSONReader {
  let text: JSONTape
  /// The position of the value; negative where there is none: all is missing within it, and nobody need be told.
  let index: Int

  /// The form of the value; null where there is none.
  public var kind: JSONKind { index < 0 ? .null : JSONKind(text[index].kind) }

  /// Whether the value is an object or an array with nothing in it.
  var isEmpty: Bool {
    index >= 0 && (kind == .object || kind == .array) && Int(text[index].next) == index + 1
  }

  /// The value itself, as another type.
  public func value<Value: JSONCodable>(_ type: Value.Type = Value.self) -> Value {
    let before = (faults: text.faults.count, drifts: text.drifts.count)
    let value = Value(json: self)
    if text.faults.count > before.faults || text.drifts.count > before.drifts, Value.self is any JSONModel.Type {
      text.attribute(to: Value.self, since: before)
    }
    return value
  }

  /// The value of a member.
  public subscript<Value: JSONCodable>(key: JSONKey) -> Value {
    guard index >= 0, text[index].kind == .object else { return Value(json: nowhere) }
    guard let position = text.member(key.name, of: index) else {
      if let absent = Value.absent { return absent }
      text.fail(at: index, member: key.text, expected: "a value", isMissing: true)
      return Value(json: nowhere)
    }
    let member = at(position + 1)
    let value: Value = (key.isEmptyNone && member.isEmpty ? nowhere : member).value()
    text.resume(at: position, of: index)
    return value
  }

  /// The values of members in the order of their keys; a fault is noted where this is no object.
  public func members<each Value: JSONCodable>(_ keys: JSONKeys) -> (repeat each Value) {
    if kind != .object { fail("an object") }
    var position = 0
    func next<Next: JSONCodable>(_ type: Next.Type) -> Next {
      position += 1
      return self[keys.all[position - 1]]
    }
    return (repeat next((each Value).self))
  }

  /// The value of a member out of a type's keys.
  public subscript<Value: JSONCodable>(keys: JSONKeys, position: Int) -> Value { self[keys.all[position]] }

  /// The members whose keys are data, each under its whole key; those that are declared are none of them.
  public func rest<Value: JSONCodable>(
    besides keys: JSONKeys = "", where matches: (String) -> Bool = { _ in true }
  ) -> [String: Value] {
    guard kind == .object else {
      fail("an object")
      return [:]
    }
    let declared = Set(keys.all.map(\.text))
    var rest: [String: Value] = [:]
    for position in text.keys(of: index) {
      let key = text.key(at: position)
      if matches(key), !declared.contains(key), let value: Value = at(position + 1).attempt() { rest[key] = value }
    }
    return rest
  }

  /// The elements of an array; one that cannot be read is left out where the text is read tolerantly.
  func elements<Value: JSONCodable>() -> [Value] {
    guard kind == .array else {
      fail("an array")
      return []
    }
    var elements: [Value] = []
    var element = index + 1
    let end = Int(text[index].next)
    while element < end {
      if let value: Value = at(element).attempt() { elements.append(value) }
      element = Int(text[element].next)
    }
    return elements
  }

  /// The value; nil where it cannot be read and the text is read tolerantly.
  func attempt<Value: JSONCodable>() -> Value? {
    let before = text.faults.count
    let value: Value = value()
    guard text.faults.count > before, text.isTolerant else { return value }
    text.putUpWithFaults(since: before, at: index)
    return nil
  }

  /// Notes that the value is not what was expected.
  public func fail(_ expected: String) {
    if index >= 0 { text.fail(at: index, expected: expected) }
  }

  /// Notes that the value is none of those that the documentation lists.
  func unknown(_ expected: String) {
    if index >= 0 { text.note(.unknownValue, at: index, expected: expected) }
  }

  /// What stands in the place of a value that is none of its kinds, until that is found out.
  public func nothing<Value: JSONCodable>() -> Value { Value(json: nowhere) }

  /// Where no value is.
  var nowhere: JSONReader { JSONReader(text: text, index: -1) }

  /// Another value of the same text.
  func at(_ index: Int) -> JSONReader { JSONReader(text: text, index: index) }
}

/// The form that a JSON value has, by which the cases of a union are told apart.
public enum JSONKind: String, Sendable {
  case null, bool, number, string, array, object

  init(_ kind: JSONTape.Kind) {
    switch kind {
    case .null: self = .null
    case .bool: self = .bool
    case .number: self = .number
    case .string, .escaped, .shadowed: self = .string
    case .array: self = .array
    case .object: self = .object
    }
  }
}
