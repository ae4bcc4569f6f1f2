/// A literal of Swift source whose text says exactly the value, and nothing else, whatever the value is.
struct Literal: Hashable, Sendable {
  let code: SwiftCode

  private init(escaped text: String) {
    code = SwiftCode(escaped: text)
  }

  /// A string literal on one line.
  init(_ string: String) {
    self.init(escaped: "\"\(Self.escape(string))\"")
  }

  init(_ number: Int) {
    self.init(escaped: String(number))
  }

  init(_ bool: Bool) {
    self.init(escaped: bool ? "true" : "false")
  }

  /// A number as JSON writes it, or nil where the text is no such number.
  init?(number lexeme: String) {
    let digits = Set("0123456789+-.eE")
    guard lexeme.allSatisfy(digits.contains), let first = lexeme.first, first.isNumber || first == "-",
      lexeme.last?.isNumber == true, Double(lexeme) != nil
    else { return nil }
    self.init(escaped: lexeme)
  }

  /// A string literal with code between its parts: `"/orders/\(id, name: "id")"`.
  init(_ pieces: [Piece]) {
    let text = pieces.map { piece in
      switch piece {
      case .text(let text): Self.escape(text)
      case .interpolation(let code): "\\(\(code.text))"
      }
    }
    self.init(escaped: "\"\(text.joined())\"")
  }

  enum Piece: Hashable, Sendable {
    case text(String)
    /// What stands between `\(` and `)`.
    case interpolation(SwiftCode)
  }

  /// Lines of text as a raw literal of several lines, with as many number signs as keep the text from ending it. Characters
  /// that a source line cannot show must have been escaped by the text's own rules.
  static func raw(lines text: String) -> Literal {
    var signs = "#"
    while text.contains("\"\"\"" + signs) || text.contains("\\" + signs) { signs += "#" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
    return Literal(escaped: "\(signs)\"\"\"\n\(lines.joined(separator: "\n"))\n  \"\"\"\(signs)")
  }

  /// Lines of text as a literal of several lines.
  ///
  /// - Parameter isArgument: whether it stands on lines of its own and not behind an equals sign, which indents it.
  init(lines text: String, isArgument: Bool) {
    let margin = isArgument ? "" : "  "
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + Self.escape(String($0)) }
    self.init(escaped: "\"\"\"\n\(lines.joined(separator: "\n"))\n\(margin)\"\"\"")
  }

  /// Escapes what would end the literal, begin an interpolation, or not be seen for what it is.
  private static func escape(_ string: String) -> String {
    let isPlain = string.utf8.allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return string }
    var text = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.isInvisible || text.isEmpty && scalar.properties.isGraphemeExtend {
          text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether an editor shows it as nothing, or lets it turn the text around it: control characters, marks of direction,
  /// spaces without width, separators of lines, and code points without a character.
  var isInvisible: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
    default: return false
    }
  }
}
