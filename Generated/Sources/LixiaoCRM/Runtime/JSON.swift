import Foundation

/// The one way in which the client reads and writes JSON.
public enum JSON {
  /// - Throws: `DecodingError` where the data is no JSON or no such value.
  public static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from data: Data) throws -> Value {
    try JSONDecoder().decode(type, from: data)
  }

  /// JSON with its members sorted, so that a request has the same bytes each time.
  public static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
