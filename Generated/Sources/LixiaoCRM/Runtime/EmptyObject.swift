extension KeyedDecodingContainer {
  /// The value of a member whose absence vendors write in many ways: nil where it is missing, null, `{}`, or `[]` where an object
  /// is expected.
  ///
  /// - Throws: what decoding the value throws.
  public func decodeUnlessEmpty<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try decodeIfPresent(UnlessEmpty<Value>.self, forKey: key)?.value
  }
}

extension KeyedEncodingContainer {
  /// Writes a value, and none as `{}`: as it came from a vendor who always writes it so.
  public mutating func encodeOrEmptyObject(_ value: (some Encodable)?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { _ = nestedContainer(keyedBy: DynamicKey.self, forKey: key) }
  }

  /// Writes a value, and none as `[]`: as it came from a vendor who always writes it so.
  public mutating func encodeOrEmptyArray(_ value: (some Encodable)?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { _ = nestedUnkeyedContainer(forKey: key) }
  }
}

/// A value, or `{}` or `[]` in its place.
private struct UnlessEmpty<Value: Decodable>: Decodable {
  let value: Value?

  init(from decoder: any Decoder) throws {
    value = try Self.isEmpty(decoder) ? nil : decoder.singleValueContainer().decode(Value.self)
  }

  private static func isEmpty(_ decoder: any Decoder) -> Bool {
    if let reader = decoder as? JSONReader { return reader.isEmpty }
    if let members = try? decoder.container(keyedBy: DynamicKey.self) { return members.allKeys.isEmpty }
    return (try? decoder.unkeyedContainer())?.count == 0
  }
}
