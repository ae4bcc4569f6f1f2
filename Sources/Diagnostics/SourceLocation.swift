/// A place in a page or in the configuration, as an editor would name it.
package struct SourceLocation: Hashable, Sendable {
  /// The file, as a name that costs nothing to copy.
  package var fileName: FileName
  private var shortLine: Int32
  private var shortColumn: Int32

  /// The file as it was given to the tool, with `/` between its parts; never absolute in generated output.
  package var file: String {
    get { fileName.text }
    set { fileName = FileName(newValue) }
  }

  /// The line, counted from 1.
  package var line: Int {
    get { Int(shortLine) }
    set { shortLine = Int32(clamping: newValue) }
  }

  /// The column in Unicode scalars, counted from 1.
  package var column: Int {
    get { Int(shortColumn) }
    set { shortColumn = Int32(clamping: newValue) }
  }

  package init(file: String, line: Int, column: Int = 1) {
    self.init(file: FileName(file), line: line, column: column)
  }

  package init(file: FileName, line: Int, column: Int = 1) {
    fileName = file
    shortLine = Int32(clamping: line)
    shortColumn = Int32(clamping: column)
  }
}

extension SourceLocation: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    a.fileName == b.fileName ? (a.shortLine, a.shortColumn) < (b.shortLine, b.shortColumn) : a.fileName < b.fileName
  }
}

extension SourceLocation: Codable {
  private enum Key: CodingKey { case file, line, column }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      file: try container.decode(String.self, forKey: .file), line: try container.decode(Int.self, forKey: .line),
      column: try container.decode(Int.self, forKey: .column))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(file, forKey: .file)
    try container.encode(line, forKey: .line)
    try container.encode(column, forKey: .column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that terminals and editors make clickable.
  package var description: String { "\(file):\(line):\(column)" }
}
