import Diagnostics

/// Tags, shortcodes and angle brackets among words, made fit for cmark.
extension OutlineScanner {
  mutating func editInline() { lines[index] = inline(lines[index][...], line: index, at: 0) }

  /// The words of a line from `start` on, edited.
  mutating func inline(_ words: Line, line: Int, at start: Int) -> [UInt8] {
    guard words.contains(UInt8(ascii: "<")) || words.contains(UInt8(ascii: "{")) else { return Array(words) }
    var edited: [UInt8] = []
    edited.reserveCapacity(words.count)
    // The words may be a copy without what stood before them.
    let shift = start - words.startIndex
    var offset = words.startIndex
    while offset < words.endIndex {
      let byte = words[offset]
      var end = offset + 1
      if byte == UInt8(ascii: "`") {
        end = min(CodeSpan.end(lines[line], at: offset + shift) - shift, words.endIndex)
        edited += words[offset..<end]
      } else if byte == UInt8(ascii: "\\"), end < words.endIndex {
        end += 1
        edited += words[offset..<end]
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{") {
        edited += replacement(words, at: Tag.Position(line: line, offset: offset + shift), shift, edited.last, &end)
      } else {
        edited.append(byte)
      }
      offset = end
    }
    return edited
  }

  /// What stands for the tag at a position; `end` becomes the offset behind it.
  private mutating func replacement(
    _ words: Line, at start: Tag.Position, _ shift: Int, _ previous: UInt8?, _ end: inout Int
  ) -> [UInt8] {
    let offset = start.offset - shift
    let byte = words[offset]
    guard var tag = Tag.read(lines, at: start, budget: &budget) else {
      return byte == UInt8(ascii: "{") && isMDX ? expression(words, at: offset, &end) : [byte]
    }
    if tag.syntax == .markup, isLiteral(tag, after: previous) { return [Sentinel.less] }
    var behind = tag.end
    let isEmpty = tag.isComponent && !tag.isClosing && (tag.closesItself || isClosedAtOnce(tag, &behind))
    tag.end = behind
    let source = MarkupText.bytes(lines, from: start, to: tag.end)
    end = reach(tag, words, from: start.line, shift)
    let width = end - offset
    if tag.isClosing, let depth = open.lastIndex(where: { frames[$0].closer == tag.key }) {
      closeFrames(downTo: depth, end: start.line + 1)
      return Self.filler(width)
    }
    if tag.syntax != .markup { return shortcode(tag, words[offset..<end], previous, next: words[end...].first) }
    guard tag.isComponent else {
      return words[offset..<end].contains("={") ? element(tag, width) : Array(words[offset..<end])
    }
    guard isEmpty else { return Self.filler(width) }
    marks.append(.component(tag.component(at: location(start)), source: source.string))
    return Sentinel.inline(marks.count - 1, width: width)
  }

  /// The offset behind a tag on its first line; what it has on further lines is made to say nothing.
  private mutating func reach(_ tag: Tag, _ words: Line, from first: Int, _ shift: Int) -> Int {
    let line = tag.end.line
    guard line > first else { return min(tag.end.offset - shift, words.endIndex) }
    for below in (first + 1)...line where code[below] == nil {
      let count = below == line ? tag.end.offset : lines[below].count
      lines[below].replaceSubrange(0..<min(count, lines[below].count), with: Self.filler(max(1, count)))
    }
    return words.endIndex
  }

  private static func filler(_ width: Int) -> [UInt8] { Array(repeating: Sentinel.filler, count: width) }

  /// Whether what looks like a tag are words: `List<String>`, `/users/<id>`, `Bearer <token>`.
  private func isLiteral(_ tag: Tag, after previous: UInt8?) -> Bool {
    guard !tag.isClosing, !tag.closesItself, tag.attributes.values.isEmpty else { return false }
    let name = tag.name.lowercased()
    if ElementNames.standAlone.contains(name) { return false }
    return !closers.closes(tag.key)
      && (tag.isComponent || (previous.map { $0.isASCIIAlphanumeric || $0 == 0x2F } ?? false))
  }

  /// An element whose attributes are expressions, without them.
  private func element(_ tag: Tag, _ width: Int) -> [UInt8] {
    var text = "<\(tag.name)"
    if let link = tag.attributes.values["href"], !link.contains("\"") { text += " href=\"\(link)\"" }
    let bytes = Array("\(text)>".utf8)
    return bytes + Self.filler(max(0, width - bytes.count))
  }

  /// `{{< relref "x" >}}` is x, `{{<required>}}` is the word; a block tag of Liquid is nothing.
  private func shortcode(_ tag: Tag, _ source: Line, _ previous: UInt8?, next: UInt8?) -> [UInt8] {
    guard tag.syntax == .shortcode, !tag.isClosing else { return Self.filler(source.count) }
    let isReference = ["relref", "ref", "url", "link", "absurl", "relurl", "xref"].contains(tag.name.lowercased())
    var words =
      tag.attributes.first(["text", "label", "title", "content", "path", "href", "url"])
      ?? tag.attributes.positional.joined(separator: " ")
    if words.isEmpty || !isReference && closers.closes(tag.key, from: index) {
      words = closers.closes(tag.key, from: index) ? "" : tag.name
    }
    let bytes = Array(words.utf8)
    let width = max(0, source.count - bytes.count)
    if previous == UInt8(ascii: "(") { return Array(repeating: 0x20, count: width) + bytes }
    return bytes
      + (next == UInt8(ascii: ")") && isReference ? Array(repeating: 0x20, count: width) : Self.filler(width))
  }

  /// `{" "}` and `{'x'}` of MDX are the text.
  private func expression(_ words: Line, at offset: Int, _ end: inout Int) -> [UInt8] {
    guard offset + 2 < words.endIndex, words[offset + 1] == 0x22 || words[offset + 1] == 0x27,
      let close = words[(offset + 2)...].prefix(500).firstIndex(of: words[offset + 1]), close + 1 < words.endIndex,
      words[close + 1] == UInt8(ascii: "}")
    else { return [words[offset]] }
    end = close + 2
    let text = words[(offset + 2)..<close].map { $0 == UInt8(ascii: "<") ? Sentinel.less : $0 }
    return Self.filler(2) + text + Self.filler(2)
  }
}

/// Elements that HTML lets stand without a closing tag.
enum ElementNames {
  static let standAlone: Set<String> = [
    "br", "hr", "wbr", "img", "input", "li", "p", "td", "th", "tr", "dt", "dd", "thead", "tbody", "tfoot", "col",
    "source",
    "area", "embed", "track", "colgroup", "caption",
  ]
}
