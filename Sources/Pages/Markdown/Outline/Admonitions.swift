/// The frames of `:::` and of MkDocs.
extension OutlineScanner {
  /// `:::info Title`, `:::note[Title]`, `::::tip{title="x"}`, `:::`.
  mutating func takeColons() -> Bool {
    let line = lines[index]
    let start = line.prefix(while: \.isBlank).count
    let fence = line[start...].prefix { $0 == UInt8(ascii: ":") }.count
    guard fence >= 3, open.count < Self.deepest else { return false }
    let rest = line[(start + fence)...].trimmed
    guard !rest.isEmpty else {
      closeColons(fence)
      return true
    }
    let name = rest.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    var after = rest.dropFirst(name.count)
    var title: Line = []
    var attributes = TagAttributes()
    if after.first == UInt8(ascii: "["), let end = after.lastIndex(of: UInt8(ascii: "]")) {
      title = after[(after.startIndex + 1)..<end]
      after = after[(end + 1)...]
    }
    if let brace = after.firstIndex(of: UInt8(ascii: "{")), let end = after.lastIndex(of: UInt8(ascii: "}")),
      brace < end
    {
      attributes = TagAttributes(after[(brace + 1)..<end])
      after = after[..<brace]
    }
    let closesOnLine = after.ends(with: ":::")
    guard closesOnLine || closers.closes(":::", from: index + 1) else { return false }
    if title.isEmpty, !closesOnLine { title = after.trimmed }
    let word =
      name.isEmpty
      ? attributes.values.keys.sorted().first { $0.hasPrefix(".") }.map { String($0.dropFirst()) } : name.string
    let label = title.isEmpty ? attributes.first(["title", "label"]) ?? word?.lowercased() : title.string
    let frame = openFrame(
      OutlineFrame(
        kind: FrameName.admonition(word ?? "note"), label: label, line: index, end: index, indentation: start,
        closer: ":::", fence: fence))
    guard closesOnLine else {
      place([.open(frame: frame)], until: index + 1)
      return true
    }
    let words = after.dropLast(3).trimmed
    let text = MarkdownText([Array(words)], shifts: [words.startIndex], firstLine: index + 1)
    closeFrames(downTo: open.count - 1, end: index + 1)
    place([.open(frame: frame), .text(text), .close(frame: frame)], until: index + 1)
    return true
  }

  private mutating func closeColons(_ fence: Int) {
    let depth =
      open.lastIndex { frames[$0].fence == fence } ?? open.lastIndex { frames[$0].closer == ":::" }
    guard let depth else { return place([], until: index + 1) }
    let frame = open[depth]
    closeFrames(downTo: depth, end: index)
    place([.close(frame: frame)], until: index + 1)
  }

  /// `!!! note "Title"`, `??? tip`, `=== "Tab"`: what is indented below is the content.
  mutating func takeIndentedFrame() -> Bool {
    let line = lines[index]
    let start = line.prefix(while: \.isBlank).count
    let mark = line[start...].prefix(3)
    let isTab = mark.elementsEqual("===".utf8)
    guard open.count < Self.deepest, isTab || mark.elementsEqual("!!!".utf8) || mark.elementsEqual("???".utf8) else {
      return false
    }
    let rest = line[(start + 3)...].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "!") }
    guard rest.first == 0x20 else { return false }
    let words = rest.trimmed
    let name = words.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard isTab == name.isEmpty else { return false }
    let title = TagAttributes(words).positional.first
    guard !isTab || title != nil else { return false }
    let indentation = line[...].indentation
    guard let next = ((index + 1)..<max(index + 1, lines.count)).first(where: { !lines[$0].isBlank }),
      lines[next][...].indentation >= indentation + 4
    else { return false }
    let frame = openFrame(
      OutlineFrame(
        kind: isTab ? .tab : FrameName.admonition(name.string),
        label: title.flatMap { $0.isEmpty ? nil : $0 } ?? name.string.lowercased(), line: index, end: index,
        indentation: indentation, contentColumn: indentation + 4, contentIndentation: 4))
    place([.open(frame: frame)], until: index + 1)
    columns.append(indentation + 4)
    return true
  }
}
