import Diagnostics

/// A line and a column of the page, from 1.
struct Place: Hashable, Sendable {
  var line: Int
  var column: Int = 1
}

/// Gathers the text of a heading, a paragraph or a cell, and is the one place where white space is normalised.
///
/// Runs of white space become one space, the ends are trimmed, and characters of no width are dropped. In a cell,
/// however, an indentation made of no-break or ideographic spaces shows nesting (`&nbsp;&nbsp;id` below `user`), so it is
/// kept as ordinary spaces: two for a wide one.
struct RichTextBuilder {
  /// Whether an indentation that the author forced is kept; so in cells.
  let keepsIndentation: Bool
  private var runs: [RichText.Run] = []
  private var start: Place?
  private var indentation = 0
  private var pendingSpace: RichText.Run?
  private var pendingBreak = false
  /// The last character that was no white space and has none after it yet.
  private(set) var lastScalar: Unicode.Scalar?

  init(keepsIndentation: Bool = false) { self.keepsIndentation = keepsIndentation }

  /// The names by which links reach the words.
  var anchors: [String] = []

  var isEmpty: Bool { runs.isEmpty }
  /// Whether the line in hand has text already.
  var hasTextOnLine: Bool { !runs.isEmpty && !pendingBreak }

  mutating func append(_ text: String, style: RichText.Style = [], link: String? = nil, at place: Place) {
    if let (isApart, words, isOpen) = Self.words(ofASCII: text) {
      if isApart { addSpace(" ", style, link) }
      add(words, style, link, place)
      if isOpen { addSpace(" ", style, link) }
      return
    }
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        add(String(word), style, link, place)
        word.removeAll(keepingCapacity: true)
        addSpace(scalar, style, link)
      case 0x200B, 0x2060, 0xFEFF: continue
      default: word.append(scalar)
      }
    }
    add(String(word), style, link, place)
  }

  /// Text of ASCII with one space where there are several, and whether white space stood before and behind; nil for other text, and where
  /// there is nothing but white space.
  private static func words(ofASCII text: String) -> (isApart: Bool, words: String, isOpen: Bool)? {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    var bytes: [UInt8] = []
    var isSame = true
    bytes.reserveCapacity(text.utf8.count)
    var gap = false
    for byte in text.utf8 {
      if isSpace(byte) {
        isSame = isSame && byte == 0x20 && !gap
        gap = true
      } else {
        if gap, !bytes.isEmpty { bytes.append(0x20) }
        gap = false
        bytes.append(byte)
      }
    }
    if bytes.isEmpty { return nil }
    let words = isSame && bytes.count == text.utf8.count ? text : String(decoding: bytes, as: UTF8.self)
    return (isSpace(first), words, isSpace(last))
  }

  /// Indents the words to come, where nothing stands before them and indentation is kept.
  mutating func indent(_ columns: Int) {
    if runs.isEmpty, keepsIndentation { indentation += columns }
  }

  /// Begins a new line, unless the line in hand is empty.
  mutating func breakLine() {
    if !runs.isEmpty { pendingBreak = true }
    lastScalar = nil
  }

  /// The text as normalised; `place` is its location where it is empty.
  func finish(at place: Place, file: FileName) -> RichText {
    let place = start ?? place
    var runs = runs
    if indentation > 0, let first = runs.first {
      let spaces = String(repeating: " ", count: indentation)
      if first.style.isEmpty, first.link == nil {
        runs[0].text = spaces + first.text
      } else {
        runs.insert(RichText.Run(spaces), at: 0)
      }
    }
    var text = RichText(runs, at: SourceLocation(file: file, line: place.line, column: place.column))
    text.anchors = anchors
    return text
  }

  private mutating func addSpace(_ scalar: Unicode.Scalar, _ style: RichText.Style, _ link: String?) {
    lastScalar = nil
    if !runs.isEmpty {
      if pendingSpace == nil { pendingSpace = RichText.Run(" ", style: style, link: link) }
    } else if keepsIndentation, scalar.value > 0x85 {
      indentation += scalar.value == 0x3000 || scalar.value == 0x2003 ? 2 : 1
    }
  }

  private mutating func add(
    _ word: String, _ style: RichText.Style, _ link: String?, _ place: Place
  ) {
    guard let last = word.unicodeScalars.last else { return }
    if start == nil { start = place }
    if pendingBreak, !runs.isEmpty {
      runs[runs.count - 1].text += "\n"
    } else if let space = pendingSpace {
      join(space)
    }
    pendingBreak = false
    pendingSpace = nil
    join(RichText.Run(word, style: style, link: link))
    lastScalar = last
  }

  private mutating func join(_ run: RichText.Run) {
    if let last = runs.last, last.style == run.style, last.link == run.link {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }
}
