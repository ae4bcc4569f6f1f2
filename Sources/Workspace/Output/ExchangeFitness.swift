import Foundation

/// Whether an output folder may be exchanged as a whole: where that would disturb somebody, or lose what belongs to the folder, each file is
/// put in its place by itself.
struct ExchangeFitness {
  private let exchange: FolderExchange

  init(_ exchange: FolderExchange) { self.exchange = exchange }

  /// - Parameter carried: the folders in it that stay as they are.
  func isFit(carried: [String]) -> Bool {
    !isRepository && !isWorkedIn(but: carried)
  }

  /// The folder that git keeps its things in may be gone for no moment, and git itself can bring back either state.
  private var isRepository: Bool { FileStatus(exchange.folder.absolute(".git")) != nil }

  /// Whether a process has its current directory in the folder, a shell or a build: it would go on in a folder that is gone. Of other
  /// processes Linux alone tells, and only of those of the same user.
  private func isWorkedIn(but carried: [String]) -> Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let directories = processes.lazy.filter { $0.utf8.allSatisfy { (48...57).contains($0) } }.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\($0)/cwd")
    }
    let own = FileManager.default.realPath(of: FileManager.default.currentDirectoryPath)
    return ([own] + directories).contains { directory in
      exchange.folder.contains(directory)
        && !carried.contains { exchange.folder.folder($0).contains(directory) }
    }
  }

  /// Whether a folder that is made anew is as good as the one that is there: by owner, group, rights and attributes.
  static func makeAlike(_ new: String, _ old: String) -> Bool {
    guard let from = FileStatus(old), from.isFolder, from.owner == geteuid(), !FileCalls.hasAttributes(old),
      chmod(new, from.mode) == 0, let made = FileStatus(new)
    else { return false }
    return made.group == from.group || chown(new, uid_t.max, from.group) == 0 && chmod(new, from.mode) == 0
  }
}
