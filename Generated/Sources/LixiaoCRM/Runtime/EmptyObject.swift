extension KeyedDecodingContainer {
  /// The value of a member whose absence vendors write in many ways: nil where it is missing, null, `{}`, or `[]` where an object
  /// is expected.
  ///
  /// - Throws: what decoding the value throws.
  public func decodeUnlessEmpty<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard contains(key), try !decodeNil(forKey: key) else { return nil }
    if let members = try? nestedContainer(keyedBy: DynamicKey.self, forKey: key) {
      if members.allKeys.isEmpty { return nil }
    } else if let elements = try? nestedUnkeyedContainer(forKey: key), elements.count == 0 {
      return nil
    }
    return try decode(type, forKey: key)
  }
}
