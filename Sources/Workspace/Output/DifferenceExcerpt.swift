import Diagnostics

/// The first lines in which two texts differ, in the way of a unified difference: a head, and lines that begin with a space, `-` or `+`.
package struct DifferenceExcerpt: Hashable, Sendable {
  /// How many lines stand before the difference.
  private static let context = 2
  /// How many lines of each text are shown.
  private static let most = 5
  /// How far behind the first difference the texts may meet again; further on, all is different.
  private static let reach = 60

  /// The first line that differs, counted from 1.
  package let line: Int
  /// That line in each text; nil where the text ends before it.
  package let old: String?
  package let new: String?
  /// For terminals: without what would steer one.
  package let text: String

  /// - Returns: nil where nothing differs.
  package init?(old: some Collection<UInt8>, new: some Collection<UInt8>) {
    let newline = UInt8(ascii: "\n")
    let before = old.split(separator: newline, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let after = new.split(separator: newline, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let start = zip(before, after).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    guard start < before.count || start < after.count else { return nil }
    line = start + 1
    self.old = start < before.count ? before[start] : nil
    self.new = start < after.count ? after[start] : nil

    let (gone, come) = Self.change(before[start...], after[start...])
    let lead = max(0, start - Self.context)
    var lines = ["@@ -\(lead + 1),\(start - lead + gone) +\(lead + 1),\(start - lead + come) @@"]
    lines += before[lead..<start].map { " " + $0 }
    lines += Self.shown(before[start..<start + gone], "-") + Self.shown(after[start..<start + come], "+")
    text = lines.map { TerminalText.oneLine($0) + "\n" }.joined()
  }

  /// How many lines go and come until both texts go on alike: the fewest after which two lines are the same, or the rest of both.
  private static func change(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> (gone: Int, come: Int) {
    func meet(_ gone: Int, _ come: Int) -> Bool {
      let (old, new) = (old.dropFirst(gone).prefix(2), new.dropFirst(come).prefix(2))
      return !old.isEmpty && old.elementsEqual(new)
    }
    for total in 1...reach {
      for gone in 0...total where meet(gone, total - gone) { return (gone, total - gone) }
    }
    return (old.count, new.count)
  }

  private static func shown(_ lines: ArraySlice<String>, _ mark: String) -> [String] {
    lines.prefix(most).map { mark + $0 } + (lines.count > most ? ["\(mark)… and \(lines.count - most) more lines"] : [])
  }
}
