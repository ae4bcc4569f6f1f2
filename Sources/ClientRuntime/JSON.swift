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
    let text = try JSONTape(data, isTolerant: isTolerant)
    let value: Value = JSONReader(text: text, index: 0).value()
    if text.failures > 0 { throw DecodingFailure(text.drifts(sources), body: data) }
    if case .tolerant(let handler) = reading { text.drifts(sources).forEach(handler) }
    return value
  }

  /// JSON with members in the order in which the types declare them.
  ///
  /// - Throws: `EncodingError` where a number is infinite or none.
  public static func encode(_ value: some JSONCodable) throws -> Data {
    let writer = JSONWriter(value)
    let data = Data(writer.bytes)
    guard let problem = writer.problem else { return data }
    let text = try JSONTape(data)
    let place = text.nodes.firstIndex { $0.start == problem.offset }.map { text.path(to: $0) } ?? ""
    throw EncodingError.invalidValue(
      problem.number, .init(codingPath: [], debugDescription: "\(place): \(problem.number) is no number that JSON has"))
  }
}
