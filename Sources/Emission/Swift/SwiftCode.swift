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
    private var bytes: [UInt8] = []
    private var awaitsNewline = false

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) {
      guard literal.utf8CodeUnitCount > 0 else { return }
      literal.withUTF8Buffer { words in
        if awaitsNewline, words.first == newline {
          bytes.removeLast(indentation)
          bytes.append(contentsOf: words.dropFirst())
        } else {
          bytes.append(contentsOf: words)
        }
      }
      awaitsNewline = false
    }

    mutating func appendInterpolation(_ code: SwiftCode) {
      if code.isEmpty {
        awaitsNewline = currentLine.allSatisfy { $0 == space }
        return
      }
      awaitsNewline = false
      append(code, indentedBy: indentation)
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
      guard awaitsNewline else { return String(decoding: bytes, as: UTF8.self) }
      var rest = bytes.dropLast(indentation)
      if rest.last == newline { rest.removeLast() }
      return String(decoding: rest, as: UTF8.self)
    }

    private var currentLine: ArraySlice<UInt8> {
      let start = bytes.lastIndex(of: newline).map { $0 + 1 } ?? 0
      return bytes[start...]
    }

    /// How many spaces the line in hand begins with.
    private var indentation: Int { currentLine.prefix { $0 == space }.count }

    /// Puts code on the line in hand, its further lines behind so many spaces.
    private mutating func append(_ code: SwiftCode, indentedBy indentation: Int) {
      var text = code.text
      text.withUTF8 { text in
        guard indentation > 0 else { return bytes.append(contentsOf: text) }
        // A line at a time, each with its newline.
        var start = 0
        while start < text.count {
          let end = text[start...].firstIndex(of: newline).map { $0 + 1 } ?? text.count
          if start > 0, text[start] != newline { bytes.append(contentsOf: repeatElement(space, count: indentation)) }
          bytes.append(contentsOf: text[start..<end])
          start = end
        }
      }
    }
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
