import Contract
import Diagnostics
import Pages

/// Finds what a sentence says that a call returns: `On success, the sent [Message](#message) is returned`, `Returns an array of Update
/// objects`, `返回 [Order](#order) 列表`. The names it gives are candidates; which of them a page describes is for inference to see.
enum ReturnsReader {
  private static let verbs = ByteWords(["return", "返回", "响应", "響應", "回傳", "respond", "result"])
  private static let arrays = ["array of", "list of", "列表", "数组", "數組", "陣列"]

  /// - Parameter isResponse: whether the words stand in a section on the response, and need no verb to speak of it.
  static func candidates(in words: RichText, isResponse: Bool) -> [DeclaredType] {
    let plain = words.plain
    // Most paragraphs have no such verb, which one look tells.
    guard isResponse || verbs.occur(in: plain.lowercased()) else { return [] }
    let sentences = plain.split(whereSeparator: { ".。!！\n".contains($0) }).map(String.init)
    return sentences.flatMap { sentence -> [DeclaredType] in
      let lowered = sentence.lowercased()
      guard isResponse || verbs.occur(in: lowered) else { return [] }
      return names(in: sentence, words).map { name in
        let isArray = isArray(name, in: lowered)
        return DeclaredType(isArray ? .array(.named(name)) : .named(name), text: name, at: words.location)
      }
    }
  }

  /// The names of a sentence, those in links and code first.
  private static func names(in sentence: String, _ words: RichText) -> [String] {
    let marked = words.runs.filter { $0.link != nil || $0.style.contains(.code) }.map(\.text.trimmed)
      .filter { sentence.contains($0) && isName($0) }
    let tokens = sentence.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }.map(String.init)
    let spoken = tokens.enumerated().filter { index, token in
      let isTyped = token.first?.isUppercase == true && token.contains(where: \.isLowercase)
      let next = index + 1 < tokens.count ? tokens[index + 1].lowercased() : ""
      return index > 0 && isTyped || next == "object" || next == "objects"
    }.map(\.element)
    return marked + spoken
  }

  private static func isName(_ text: String) -> Bool {
    (1...48).contains(text.count) && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " }
  }

  private static func isArray(_ name: String, in sentence: String) -> Bool {
    guard let place = sentence.firstRange(of: name.lowercased()) else { return false }
    let before = sentence[..<place.lowerBound].suffix(24)
    let after = sentence[place.upperBound...].prefix(8)
    return arrays.contains { before.contains($0) || $0.utf8.first ?? 0 > 0x7F && after.contains($0) }
  }
}
