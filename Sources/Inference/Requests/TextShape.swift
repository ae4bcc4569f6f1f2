import Contract
import Diagnostics
import JSONText

/// Understands texts as values: `42` may be a number, and is a text where the page declares one.
enum TextShape {
  static func shape(of fields: [ShownField], declared: DeclaredType? = nil) -> Shape? {
    let shown = fields.filter { !$0.isFile && !isPlaceholder($0.value) }
    guard !shown.isEmpty else { return nil }
    let shape = join(shown) { value(of: $0) }
    let texts = join(shown) { .string($0) }
    let isOneKind = [shape.isBool, shape.number != nil, shape.string != nil].count { $0 } == 1
    let candidates = isOneKind ? [shape, texts] : [texts]
    guard let declared else { return candidates.first }
    // A page that leaves the type open does so for values of other kinds than the one it happens to show.
    if declared.shape == .any { return nil }
    return candidates.first { declared.shape.admits($0) }
  }

  private static func join(_ fields: [ShownField], _ value: (String) -> JSONValue) -> Shape {
    Shape.join(fields.map { shape(of: value($0.value), in: $0) })
  }

  /// The shape of a value that a field has; of a captured one nothing but its kind is kept.
  static func shape(of value: JSONValue, in field: ShownField) -> Shape {
    var example = Example(.request, JSONNode(value, at: field.location))
    example.capture = field.capture
    return Shape(example)
  }

  /// The value that a text most likely is. Digits behind a zero, or more than fit a number, are no number that anybody counts with.
  private static func value(of text: String) -> JSONValue {
    if text == "true" || text == "false" { return .bool(text == "true") }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isPadded = digits.hasPrefix("0") && digits != "0" && !digits.hasPrefix("0.")
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), digits.utf8.count <= 18, !isPadded,
      JSONNumber(text) != nil
    else { return .string(text) }
    return .number(text)
  }

  /// Whether a text stands for what the caller has to put there: `<id>`, `{token}`, `$TOKEN`, `ACCESS_TOKEN`, `xxx`, `...`.
  static func isPlaceholder(_ text: String) -> Bool {
    if text.isEmpty || marks.occur(in: text) { return true }
    if text.hasPrefix(":") || text.hasPrefix("your") || text.hasPrefix("YOUR") { return true }
    if text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }) {
      let letters = text.filter(\.isLetter)
      if letters.count >= 3, letters.lowercased().allSatisfy({ $0 == "x" }) { return true }
    }
    let bytes = text.utf8
    return bytes.count > 3 && bytes.contains(UInt8(ascii: "_"))
      && bytes.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") || $0 == UInt8(ascii: "_") }
  }

  private static let marks = ByteWords(["<", ">", "{", "}", "$", "*", "…", "..."])
}
