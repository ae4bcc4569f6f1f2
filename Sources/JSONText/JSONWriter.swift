/// Writes a value as strict JSON, numbers as they were written.
package enum JSONWriter {
  /// - Parameter pretty: a member or an element a line, indented by two spaces; else all on one line.
  package static func write(_ node: JSONNode, pretty: Bool = true) -> String { write(node.value, pretty: pretty) }

  package static func write(_ value: JSONValue, pretty: Bool = true) -> String {
    var text = ""
    append(value, to: &text, indent: pretty ? 0 : nil)
    return text
  }

  private static func append(_ value: JSONValue, to text: inout String, indent: Int?) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let lexeme): text += JSONNumber.strict(lexeme)
    case .string(let string): append(string, to: &text)
    case .array(let nodes):
      list(nodes, "[", "]", to: &text, indent: indent) { node, text, indent in
        append(node.value, to: &text, indent: indent)
      }
    case .object(let members):
      list(members, "{", "}", to: &text, indent: indent) { member, text, indent in
        append(member.key, to: &text)
        text += indent == nil ? ":" : ": "
        append(member.node.value, to: &text, indent: indent)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, indent: Int?,
    item write: (Item, inout String, Int?) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      write(item, &text, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func append(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    if isPlain(string) {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where isUnseen(scalar):
        for unit in UTF16.encode(scalar) ?? .init() {
          let hex = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a text stands between its quotes as it is: visible ASCII without quotes and backslashes.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }

  /// Whether an editor shows a character as nothing, or lets it turn the text around it.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
