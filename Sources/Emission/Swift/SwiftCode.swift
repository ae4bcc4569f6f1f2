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
      var rest = Substring(literal.description)
      if awaitsNewline, rest.first == "\n" {
        text.removeLast(indentation.count)
        rest = rest.dropFirst()
      }
      if !rest.isEmpty || literal.utf8CodeUnitCount > 0 { awaitsNewline = false }
      text += rest
    }

    mutating func appendInterpolation(_ code: SwiftCode) {
      if code.isEmpty {
        awaitsNewline = currentLine.allSatisfy { $0 == " " }
        return
      }
      awaitsNewline = false
      text += code.indentedText(by: String(indentation))
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
      text.removeLast(indentation.count)
      if text.hasSuffix("\n") { text.removeLast() }
      return text
    }

    private var currentLine: Substring { text.suffix(while: { $0 != "\n" }) }
    private var indentation: Substring { currentLine.prefix { $0 == " " } }
  }

  fileprivate func indentedText(by indentation: String) -> String {
    guard !indentation.isEmpty, text.utf8.contains(UInt8(ascii: "\n")) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 || $0.element.isEmpty ? String($0.element) : indentation + $0.element }
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate func suffix(while condition: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, condition(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
