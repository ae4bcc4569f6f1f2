import Foundation

/// Changes to the files of a folder: all of them, or none, also where the process is killed on the way.
///
/// New text goes to a hidden folder in the output folder, so that a full disk shows before anything has changed. A journal of
/// what will change follows; only then does renaming put each file in its place, while the file that was there stays in the
/// hidden folder until all is done. What a killed run leaves is taken back by the next one (`OutputRecovery`); until then the folder may
/// be mixed, which is why `OutputExchange` comes first where it can.
package struct OutputTransaction {
  /// What is about to happen, to the file at a path.
  package enum Step: Hashable, Sendable {
    case restore(String), stage(String), journal, commit(String), finish, clean
    /// The folder with all that stays is made beside the old one; both change places; a folder of somebody else's goes back.
    case link, exchange, carry(String)
  }

  private let folder: Folder
  private let place: Folder
  private let files = FileManager.default
  private var journal = OutputJournal()
  /// What the files held when they were compared, by number.
  private var existing: [ContentHash?] = []

  init(folder: Folder) {
    self.folder = folder
    place = folder.folder(OutputJournal.folder)
  }

  /// Makes the hidden folder.
  func begin() throws {
    guard mkdir(place.path, 0o777) == 0 else { throw OutputFailure.last(at: place.path) }
  }

  /// Writes the new text of a file aside; without any, the file will be removed.
  ///
  /// - Parameter existing: what the file is known to hold; nil where none is there.
  mutating func stage(_ path: String, _ text: String?, existing: [UInt8]?) throws {
    let number = journal.changes.count
    self.existing.append(existing.map { ContentHash(of: $0) })
    journal.changes.append(
      .init(
        path: path, hash: text.map { ContentHash(of: $0.utf8) },
        replaces: files.fileExists(atPath: folder.absolute(path))))
    guard let text else { return }
    noteFolders(above: path)
    try write(text, "new-\(number)", for: path)
  }

  /// Writes down what `commit` will do.
  func writeJournal() throws {
    try write(journal.text, "journal.new", for: OutputJournal.folder)
    let staged = journal.changes.indices.filter { journal.changes[$0].hash != nil }
    try StagedFile.flush(staged.map { place.absolute("new-\($0)") } + [place.absolute("journal.new")])
    try rename(place.absolute("journal.new"), place.absolute("journal"))
    for name in journal.folders {
      let path = folder.absolute(name)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw OutputFailure.last(at: path) }
    }
  }

  /// Puts the staged text in its place, or removes the file.
  func commit(_ number: Int) throws {
    let change = journal.changes[number]
    let target = folder.absolute(change.path)
    let old = place.absolute("old-\(number)")
    guard files.contents(atPath: target).map({ ContentHash(of: $0) }) == existing[number] else {
      throw OutputFailure(path: target, reason: "somebody has changed it while docent was running")
    }
    if change.replaces {
      // A second name for the old file leaves no moment without it; some file systems know no such thing.
      if link(target, old) != 0 { try rename(target, old) }
    }
    if change.hash != nil {
      try rename(place.absolute("new-\(number)"), target)
    } else if unlink(target) != 0, errno != ENOENT {
      throw OutputFailure.last(at: target)
    }
  }

  /// From here on the new state counts.
  func finish() throws { try rename(place.absolute("journal"), place.absolute("done")) }

  private mutating func noteFolders(above path: String) {
    let parts = path.split(separator: "/").dropLast()
    for end in parts.indices {
      let name = parts[...end].joined(separator: "/")
      if !journal.folders.contains(name), files.kind(at: folder.absolute(name)) == nil { journal.folders.append(name) }
    }
  }

  private func write(_ text: String, _ name: String, for path: String) throws {
    try StagedFile.write(text, to: place.absolute(name), for: folder.absolute(path))
  }

  private func rename(_ old: String, _ new: String) throws {
    guard Foundation.rename(old, new) == 0 else { throw OutputFailure.last(at: new) }
  }
}

/// The disk did not take the output; nothing of it was written.
package struct OutputFailure: Error, CustomStringConvertible {
  package var path: String
  package var reason: String

  package var description: String { "cannot write \(path): \(reason); the output is as it was before" }

  /// What the system says of its last call.
  static func last(at path: String) -> OutputFailure {
    OutputFailure(path: path, reason: String(cString: strerror(errno)))
  }
}
