/// How pieces of code stand together, as `swift format` would leave them.
extension SwiftCode {
  /// The longest line, in characters.
  static let lineLength = 120

  /// One below the other; what is empty leaves no trace.
  static func lines(_ pieces: [SwiftCode]) -> SwiftCode { joined(pieces, by: "\n") }

  /// One below the other with a blank line between.
  static func blocks(_ pieces: [SwiftCode]) -> SwiftCode { joined(pieces, by: "\n\n") }

  /// One after the other: `a, b`.
  static func list(_ pieces: [SwiftCode], separator: SwiftCode = ", ") -> SwiftCode {
    joined(pieces, by: separator.text)
  }

  /// A list between brackets: on one line where that fits, else an item a line and the closing bracket on its own.
  ///
  /// - Parameter depth: how often the line it begins on will be indented.
  static func list(_ open: SwiftCode, _ items: [SwiftCode], _ close: SwiftCode, depth: Int) -> SwiftCode {
    let short = SwiftCode(escaped: open.text + list(items).text + close.text)
    let isShort = !short.text.utf8.contains(UInt8(ascii: "\n"))
    if items.isEmpty || isShort && short.text.count + 2 * depth <= lineLength { return short }
    let broken = list(items, separator: ",\n")
    return """
      \(open)
        \(broken)
      \(close)
      """
  }

  private static func joined(_ pieces: [SwiftCode], by separator: String) -> SwiftCode {
    SwiftCode(escaped: pieces.lazy.filter { !$0.isEmpty }.map(\.text).joined(separator: separator))
  }
}
