import Diagnostics
import Pages

/// A text, a code block or a table of a page, and what the section that it stands in is about.
struct ConventionPiece {
  enum Content {
    case text(RichText)
    case code(Block.Code)
    case table(Block.Table)
  }

  var topic: ConventionTopic?
  var content: Content

  /// The text, where it is one, and else nil.
  var text: RichText? { if case .text(let words) = content { words } else { nil } }
  var table: Block.Table? { if case .table(let table) = content { table } else { nil } }

  /// The lines of a text or a code block, each at its place; a command that goes on behind a backslash is one line.
  var lines: [(words: String, isCode: Bool, location: SourceLocation)] {
    switch content {
    case .table: return []
    case .text(let words):
      return words.plain.split(separator: "\n").map { (String($0), false, words.location) }
    case .code(let code):
      let start = code.location
      var lines: [(words: String, isCode: Bool, location: SourceLocation)] = []
      for (offset, line) in code.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if let last = lines.last, last.words.hasSuffix("\\") {
          lines[lines.count - 1].words.removeLast()
          lines[lines.count - 1].words += line
        } else {
          let column = offset == 0 ? start.column : 1
          lines.append(
            (String(line), true, SourceLocation(file: start.fileName, line: start.line + offset, column: column)))
        }
      }
      return lines
    }
  }
}

/// Cuts the blocks of a page into pieces.
///
/// A heading's topic holds for the deeper headings that have none. A label that is no heading has its topic until the next heading
/// or label; one without a topic leaves its heading's. A list's item that introduces hosts lends the topic to the list below it.
struct ConventionPieces {
  private(set) var pieces: [ConventionPiece] = []
  private var headings: [(level: Int, topic: ConventionTopic?)] = []
  private var topic: ConventionTopic?

  /// Lists and frames within lists deeper than this are no page's conventions.
  private static let deepest = 8
  /// A paragraph that is a label has no more characters than this, and one without any mark of a label no more than a word or two.
  private static let longestLabel = 60
  private static let longestBareLabel = 16

  static func of(_ blocks: some Sequence<Block>) -> [ConventionPiece] {
    var cut = ConventionPieces()
    for block in blocks { cut.append(block, topic: cut.topic, depth: 0) }
    return cut.pieces
  }

  private mutating func append(_ block: Block, topic: ConventionTopic?, depth: Int) {
    guard depth < Self.deepest else { return }
    switch block {
    case .heading(let level, let words): open(words, level: level)
    case .paragraph(let words): append(words, topic: topic, isOutermost: depth == 0)
    case .code(let code): pieces.append(ConventionPiece(topic: topic, content: .code(code)))
    case .table(let table): pieces.append(ConventionPiece(topic: topic, content: .table(table)))
    case .list(let list):
      for item in list.items {
        var inner = topic
        if case .paragraph(let words)? = item.first, item.count > 1 {
          inner = ServerRule.introduces(words.plain) ? .servers : Self.own(words) ?? topic
        }
        for block in item { append(block, topic: inner, depth: depth + 1) }
      }
    case .definitions(let definitions):
      for definition in definitions {
        let inner = ConventionTopic(title: definition.term.plain) ?? topic
        pieces.append(ConventionPiece(topic: inner, content: .text(definition.term)))
        for block in definition.blocks { append(block, topic: inner, depth: depth + 1) }
      }
    case .container(let container):
      // A tab stands in the place of the section that it shows; what it opens ends with it.
      for block in container.blocks {
        append(block, topic: depth == 0 ? self.topic : topic, depth: container.kind == .tab ? depth : depth + 1)
      }
    case .component: break
    }
  }

  private mutating func open(_ words: RichText, level: Int) {
    headings.removeAll { $0.level >= level }
    topic = ConventionTopic(title: words.plain) ?? headings.last?.topic
    headings.append((level, topic))
    // A list of codes may have a heading each.
    if topic == .errorCodes { pieces.append(ConventionPiece(topic: topic, content: .text(words))) }
  }

  private mutating func append(_ words: RichText, topic: ConventionTopic?, isOutermost: Bool) {
    if isOutermost, Self.isLabel(words) {
      self.topic = ConventionTopic(title: words.plain) ?? headings.last?.topic
      pieces.append(ConventionPiece(topic: self.topic, content: .text(words)))
      return
    }
    pieces.append(ConventionPiece(topic: Self.own(words) ?? topic, content: .text(words)))
    // A sentence that introduces what every response has lends the topic to the example or the table below it.
    if isOutermost, EnvelopeStatementRule.introduces(words.plain) { self.topic = .envelope }
  }

  private static func isLabel(_ words: RichText) -> Bool {
    let plain = words.plain.trimmed
    guard let last = plain.last, plain.count <= longestLabel, !plain.contains("\n") else { return false }
    if ":：".contains(last) { return true }
    let isStrong = words.runs.allSatisfy { $0.style.contains(.strong) || $0.text.trimmed.isEmpty }
    if isStrong { return !plain.contains("://") }
    return plain.count <= longestBareLabel && !"。.!?".contains(last) && ConventionTopic(title: plain) != nil
  }

  /// The topic of a text's own label: `鉴权：在 URL 上带 …`.
  private static func own(_ words: RichText) -> ConventionTopic? {
    guard let colon = words.plain.firstIndex(where: { ":：".contains($0) }) else { return nil }
    let label = words.plain[..<colon]
    guard label.count <= 24, !label.hasSuffix("http"), !label.hasSuffix("https") else { return nil }
    return ConventionTopic(title: String(label))
  }
}
