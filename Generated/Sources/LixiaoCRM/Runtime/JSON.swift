import Foundation

/// The one way in which the client reads and writes JSON: nothing is lost, no digit of a number either.
public enum JSON {
  /// - Parameter reading: what to do with values that are not of the type.
  /// - Throws: `DecodingError` where the data is no JSON or no such value.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from data: Data, _ reading: JSONReading = .strict
  ) throws -> Value {
    let tolerance: JSONTolerance? =
      if case .tolerant(let handler) = reading { JSONTolerance(handler: handler) } else { nil }
    return try JSONReader(tape: JSONTape(Array(data), tolerance: tolerance), index: 0).read(type)
  }

  /// JSON with its members sorted, so that a request has the same bytes each time.
  ///
  /// - Throws: `EncodingError` where a number is infinite or none.
  public static func encode(_ value: some Encodable) throws -> Data {
    let slot = JSONSlot()
    try JSONWriter(slot: slot, codingPath: []).write(value)
    var bytes: [UInt8] = []
    slot.write(into: &bytes)
    return Data(bytes)
  }
}
