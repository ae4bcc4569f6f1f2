/// A Swift file as what it imports and what it declares, so that several can become one: the compiler is slow on many.
struct SourceText: Sendable {
  /// The lines at its head that import modules, a condition around one with its lines as one.
  private(set) var imports: [String] = []
  /// All below them; nothing or text that ends in a newline.
  private(set) var body = ""

  /// - Parameter text: a file; comments before the imports are left out where they say by what the file was generated.
  init(_ text: String) {
    var rest = text[...]
    while true {
      let line = rest.prefix { $0 != "\n" }
      if line.hasPrefix("import ") {
        imports.append(String(line))
        rest = rest[line.endIndex...].dropFirst()
      } else if line.hasPrefix("#if canImport"), let end = rest.range(of: "#endif\n") {
        imports.append(String(rest[..<end.upperBound].dropLast()))
        rest = rest[end.upperBound...]
      } else if line.hasPrefix(Provenance.opening) {
        rest = rest[line.endIndex...].dropFirst()
      } else if line.isEmpty, !rest.isEmpty {
        rest = rest.dropFirst()
      } else {
        body = String(rest)
        return
      }
    }
  }

  /// Several files as one: every import once, then all else as it stands; nothing for none.
  static func joined(_ parts: [SourceText]) -> String {
    var imports: [String] = []
    for part in parts {
      for line in part.imports where !imports.contains(line) { imports.append(line) }
    }
    // What is imported on a condition comes last.
    let order = imports.sorted { ($0.hasPrefix("#") ? 1 : 0, $0) < ($1.hasPrefix("#") ? 1 : 0, $1) }
    let head = order.joined(separator: "\n")
    return (head.isEmpty ? "" : head + "\n\n") + parts.map(\.body).joined(separator: "\n")
  }
}
