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
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        add(&word, style, link, place)
        addSpace(scalar, style, link)
      case 0x200B, 0x2060, 0xFEFF: continue
      default: word.append(scalar)
      }
    }
    add(&word, style, link, place)
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
  func finish(at place: Place, file: String) -> RichText {
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
    _ word: inout String.UnicodeScalarView, _ style: RichText.Style, _ link: String?, _ place: Place
  ) {
    guard let last = word.last else { return }
    if start == nil { start = place }
    if pendingBreak, !runs.isEmpty {
      runs[runs.count - 1].text += "\n"
    } else if let space = pendingSpace {
      join(space)
    }
    pendingBreak = false
    pendingSpace = nil
    join(RichText.Run(String(word), style: style, link: link))
    word.removeAll(keepingCapacity: true)
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
