/// JSON and HTTP messages that stand among the paragraphs of a Markdown page without a fence.
extension OutlineScanner {
  mutating func takeBareCode() -> Bool {
    guard let end = bareCodeEnd(), !(index..<end).contains(where: { code[$0] != nil }) else {
      return false
    }
    let indentation = lines[index][...].indentation
    var text = CodeText(language: nil)
    for line in index..<end {
      text.append(Array(original[line]).dedented(indentation).line.string + "\n", at: Place(line: line + 1))
    }
    place(text.finish(file: file).map { [.block(.code($0))] } ?? [], until: end)
    return true
  }

  private mutating func bareCodeEnd() -> Int? {
    var remaining = budget
    defer { budget = remaining }
    let lines = lines
    return CodeLines(count: lines.count) { lines[$0][...] }.codeEnd(at: index, budget: &remaining)
  }

  /// `<CodeBlock language="json">` with a template literal in braces: the code and the position behind the closing tag.
  func codeComponent(_ tag: Tag) -> (block: Block?, end: Tag.Position)? {
    guard tag.name.lowercased().contains("code") else { return nil }
    var start = tag.end
    start.offset += lines[start.line][start.offset...].prefix(while: \.isBlank).count
    if start.offset == lines[start.line].count, start.line + 1 < lines.count {
      start = Tag.Position(line: start.line + 1, offset: lines[start.line + 1].prefix(while: \.isBlank).count)
    }
    guard lines[start.line][start.offset...].starts(with: "{`") else { return nil }
    start.offset += 2
    for line in start.line..<min(lines.count, start.line + 2000) {
      let from = line == start.line ? start.offset : 0
      guard let close = lines[line][from...].firstIndex(of: "`}") else { continue }
      var allowance = 200
      var next = Tag.Position(line: line, offset: close + 2)
      next.offset += lines[line][next.offset...].prefix(while: \.isBlank).count
      if next.offset == lines[line].count, line + 1 < lines.count {
        next = Tag.Position(line: line + 1, offset: lines[line + 1].prefix(while: \.isBlank).count)
      }
      guard next.offset < lines[next.line].count, let closing = Tag.read(lines, at: next, budget: &allowance),
        closing.isClosing, closing.key == tag.key
      else { return nil }
      var text = CodeText(language: tag.attributes.first(["language", "lang"])?.lowercased())
      for index in start.line...line {
        let slice = Array(original[index])
        let first = index == start.line ? start.offset : 0
        let last = index == line ? close : slice.count
        text.append(slice[min(first, last)..<last].string + "\n", at: Place(line: index + 1))
      }
      return (text.finish(file: file).map { .code($0) }, closing.end)
    }
    return nil
  }
}
