/// Decodes the members of an object.
struct JSONKeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reader: JSONReader

  var codingPath: [any CodingKey] { reader.codingPath }

  var allKeys: [Key] { reader.tape.keys(of: reader.index).compactMap { Key(stringValue: reader.tape.key(at: $0)) } }

  func contains(_ key: Key) -> Bool { position(of: key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try member(key).decodeNil() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    guard let position = position(of: key) else { throw missing(key) }
    let value = try reader.at(position + 1).read(type)
    reader.tape.resume(at: position, of: reader.index)
    return value
  }

  /// The one place where the value of a member that may be missing is read: where the text is read tolerantly, one that cannot be
  /// is taken for none.
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let position = position(of: key) else { return nil }
    let member = reader.at(position + 1)
    if member.decodeNil() { return nil }
    defer { reader.tape.resume(at: position, of: reader.index) }
    do {
      return try member.read(type)
    } catch let error as DecodingError {
      guard let tolerance = reader.tape.tolerance else { throw error }
      tolerance.report(member, dropped: error)
      return nil
    }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try member(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let position = reader.tape.member("super", of: reader.index) else {
      throw missing(JSONPathKey(stringValue: "super"))
    }
    return reader.at(position + 1)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }

  private func position(of key: Key) -> Int? { reader.tape.member(key.stringValue, of: reader.index) }

  private func member(_ key: Key) throws -> JSONReader {
    guard let position = position(of: key) else { throw missing(key) }
    return reader.at(position + 1)
  }

  private func missing(_ key: any CodingKey) -> DecodingError {
    .keyNotFound(
      key, .init(codingPath: codingPath, debugDescription: "The member “\(key.stringValue)” is missing."))
  }
}
