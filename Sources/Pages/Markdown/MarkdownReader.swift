import Diagnostics

/// Reads Markdown by cmark-gfm, as GitHub does, and the dialects that sites of documentation add to it.
enum MarkdownReader {
  /// A page nested deeper than this is an attack; what lies deeper is left out.
  static let deepest = 100

  static func read(_ text: PageText, file: String) -> Document {
    let original = Lines(text.bytes)
    let front = FrontMatter(original)
    let lines = (0..<original.count).map { $0 < front.count ? [] : Array(original[$0]) }
    let outline = OutlineScanner.outline(lines, original: original, file: FileName(file), isMDX: file.hasSuffix(".mdx"))
    let page = MarkdownPage(file: FileName(file), original: original, marks: outline.marks, frames: outline.frames)
    return Document(file: file, title: front.title, blocks: page.blocks(outline.text, depth: 0))
  }
}

/// A Markdown page whose outline is known.
struct MarkdownPage {
  let file: FileName
  let original: Lines
  let marks: [OutlineMark]
  let frames: [OutlineFrame]

  /// The blocks of the page, or of a part of it.
  func blocks(_ text: MarkdownText, depth: Int) -> [Block] {
    guard depth < MarkdownReader.deepest else { return [] }
    let walker = MarkdownWalker(page: self, text: text)
    return MarkdownNode.parse(text.bytes) { walker.blocks(in: $0, depth: depth) } ?? []
  }

  /// The words of a part of the page that is one line, such as a term.
  func words(_ text: MarkdownText, depth: Int) -> RichText {
    let walker = MarkdownWalker(page: self, text: text)
    let empty = RichText([], at: SourceLocation(file: file, line: text.firstLine))
    return MarkdownNode.parse(text.bytes) { root in root.children.first.map { walker.words($0, depth, isCell: true) } }?
      .map { $0 } ?? empty
  }

  /// The place of a byte column (from 1) on a line (from 1) of a part of the page.
  func place(_ text: MarkdownText, line: Int, column: Int) -> Place {
    let index = text.firstLine + line - 2
    let shift = text.shifts.indices.contains(line - 1) ? text.shifts[line - 1] : 0
    return Place(line: index + 1, column: original.column(index, byte: max(1, column + shift)))
  }

  /// Text as cmark gives it, without sentinels; components as the page spells them.
  func restored(_ text: String, less: String = "<") -> String {
    guard text.utf8.contains(where: { $0 < 0x05 }) else { return text }
    var result = ""
    for piece in SentinelText.pieces(text) {
      switch piece {
      case .text(let text): result += text
      case .less: result += less
      case .mark(let index):
        if marks.indices.contains(index), case .component(_, let source) = marks[index] { result += source }
      }
    }
    return result
  }
}

/// Text with sentinels, taken apart.
enum SentinelText {
  enum Piece {
    case text(String)
    case less
    case mark(Int)
  }

  static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty { pieces.append(.text(word.string)) }
      word = []
    }
    var number: [UInt8]?
    for byte in text.utf8 {
      switch byte {
      case Sentinel.filler: continue
      case Sentinel.less:
        finish()
        pieces.append(.less)
      case Sentinel.open:
        finish()
        number = []
      case Sentinel.close:
        if let mark = number.flatMap({ Int($0.string) }) { pieces.append(.mark(mark)) }
        number = nil
      default:
        if number != nil { number?.append(byte) } else { word.append(byte) }
      }
    }
    finish()
    return pieces
  }
}
