/// The lines of the files that diagnostics point into; each file is cut once.
struct SourceLines {
  private let sources: (String) -> String?
  private var lines: [String: [Substring.UTF8View]] = [:]

  init(_ sources: @escaping (String) -> String?) { self.sources = sources }

  /// The line that a location names; nil where the file cannot be shown or has no such line.
  mutating func line(of location: SourceLocation) -> String? {
    if lines[location.file] == nil {
      lines[location.file] =
        sources(location.file)?.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) ?? []
    }
    guard let lines = lines[location.file], lines.indices.contains(location.line - 1) else { return nil }
    return String(Substring(lines[location.line - 1]))
  }

  /// The column behind the last scalar of what the location means, on the same line; nil where nothing is known of the line.
  mutating func endColumn(of location: SourceLocation) -> Int? {
    guard let line = line(of: location), location.column > 0 else { return nil }
    let scalars = Array(line.unicodeScalars)
    guard location.column <= scalars.count else { return nil }
    let end = SourceSpan(at: location.column - 1, of: scalars[...]).range.upperBound + 1
    return end > location.column ? end : nil
  }
}
