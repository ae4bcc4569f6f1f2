/// The form that a JSON value has, by which the cases of a union are told apart.
public enum JSONKind: Sendable { case null, bool, number, string, array, object }

/// A place in a JSON text that a value is read from.
public struct JSONReader {
  let text: JSONTape
  /// The position of the value; negative where there is none: all is missing within it, and nobody need be told.
  let index: Int

  /// The form of the value; null where there is none.
  public var kind: JSONKind { index < 0 ? .null : text.nodes[index].kind }

  /// Whether what differs may be put up with.
  var isTolerant: Bool { text.isTolerant }

  /// The value itself, as another type.
  public func value<Value: JSONCodable>(_ type: Value.Type = Value.self) -> Value {
    let before = text.notes.count
    let value = Value(json: self)
    if text.notes.count > before, type is any JSONModel.Type { text.attribute(to: type, at: index, since: before) }
    return value
  }

  /// The value; nil where it cannot be read and the text is read tolerantly.
  func attempt<Value: JSONCodable>(or effect: Drift.Effect) -> Value? {
    let before = (notes: text.notes.count, failures: text.failures)
    let value: Value = value()
    guard text.failures > before.failures, isTolerant else { return value }
    text.putUp(with: effect, since: before)
    return nil
  }

  /// The value of a member.
  public subscript<Value: JSONCodable>(key: JSONKey) -> Value {
    guard kind == .object else { return nothing() }
    guard let position = text.member(key.name, of: index) else {
      if let absent = Value.absent { return absent }
      text.fail(at: index, member: key.text, expected: "a value")
      return nothing()
    }
    let member = at(position + 1)
    if key.isEmptyNone, member.isEmpty, let absent = Value.absent { return absent }
    let value: Value = member.value()
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

  /// The members whose keys are data, each under its whole key: those that are not declared, and hold a mark or begin with it.
  public func rest<Value: JSONCodable>(
    besides keys: JSONKeys = "", prefix: String = "", containing mark: String = ""
  ) -> [String: Value] {
    guard kind == .object else {
      // Who has declared members has noted it with these.
      if keys.all.isEmpty { fail("an object") }
      return [:]
    }
    let declared = Set(keys.all.map(\.text))
    let mark = Array(mark.utf8)
    var rest: [String: Value] = [:]
    var position = index + 1
    while position < end {
      let node = text.nodes[position]
      if !node.isShadowed, mark.isEmpty || text.holds(mark, in: node) {
        let key = text.string(of: node)
        if key.hasPrefix(prefix), !declared.contains(key) { rest[key] = at(position + 1).attempt(or: .leftOut) }
      }
      position = Int(text.nodes[position + 1].next)
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
    while element < end {
      if let value: Value = at(element).attempt(or: .leftOut) { elements.append(value) }
      element = Int(text.nodes[element].next)
    }
    return elements
  }

  /// Notes that the value is not what was expected.
  public func fail(_ expected: @autoclosure () -> String) {
    if index >= 0 { text.fail(at: index, expected: expected()) }
  }

  /// Notes a difference that harms nothing.
  func note(_ effect: Drift.Effect, _ expected: @autoclosure () -> String) {
    if index >= 0 { text.note(effect, at: index, expected: expected()) }
  }

  /// What stands in the place of a value that cannot be read, until that is found out.
  public func nothing<Value: JSONCodable>() -> Value { Value(json: at(-1)) }

  private func at(_ index: Int) -> JSONReader { JSONReader(text: text, index: index) }

  /// The position behind all that is within the value.
  private var end: Int { Int(text.nodes[index].next) }

  /// Whether the value is an object or an array with nothing in it.
  private var isEmpty: Bool { (kind == .object || kind == .array) && end == index + 1 }
}
