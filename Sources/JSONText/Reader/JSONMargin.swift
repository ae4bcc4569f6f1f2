import Diagnostics

/// What stands before every line of a text that was copied with it: line numbers, prompts, the marks of a diff.
enum JSONMargin {
  /// The text with blanks in place of the marks, so that every character keeps its column.
  static func blanked(_ text: String) -> (text: String, hasMargin: Bool) {
    guard mayHaveMargin(text) else { return (text, false) }
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let filled = lines.filter { line in line.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } }
    guard let first = filled.first?.first(where: { $0 != 0x20 && $0 != 0x09 }), filled.count > 1 else {
      return (text, false)
    }
    let blank: ([UInt8]) -> [UInt8]
    if first.isASCIIDigit, areNumbered(filled) {
      blank = withoutNumber
    } else if "><$|".utf8.contains(first), filled.allSatisfy({ isMarked($0, first) }) {
      blank = { without(first, $0) }
    } else if filled.contains(where: { isMarked($0, UInt8(ascii: "+")) }), filled.allSatisfy(isDiff) {
      blank = { $0.first == UInt8(ascii: "-") ? [] : without(UInt8(ascii: "+"), $0) }
    } else {
      return (text, false)
    }
    return (String(decoding: Array(lines.map(blank).joined(separator: [0x0A])), as: UTF8.self), true)
  }

  /// Whether a text may have such marks: it begins with one, or has those of a diff somewhere. Most do not, which saves taking them apart.
  private static func mayHaveMargin(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { !" \t\r\n".utf8.contains($0) }) else { return false }
    return first.isASCIIDigit || "><$|".utf8.contains(first) || text.utf8.contains(UInt8(ascii: "+"))
  }

  /// Whether every line begins with a number, each one more than the last.
  private static func areNumbered(_ lines: [[UInt8]]) -> Bool {
    var last: Int?
    for line in lines {
      let digits = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix(while: \.isASCIIDigit)
      guard digits.count < 7, let number = Int(String(decoding: digits, as: UTF8.self)) else { return false }
      if let next = line[digits.endIndex...].first, !" \t|.:\r".utf8.contains(next) { return false }
      if let last, number != last + 1 { return false }
      last = number
    }
    return true
  }

  private static func withoutNumber(_ line: [UInt8]) -> [UInt8] {
    var line = line
    var index = line.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.endIndex
    while index < line.endIndex, line[index].isASCIIDigit {
      line[index] = 0x20
      index += 1
    }
    if index < line.endIndex, "|.:".utf8.contains(line[index]) { line[index] = 0x20 }
    return line
  }

  private static func isMarked(_ line: [UInt8], _ mark: UInt8) -> Bool {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == mark else { return false }
    return rest.dropFirst().first.map { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } ?? true
  }

  private static func isDiff(_ line: [UInt8]) -> Bool { line.first.map { "+- ".utf8.contains($0) } ?? true }

  private static func without(_ mark: UInt8, _ line: [UInt8]) -> [UInt8] {
    guard let index = line.firstIndex(of: mark), line[..<index].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
      return line
    }
    var line = line
    line[index] = 0x20
    return line
  }
}
