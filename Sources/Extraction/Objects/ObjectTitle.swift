import Contract
import Pages

/// Finds the name of an object in the title above its table: `User Object`, `PhotoSize`, `The Order object`, `用户对象（User）`.
enum ObjectTitle {
  /// Words that say that a title names an object.
  private static let nouns: Set<String> = [
    "object", "objects", "model", "schema", "entity", "structure", "struct", "type", "definition", "对象", "對象", "模型",
    "结构", "結構",
    "结构体", "實體", "实体", "数据结构", "資料結構",
  ]
  private static let articles: Set<String> = ["the", "a", "an"]

  /// - Returns: the name in the form that a type's name has (`OrderItem`), or nil where a title names no object.
  static func name(in title: RichText) -> String? {
    let plain = title.plain.trimming { $0.isWhitespace || ":：#".contains($0) }
    guard !plain.isEmpty, plain.count <= 60 else { return nil }
    if let code = title.runs.first(where: { $0.style.contains(.code) })?.text, isTypeName(code) { return code }
    let tokens = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }.map(String.init)
    let words = tokens.filter { !nouns.contains($0.lowercased()) && !articles.contains($0.lowercased()) }
    let saysObject = tokens.count > words.count || nouns.contains { $0.utf8.first ?? 0 > 0x7F && plain.contains($0) }
    if words.count == 1, let word = words.first, isTypeName(word) || saysObject { return upperCamel([word]) }
    return saysObject && (1...4).contains(words.count) ? upperCamel(words) : nil
  }

  /// Whether a line of text is nothing but the name of an object: `The Order object`.
  static func isLine(_ words: RichText) -> Bool {
    let plain = words.plain.trimmed
    let parts = plain.split(separator: " ")
    guard parts.count <= 5, let last = parts.last?.lowercased(), nouns.contains(last), plain.first?.isUppercase == true
    else { return false }
    return name(in: words) != nil
  }

  /// Whether a word is written as the names of types are.
  private static func isTypeName(_ word: String) -> Bool {
    guard let first = word.first, first.isASCII, first.isUppercase else { return false }
    return word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      && word.contains(where: \.isLowercase)
  }

  private static func upperCamel(_ words: [String]) -> String {
    words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
