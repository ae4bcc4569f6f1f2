import Foundation

/// Changes to the files of a folder that can be taken back until they are finished.
///
/// New text goes to temporary files beside the files that it is for, so that a full disk shows before anything has changed;
/// renaming then puts each in its place, and the file that was there stays under another name until all is done.
package struct OutputTransaction {
  /// What is about to happen, to the file at a path.
  package enum Step: Hashable, Sendable {
    case stage(String), commit(String), finish
  }

  private enum Undo {
    case removeFile(String)
    case removeFolder(String)
    case restore(from: String, to: String)
  }

  private let folder: Folder
  private let files = FileManager.default
  /// The temporary file of each path that has been staged.
  private var staged: [String: String] = [:]
  private var kept: [String] = []
  private var removed: [String] = []
  private var undo: [Undo] = []

  init(folder: Folder) { self.folder = folder }

  /// Writes the new text of a file beside it, creating the folders above.
  mutating func stage(_ path: String, _ text: String) throws {
    let target = folder.absolute(path)
    try createFolder(parent(of: target))
    let temporary = neighbour(of: target, "new")
    undo.append(.removeFile(temporary))
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary), options: .withoutOverwriting)
    } catch {
      throw OutputFailure(path: target, reason: error.localizedDescription)
    }
    staged[path] = temporary
  }

  /// Puts the staged text in its place; without any, removes the file.
  mutating func commit(_ path: String) throws {
    let target = folder.absolute(path)
    if files.fileExists(atPath: target) {
      let backup = neighbour(of: target, "old")
      undo.append(.restore(from: backup, to: target))
      do {
        // A second name for the old file leaves no moment without it; some file systems know no such thing.
        do { try files.linkItem(atPath: target, toPath: backup) } catch { try rename(target, backup) }
      }
      kept.append(backup)
    } else {
      undo.append(.removeFile(target))
    }
    if let temporary = staged[path] {
      try rename(temporary, target)
    } else {
      removed.append(target)
      if files.fileExists(atPath: target) { try remove(target) }
    }
  }

  /// Lets go of the old files, and of the folders that are empty without them.
  mutating func finish() {
    undo = []
    for backup in kept { try? files.removeItem(atPath: backup) }
    for target in removed {
      var above = parent(of: target)
      while above != folder.path, folder.contains(above), rmdir(above) == 0 { above = parent(of: above) }
    }
  }

  /// Brings back what was there before the first step, last step first.
  mutating func rollBack() {
    for step in undo.reversed() {
      switch step {
      case .removeFile(let path): try? files.removeItem(atPath: path)
      case .removeFolder(let path): _ = rmdir(path)
      case .restore(let backup, let target):
        guard files.fileExists(atPath: backup) else { continue }
        try? rename(backup, target)
        // Renaming one name of a file to its other name leaves both.
        try? files.removeItem(atPath: backup)
      }
    }
    undo = []
  }

  private mutating func createFolder(_ path: String) throws {
    guard files.kind(at: path) == nil else { return }
    try createFolder(parent(of: path))
    do {
      try files.createDirectory(atPath: path, withIntermediateDirectories: false)
    } catch {
      throw OutputFailure(path: path, reason: error.localizedDescription)
    }
    undo.append(.removeFolder(path))
  }

  private func rename(_ old: String, _ new: String) throws {
    guard Foundation.rename(old, new) == 0 else {
      throw OutputFailure(path: new, reason: String(cString: strerror(errno)))
    }
  }

  private func remove(_ path: String) throws {
    do { try files.removeItem(atPath: path) } catch {
      throw OutputFailure(path: path, reason: error.localizedDescription)
    }
  }

  private func parent(of path: String) -> String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  /// A hidden name in the same folder, which no other run of the tool uses.
  private func neighbour(of path: String, _ role: String) -> String {
    let name = URL(fileURLWithPath: path).lastPathComponent
    return parent(of: path) + "/.docent-\(ProcessInfo.processInfo.processIdentifier)-\(name)-\(role)"
  }
}

/// The disk did not take the output; nothing of it was written.
package struct OutputFailure: Error, CustomStringConvertible {
  package var path: String
  package var reason: String

  package var description: String { "cannot write \(path): \(reason); the output is as it was before" }
}
