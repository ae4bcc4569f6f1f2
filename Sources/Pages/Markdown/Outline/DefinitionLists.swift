/// Definition lists of PHP Markdown Extra, kramdown and Pandoc: a term, and below it lines that begin with a colon.
extension OutlineScanner {
  /// A term at the line at hand, and the first of its definitions.
  mutating func takeDefinition() -> Bool {
    let line = lines[index]
    let prefix = LinePrefix(line)
    guard index != definitionLine, prefix.items.isEmpty, let first = line[prefix.end...].first,
      !"#|>{<:[=!`~".utf8.contains(first),
      index == 0 || lines[index - 1].isBlank || lines[index - 1].first == UInt8(ascii: "#") || followsDefinition
    else { return false }
    var next = index + 1
    if next < lines.count, lines[next].isBlank { next += 1 }
    guard next < lines.count, code[next] == nil, let width = Self.definition(lines[next]),
      lines[next][...].indentation - line[...].indentation < 4
    else { return false }
    let term = MarkdownText([Array(line[prefix.end...])], shifts: [prefix.end], firstLine: index + 1)
    if let depth = open.firstIndex(where: { frames[$0].isDefinition && frames[$0].indentation >= prefix.column }) {
      closeFrames(downTo: depth, end: index)
    }
    let frame = openFrame(
      OutlineFrame(
        kind: .definition(term: term), label: nil, line: index, end: index, indentation: prefix.column,
        contentColumn: prefix.column + 2, contentIndentation: width))
    lastDefinition = frame
    place([.open(frame: frame)], until: next)
    columns.append(prefix.column + 2)
    cut(next, width)
    return true
  }

  /// `: another definition` of the term at hand.
  mutating func takeFurtherDefinition(_ indentation: Int) -> Bool {
    guard let width = Self.definition(lines[index]),
      let depth = open.lastIndex(where: { frames[$0].isDefinition && abs(frames[$0].indentation - indentation) < 4 })
    else { return false }
    closeFrames(downTo: depth + 1, end: index)
    while let column = columns.last, column > frames[open[depth]].contentColumn { columns.removeLast() }
    if lines[index - 1].isBlank {
      cut(index, width)
    } else {
      placeParagraph(width)
    }
    return true
  }

  /// A definition right below the words of another would go on with them; it is read by itself as far as its words go.
  private mutating func placeParagraph(_ width: Int) {
    let first = index
    lines[first].replaceSubrange(..<width, with: Array(repeating: 0x20, count: width))
    var end = first + 1
    while end < lines.count, !lines[end].isBlank, code[end] == nil, Self.definition(lines[end]) == nil,
      lines[end][...].indentation >= 2 || !isDefinition(below: end) && LinePrefix(lines[end]).items.isEmpty
    {
      end += 1
    }
    var text = MarkdownText([], firstLine: first + 1)
    for line in first..<end {
      let (words, removed) = lines[line].dedented(width)
      text.lines.append(inline(words[...], line: line, at: removed))
      text.shifts.append(removed)
    }
    place([.text(text)], until: end)
  }

  /// Whether the line above belongs to a definition that has just ended.
  private var followsDefinition: Bool {
    lastDefinition.map { frames[$0].end == index - 1 } ?? false
  }

  /// Takes the colon off a line, and the line for one of the frame, with those that go on with its words.
  private mutating func cut(_ line: Int, _ width: Int) {
    let column = open.last.map { frames[$0].contentColumn } ?? 0
    lines[line].replaceSubrange(..<width, with: Array(repeating: 0x20, count: width))
    var end = line + 1
    while end < lines.count, code[end] == nil, !lines[end].isBlank, lines[end][...].indentation < column,
      LinePrefix(lines[end]).items.isEmpty, lines[end].first.map({ !"#|>{<:`~".utf8.contains($0) }) ?? false,
      !isDefinition(below: end)
    {
      end += 1
    }
    lazyEnd = end
    definitionLine = line
    index = line
  }

  /// Whether a line is followed by a definition, a blank line between them or none.
  private func isDefinition(below line: Int) -> Bool {
    var next = line + 1
    if next < lines.count, lines[next].isBlank { next += 1 }
    return next < lines.count && Self.definition(lines[next]) != nil
  }

  /// The width of a colon and the space behind it at the start of a line.
  private static func definition(_ line: [UInt8]) -> Int? {
    let start = line.prefix(while: \.isBlank).count
    guard start < 4, line.count > start + 2, line[start] == UInt8(ascii: ":"), line[start + 1].isBlank else {
      return nil
    }
    let width = start + 1 + line[(start + 1)...].prefix(while: \.isBlank).count
    return width < line.count ? width : nil
  }
}

extension OutlineFrame {
  fileprivate var isDefinition: Bool {
    if case .definition = kind { return true }
    return false
  }
}
