import Diagnostics

/// What an exchange of folders is about to do, written down before it, so that the next run can bring it to an end where this one is killed.
struct ExchangeJournal: Equatable {
  /// The folder that is there, and the one that will be.
  var old: UInt64
  var new: UInt64
  /// Files that are replaced or go.
  var changed: [String] = []
  /// Folders of somebody else's, which are in the new folder as links until they are carried over.
  var carried: [String] = []

  /// `old NUMBER`, `new NUMBER`, then a line a path: `change PATH`, `carry PATH`, and `end`.
  var text: String {
    (["old \(old)", "new \(new)"] + changed.map { "change \($0)" } + carried.map { "carry \($0)" } + ["end"])
      .map { $0 + "\n" }.joined()
  }

  init(old: UInt64, new: UInt64) {
    self.old = old
    self.new = new
  }

  /// - Returns: nil for a journal that was not written to its end: then nothing was exchanged.
  init?(text: String) {
    var (old, new): (UInt64?, UInt64?)
    var (changed, carried): ([String], [String]) = ([], [])
    // Folders of others may have any character but this one and the slash in their names.
    let lines = text.split(separator: "\n")
    guard lines.last == "end" else { return nil }
    for line in lines.dropLast() {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "old": old = UInt64(parts[1])
      case "new": new = UInt64(parts[1])
      case "change" where OutputPath.isSafe(String(parts[1])): changed.append(String(parts[1]))
      case "carry" where OutputPath.isSafe(String(parts[1])): carried.append(String(parts[1]))
      default: return nil
      }
    }
    guard let old, let new else { return nil }
    self.init(old: old, new: new)
    (self.changed, self.carried) = (changed, carried)
  }

  /// Folders that hold a changed file, at any depth.
  var foldersOfChanged: Set<String> { Set(changed.flatMap(OutputPath.folders(above:))) }
}
