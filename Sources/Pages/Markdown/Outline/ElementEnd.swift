/// Finds where an element of raw HTML ends, whatever blank lines are in it.
enum ElementEnd {
  /// The position behind the closing tag; behind the last one of the page where openings and closings do not match; before
  /// the next blank line where there is none.
  static func find(
    _ name: String, _ lines: [[UInt8]], from tag: Tag, closers: ClosingTags, budget: inout Int
  ) -> Tag.Position? {
    guard !tag.closesItself else { return tag.end }
    guard closers.closes("<\(name)", from: tag.end.line) else { return paragraphEnd(lines, tag) }
    let key = Array(name.utf8)
    let nests = HTMLNames.nesting.contains(name)
    var depth = 1
    var last: Tag.Position?
    var offset = tag.end.offset
    for index in tag.end.line..<lines.count {
      let line = lines[index]
      budget -= line.count + 1
      guard budget > 0 else { return last ?? paragraphEnd(lines, tag) }
      while offset < line.count {
        guard line[offset] == UInt8(ascii: "<") else {
          offset += 1
          continue
        }
        let isClosing = offset + 1 < line.count && line[offset + 1] == UInt8(ascii: "/")
        let start = offset + (isClosing ? 2 : 1)
        offset = start
        guard start + key.count <= line.count, zip(line[start...], key).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
          continue
        }
        if start + key.count < line.count, line[start + key.count].isASCIIAlphanumeric { continue }
        if isClosing {
          depth -= 1
          offset = line[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? line.count
          last = Tag.Position(line: index, offset: offset)
          if depth == 0 { return last }
        } else if nests {
          depth += 1
        }
      }
      offset = 0
    }
    return last ?? paragraphEnd(lines, tag)
  }

  private static func paragraphEnd(_ lines: [[UInt8]], _ tag: Tag) -> Tag.Position {
    var line = tag.end.line
    while line + 1 < lines.count, !lines[line + 1].isBlank { line += 1 }
    return Tag.Position(line: line, offset: lines[line].count)
  }
}

/// The text of raw HTML in a Markdown page, fit for a parser of HTML.
enum MarkupText {
  static func bytes(_ lines: [[UInt8]], from start: Tag.Position, to end: Tag.Position) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in start.line...max(start.line, end.line) {
      let from = line == start.line ? start.offset : 0
      let to = line == end.line ? min(end.offset, lines[line].count) : lines[line].count
      if from < to { bytes += lines[line][from..<to] }
      if line < end.line { bytes.append(0x0A) }
    }
    blankExpressions(&bytes)
    return bytes
  }

  /// Attributes of JSX: `className={x}` goes, `width={"20"}` loses its braces.
  private static func blankExpressions(_ bytes: inout [UInt8]) {
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      var depth = 0
      var end = index + 1
      while end < min(bytes.count, index + 2000) {
        if bytes[end] == UInt8(ascii: "{") { depth += 1 }
        if bytes[end] == UInt8(ascii: "}") { depth -= 1 }
        if depth == 0 { break }
        end += 1
      }
      guard depth == 0, end < bytes.count else {
        index += 1
        continue
      }
      let quotes = bytes[(index + 2)..<end].trimmed
      let isString = quotes.count > 1 && quotes.first == quotes.last && (quotes.first == 0x22 || quotes.first == 0x27)
      for place in (isString ? [index + 1, end] : Array(index...end)) where bytes[place] != 0x0A { bytes[place] = 0x20 }
      index = end
    }
  }
}
