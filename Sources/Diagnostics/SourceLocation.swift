/// A place in a page or in the configuration, as an editor would name it.
package struct SourceLocation: Hashable, Sendable, Codable {
  /// The file as it was given to the tool, with `/` between its parts; never absolute in generated output.
  package var file: String
  /// The line, counted from 1.
  package var line: Int
  /// The column in Unicode scalars, counted from 1.
  package var column: Int

  package init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that terminals and editors make clickable.
  package var description: String { "\(file):\(line):\(column)" }
}
