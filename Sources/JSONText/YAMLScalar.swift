import Diagnostics

/// A text as one value of YAML.
enum YAMLScalar {
  /// - Parameter indent: how far the lines of a text of several are set in.
  static func text(_ string: String, indent: Int) -> String {
    guard indent > 0, let chomping = chomping(of: string) else { return line(string) }
    let margin = String(repeating: " ", count: indent)
    var lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    // What stands behind the last break is the next line of the document.
    if string.hasSuffix("\n") { lines.removeLast() }
    return "|" + chomping + lines.map { $0.isEmpty ? "\n" : "\n\(margin)\($0)" }.joined()
  }

  /// The text on one line: as it is, or in quotation marks.
  static func line(_ string: String) -> String {
    isPlain(string) ? string : quoted(string)
  }

  /// How a block says which of the breaks at its end belong to the text; nil for a text that cannot be a block, or need not.
  ///
  /// The first line says how far all are set in, and so it may not begin with a blank.
  private static func chomping(of string: String) -> String? {
    let bytes = string.utf8
    guard bytes.contains(UInt8(ascii: "\n")), let first = bytes.first, !" \t\n".utf8.contains(first),
      string.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || isSeen($0) })
    else { return nil }
    switch bytes.reversed().prefix(while: { $0 == UInt8(ascii: "\n") }).count {
    case 0: return "-"
    case 1: return ""
    default: return "+"
    }
  }

  /// Whether a text is itself, in whichever version of YAML: it begins as a word, has nothing that ends a scalar or begins a remark, and is
  /// none of the words that stand for something else.
  private static func isPlain(_ string: String) -> Bool {
    let scalars = string.unicodeScalars
    guard let first = scalars.first, begins(first), scalars.last != " ", scalars.last != ":",
      scalars.allSatisfy(isSeen), !YAMLText.isWordOfYAML(string)
    else { return false }
    var last = first
    for scalar in scalars {
      if last == ":" && scalar == " " || last == " " && scalar == "#" { return false }
      last = scalar
    }
    return true
  }

  /// Letters of any script, and what else begins neither a number nor a mark of YAML.
  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.properties.isAlphabetic || "/_$(^;".unicodeScalars.contains(scalar)
      : !scalar.properties.isWhitespace
  }

  /// Whether a character may stand in a document as it is: no control, nothing that an editor does not show, nothing that some version of
  /// YAML takes for the end of a line.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !JSONWriter.isUnseen(scalar) && !scalar.properties.isNoncharacterCodePoint
      && !(0xE000...0xF8FF).contains(scalar.value) && scalar.value < 0xF0000
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where isSeen(scalar): text.unicodeScalars.append(scalar)
      default: text += escape(scalar)
      }
    }
    return text + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16)
    let (mark, length) = hex.count <= 2 ? ("x", 2) : hex.count <= 4 ? ("u", 4) : ("U", 8)
    return "\\\(mark)" + String(repeating: "0", count: length - hex.count) + hex
  }
}
