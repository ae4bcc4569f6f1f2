/// Takes from the lines of a frame the indentation that the frame gave them.
extension OutlineScanner {
  mutating func dedent(against mask: PageMask) {
    var frame = 0
    while frame < frames.count {
      let columns = contentIndentation(frames[frame], mask)
      if columns > 0 { dedent(frames[frame], columns) }
      frame += 1
    }
  }

  /// A sentinel never moves left of that of the frame: both may stand in an item of a list outside.
  private mutating func dedent(_ frame: OutlineFrame, _ columns: Int) {
    let least = lines[frame.sentinel ?? frame.line][...].indentation
    let start = frame.line + 1
    for line in start..<max(start, min(frame.end + 1, lines.count)) where !lines[line].isEmpty {
      let isSentinel = lines[line].drop { $0 == 0x20 }.starts(with: Sentinel.start)
      let columns = isSentinel ? min(columns, max(0, lines[line][...].indentation - least)) : columns
      let (text, removed) = lines[line].dedented(columns)
      lines[line] = text
      shifts[line] += removed
    }
  }

  /// By how many columns the content of a frame is indented against the frame's mark.
  private func contentIndentation(_ frame: OutlineFrame, _ mask: PageMask) -> Int {
    if let columns = frame.contentIndentation { return columns }
    guard frame.fence == 0 else { return 0 }
    var least = Int.max
    var line = frame.line + 1
    while line < min(frame.end, mask.lines.count), least > frame.indentation {
      if !mask.lines[line].isBlank { least = min(least, mask.lines[line][...].indentation) }
      line = code[line]?.range.upperBound ?? line + 1
    }
    guard least != .max, least > frame.indentation else { return 0 }
    // Below a blank line in HTML, four columns are code.
    let isCode = !isMDX && !frame.isIndentationFree && least - frame.indentation >= 4
    return isCode ? 0 : least - frame.indentation
  }
}
