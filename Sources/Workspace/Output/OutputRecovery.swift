import Foundation

/// Ends a transaction: takes back one that was broken off, clears up behind one that was finished. It may itself be broken off
/// at any point and begun again.
struct OutputRecovery {
  private let folder: Folder
  private let place: Folder
  private let files = FileManager.default

  init(_ folder: Folder) {
    self.folder = folder
    place = folder.folder(OutputJournal.folder)
  }

  /// Whether a transaction is open in the folder.
  var isNeeded: Bool { files.kind(at: place.path) == .typeDirectory }

  /// Leaves the state before the transaction, or the one after it where it was finished, and nothing else.
  func run() { run { _ in } }

  /// The same; what `observe` throws breaks it off.
  func run(observe: (OutputTransaction.Step) throws -> Void) rethrows {
    if let journal = journal("done") {
      for change in journal.changes where change.hash == nil { removeEmptyFolders(above: change.path) }
    } else if let journal = journal("journal") {
      for number in journal.changes.indices.reversed() {
        try observe(.restore(journal.changes[number].path))
        restore(journal.changes[number], number)
      }
      for name in journal.folders.reversed() { rmdir(folder.absolute(name)) }
    }
    try observe(.clean)
    try? files.removeItem(atPath: place.path)
  }

  private func journal(_ name: String) -> OutputJournal? {
    files.contents(atPath: place.absolute(name)).map { OutputJournal(text: String(decoding: $0, as: UTF8.self)) }
  }

  private func restore(_ change: OutputJournal.Change, _ number: Int) {
    let target = folder.absolute(change.path)
    if let hash = change.hash {
      guard !files.fileExists(atPath: place.absolute("new-\(number)")) || !files.fileExists(atPath: target) else {
        return  // It was not put in its place yet.
      }
      // What somebody has written there since is theirs.
      if let bytes = files.contents(atPath: target), ContentHash(of: bytes) != hash { return }
    } else if files.fileExists(atPath: target) {
      return
    }
    if change.replaces {
      _ = rename(place.absolute("old-\(number)"), target)
    } else {
      unlink(target)
    }
  }

  /// Folders that are empty without the files that were removed.
  private func removeEmptyFolders(above path: String) {
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty, rmdir(folder.absolute(parts.joined(separator: "/"))) == 0 { parts.removeLast() }
  }
}
