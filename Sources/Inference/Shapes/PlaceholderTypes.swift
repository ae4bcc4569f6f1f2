import Contract
import JSONText

extension JSONNode {
  /// The type that a placeholder names: `{"age": int}` says of `age` that it is an integer, and `"..."` that it is a text.
  var placeholderType: DeclaredType? {
    guard let placeholder else { return nil }
    func declared(_ shape: DeclaredType.Shape) -> DeclaredType {
      DeclaredType(shape, text: placeholder, at: location)
    }
    switch value {
    case .object: return declared(.object)
    case .string: return declared(.string)
    case .null: return PlaceholderWords.table[placeholder.lowercased()].map(declared)
    default: return nil
    }
  }
}

/// The words that stand in place of a value and can only be meant as its type; `<date>` and `<email>` may be a value's name.
enum PlaceholderWords {
  static let table: [String: DeclaredType.Shape] = [
    "string": .string, "str": .string, "text": .string,
    "int": .integer, "integer": .integer, "int32": .integer, "int64": .integer, "long": .integer,
    "number": .number, "float": .number, "double": .number,
    "bool": .boolean, "boolean": .boolean, "object": .object, "array": .array(nil), "list": .array(nil),
    "字符串": .string, "整数": .integer, "整型": .integer, "数字": .number, "布尔": .boolean, "布尔值": .boolean,
  ]
}
