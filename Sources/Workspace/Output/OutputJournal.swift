import Foundation

/// What a transaction is about to change, written down before the first change, so that the next run can take it back where
/// this one is killed.
struct OutputJournal: Equatable {
  /// The folder in the output folder that holds a transaction's files: `journal`, or `done` once nothing is to be taken back,
  /// `new-0`, `new-1`, … and `old-0`, `old-1`, …, by the number of the change.
  static let folder = ".docent-transaction"

  /// The change of one file.
  struct Change: Equatable {
    var path: String
    /// The hash of what will stand there; nil where the file goes.
    var hash: ContentHash?
    /// Whether a file stands there before.
    var replaces: Bool
  }

  var changes: [Change] = []
  /// Folders that are not there before, relative to the output folder, the outer before the inner.
  var folders: [String] = []

  /// A line a change: `replace HASH PATH`, `create HASH PATH`, `remove - PATH`, `folder - PATH`.
  var text: String {
    let changed = changes.map { change in
      let verb = change.hash == nil ? "remove" : change.replaces ? "replace" : "create"
      return "\(verb) \(change.hash?.description ?? "-") \(change.path)\n"
    }
    return (changed + folders.map { "folder - \($0)\n" }).joined()
  }

  init() {}

  /// Reads a journal; a line that is none is passed over, and so is a path that leaves the folder.
  init(text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3, OutputPath.isSafe(parts[2]) else { continue }
      switch parts[0] {
      case "folder": folders.append(parts[2])
      case "replace", "create", "remove":
        changes.append(
          Change(path: parts[2], hash: ContentHash(Substring(parts[1])), replaces: parts[0] != "create"))
      default: continue
      }
    }
  }
}
