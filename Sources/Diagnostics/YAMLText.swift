/// Text as YAML writes it.
package enum YAMLText {
  /// The text as a scalar: as it is where that can mean nothing else, else in quotation marks.
  package static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { isWord($0) || $0 == "/" } == true && text.unicodeScalars.last != " "
      && text.unicodeScalars.allSatisfy { isWord($0) || "/._-:<>@+=~$%*() ".unicodeScalars.contains($0) }
      && !text.hasSuffix(":") && !text.contains(": ") && !isOther(text)
    return isPlain ? text : quoted(text)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) : scalar.properties.isAlphabetic
  }

  /// Whether a word is no text in YAML, or is none to some of its readers.
  package static func isWordOfYAML(_ text: String) -> Bool {
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
  }

  private static func isOther(_ text: String) -> Bool {
    isWordOfYAML(text)
      || text.unicodeScalars.first.map { ("0"..."9").contains($0) } == true && !text.contains("/")
  }

  /// The text in quotation marks, with nothing in it that YAML takes for the end of a line.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        quoted += "\\x" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      case _ where (0x2028...0x202E).contains(scalar.value) || scalar.value == 0xFEFF:
        quoted +=
          "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
