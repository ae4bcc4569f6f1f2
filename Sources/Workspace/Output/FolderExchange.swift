import Foundation

/// Two folders side by side, of which one takes the place of the other in a single step.
struct FolderExchange: Sendable {
  /// The output folder, links followed.
  let folder: Folder
  /// Beside it: holds the other folder and the journal for as long as a run takes.
  let place: Folder
  /// The folder that will be the output; after the exchange the one that was.
  let other: Folder

  /// - Returns: nil for a folder that has none above it.
  init?(_ folder: Folder) {
    let real = Folder(FileManager.default.realPath(of: folder.path))
    guard let name = real.path.split(separator: "/").last else { return nil }
    self.folder = real
    let above = Folder(URL(fileURLWithPath: real.path).deletingLastPathComponent().path)
    place = above.folder(".docent-\(name)")
    other = place.folder("next")
  }

  var journal: String { place.absolute("journal") }

  /// Whether a run has begun an exchange and not ended it. A folder of that name that says nothing of the kind is somebody's.
  var isOpen: Bool {
    guard FileStatus(place.path)?.isFolder == true else { return false }
    if let text = FileManager.default.contents(atPath: explanation) { return Data(Self.text.utf8).starts(with: text) }
    return (try? FileManager.default.contentsOfDirectory(atPath: place.path))?.isEmpty == true
  }

  /// Lets what stands at a path of both folders change places.
  func exchange(_ path: String) -> Bool {
    FileCalls.exchange(folder.absolute(path), other.absolute(path))
  }

  /// Lets the folders themselves change places.
  func exchange() -> Bool { FileCalls.exchange(folder.path, other.path) }

  /// The link that stands for a folder of somebody else's in the new folder until it is carried over: it names the folder in the old one, as
  /// it will be called once the folders have changed places.
  func link(for path: String) -> String {
    let above = URL(fileURLWithPath: folder.absolute(path)).deletingLastPathComponent().path
    return Folder(above).name(of: other.absolute(path))
  }

  /// Whether that link stands in the output folder.
  func isLinked(_ path: String) -> Bool { isLink(for: path, at: folder.absolute(path)) }

  /// Whether that link stands at an absolute path.
  func isLink(for path: String, at absolute: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: absolute)) == link(for: path)
  }

  /// Says in the folder beside the output what it is, and keeps it out of commits.
  func explain() -> Bool { (try? StagedFile.write(Self.text, to: explanation, for: explanation)) != nil }

  private static let text = """
    # Left by docent generate, which was killed. Its next run clears this up.
    # Until then there may be files of yours in here: do not remove it by hand.
    *

    """

  private var explanation: String { place.absolute(".gitignore") }

  /// Removes the other folder, which must hold nothing but what was made there, and all else that the exchange needed.
  func discard() {
    try? FileManager.default.removeItem(atPath: other.path)
    close()
  }

  /// Removes the journal and the folder that held it.
  func close() {
    unlink(journal)
    unlink(explanation)
    rmdir(place.path)
  }
}
