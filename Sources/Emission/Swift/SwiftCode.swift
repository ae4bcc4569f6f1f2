/// A piece of Swift source that no page can have written: its text comes from literals of this tool and from values that
/// escape themselves (`Identifier`, `TypeName`, `Literal`, `DocText`). A `String` cannot be interpolated.
struct SwiftCode: Hashable, Sendable {
  /// The source, lines separated by `\n`, none at the end.
  let text: String

  /// For the types of this folder that have escaped their text; nothing else calls it.
  init(escaped text: String) {
    self.text = text
  }

  static let empty = SwiftCode(escaped: "")

  var isEmpty: Bool { text.isEmpty }

  /// A file's text: the code and a newline at its end.
  var file: String { text + "\n" }
}

extension SwiftCode: ExpressibleByStringInterpolation {
  init(stringLiteral value: StaticString) {
    text = value.description
  }

  init(stringInterpolation: Interpolation) {
    text = stringInterpolation.finished
  }

  /// Builds code piece by piece. Code of several lines is indented as the line it is put on; a line on which nothing but
  /// empty code was put disappears.
  struct Interpolation: StringInterpolationProtocol {
    private var text = ""
    private var awaitsNewline = false

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) {
      guard literal.utf8CodeUnitCount > 0 else { return }
      let words = literal.description
      if awaitsNewline, words.utf8.first == UInt8(ascii: "\n") {
        removeIndentation()
        text += words.dropFirst()
      } else {
        text += words
      }
      awaitsNewline = false
    }

    mutating func appendInterpolation(_ code: SwiftCode) {
      if code.isEmpty {
        awaitsNewline = currentLine.allSatisfy { $0 == UInt8(ascii: " ") }
        return
      }
      awaitsNewline = false
      text += code.indentedText(by: indentation)
    }

    mutating func appendInterpolation(_ identifier: Identifier) { appendInterpolation(identifier.code) }

    /// An identifier before a colon, where most keywords need no backticks.
    mutating func appendInterpolation(label identifier: Identifier) { appendInterpolation(identifier.label) }

    mutating func appendInterpolation(_ name: TypeName) { appendInterpolation(name.code) }

    mutating func appendInterpolation(_ literal: Literal) { appendInterpolation(literal.code) }

    mutating func appendInterpolation(_ documentation: DocText) { appendInterpolation(documentation.code) }

    @available(*, unavailable, message: "Say what the text is: an Identifier, a TypeName, a Literal or a DocText")
    mutating func appendInterpolation(_ string: String) {}

    fileprivate var finished: String {
      guard awaitsNewline else { return text }
      var text = text
      text.removeLast(indentation)
      if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
      return text
    }

    private mutating func removeIndentation() { text.removeLast(indentation) }

    private var currentLine: Substring.UTF8View {
      let bytes = text.utf8
      let start = bytes.lastIndex(of: UInt8(ascii: "\n")).map(bytes.index(after:)) ?? bytes.startIndex
      return bytes[start...]
    }

    /// How many spaces the line in hand begins with.
    private var indentation: Int { currentLine.prefix { $0 == UInt8(ascii: " ") }.count }
  }

  fileprivate func indentedText(by indentation: Int) -> String {
    let newline = UInt8(ascii: "\n")
    guard indentation > 0, text.utf8.contains(newline) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 5 / 4)
    var text = text
    text.withUTF8 { text in
      // A line at a time, each with its newline.
      var start = 0
      while start < text.count {
        let end = text[start...].firstIndex(of: newline).map { $0 + 1 } ?? text.count
        if start > 0, text[start] != newline {
          bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
        }
        bytes.append(contentsOf: text[start..<end])
        start = end
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
