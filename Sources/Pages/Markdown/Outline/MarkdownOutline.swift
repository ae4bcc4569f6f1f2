import Diagnostics

/// What a Markdown page has beside Markdown: the frames of MDX, admonitions, tabs and shortcodes, and the lines between them
/// as cmark is to read them.
///
/// Where a mark of a dialect stood, the line holds a sentinel, an HTML comment that cmark leaves alone and the walker
/// resolves. Lines keep their numbers; what was taken off the start of a line is counted in the text's shifts.
struct MarkdownOutline {
  var text: MarkdownText
  var marks: [OutlineMark]
  var frames: [OutlineFrame]
}

/// One thing that a sentinel stands for.
enum OutlineMark {
  case open(frame: Int)
  case close(frame: Int)
  case block(Block)
  /// Raw HTML from its first tag to its last, blank lines included.
  case html([UInt8], line: Int)
  /// Markdown that stands on one line with tags.
  case text(MarkdownText)
  /// A place that links can name, for the heading that follows.
  case anchor(String)
  /// A component between words: what it is, and how the page spells it.
  case component(Block.Component, source: String)
}

/// A frame around blocks.
struct OutlineFrame {
  enum Kind {
    /// Says nothing about its content.
    case transparent
    case admonition, tab
    /// A definition of the term that stands in the text.
    case definition(term: MarkdownText)
  }

  var kind: Kind
  var label: String?
  /// The line of the opening mark, from 0, and the last line of the content.
  var line: Int
  var end: Int
  /// The line of the sentinel, where that is not the mark's.
  var sentinel: Int?
  /// The columns before the opening mark.
  var indentation: Int
  /// What closes it: the name of a tag, `:::`, or nil where the indentation does.
  var closer: String?
  /// The colons of an admonition's fence.
  var fence = 0
  /// The column that content must reach, where the indentation closes the frame.
  var contentColumn = 0
  /// The columns that such content is indented by; as many as its lines share where nil.
  var contentIndentation: Int?
  /// Whether its content may be indented as a whole without being code.
  var isIndentationFree = false
}

/// Lines of a Markdown page, edited for cmark, that know where they come from.
struct MarkdownText {
  var lines: [[UInt8]]
  /// Bytes by which the text of each line moved to the left.
  var shifts: [Int]
  /// The page's line, from 1, of the first of the lines.
  var firstLine: Int

  init(_ lines: [[UInt8]], shifts: [Int]? = nil, firstLine: Int = 1) {
    self.lines = lines
    self.shifts = shifts ?? Array(repeating: 0, count: lines.count)
    self.firstLine = firstLine
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(0x0A)
    }
    return bytes
  }
}

/// The characters that stand in a line for what cmark must not see. They are control characters, of which a page has none
/// by the time that it is read.
enum Sentinel {
  /// A `<` that opens no tag: `List<String>`, `Bearer <token>`.
  static let less: UInt8 = 0x01
  /// Nothing; it fills the place of what was taken out.
  static let filler: UInt8 = 0x02
  /// Before and after the number of a mark.
  static let open: UInt8 = 0x03
  static let close: UInt8 = 0x04

  /// The bytes that a sentinel of blocks begins with.
  static let start: [UInt8] = Array("<!--".utf8) + [open]

  static func inline(_ mark: Int, width: Int) -> [UInt8] {
    let bytes = [open] + Array(String(mark).utf8) + [close]
    return bytes + Array(repeating: filler, count: max(0, width - bytes.count))
  }

  static func block(_ marks: Range<Int>) -> [UInt8] {
    start + Array("\(marks.lowerBound) \(marks.upperBound)".utf8) + [close] + Array("-->".utf8)
  }

  /// The marks that a comment stands for; nil for the page's own.
  static func marks(in comment: String) -> Range<Int>? {
    let bytes = Array(comment.utf8)
    guard let start = bytes.firstIndex(of: open), let end = bytes.firstIndex(of: close), start < end else { return nil }
    let numbers = bytes[(start + 1)..<end].split(separator: 0x20).compactMap { Int($0.string) }
    guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
    return numbers[0]..<numbers[1]
  }
}
