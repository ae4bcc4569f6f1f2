/// Takes out of a Markdown page what no reader is meant to see: comments of HTML, MDX, Liquid and Hugo, and the imports
/// and exports of MDX. What goes becomes blank, so that lines and columns stay.
struct PageMask {
  private(set) var lines: [[UInt8]]
  /// The blocks of code, by their first line.
  private(set) var code: [Int: FencedCode] = [:]
  /// Whether the page is one of MDX, in which an indented line is not code.
  private(set) var isMDX: Bool
  private var fences = CodeFences()
  /// Ends of comments that the rest of the page is known not to have.
  private var missing: Set<String> = []

  init(_ lines: [[UInt8]], isMDX: Bool) {
    self.lines = lines
    self.isMDX = isMDX
    var index = 0
    while index < self.lines.count {
      if let found = fences.code(self.lines, at: index) {
        code[index] = found
        index = found.range.upperBound
      } else if let end = CodeFences.quotedEnd(self.lines, at: index) ?? moduleEnd(index) {
        index = end
      } else {
        blankComments(from: &index)
        index += 1
      }
    }
  }

  private static let comments: [(open: StaticString, close: StaticString)] = [
    ("<!--", "-->"), ("{/*", "*/}"), ("{{/*", "*/}}"), ("{{!--", "--}}"), ("{# ", "#}"),
    ("{% comment %}", "{% endcomment %}"),
    ("{%- comment -%}", "{%- endcomment -%}"),
  ]

  /// Blanks the comments that begin on a line; `index` moves to the line on which the last of them ends.
  private mutating func blankComments(from index: inout Int) {
    var offset = 0
    while offset < lines[index].count {
      let byte = lines[index][offset]
      if byte == UInt8(ascii: "`") {
        offset = CodeSpan.end(lines[index], at: offset)
      } else if byte == UInt8(ascii: "\\") {
        offset += 2
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{"),
        let comment = Self.comments.first(where: { lines[index][offset...].starts(with: $0.open) }),
        let end = end(
          of: comment.close, from: Tag.Position(line: index, offset: offset + comment.open.utf8CodeUnitCount))
      {
        blank(from: Tag.Position(line: index, offset: offset), to: end)
        (index, offset) = (end.line, end.offset)
      } else {
        offset += 1
      }
    }
  }

  private mutating func end(of close: StaticString, from start: Tag.Position) -> Tag.Position? {
    guard !missing.contains("\(close)") else { return nil }
    var offset = start.offset
    for line in start.line..<lines.count {
      if let found = lines[line][min(offset, lines[line].count)...].firstIndex(of: close) {
        return Tag.Position(line: line, offset: found + close.utf8CodeUnitCount)
      }
      offset = 0
    }
    missing.insert("\(close)")
    return nil
  }

  private mutating func blank(from start: Tag.Position, to end: Tag.Position) {
    // Docusaurus names the anchor of a heading in a comment.
    let anchor =
      start.line == end.line ? lines[start.line][start.offset..<end.offset].dropFirst(3).dropLast(3).trimmed : []
    for line in start.line...end.line {
      let from = line == start.line ? start.offset : 0
      let to = line == end.line ? end.offset : lines[line].count
      for offset in from..<to { lines[line][offset] = 0x20 }
    }
    if anchor.first == UInt8(ascii: "#"), !anchor.contains(where: \.isBlank), anchor.count > 1 {
      lines[start.line].replaceSubrange(
        start.offset..<(start.offset + anchor.count + 2), with: [0x7B] + anchor + [0x7D])
    }
  }

  /// The line behind an `import` or `export` of MDX that begins at the start of a line; nil where the line is none.
  private mutating func moduleEnd(_ index: Int) -> Int? {
    let line = lines[index][...]
    let isImport = line.starts(with: "import ") && Self.isImport(lines, index)
    guard isImport || line.starts(with: "export "), isImport || Self.isExport(line) else { return nil }
    isMDX = true
    var depth = 0
    var end = index
    while end < lines.count, end - index < 500 {
      let bytes = lines[end]
      if bytes.isBlank, depth <= 0 { break }
      for byte in bytes {
        if byte == 0x7B || byte == 0x28 || byte == 0x5B { depth += 1 }
        if byte == 0x7D || byte == 0x29 || byte == 0x5D { depth -= 1 }
      }
      lines[end] = []
      end += 1
      if depth <= 0, !isImport || bytes.contains(0x22) || bytes.contains(0x27) { break }
    }
    return max(end, index + 1)
  }

  /// `import X from 'y'`, `import 'y'`; the source may stand some lines below.
  private static func isImport(_ lines: [[UInt8]], _ index: Int) -> Bool {
    let rest = lines[index].dropFirst(7).drop(while: \.isBlank)
    if rest.first == 0x22 || rest.first == 0x27 { return true }
    return (index..<min(lines.count, index + 30)).prefix { $0 == index || !lines[$0].isBlank }.contains {
      lines[$0][...].contains(" from '") || lines[$0][...].contains(" from \"")
    }
  }

  private static func isExport(_ line: Line) -> Bool {
    let word = line.dropFirst(7).prefix { !$0.isBlank && $0 != UInt8(ascii: "{") }.string
    return ["default", "const", "let", "var", "function", "async", "class", "type", "interface", "", "*"].contains(word)
  }
}

/// A stretch of code between backticks.
enum CodeSpan {
  /// A span of more bytes is none, lest a line of nothing but backticks be read over and over.
  private static let longest = 10_000

  /// The offset behind the span that begins at `offset`, or behind its backticks where nothing ends it on the line.
  static func end(_ line: [UInt8], at offset: Int) -> Int {
    let length = line[offset...].prefix { $0 == UInt8(ascii: "`") }.count
    var index = offset + length
    let limit = min(line.count, offset + longest)
    while index < limit {
      guard line[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let run = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
      index += run
      if run == length { return index }
    }
    return offset + length
  }
}
