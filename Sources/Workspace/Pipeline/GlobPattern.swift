/// A pattern of file names: `*` and `?` stand for characters within one part of a path, `**` for any parts or none.
struct GlobPattern {
  private let parts: [[Unicode.Scalar]]

  init(_ pattern: String) { parts = Self.parts(of: pattern) }

  /// Whether a text holds a character that only a pattern can mean.
  static func isPattern(_ text: String) -> Bool { text.unicodeScalars.contains { $0 == "*" || $0 == "?" } }

  /// Whether the pattern ends in an extension of its own, as `*.rst` does.
  var namesExtension: Bool {
    guard let last = parts.last, let dot = last.lastIndex(of: ".") else { return false }
    return last.index(after: dot) < last.endIndex && !last[dot...].contains { $0 == "*" || $0 == "?" }
  }

  func matches(_ path: String) -> Bool {
    Self.matches(Self.parts(of: path), parts, wild: ["*", "*"]) { part, pattern in
      Self.matches(part, pattern, wild: "*") { $1 == "?" || $0 == $1 }
    }
  }

  private static func parts(of path: String) -> [[Unicode.Scalar]] {
    path.split(separator: "/").map { Array($0.unicodeScalars) }
  }

  /// Goes back to the last wild element only, and so takes quadratic time at most.
  private static func matches<Element: Equatable>(
    _ text: [Element], _ pattern: [Element], wild: Element, same: (Element, Element) -> Bool
  ) -> Bool {
    var (t, p) = (0, 0)
    var retry: (t: Int, p: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == wild {
        p += 1
        retry = (t, p)
      } else if p < pattern.count, same(text[t], pattern[p]) {
        t += 1
        p += 1
      } else if let last = retry {
        (t, p) = (last.t + 1, last.p)
        retry = (t, p)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == wild }
  }
}
