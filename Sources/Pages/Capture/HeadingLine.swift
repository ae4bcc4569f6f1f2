/// A heading in copied text: one of Markdown that nobody rendered, or one that its number tells: `2.1 Create an order`, `三、订单`,
/// `第二章 订单`.
struct HeadingLine {
  var level: Int
  var words: Line

  /// A longer line with a number is a sentence.
  private static let longest = 90
  private static let numerals = "一二三四五六七八九十百"

  /// - Parameter isAlone: whether nothing stands right above the line that it could go on with.
  init?(_ line: Line, isAlone: Bool) {
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 {
      (level, words) = (hashes, line.dropFirst(hashes))
      return
    }
    guard isAlone, line.count <= Self.longest, let level = Self.number(line), !Self.endsSentence(line) else {
      return nil
    }
    self.level = level
    words = line
  }

  private static func endsSentence(_ line: Line) -> Bool {
    [".", "。", ";", "；", ",", "，", ":", "：", "|"].contains { (mark: String) in
      line.suffix(mark.utf8.count).elementsEqual(mark.utf8)
    } || line.contains(0x09)
  }

  /// The level that a line's number gives; nil where the line begins with none.
  private static func number(_ line: Line) -> Int? {
    var rest = line
    var parts = 0
    while parts < 6 {
      let digits = rest.prefix(while: \.isASCIIDigit).count
      guard (1...2).contains(digits) else { break }
      parts += 1
      rest = rest.dropFirst(digits)
      guard rest.first == UInt8(ascii: "."), let next = rest.dropFirst().first else { break }
      rest = rest.dropFirst()
      if !next.isASCIIDigit { break }
    }
    if parts > 0 {
      // `1. Orders` and `2.1 Orders`; `2 apples` and `3.5` are none.
      guard rest.first?.isBlank == true || (rest.first.map { $0 >= 0x80 } ?? false), !rest.isBlank else { return nil }
      let hasPoint = line.prefix(6).contains(UInt8(ascii: "."))
      return hasPoint ? min(6, parts + 1) : nil
    }
    let text = line.prefix(24).string
    let numerals = text.prefix { Self.numerals.contains($0) }
    if !numerals.isEmpty, let mark = text.dropFirst(numerals.count).first, "、.．".contains(mark) { return 2 }
    guard text.first == "第" else { return nil }
    let count = text.dropFirst().prefix { Self.numerals.contains($0) || $0.isNumber }.count
    return count > 0 && text.dropFirst(count + 1).first.map { "章节部".contains($0) } == true ? 2 : nil
  }
}
