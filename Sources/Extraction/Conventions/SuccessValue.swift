/// Finds the value of a status that words call a success: `0` in "code 为 0 表示成功", "0 means success", "成功返回 0", "200: ok".
enum SuccessValue {
  /// - Returns: the value as JSON text: `0`, `true`, `"SUCCESS"`; nil where the words name none.
  static func read(_ words: String) -> String? {
    let words = words.utf8.count > 400 ? String(words.prefix(200)) : words
    let tokens = Self.tokens(words.folded)
    for (index, token) in tokens.enumerated() where token == .success {
      for before in tokens[..<index].suffix(4).reversed() {
        if case .value(let text) = before { return text }
        if before == .stop { break }
      }
      for after in tokens[(index + 1)...].prefix(4) {
        if case .value(let text) = after { return text }
        if after == .stop { break }
      }
    }
    return nil
  }

  private enum Token: Equatable {
    case value(String), success, stop, other
  }

  private static func tokens(_ form: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(form)
    while let first = rest.first {
      if first == "-" || first.isASCII && first.isNumber {
        let digits = rest.prefix { $0 == "-" || $0.isASCII && $0.isNumber }
        let number =
          digits.first == "-" && digits.dropFirst().first?.isNumber != true
          ? "" : digits.prefix { $0 != "-" || digits.first == "-" }
        tokens.append(Int(number).map { .value(String($0)) } ?? .other)
        rest = rest.dropFirst(max(1, number.isEmpty ? digits.count : number.count))
      } else if first.isASCII, first.isLetter {
        let word = rest.prefix { $0.isASCII && $0.isLetter }
        tokens.append(english[String(word)] ?? .other)
        rest = rest[word.endIndex...]
      } else if rest.hasPrefix("成功") || rest.hasPrefix("正常") {
        tokens.append(.success)
        rest = rest.dropFirst(2)
      } else {
        // A negation turns the value that follows into one of failure.
        if "非,，。;；、".contains(first) { tokens.append(.stop) } else if !first.isWhitespace { tokens.append(.other) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  private static let english: [String: Token] = [
    "success": .success, "successful": .success, "succeeded": .success, "ok": .success, "true": .value("true"),
    "non": .stop, "not": .stop, "otherwise": .stop, "failure": .stop, "error": .stop,
  ]
}
