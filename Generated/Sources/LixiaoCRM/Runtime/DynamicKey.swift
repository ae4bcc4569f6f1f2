/// A member's key that is data and no part of the schema.
public struct DynamicKey: CodingKey, Hashable, Sendable {
  public let stringValue: String
  public var intValue: Int? { nil }

  public init(_ key: String) { stringValue = key }
  public init(stringValue: String) { self.stringValue = stringValue }
  public init?(intValue: Int) { nil }
}

extension Decoder {
  /// The members of an object whose keys match, each with its key.
  ///
  /// - Throws: `DecodingError` where this is no object or a value is none of the type.
  public func members<Value: Decodable>(_ type: Value.Type, where matches: (String) -> Bool) throws -> [String: Value] {
    if let reader = self as? JSONReader { return try reader.members(type, where: matches) }
    let container = try container(keyedBy: DynamicKey.self)
    var members: [String: Value] = [:]
    for key in container.allKeys where matches(key.stringValue) {
      members[key.stringValue] = try container.decode(Value.self, forKey: key)
    }
    return members
  }
}

extension JSONReader {
  fileprivate func members<Value: Decodable>(
    _ type: Value.Type, where matches: (String) -> Bool
  ) throws -> [String: Value] {
    guard node.kind == .object else { throw mismatch([String: Value].self, expected: "an object") }
    var members: [String: Value] = [:]
    for position in tape.keys(of: index) {
      let key = tape.key(at: position)
      if matches(key) { members[key] = try at(position + 1).read(type) }
    }
    return members
  }
}

extension Encoder {
  /// Writes members beside the others of the same object.
  public func encodeMembers(_ members: [String: some Encodable]) throws {
    var container = container(keyedBy: DynamicKey.self)
    for (key, value) in members { try container.encode(value, forKey: DynamicKey(key)) }
  }
}
