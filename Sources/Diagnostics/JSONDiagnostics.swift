/// Diagnostics as JSON, keys in a fixed order.
struct JSONDiagnostics {
  private var lines: SourceLines

  init(lines: SourceLines) { self.lines = lines }

  mutating func render(_ diagnostics: [Diagnostic]) -> String {
    let objects = diagnostics.map { "    " + object($0) }.joined(separator: ",\n")
    return "{\n  \"version\": 1,\n  \"diagnostics\": [" + (objects.isEmpty ? "" : "\n\(objects)\n  ") + "]\n}\n"
  }

  private mutating func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      member("code", diagnostic.code.rawValue), member("severity", diagnostic.severity.rawValue),
      member("message", diagnostic.message),
    ]
    members += place(diagnostic.location)
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map {
        "{" + ([member("message", $0.message)] + place($0.location)).joined(separator: ", ") + "}"
      }
      members.append("\"notes\": [" + notes.joined(separator: ", ") + "]")
    }
    if let fix = diagnostic.fix { members.append(member("fix", fix)) }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private mutating func place(_ location: SourceLocation?) -> [String] {
    guard let location else { return [] }
    let end = lines.endColumn(of: location)
    return [member("file", location.file), "\"line\": \(location.line)", "\"column\": \(location.column)"]
      + (end.map { ["\"endLine\": \(location.line)", "\"endColumn\": \($0)"] } ?? [])
  }

  private func member(_ key: String, _ value: String) -> String { "\"\(key)\": \(Self.quoted(value))" }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        quoted += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
