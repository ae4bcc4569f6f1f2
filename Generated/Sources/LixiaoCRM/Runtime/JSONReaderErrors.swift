/// What is wrong with a value, in plain sentences.
extension JSONReader {
  func mismatch(_ type: Any.Type, expected: String) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: codingPath, debugDescription: "Expected \(expected), found \(found).")
    return node.kind == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  func corrupted(_ reason: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: reason))
  }

  /// The value in short.
  var found: String {
    switch node.kind {
    case .null: "null"
    case .bool, .number: Self.short(tape.lexeme(of: node))
    case .string, .escaped, .shadowed: "the text “\(Self.short(tape.string(of: node)))”"
    case .array: isEmpty ? "an empty array" : "an array"
    case .object: isEmpty ? "an empty object" : "an object"
    }
  }

  private static func short(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }
}
