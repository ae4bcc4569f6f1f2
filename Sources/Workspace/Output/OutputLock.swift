import Foundation

/// Keeps two runs from writing into one folder at once: an advisory lock on the folder itself, which leaves no file behind and
/// ends with the process that holds it, however that ends.
struct OutputLock {
  private let descriptor: Int32
  /// The folders that were made so that there is one to lock, the innermost first.
  private let created: [String]

  /// Takes the lock, making the folder where it is not there; waits a little where another run holds it.
  ///
  /// - Parameter patience: how long to wait, in seconds.
  /// - Throws: `OutputFailure` where the folder cannot be made, `OutputBusy` where the other run does not end in time.
  init(_ folder: Folder, patience: Double) throws {
    let start = Date()
    while true {
      let created = try Self.make(folder.path)
      let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw OutputFailure(path: folder.path, reason: String(cString: strerror(errno)))
      }
      // A file system without locks is written to all the same.
      let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      // Whoever held the lock may have removed the folder, and somebody else may have made it anew.
      if !isHeld, FileIdentity(descriptor) == FileIdentity(folder.path) {
        self.descriptor = descriptor
        self.created = created
        return
      }
      close(descriptor)
      if isHeld, Date().timeIntervalSince(start) >= patience {
        throw OutputBusy(folder: folder, process: FileIdentity(folder.path)?.lockHolder)
      }
      usleep(20_000)
    }
  }

  /// Takes a part in the lock, with which others may read the folder and nobody writes; waits a little where another run writes.
  ///
  /// - Returns: nil where the folder is not there or cannot be opened: then there is nothing that anybody could write meanwhile.
  /// - Throws: `OutputBusy` where the other run does not end in time.
  init?(reading folder: Folder, patience: Double) throws {
    let start = Date()
    while true {
      let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      let isHeld = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
      // Whoever held the lock may have put another folder in the place of this one.
      if !isHeld, FileIdentity(descriptor) == FileIdentity(folder.path) {
        self.descriptor = descriptor
        created = []
        return
      }
      close(descriptor)
      if isHeld, Date().timeIntervalSince(start) >= patience {
        throw OutputBusy(folder: folder, process: FileIdentity(folder.path)?.lockHolder, use: "compare")
      }
      usleep(20_000)
    }
  }

  /// Whether it is that folder that is locked, and no other has taken its place.
  func isOn(_ folder: Folder) -> Bool { FileIdentity(descriptor) == FileIdentity(folder.path) }

  /// Lets others write; folders that were made for nothing go.
  func release() {
    for path in created where rmdir(path) != 0 { break }
    close(descriptor)
  }

  private static func make(_ path: String) throws -> [String] {
    guard FileManager.default.kind(at: path) != .typeDirectory else { return [] }
    let above = try make(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    guard mkdir(path, 0o777) == 0 else {
      let reason = errno
      // Another run may have been quicker.
      if reason == EEXIST, FileManager.default.kind(at: path) == .typeDirectory { return above }
      throw OutputFailure(path: path, reason: String(cString: strerror(reason)))
    }
    return [path] + above
  }
}

/// Another run writes to the same folder, and did not end in time.
package struct OutputBusy: Error, CustomStringConvertible {
  package var folder: Folder
  /// The number of its process, where the system tells.
  package var process: Int?
  /// What cannot be done with the folder.
  package var use = "write"

  package var description: String {
    let name = Folder.current.name(of: folder.path)
    let who = process.map { "process \($0)" } ?? "another process"
    return "cannot \(use) \(name): \(who) holds the lock on it; wait until it has ended, and run docent again"
  }
}
