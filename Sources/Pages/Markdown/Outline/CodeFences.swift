/// A block of code in a Markdown page, found before anything else is looked for: what stands in code is no mark.
struct FencedCode {
  /// The first line and the one behind the last, fences included.
  var range: Range<Int>
  /// The lines of the code itself.
  var content: Range<Int>
  var language: String?
  /// The fence's column and what stands before it on its line: white space and list markers.
  var prefix: LinePrefix
}

/// Finds fences. A fence ends at the next one of its kind, wherever that is indented; authors often let the code between stand
/// further left than its list item, by which the rules of Markdown would end it.
struct CodeFences {
  /// The shortest fence of each character for which the rest of the page is known to have no end.
  private var endless: [UInt8: Int] = [:]
  /// Likewise for the blocks of shortcodes.
  private var endlessBlocks: Set<String> = []

  mutating func code(_ lines: [[UInt8]], at index: Int) -> FencedCode? {
    let prefix = LinePrefix(lines[index])
    guard !prefix.isQuoted else { return nil }
    let words = lines[index][prefix.end...]
    guard let mark = words.first else { return nil }
    if mark == UInt8(ascii: "{") { return highlighted(lines, at: index, prefix) }
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = words.prefix { $0 == mark }.count
    let info = words.dropFirst(length)
    guard length >= 3, mark != UInt8(ascii: "`") || !info.contains(mark) else { return nil }
    let content = index + 1
    if length < endless[mark] ?? .max {
      for end in content..<max(content, lines.count) where Self.isEnd(lines[end], mark, length) {
        return FencedCode(
          range: index..<(end + 1), content: content..<end, language: Self.language(info), prefix: prefix)
      }
      endless[mark] = length
    }
    let end = Self.itemEnd(lines, from: content, prefix)
    return FencedCode(range: index..<end, content: content..<end, language: Self.language(info), prefix: prefix)
  }

  /// The end of a quoted fence, which cmark reads: marks within it are none.
  static func quotedEnd(_ lines: [[UInt8]], at index: Int) -> Int? {
    func words(_ line: [UInt8]) -> Line? {
      let rest = line.drop(while: \.isBlank)
      return rest.first == UInt8(ascii: ">") ? rest.drop { $0.isBlank || $0 == UInt8(ascii: ">") } : nil
    }
    guard let first = words(lines[index]), first.starts(with: "```") || first.starts(with: "~~~"),
      let mark = first.first
    else { return nil }
    let length = first.prefix { $0 == mark }.count
    var end = index + 1
    while end < lines.count, let next = words(lines[end]) {
      end += 1
      if Self.isEnd(Array(next), mark, length) { break }
    }
    return end
  }

  private static func isEnd(_ line: [UInt8], _ mark: UInt8, _ length: Int) -> Bool {
    let bare = line[...].trimmed
    return bare.count >= length && bare.allSatisfy { $0 == mark }
  }

  /// A fence without an end in a list item ends with the item, any other with the page.
  private static func itemEnd(_ lines: [[UInt8]], from start: Int, _ prefix: LinePrefix) -> Int {
    guard prefix.column > 0 else { return lines.count }
    let column = min(prefix.column, prefix.items.last ?? prefix.column)
    return (start..<max(start, lines.count)).first { !lines[$0].isBlank && lines[$0][...].indentation < column }
      ?? lines.count
  }

  /// `json` of `json title="x"`, `{.json}`, `json{1,3}`.
  private static func language(_ info: Line) -> String? {
    let word = info.trimmed.drop { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ".") }
      .prefix { !$0.isBlank && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: ",") }
    return word.isEmpty ? nil : word.string.lowercased()
  }

  /// `{% highlight json %} … {% endhighlight %}` of Jekyll, `{{< highlight json >}} … {{< /highlight >}}` of Hugo.
  private mutating func highlighted(_ lines: [[UInt8]], at index: Int, _ prefix: LinePrefix) -> FencedCode? {
    var budget = Int.max
    guard let tag = Tag.read(lines, at: Tag.Position(line: index, offset: prefix.end), budget: &budget),
      tag.syntax != .markup,
      tag.name == "highlight" || tag.name == "code-block", !tag.isClosing,
      lines[tag.end.line][tag.end.offset...].isBlank,
      !endlessBlocks.contains(tag.key)
    else { return nil }
    let content = tag.end.line + 1
    for end in content..<max(content, lines.count) {
      let start = Tag.Position(line: end, offset: lines[end].prefix(while: \.isBlank).count)
      if start.offset < lines[end].count, let closing = Tag.read(lines, at: start, budget: &budget), closing.isClosing,
        closing.key == tag.key
      {
        let language =
          tag.attributes.values["lang"] ?? tag.attributes.positional.first ?? tag.attributes.values.first?.key
        return FencedCode(
          range: index..<(closing.end.line + 1), content: content..<end, language: language?.lowercased(),
          prefix: prefix)
      }
    }
    endlessBlocks.insert(tag.key)
    return nil
  }
}
