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

  /// A list between brackets: on one line where that fits, else lines that hold as many items as they can. The parenthesis behind the
  /// arguments of a call stands behind the last, as `swift format` has it.
  ///
  /// - Parameters:
  ///   - depth: how often the line it begins on will be indented.
  ///   - comma: what stands behind the last item where the list has several lines.
  static func list(
    _ open: SwiftCode, _ items: [SwiftCode], _ close: SwiftCode, depth: Int, comma: SwiftCode = .empty
  ) -> SwiftCode {
    let short = SwiftCode(escaped: open.text + list(items).text + close.text)
    if items.isEmpty || short.isLine && short.text.length + 2 * depth <= lineLength { return short }
    let width = lineLength - 2 * depth - 2
    if close.text == ")", let last = items.last {
      return """
        \(open)
          \(filled(items.dropLast() + ["\(last))"], width: width, room: mostClosing))
        """
    }
    return """
      \(open)
        \(filled(items, width: width))\(comma)
      \(close)
      """
  }

  /// How many parentheses may follow the one of a call: those of calls around it.
  private static let mostClosing = 2

  /// A function: on one line where that fits and is one statement, else with its body on lines of their own.
  ///
  /// - Parameter depth: how often the line it begins on will be indented.
  static func function(_ head: SwiftCode, _ body: SwiftCode, depth: Int) -> SwiftCode {
    let short: SwiftCode = "\(head) { \(body) }"
    if short.isLine, short.text.length + 2 * depth <= lineLength { return short }
    return """
      \(head) {
        \(body)
      }
      """
  }

  /// Items with commas between, as many on a line as fit; one of several lines has them for itself.
  ///
  /// - Parameter room: what is kept free behind the last.
  private static func filled(_ items: [SwiftCode], width: Int, room: Int = 0) -> SwiftCode {
    var text = ""
    var length = 0
    for (index, item) in items.enumerated() {
      let count = item.text.length + 1 + (index == items.count - 1 ? room : 0)
      if index > 0 {
        let fits = item.isLine && items[index - 1].isLine && length + count + 1 <= width
        text += fits ? ", " : ",\n"
        length = fits ? length + 1 : 0
      }
      text += item.text
      length += count
    }
    return SwiftCode(escaped: text)
  }

  /// Whether the code has no second line.
  var isLine: Bool { !text.utf8.contains(UInt8(ascii: "\n")) }

  private static func joined(_ pieces: [SwiftCode], by separator: String) -> SwiftCode {
    var text = ""
    text.reserveCapacity(pieces.reduce(0) { $0 + $1.text.utf8.count + separator.utf8.count })
    for piece in pieces where !piece.isEmpty {
      if !text.isEmpty { text += separator }
      text += piece.text
    }
    return SwiftCode(escaped: text)
  }
}
