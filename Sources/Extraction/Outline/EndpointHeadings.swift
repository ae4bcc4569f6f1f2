import Diagnostics
import Pages

/// Puts endpoints together that pages cut in two: a heading with a path above headings with methods (`/books`, then `GET`), a resource in brackets
/// above actions in brackets (`Questions [/questions{?page}]`, then `List [GET]`), a badge with the method above the URL.
struct EndpointHeadings {
  /// The paths of the headings around the block at hand.
  private var paths: [(level: Int, path: String)] = []

  /// Rewrites the headings of blocks so that each endpoint stands in one.
  static func join(_ blocks: [Block]) -> [Block] {
    var headings = EndpointHeadings()
    var joined: [Block] = []
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      // A URL below a badge is that of the badge, though it may look like the path of methods to come.
      if let last = joined.last, let line = Self.badge(last, above: block) {
        joined[joined.count - 1] = .paragraph(line)
        headings.paths.removeAll { $0.level == Self.loose }
        continue
      }
      // `POST`, `Borrow a book`, `https://host/v1/loans`: the title stands between the badge and the URL.
      if joined.count > 1, let line = Self.badge(joined[joined.count - 2], above: block),
        Self.isTitle(joined[joined.count - 1])
      {
        joined.swapAt(joined.count - 2, joined.count - 1)
        joined[joined.count - 1] = .paragraph(line)
        headings.paths.removeAll { $0.level == Self.loose }
        continue
      }
      switch block {
      case .heading(let level, let words): joined.append(.heading(level: level, headings.read(level, words)))
      case .paragraph(let words) where headings.takes(words, above: next):
        joined.append(.paragraph(headings.read(Self.loose, words)))
      default: joined.append(block)
      }
    }
    return joined
  }

  /// The level of a line that copied text has for a heading: deeper than all.
  private static let loose = 100

  /// Whether a line is a path alone, or a method alone below one.
  private func takes(_ words: RichText, above next: Block?) -> Bool {
    let plain = words.plain.trimmed
    if let next, Self.badge(.paragraph(words), above: next) != nil { return false }
    if plain.hasPrefix("/") { return Self.path(in: plain) != nil }
    return EndpointLine.methods.contains(plain) && paths.last?.level == Self.loose
  }

  private mutating func read(_ level: Int, _ words: RichText) -> RichText {
    let plain = words.plain.trimmed
    if let path = Self.path(in: plain) {
      paths.removeAll { $0.level >= level }
      paths.append((level, path))
      return words
    }
    if level < Self.loose { paths.removeAll { $0.level >= level } }
    guard let path = paths.last?.path, let (title, method) = Self.method(in: plain) else { return words }
    let line = title.isEmpty ? "\(method) \(path)" : "\(title) [\(method) \(path)]"
    var joined = RichText(line, at: words.location)
    joined.anchors = words.anchors
    return joined
  }

  /// The path that is all of a heading, or stands in brackets at its end.
  private static func path(in heading: String) -> String? {
    var word = Substring(heading)
    if let open = heading.lastIndex(of: "["), heading.hasSuffix("]"), heading[open...].hasPrefix("[/"),
      open == heading.startIndex || heading[heading.index(before: open)].isWhitespace
    {
      word = heading[heading.index(after: open)...].dropLast()
    }
    guard word.hasPrefix("/"), word.count > 1, !word.contains(where: \.isWhitespace),
      EndpointLine.isTarget(String(word), afterMethod: false)
    else { return nil }
    // `{?page,limit}` lists the query of a template.
    return String(word.firstRange(of: "{?").map { word[..<$0.lowerBound] } ?? word)
  }

  /// The method that is all of a heading, or stands in brackets at its end.
  private static func method(in heading: String) -> (title: String, method: String)? {
    if EndpointLine.methods.contains(heading.uppercased()), heading.count > 2 { return ("", heading.uppercased()) }
    guard let open = heading.lastIndex(of: "["), heading.hasSuffix("]") else { return nil }
    let word = String(heading[heading.index(after: open)...].dropLast())
    return EndpointLine.methods.contains(word) ? (heading[..<open].trimmed, word) : nil
  }

  /// Whether a block may be the title of an operation: a few words, the first with a capital.
  private static func isTitle(_ block: Block) -> Bool {
    guard case .paragraph(let words) = block else { return false }
    let plain = words.plain.trimmed
    guard let first = plain.first, plain.count <= 80, !plain.contains("\n"), !plain.hasPrefix("/") else { return false }
    return (first.isUppercase || !first.isASCII) && !EndpointLine.methods.contains(plain)
      && plain.last.map { ".:：。".contains($0) } == false
  }

  /// The endpoint of a method that is all of a block above a URL that is all of the next.
  private static func badge(_ block: Block, above next: Block) -> RichText? {
    guard case .paragraph(let words) = block, EndpointLine.methods.contains(words.plain.trimmed.uppercased()) else {
      return nil
    }
    let url: RichText
    switch next {
    case .paragraph(let text): url = text
    case .code(let code): url = RichText(code.text.trimmed, at: code.location)
    default: return nil
    }
    let target = url.plain.trimmed
    guard !target.contains(where: \.isWhitespace), EndpointLine.isTarget(target, afterMethod: true) else { return nil }
    return RichText("\(words.plain.trimmed.uppercased()) \(target)", at: url.location)
  }
}
