/// Definition lists of PHP Markdown Extra, kramdown and Pandoc: a term, and below it lines that begin with a colon.
extension OutlineScanner {
  /// A term at the line at hand, and the first of its definitions.
  mutating func takeDefinition() -> Bool {
    let line = lines[index]
    let prefix = LinePrefix(line)
    guard prefix.items.isEmpty, let first = line[prefix.end...].first, !"#|>{<:[=!`~".utf8.contains(first),
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
        contentColumn: prefix.column + 2))
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
    cut(index, width)
    return true
  }

  /// Whether the line above belongs to a definition that has just ended.
  private var followsDefinition: Bool {
    lastDefinition.map { frames[$0].end == index - 1 } ?? false
  }

  /// Takes the colon off a line, and the line for one of the frame, with those that go on with its words.
  private mutating func cut(_ line: Int, _ width: Int) {
    let frame = open.last.map { frames[$0] }
    let column = frame?.contentColumn ?? 0
    shifts[line] += width - column
    lines[line] = Array(repeating: 0x20, count: column) + lines[line][width...]
    var end = line + 1
    while end < lines.count, code[end] == nil, !lines[end].isBlank, lines[end][...].indentation < column,
      LinePrefix(lines[end]).items.isEmpty, lines[end].first.map({ !"#|>{<:`~".utf8.contains($0) }) ?? false,
      end + 1 == lines.count || Self.definition(lines[end + 1]) == nil
    {
      end += 1
    }
    lazyEnd = end
    index = line
  }

  /// The width of a colon and the space behind it at the start of a line.
  private static func definition(_ line: [UInt8]) -> Int? {
    let start = line.prefix(while: \.isBlank).count
    guard start < 4, line.count > start + 2, line[start] == UInt8(ascii: ":"), line[start + 1].isBlank else { return nil }
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
