import Foundation

/// What an output folder has beside the files that change: what the folder that takes its place must be given. Taken twice, it tells whether
/// somebody has been at work in between.
struct FolderInventory: Equatable {
  /// More files than this are not linked for the sake of a few.
  static let most = 20_000

  /// Folders in which Docent has files, the outer before the inner, without the output folder itself.
  private(set) var folders: [String] = []
  /// Files and links in those folders that stay.
  private(set) var stays: [String] = []
  /// Folders in which Docent has nothing.
  private(set) var carried: [String] = []
  /// The number of each of these.
  private(set) var numbers: [String: UInt64] = [:]

  /// - Parameters:
  ///   - owned: folders in which Docent has files, before or after.
  ///   - changed: files that are replaced, made or removed.
  /// - Returns: nil where something cannot be taken over as it is: a mount, a link to a folder that Docent writes through, a name that is no
  ///   text.
  init?(_ folder: Folder, owned: Set<String>, changed: Set<String>) {
    guard let device = FileIdentity(folder.path)?.device,
      add("", of: folder, device: device, owned: owned, changed: changed)
    else { return nil }
  }

  private mutating func add(
    _ path: String, of folder: Folder, device: UInt64, owned: Set<String>, changed: Set<String>
  ) -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.absolute(path)).sorted() else {
      return false
    }
    // Two names that are one to Swift, but not to the file system.
    guard Set(names).count == names.count else { return false }
    for name in names {
      let inner = path.isEmpty ? name : path + "/" + name
      if let index = changed.firstIndex(of: inner) {
        guard changed[index].utf8.elementsEqual(inner.utf8) else { return false }
        continue
      }
      // A name that is not UTF-8 comes as another one, under which there is nothing.
      guard OutputPath.isSafe(inner), let status = FileStatus(folder.absolute(inner)),
        status.identity.device == device, numbers.count < Self.most
      else { return false }
      numbers[inner] = status.identity.number
      switch (status.isFolder, owned.contains(inner)) {
      case (true, true):
        folders.append(inner)
        guard add(inner, of: folder, device: device, owned: owned, changed: changed) else { return false }
      case (true, false): carried.append(inner)
      // What lies in it has another path as well.
      case (false, true): return false
      case (false, false): stays.append(inner)
      }
    }
    return true
  }
}
