import Foundation

/// Decodes a value of a JSON text.
struct JSONReader: Decoder {
  let tape: JSONTape
  /// The position of the value.
  let index: Int

  /// Made when somebody asks: where decoding goes well nobody does.
  var codingPath: [any CodingKey] { tape.path(to: index) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard node.kind == .object else { throw mismatch([String: JSONValue].self, expected: "an object") }
    return KeyedDecodingContainer(JSONKeyedReader(reader: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard node.kind == .array else { throw mismatch([JSONValue].self, expected: "an array") }
    return JSONUnkeyedReader(self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  var node: JSONTape.Node { tape[index] }

  /// Another value of the same text.
  func at(_ index: Int) -> JSONReader { JSONReader(tape: tape, index: index) }
}

extension JSONReader: SingleValueDecodingContainer {
  func decodeNil() -> Bool { node.kind == .null }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try read(type) }
}

extension JSONReader {
  /// Every value is read here: scalars by what they are, all else by what its type says of itself.
  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == String.self { return exactly(try string(), type) }
    if type == Int.self { return exactly(try integer(Int.self), type) }
    if type == Bool.self { return exactly(try bool(), type) }
    if type == Double.self { return exactly(try double(), type) }
    if type == Decimal.self { return exactly(try decimal(), type) }
    if type == URL.self { return exactly(try url(), type) }
    if type == JSONValue.self { return exactly(value(), type) }
    if type == JSONNumber.self { return exactly(try number(), type) }
    if type == Data.self { return exactly(try data(), type) }
    if type == Float.self { return exactly(try float(), type) }
    if let integer = try otherInteger(type) { return integer }
    if tape.tolerance != nil, let type = type as? any JSONElements.Type,
      let elements = try type.elements(of: self) as? Value
    {
      return elements
    }
    return try Value(from: self)
  }

  private func otherInteger<Value>(_ type: Value.Type) throws -> Value? {
    if type == Int64.self { return exactly(try integer(Int64.self), type) }
    if type == Int32.self { return exactly(try integer(Int32.self), type) }
    if type == Int16.self { return exactly(try integer(Int16.self), type) }
    if type == Int8.self { return exactly(try integer(Int8.self), type) }
    if type == UInt.self { return exactly(try integer(UInt.self), type) }
    if type == UInt64.self { return exactly(try integer(UInt64.self), type) }
    if type == UInt32.self { return exactly(try integer(UInt32.self), type) }
    if type == UInt16.self { return exactly(try integer(UInt16.self), type) }
    if type == UInt8.self { return exactly(try integer(UInt8.self), type) }
    return nil
  }

  /// A value as the type that it has been found to be of; a cast would cost more than reading the value.
  private func exactly<Known, Value>(_ value: Known, _ type: Value.Type) -> Value { unsafeBitCast(value, to: type) }

  /// JSON of any shape.
  func value() -> JSONValue {
    switch node.kind {
    case .null: .null
    case .bool: .bool(tape.isTrue(node))
    case .number: .number(JSONNumber(lexeme: tape.lexeme(of: node)))
    case .string, .escaped, .shadowed: .string(tape.string(of: node))
    case .array: .array(tape.elements(of: index).map { at($0).value() })
    case .object:
      .object(
        Dictionary(tape.keys(of: index).map { (tape.key(at: $0), at($0 + 1).value()) }) { _, last in last })
    }
  }

  /// The form of the value.
  var kind: JSONKind {
    switch node.kind {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string, .escaped, .shadowed: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether the value is an object or an array with nothing in it.
  var isEmpty: Bool { (node.kind == .object || node.kind == .array) && Int(node.next) == index + 1 }
}
