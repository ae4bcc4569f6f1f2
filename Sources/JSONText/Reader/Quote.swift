/// A pair of marks that people put around a text.
struct Quote {
  let open: [UInt8]
  let closes: [[UInt8]]
  /// What is forgiven by reading it; nil for JSON's own marks.
  let leniency: Leniency?

  private init(_ open: String, _ closes: [String], _ leniency: Leniency?) {
    self.open = Array(open.utf8)
    self.closes = closes.map { Array($0.utf8) }
    self.leniency = leniency
  }

  private static let straight = Quote("\"", ["\""], nil)
  private static let single = Quote("'", ["'"], .singleQuote)
  private static let others: [Quote] = [
    Quote("`", ["`"], .singleQuote),
    Quote("“", ["”", "“", "\""], .wideQuote), Quote("”", ["”", "“", "\""], .wideQuote),
    Quote("‘", ["’", "‘", "'"], .wideQuote), Quote("’", ["’", "‘", "'"], .wideQuote),
    Quote("「", ["」"], .wideQuote), Quote("『", ["』"], .wideQuote), Quote("＂", ["＂"], .wideQuote),
    Quote("＇", ["＇"], .wideQuote), Quote("&quot;", ["&quot;"], .entity), Quote("&#34;", ["&#34;"], .entity),
    Quote("&#x22;", ["&#x22;"], .entity), Quote("&#39;", ["&#39;"], .entity), Quote("&ldquo;", ["&rdquo;"], .entity),
    Quote("\\\"", ["\\\""], .escapedQuote),
  ]

  /// The marks that open a text at the cursor; nil where none do.
  static func opening(at cursor: JSONCursor) -> Quote? {
    switch cursor.peek {
    case UInt8(ascii: "\""): straight
    case UInt8(ascii: "'"): single
    case UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "\\"), 0xE2, 0xE3, 0xEF:
      others.first { cursor.starts(with: $0.open, at: cursor.offset) }
    default: nil
    }
  }

  /// The length of the mark that closes the text at a place; nil where none stands there.
  func close(in cursor: JSONCursor, at index: Int) -> Int? {
    for close in closes where cursor.byte(at: index) == close.first && cursor.starts(with: close, at: index) {
      return close.count
    }
    return nil
  }
}
