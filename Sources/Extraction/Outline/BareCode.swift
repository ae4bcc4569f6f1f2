import Pages

/// Puts JSON together that a word processor has a paragraph a line.
enum BareCode {
  /// The most lines that are looked through for the closing bracket.
  private static let longest = 2000

  static func join(_ blocks: [Block]) -> [Block] {
    var joined: [Block] = []
    var index = 0
    var budget = blocks.count * 4 + longest
    while index < blocks.count {
      if let (code, end) = code(in: blocks, at: index, &budget) {
        joined.append(.code(code))
        index = end
      } else {
        joined.append(blocks[index])
        index += 1
      }
    }
    return joined
  }

  /// The lines from a bracket alone to the one that closes it.
  private static func code(in blocks: [Block], at start: Int, _ budget: inout Int) -> (Block.Code, Int)? {
    guard case .paragraph(let first) = blocks[start], ["{", "["].contains(first.plain.trimmed) else { return nil }
    var lines: [String] = []
    var depth = 0
    for index in start..<min(blocks.count, start + longest) {
      budget -= 1
      guard budget > 0, case .paragraph(let words) = blocks[index] else { return nil }
      lines.append(words.plain)
      for byte in words.plain.utf8 {
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
      }
      if depth <= 0 {
        guard lines.count > 2 else { return nil }
        return (Block.Code(text: lines.joined(separator: "\n"), at: first.location), index + 1)
      }
    }
    return nil
  }
}
