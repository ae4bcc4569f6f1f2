import Diagnostics

/// The words of code by which it is told which optional parts of the runtime a client needs.
enum RuntimeWords {
  /// All of them; one with a point before it is a member, and is looked for as one.
  private static let all = Set(RuntimePart.optional.values.joined())

  /// The bytes that one of them begins with, and their lengths, by which most words of code are told apart from them.
  private static let firstBytes = all.reduce(into: [Bool](repeating: false, count: 256)) { bytes, word in
    if let first = word.utf8.first(where: { $0 != point }) { bytes[Int(first)] = true }
  }
  private static let longest = all.map(\.utf8.count).max() ?? 0

  private static let point = UInt8(ascii: ".")

  /// Those that stand in code.
  static func named(in code: String) -> Set<String> {
    var code = code
    return code.withUTF8 { bytes in
      var found: Set<String> = []
      var index = 0
      while index < bytes.count {
        guard bytes[index].isWord else {
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, bytes[index].isWord { index += 1 }
        guard firstBytes[Int(bytes[start])], index - start <= longest else { continue }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        if all.contains(word) { found.insert(word) }
        if start > 0, bytes[start - 1] == point, all.contains("." + word) { found.insert("." + word) }
      }
      return found
    }
  }
}

extension UInt8 {
  fileprivate var isWord: Bool { isASCIIAlphanumeric || self == UInt8(ascii: "_") }
}
