/// The form that a JSON value has, by which the cases of a union are told apart.
public enum JSONKind: String, Hashable, Sendable {
  case null, bool, number, string, array, object
}

extension Decoder {
  /// The form of the value that this decoder reads.
  public func jsonKind() throws -> JSONKind {
    if let reader = self as? JSONReader { return reader.kind }
    if (try? container(keyedBy: DynamicKey.self)) != nil { return .object }
    if (try? unkeyedContainer()) != nil { return .array }
    let value = try singleValueContainer()
    if value.decodeNil() { return .null }
    if (try? value.decode(Bool.self)) != nil { return .bool }
    return (try? value.decode(String.self)) != nil ? .string : .number
  }

  /// The error of a union none of whose cases a value can be.
  public func mismatch(_ kind: JSONKind, for type: Any.Type) -> DecodingError {
    DecodingError.typeMismatch(
      type, DecodingError.Context(codingPath: codingPath, debugDescription: "A \(kind) is none of the kinds seen here.")
    )
  }
}
