/// Encodes the members of an object.
struct JSONKeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter

  var codingPath: [any CodingKey] { writer.codingPath }

  func encodeNil(forKey key: Key) throws { writer.slot.add(key.stringValue).content = .null }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try writer.part(writer.slot.add(key.stringValue), key).write(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }

  func superEncoder() -> any Encoder { writer.part(writer.slot.member("super"), JSONPathKey(stringValue: "super")) }

  func superEncoder(forKey key: Key) -> any Encoder { member(key) }

  private func member(_ key: Key) -> JSONWriter { writer.part(writer.slot.member(key.stringValue), key) }
}

/// Encodes the elements of an array.
struct JSONUnkeyedWriter: UnkeyedEncodingContainer {
  let writer: JSONWriter

  var codingPath: [any CodingKey] { writer.codingPath }
  var count: Int { writer.slot.count }

  func encodeNil() throws { writer.slot.append().content = .null }

  func encode<Value: Encodable>(_ value: Value) throws { try element().write(value) }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    element().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }

  func superEncoder() -> any Encoder { element() }

  private func element() -> JSONWriter {
    let key = JSONPathKey(index: count)
    return writer.part(writer.slot.append(), key)
  }
}
