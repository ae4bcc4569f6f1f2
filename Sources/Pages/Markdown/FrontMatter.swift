/// The YAML between two lines of dashes, or the TOML between two of plus signs, at the head of a page.
struct FrontMatter {
  private(set) var title: String?
  /// The lines that it takes, from the first; 0 where there is none.
  private(set) var count = 0

  /// Front matter of more lines than this is none.
  private static let longest = 400

  init(_ lines: Lines) {
    guard lines.count > 2 else { return }
    let fence = lines[0].trimmed
    let isTOML = fence.elementsEqual("+++".utf8)
    guard isTOML || fence.elementsEqual("---".utf8),
      let end = (1..<min(lines.count, Self.longest)).first(where: { lines[$0].trimmed.elementsEqual(fence) })
    else { return }
    count = end + 1
    for index in 1..<end {
      let line = lines[index]
      guard line.starts(with: "title"), let mark = line.dropFirst(5).first(where: { !$0.isBlank }),
        mark == UInt8(ascii: isTOML ? "=" : ":"), let separator = line.firstIndex(of: mark)
      else { continue }
      let words = line[(separator + 1)...].trimmed
      let isQuoted = words.count >= 2 && words.first == words.last && (words.first == 0x22 || words.first == 0x27)
      title = (isQuoted ? words.dropFirst().dropLast() : words).string
      break
    }
  }
}
