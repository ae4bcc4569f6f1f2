import Diagnostics

/// Reads the JSON of documentation pages: what people write by hand, and what is cut to fit a page.
///
/// What is forgiven is listed by `Leniency`; each kind is reported once a text. What cannot be read costs its member, not the document.
package enum JSONReader {
  /// - Parameters:
  ///   - start: the place of the text's first character.
  ///   - isByMachine: whether a program wrote it: then `"..."` is a text like any other.
  /// - Returns: every document of the text, with all that had to be forgiven or left out.
  package static func read(_ text: String, at start: SourceLocation, isByMachine: Bool = false) -> JSONReading {
    let (bare, hasMargin) = JSONMargin.blanked(text)
    var parser = JSONParser(bare, at: start)
    parser.isByMachine = isByMachine
    if hasMargin { parser.forgive(.margin) }
    return parser.read()
  }
}

/// One pass over the bytes of a text.
struct JSONParser {
  /// Nesting beyond this is no documentation. What reads, compares and writes values recurses: so deep it needs half of the 512 kilobytes
  /// that the stack of a thread has on some systems.
  static let deepest = 128
  /// How many faults of one kind a text is told of; the rest tell the reader nothing new.
  private static let mostReports = 8

  var cursor: JSONCursor
  /// Whether a program wrote the text, which leaves nothing out.
  var isByMachine = false
  var reading = JSONReading()
  var depth = 0
  var openObjects = 0
  /// Whether the innermost bracket that is open is one of an object.
  var isInObject = false
  var openArrays = 0
  /// The comments on lines of their own since the last value.
  var comments: [String] = []
  /// The column in which the document at hand begins.
  var rootColumn = 1
  /// Whether the document at hand was left open and another one has begun.
  var isAbandoned = false
  /// The last answer of `hasLaterClose`, and the span that it holds for.
  var laterClose: (span: Range<Int>, isFound: Bool) = (0..<0, false)
  private var forgiven: Set<Leniency> = []
  private var reports: [DiagnosticCode: Int] = [:]

  init(_ text: String, at start: SourceLocation) { cursor = JSONCursor(text, at: start) }

  // MARK: Reports

  mutating func truncated() {
    guard !reading.isTruncated else { return }
    reading.isTruncated = true
    report(
      .truncatedJSON, "the example ends before its last value does; what stands there is kept", at: cursor.location)
  }

  mutating func forgive(_ leniency: Leniency, at place: SourceLocation? = nil) {
    guard forgiven.insert(leniency).inserted else { return }
    report(.lenientJSON, leniency.message, at: place ?? cursor.location)
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at place: SourceLocation, notes: [Diagnostic.Note] = []
  ) {
    if code != .lenientJSON {
      reports[code, default: 0] += 1
      guard reports[code, default: 0] <= Self.mostReports else { return }
    }
    reading.diagnostics.append(Diagnostic(code, message, at: place, notes: notes))
  }

  // MARK: Recovery

  /// Goes on at the next line, or behind the next comma.
  mutating func resynchronise(_ expected: String) {
    report(.malformedJSON, "\(expected), found ‘\(cursor.excerpt)’; it is left out", at: cursor.location)
    let start = cursor.offset
    while let mark = cursor.mark, mark != 0x0A, !",}]{[".utf8.contains(mark) || cursor.offset == start {
      if "}]".utf8.contains(mark) { return }
      cursor.advance()
    }
    cursor.skip(0x0A)
  }
}
