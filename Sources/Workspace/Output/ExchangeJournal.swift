import Diagnostics

/// What an exchange of folders is about to do, written down before it, so that the next run can bring it to an end where this one is killed.
struct ExchangeJournal: Equatable {
  /// A file that is replaced, made or removed.
  struct Change: Equatable {
    var path: String
    /// What was there before; nil where nothing was.
    var hash: ContentHash?
  }

  private static let end = "end"

  /// The folder that is there, and the one that will be.
  var old: UInt64
  var new: UInt64
  var changed: [Change] = []
  /// The number of each file that both folders have.
  var stays: [String: UInt64] = [:]
  /// Folders of somebody else's, which are in the new folder as links until they are carried over.
  var carried: [String] = []

  /// `old NUMBER`, `new NUMBER`, then a line a path: `change HASH PATH` (`-` where nothing was there), `stay NUMBER PATH`, `carry PATH`; and
  /// `end`.
  var text: String {
    let lines =
      ["old \(old)", "new \(new)"] + changed.map { "change \($0.hash?.description ?? "-") \($0.path)" }
      + stays.sorted { $0.key < $1.key }.map { "stay \($0.value) \($0.key)" } + carried.map { "carry \($0)" }
    return (lines + [Self.end]).map { $0 + "\n" }.joined()
  }

  init(old: UInt64, new: UInt64) {
    self.old = old
    self.new = new
  }

  /// Whether a journal was written to its end; where not, nothing was exchanged.
  static func isWhole(_ text: String) -> Bool { text.hasSuffix("\n\(end)\n") }

  /// - Returns: nil for a journal that is not whole, or speaks of what this version does not know.
  init?(text: String) {
    guard Self.isWhole(text) else { return nil }
    var (old, new): (UInt64?, UInt64?)
    var (changed, stays, carried): ([Change], [String: UInt64], [String]) = ([], [:], [])
    for line in text.split(separator: "\n").dropLast() {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      let words = parts[1].split(separator: " ", maxSplits: 1)
      switch parts[0] {
      case "old": old = UInt64(parts[1])
      case "new": new = UInt64(parts[1])
      case "change" where words.count == 2 && OutputPath.isSafe(String(words[1])):
        changed.append(Change(path: String(words[1]), hash: ContentHash(words[0])))
      case "stay" where words.count == 2 && OutputPath.isSafe(String(words[1])):
        guard let number = UInt64(words[0]) else { return nil }
        stays[String(words[1])] = number
      case "carry" where OutputPath.isSafe(String(parts[1])): carried.append(String(parts[1]))
      default: return nil
      }
    }
    guard let old, let new else { return nil }
    self.init(old: old, new: new)
    (self.changed, self.stays, self.carried) = (changed, stays, carried)
  }
}
