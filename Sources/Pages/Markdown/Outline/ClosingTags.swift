/// The closing tags of a page, so that an opening tag knows whether it is ever closed.
struct ClosingTags {
  private var last: [String: Int] = [:]

  init(_ lines: [[UInt8]], without code: [Int: FencedCode], budget: inout Int) {
    var index = 0
    while index < lines.count {
      if let found = code[index] {
        index = found.range.upperBound
        continue
      }
      let line = lines[index]
      if line[...].trimmed.starts(with: ":::"), line[...].trimmed.allSatisfy({ $0 == UInt8(ascii: ":") }) {
        last[":::"] = index
      }
      var offset = 0
      while offset + 2 < line.count {
        if line[offset] == UInt8(ascii: "<") && line[offset + 1] == UInt8(ascii: "/")
          || line[offset] == UInt8(ascii: "{")
            && (line[offset + 1] == UInt8(ascii: "%") || line[offset + 1] == UInt8(ascii: "{")),
          let tag = Tag.read(lines, at: Tag.Position(line: index, offset: offset), budget: &budget), tag.isClosing
        {
          last[tag.key] = index
        }
        offset += 1
      }
      index += 1
    }
  }

  /// Whether such a tag closes at this line or below.
  func closes(_ key: String, from line: Int) -> Bool { last[key].map { $0 >= line } ?? false }

  /// Whether such a tag closes anywhere.
  func closes(_ key: String) -> Bool { last[key] != nil }
}
