import Diagnostics

/// Tags at the start of a line: components, the frames that they make, and raw HTML.
extension OutlineScanner {
  private enum Step {
    /// The tag and what belongs to it are read.
    case marks([OutlineMark], isStructure: Bool)
    /// What stands here are words.
    case words
  }

  /// Reads a line that begins with a tag, and those that its tags reach to. A line on which components stand among words is none
  /// of these.
  mutating func takeTags() -> Bool {
    var cursor = Tag.Position(line: index, offset: lines[index].prefix(while: \.isBlank).count)
    let first = lines[index][cursor.offset]
    guard first == UInt8(ascii: "<") || first == UInt8(ascii: "{") else { return false }
    let before = (marks: marks.count, open: open)
    var found: [OutlineMark] = []
    var isStructure = false
    while true {
      cursor.offset +=
        lines[cursor.line][min(cursor.offset, lines[cursor.line].count)...].prefix(while: \.isBlank).count
      guard cursor.offset < lines[cursor.line].count else { break }
      switch step(&cursor) {
      case .marks(let more, let structure):
        found += more
        isStructure = isStructure || structure
      case .words:
        guard isStructure else {
          marks.removeSubrange(before.marks...)
          open = before.open
          return false
        }
        found.append(.text(words(&cursor)))
      }
    }
    place(found, until: cursor.line + 1)
    return true
  }

  private mutating func step(_ cursor: inout Tag.Position) -> Step {
    guard let tag = Tag.read(lines, at: cursor, budget: &budget) else { return .words }
    if tag.isClosing { return close(tag, &cursor) }
    switch tag.syntax {
    case .shortcode, .liquid: return shortcode(tag, &cursor)
    case .markup: return tag.isComponent ? component(tag, &cursor) : element(tag, &cursor)
    }
  }

  private mutating func close(_ tag: Tag, _ cursor: inout Tag.Position) -> Step {
    if let depth = open.lastIndex(where: { frames[$0].closer == tag.key }) {
      let frame = open[depth]
      let end = cursor.line
      cursor = tag.end
      closeFrames(downTo: depth, end: end + 1)
      return .marks([.close(frame: frame)], isStructure: true)
    }
    if tag.syntax == .markup, HTMLNames.inline.contains(tag.name.lowercased()) { return .words }
    cursor = tag.end
    return .marks([], isStructure: true)
  }

  private mutating func component(_ tag: Tag, _ cursor: inout Tag.Position) -> Step {
    let place = location(cursor)
    if tag.closesItself || isClosedAtOnce(tag, &cursor) {
      cursor = max(cursor, tag.end)
      return .marks([.block(.component(tag.component(at: place)))], isStructure: false)
    }
    guard closers.closes(tag.key, from: cursor.line) else {
      // `<YOUR_TOKEN>` are words; a component that is never closed hides nothing.
      guard tag.name != tag.name.uppercased(), tag.name.first?.isUppercase == true,
        lines[tag.end.line][tag.end.offset...].isBlank
      else { return .words }
      cursor = tag.end
      return .marks([], isStructure: false)
    }
    if let code = codeComponent(tag) {
      cursor = code.end
      return .marks(code.block.map { [.block($0)] } ?? [], isStructure: true)
    }
    return enter(tag, &cursor)
  }

  private mutating func shortcode(_ tag: Tag, _ cursor: inout Tag.Position) -> Step {
    let start = cursor
    if !tag.closesItself, closers.closes(tag.key, from: cursor.line) { return enter(tag, &cursor) }
    guard !tag.attributes.values.isEmpty, lines[tag.end.line][tag.end.offset...].isBlank else { return .words }
    cursor = tag.end
    return .marks([.block(.component(tag.component(at: location(start))))], isStructure: false)
  }

  private mutating func element(_ tag: Tag, _ cursor: inout Tag.Position) -> Step {
    let name = tag.name.lowercased()
    if HTMLNames.breaks.contains(name) {
      cursor = tag.end
      return .marks([], isStructure: false)
    }
    if name == "a" || name == "span" {
      guard let anchor = tag.attributes.first(["id", "name"]), tag.closesItself || isClosedAtOnce(tag, &cursor) else {
        return .words
      }
      cursor = max(cursor, tag.end)
      return .marks([.anchor(anchor)], isStructure: false)
    }
    if name == "summary" { return summary(tag, &cursor) }
    if HTMLNames.whole.contains(name) {
      guard let end = ElementEnd.find(name, lines, from: tag, closers: closers, budget: &budget) else { return .words }
      let bytes = MarkupText.bytes(lines, from: cursor, to: end)
      let html = OutlineMark.html(bytes, line: cursor.line + 1)
      cursor = end
      return .marks([html], isStructure: true)
    }
    guard HTMLNames.frames.contains(name), !tag.closesItself else { return .words }
    guard closers.closes(tag.key, from: cursor.line) else {
      cursor = tag.end
      return .marks([], isStructure: true)
    }
    return enter(tag, &cursor)
  }

  /// Opens the frame of a tag with content.
  private mutating func enter(_ tag: Tag, _ cursor: inout Tag.Position) -> Step {
    let start = cursor
    cursor = tag.end
    guard open.count < Self.deepest else { return .marks([], isStructure: true) }
    var found: [OutlineMark] = tag.attributes.values["id"].map { [.anchor($0)] } ?? []
    found += Announcement.blocks(tag, at: location(start)).map { .block($0) }
    let (kind, label) = FrameName.frame(tag)
    let isHTML = tag.syntax == .markup && !tag.isComponent
    let frame = openFrame(
      OutlineFrame(
        kind: isHTML && tag.name.lowercased() != "details" && tag.name.lowercased() != "aside" ? .transparent : kind,
        label: label, line: start.line, end: start.line, indentation: lines[start.line][...].indentation,
        closer: tag.key,
        isIndentationFree: !isHTML || isFollowedDirectly(tag)))
    // The tag itself may take several lines.
    frames[frame].line = tag.end.line
    frames[frame].sentinel = index
    return .marks(found + [.open(frame: frame)], isStructure: true)
  }

  /// Whether the content of a tag begins without a blank line.
  private func isFollowedDirectly(_ tag: Tag) -> Bool {
    !lines[tag.end.line][tag.end.offset...].isBlank
      || tag.end.line + 1 < lines.count && !lines[tag.end.line + 1].isBlank
  }

  /// The summary of a `<details>` is its label.
  private mutating func summary(_ tag: Tag, _ cursor: inout Tag.Position) -> Step {
    guard let end = ElementEnd.find("summary", lines, from: tag, closers: closers, budget: &budget) else {
      cursor = tag.end
      return .marks([], isStructure: true)
    }
    let bytes = MarkupText.bytes(lines, from: tag.end, to: end)
    let line = tag.end.line + 1
    cursor = end
    if let frame = open.last(where: { if case .tab = frames[$0].kind { true } else { false } }),
      frames[frame].label == nil
    {
      let blocks = HTMLReader.read(PageText(bytes: bytes), file: file.text, firstLine: line).blocks
      frames[frame].label = blocks.plainText
      return .marks([], isStructure: true)
    }
    return .marks([.html(bytes, line: line)], isStructure: true)
  }
}

extension Tag {
  func component(at location: SourceLocation) -> Block.Component {
    var values = attributes.values
    for (index, value) in attributes.positional.enumerated() { values["\(index)"] = value }
    return Block.Component(name: name, attributes: values, at: location)
  }
}

extension [Block] {
  /// The words of paragraphs and headings, in a line.
  fileprivate var plainText: String? {
    let words = compactMap { block -> String? in
      switch block {
      case .paragraph(let words), .heading(_, let words): words.plain
      default: nil
      }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
