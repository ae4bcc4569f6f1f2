import Foundation

/// The one way in which the client reads and writes JSON: nothing is lost, no digit of a number either.
public enum JSON {
  /// - Parameters:
  ///   - reading: what to do with values that are not of the type.
  ///   - sources: where the documentation says what; nil where nobody need know.
  /// - Throws: `DecodingFailure` where the data is no JSON or no such value.
  public static func decode<Value: JSONCodable>(
    _ type: Value.Type = Value.self, from data: Data, _ reading: JSONReading = .strict, sources: PageSources? = nil
  ) throws -> Value {
    let isTolerant = if case .tolerant = reading { true } else { false }
    let text = try JSONTape(Array(data), isTolerant: isTolerant)
    let value: Value = JSONReader(text: text, index: 0).value()
    if !text.faults.isEmpty { throw DecodingFailure(text.faults.map { text.drift(of: $0, sources) }, body: data) }
    if case .tolerant(let handler) = reading { for fault in text.drifts { handler(text.drift(of: fault, sources)) } }
    return value
  }

  /// JSON with members in the order in which the types declare them.
  ///
  /// - Throws: `EncodingError` where a number is infinite or none.
  public static func encode(_ value: some JSONCodable) throws -> Data {
    let writer = JSONWriter(value)
    guard let problem = writer.problem else { return Data(writer.bytes) }
    throw EncodingError.invalidValue(
      problem, .init(codingPath: [], debugDescription: "\(problem) is no number that JSON has."))
  }
}
