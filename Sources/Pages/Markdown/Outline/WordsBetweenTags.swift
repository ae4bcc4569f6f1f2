/// The words that stand on one line with tags, and how far they go.
extension OutlineScanner {
  /// Whether the closing tag follows with nothing between; `cursor` then moves behind it.
  func isClosedAtOnce(_ tag: Tag, _ cursor: inout Tag.Position) -> Bool {
    var next = tag.end
    next.offset += lines[next.line][next.offset...].prefix(while: \.isBlank).count
    if next.offset == lines[next.line].count, next.line + 1 < lines.count {
      next = Tag.Position(line: next.line + 1, offset: lines[next.line + 1].prefix(while: \.isBlank).count)
    }
    var allowance = 200
    guard lines[next.line][next.offset...].starts(with: "</"),
      let closing = Tag.read(lines, at: next, budget: &allowance), closing.isClosing, closing.key == tag.key
    else { return false }
    cursor = closing.end
    return true
  }

  /// The words from the cursor to the next tag that makes a frame, over as many lines as they go on.
  mutating func words(_ cursor: inout Tag.Position) -> MarkdownText {
    var text = MarkdownText([], firstLine: cursor.line + 1)
    while true {
      let stop = structure(in: cursor)
      text.lines.append(inline(lines[cursor.line][cursor.offset..<stop], line: cursor.line, at: cursor.offset))
      text.shifts.append(cursor.offset)
      cursor.offset = stop
      let next = cursor.line + 1
      guard stop == lines[cursor.line].count, next < lines.count, code[next] == nil, !lines[next].isBlank else { break }
      let prefix = LinePrefix(lines[next])
      guard prefix.items.isEmpty, !prefix.isQuoted, let first = lines[next][prefix.end...].first,
        !"#|:{".utf8.contains(first)
      else { break }
      cursor = Tag.Position(line: next, offset: prefix.end)
      if structure(in: cursor) == prefix.end { break }
    }
    return text
  }

  /// The offset of the next tag on the line that ends a frame or begins raw HTML; the line's end where there is none.
  private mutating func structure(in start: Tag.Position) -> Int {
    let line = lines[start.line]
    var offset = start.offset
    while offset < line.count {
      if line[offset] == UInt8(ascii: "`") {
        offset = CodeSpan.end(line, at: offset)
        continue
      }
      if line[offset] == UInt8(ascii: "<") || line[offset] == UInt8(ascii: "{"),
        let tag = Tag.read(lines, at: Tag.Position(line: start.line, offset: offset), budget: &budget)
      {
        let name = tag.name.lowercased()
        if tag.isClosing {
          if open.contains(where: { frames[$0].closer == tag.key }) { return offset }
        } else if tag.syntax == .markup, !tag.isComponent,
          name == "summary" || name == "details"
            || ["table", "ul", "ol", "dl", "pre", "p"].contains(name) && closers.closes(tag.key, from: start.line)
        {
          return offset
        }
      }
      offset += 1
    }
    return line.count
  }
}
