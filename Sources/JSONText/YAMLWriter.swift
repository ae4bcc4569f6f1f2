import Diagnostics

/// Writes a value as YAML, in block style and in the order of its members: what reads YAML 1.1 and what reads 1.2 gets the JSON that
/// `JSONWriter` writes of it. Whatever a reader might take for something else than text stands in quotation marks.
package enum YAMLWriter {
  /// - Returns: a document, a line break at its end.
  package static func write(_ value: JSONValue) -> String {
    var text = ""
    append(value, to: &text, indent: 0, isBehindKey: false)
    return text
  }

  /// - Parameter isBehindKey: whether a key and its colon stand before the value; its members then begin on a line of their own.
  private static func append(_ value: JSONValue, to text: inout String, indent: Int, isBehindKey: Bool) {
    switch value {
    case .object(let members) where !members.isEmpty:
      if isBehindKey { text += "\n" }
      for (index, member) in members.enumerated() {
        if index > 0 || isBehindKey { text += margin(indent) }
        append(key: member.key, to: &text, indent: indent)
        append(behindKey: member.node.value, to: &text, indent: indent)
      }
    case .array(let nodes) where !nodes.isEmpty:
      if isBehindKey { text += "\n" }
      for (index, node) in nodes.enumerated() {
        if index > 0 || isBehindKey { text += margin(indent) }
        text += "- "
        append(node.value, to: &text, indent: indent + 2, isBehindKey: false)
      }
    case .string(let string):
      text += YAMLScalar.text(string, indent: indent) + "\n"
    case .object, .array, .null, .bool, .number:
      text += scalar(value) + "\n"
    }
  }

  private static func append(behindKey value: JSONValue, to text: inout String, indent: Int) {
    let isBlock =
      switch value {
      case .object(let members): !members.isEmpty
      case .array(let nodes): !nodes.isEmpty
      default: false
      }
    if !isBlock { text += " " }
    append(value, to: &text, indent: indent + 2, isBehindKey: isBlock)
  }

  /// YAML's readers look no further than 1,024 characters for the colon of a key that does not announce itself.
  private static func append(key: String, to text: inout String, indent: Int) {
    let scalar = YAMLScalar.line(key)
    text += scalar.unicodeScalars.count < 1_000 ? "\(scalar):" : "? \(scalar)\n\(margin(indent)):"
  }

  private static func scalar(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let lexeme): number(JSONNumber.strict(lexeme))
    case .string(let string): YAMLScalar.line(string)
    case .array: "[]"
    case .object: "{}"
    }
  }

  /// A number's own digits. With an exponent YAML 1.1 asks for a fraction and a sign, else it is text.
  private static func number(_ lexeme: String) -> String {
    guard let mark = lexeme.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return lexeme }
    let (digits, exponent) = (lexeme[..<mark], lexeme[lexeme.index(after: mark)...])
    return digits + (digits.contains(".") ? "" : ".0") + "e" + (exponent.first?.isNumber == true ? "+" : "") + exponent
  }

  private static func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}
