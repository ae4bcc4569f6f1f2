import Diagnostics

/// Reads the lines of a Markdown page for the marks of its dialects, and makes the outline.
struct OutlineScanner {
  let file: FileName
  /// The page as it is, for the columns of locations.
  let original: Lines
  let code: [Int: FencedCode]
  let isMDX: Bool
  let closers: ClosingTags
  /// The bytes that may still be looked at in search of the ends of things, lest a page of beginnings take for ever.
  var budget: Int

  var lines: [[UInt8]]
  var shifts: [Int]
  var marks: [OutlineMark] = []
  var frames: [OutlineFrame] = []
  /// The frames at hand, the innermost last.
  var open: [Int] = []
  /// The columns at which the content of the list items and indented frames at hand stands.
  var columns: [Int] = []
  /// The line at hand, from 0.
  var index = 0
  /// Lines that go on with a definition though they are not indented.
  var lazyEnd = 0
  /// The line whose colon was taken off.
  var definitionLine: Int?
  var lastDefinition: Int?

  /// Frames nested deeper than this are left out, and their content read.
  static let deepest = 60
  /// A row of more cells is cut.
  private static let widest = 2000

  static func outline(_ page: [[UInt8]], original: Lines, file: FileName, isMDX: Bool) -> MarkdownOutline {
    let mask = PageMask(page, isMDX: isMDX)
    var budget = original.bytes.count * 3 + 200_000
    let closers = ClosingTags(mask.lines, without: mask.code, budget: &budget)
    var scanner = OutlineScanner(
      file: file, original: original, code: mask.code, isMDX: mask.isMDX, closers: closers, budget: budget,
      lines: mask.lines, shifts: Array(repeating: 0, count: mask.lines.count))
    scanner.scan()
    scanner.dedent(against: mask)
    return MarkdownOutline(
      text: MarkdownText(scanner.lines, shifts: scanner.shifts), marks: scanner.marks, frames: scanner.frames)
  }

  private mutating func scan() {
    while index < lines.count {
      if let found = code[index] {
        take(found)
      } else if lines[index].isBlank {
        index += 1
      } else if let end = CodeFences.quotedEnd(lines, at: index) {
        index = end
      } else {
        scanLine()
      }
    }
    closeFrames(downTo: 0, end: lines.count)
  }

  private mutating func scanLine() {
    let indentation = lines[index][...].indentation
    if index >= lazyEnd {
      if takeFurtherDefinition(indentation) { return }
      closeIndented(before: indentation)
    }
    let prefix = LinePrefix(lines[index])
    let column = columns.last ?? 0
    if indentation - column >= 4, !isIndentationFree {
      // Code below a blank line; below a line of words it is taken for more of them, unless it cannot be.
      if index > 0, !lines[index - 1].isBlank {
        if !takeBareCode() { index += 1 }
        return
      }
      repeat {
        index += 1
      } while index < lines.count && code[index] == nil
        && (lines[index].isBlank || lines[index][...].indentation - column >= 4)
    } else if prefix.isQuoted {
      index += 1
    } else if !(takeAttributeList() || takeColons() || takeIndentedFrame() || takeTags() || takeDefinition()
      || takeBareCode())
    {
      cutExcess(prefix)
      columns += prefix.items
      editInline()
      index += 1
    }
  }

  private var isIndentationFree: Bool { isMDX || open.contains { frames[$0].isIndentationFree } }

  /// A line that opens scores of list items, or is a row of thousands of cells, is an attack.
  private mutating func cutExcess(_ prefix: LinePrefix) {
    if prefix.items.count >= LinePrefix.deepest { lines[index] = Array(lines[index][..<prefix.end]) }
    guard lines[index].count > Self.widest else { return }
    var pipes = 0
    if let end = lines[index].firstIndex(where: {
      pipes += $0 == UInt8(ascii: "|") ? 1 : 0
      return pipes > Self.widest
    }) {
      lines[index] = Array(lines[index][..<end])
    }
  }

  // MARK: Frames

  mutating func openFrame(_ frame: OutlineFrame) -> Int {
    frames.append(frame)
    open.append(frames.count - 1)
    return frames.count - 1
  }

  /// Closes the frames at hand from the one at `depth` of the stack inwards; `end` is the line behind their last.
  mutating func closeFrames(downTo depth: Int, end: Int) {
    while open.count > depth, let last = open.popLast() { frames[last].end = max(frames[last].line, end - 1) }
  }

  private mutating func closeIndented(before indentation: Int) {
    while let column = columns.last, column > indentation { columns.removeLast() }
    if let depth = open.firstIndex(where: { frames[$0].closer == nil && frames[$0].contentColumn > indentation }) {
      closeFrames(downTo: depth, end: index)
    }
  }

  // MARK: Sentinels

  /// Puts a sentinel for the marks into the line at hand and makes the lines below it, up to `end`, blank.
  mutating func place(_ found: [OutlineMark], until end: Int, after prefix: Line = []) {
    let start = marks.count
    marks += found
    lines[index] =
      (prefix.isEmpty ? Array(repeating: 0x20, count: columns.last ?? 0) : Array(prefix))
      + Sentinel.block(start..<marks.count)
    for line in (index + 1)..<max(index + 1, end) { lines[line] = [] }
    index = max(index + 1, end)
  }

  private mutating func take(_ found: FencedCode) {
    closeIndented(before: lines[index][...].indentation)
    var text = CodeText(language: found.language)
    let least = found.content.filter { !original[$0].isBlank }.map { original[$0].indentation }.min() ?? 0
    for line in found.content {
      text.append(
        Array(original[line]).dedented(min(least, found.prefix.column)).line.string + "\n", at: Place(line: line + 1))
    }
    let prefix = found.prefix.items.isEmpty ? [] : lines[index][..<found.prefix.end]
    place(text.finish(file: file).map { [.block(.code($0))] } ?? [], until: found.range.upperBound, after: prefix)
    columns += found.prefix.items
  }

  func location(_ position: Tag.Position) -> SourceLocation {
    SourceLocation(
      file: file, line: position.line + 1, column: original.column(position.line, byte: position.offset + 1))
  }
}

extension [UInt8] {
  var string: String { String(decoding: self, as: UTF8.self) }
}
