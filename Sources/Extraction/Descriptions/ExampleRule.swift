/// Reads a value that a description gives as an example: `例如：xx`, `e.g. BTC`, "like `BTCUSDT`".
///
/// It does not apply where words follow that make the example one of something else: `e.g. when the market is closed`.
enum ExampleRule {
  static func value(in passage: Passage, admits: (String) -> Bool, names: Set<String>) -> String? {
    for word in words.ranges(in: passage.all, of: passage) {
      var cursor = PassageCursor(passage, in: word.upperBound..<passage.count)
      while cursor.accept([":", ",", "="]) != nil || cursor.accept(connectors) {}
      guard let token = cursor.token(), admits(token.text), !token.text.isEmpty, !names.contains(token.text) else {
        continue
      }
      if token.form == .word, !isEnd(&cursor) || descriptions.contains(token.text.lowercased()) { continue }
      if token.form == .number, !isEnd(&cursor) { continue }
      return token.text
    }
    return nil
  }

  static let words = PassageWords([
    "例如", "比如", "譬如", "举例", "舉例", "示例", "範例", "示例值", "样例", "如", "e.g.", "e.g", "eg.", "for example", "example",
    "examples", "example value",
    "for instance", "like", "such as",
  ])
  static let connectors = PassageWords(["value", "is", "为", "為", "值"])
  static let descriptions: Set<String> = [
    "if", "when", "the", "a", "an", "this", "to", "in", "of", "and", "or",
  ]

  private static func isEnd(_ cursor: inout PassageCursor) -> Bool {
    cursor.skipSpaces()
    guard let next = cursor.next else { return true }
    return ",.;)]\n。、|!/".unicodeScalars.contains(next)
  }
}
