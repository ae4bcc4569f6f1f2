import Foundation

/// Empties the folder that is not the output: what the run made or linked there goes, all else is somebody's and moves to the output folder,
/// where it takes the place of nothing but what it has itself replaced.
///
/// The output folder may have changed since, even days after a run was killed: a file that is no longer there, or another one now, was
/// removed or saved by its owner, and stays so.
struct ExchangeSweep {
  private let exchange: FolderExchange
  private let isOld: Bool
  /// What was there before, of the files that change.
  private let changed: [String: ContentHash?]
  private let stays: [String: UInt64]
  private let carried: Set<String>
  /// Folders in which the run had files.
  private let owned: Set<String>

  /// - Parameter isOld: whether it is the folder that was the output; else the one that has not become it.
  init(_ exchange: FolderExchange, _ journal: ExchangeJournal, isOld: Bool) {
    self.exchange = exchange
    self.isOld = isOld
    changed = Dictionary(journal.changed.map { ($0.path, $0.hash) }) { first, _ in first }
    stays = journal.stays
    carried = Set(journal.carried)
    owned = Set((Array(changed.keys) + stays.keys).flatMap(OutputPath.folders(above:)))
  }

  /// - Parameter finish: called where the folder is empty and gone; the journal goes after that.
  func run(finish: () -> Void = {}) {
    empty("")
    rmdir(exchange.other.path)
    // Without the journal the next run would take what is left for its own.
    guard FileStatus(exchange.other.path) == nil else { return }
    finish()
    exchange.close()
  }

  private func empty(_ path: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: exchange.other.absolute(path))) ?? [] {
      let inner = path.isEmpty ? name : path + "/" + name
      let old = exchange.other.absolute(inner)
      guard let status = FileStatus(old) else { continue }
      if !status.isFolder {
        if isOurs(inner, status) { unlink(old) } else { keep(old, at: inner) }
      } else if !owned.contains(inner), FileStatus(exchange.folder.absolute(inner)) == nil {
        makeFolders(above: inner)
        rename(old, exchange.folder.absolute(inner))
      } else {
        empty(inner)
        rmdir(old)
      }
    }
  }

  /// Whether a file is what the run found there, or made.
  private func isOurs(_ path: String, _ status: FileStatus) -> Bool {
    if stays[path] == status.identity.number { return true }
    if FileStatus(exchange.folder.absolute(path))?.identity == status.identity { return true }
    if carried.contains(path) { return status.isLink && exchange.isLink(for: path, at: exchange.other.absolute(path)) }
    guard let hash = changed[path] else { return false }
    guard isOld else { return true }
    return FileManager.default.contents(atPath: exchange.other.absolute(path)).map { ContentHash(of: $0) } == hash
  }

  /// Moves a file that somebody saved to the output folder; where a file has its name, that is not the one it took the place of, it gets
  /// another.
  private func keep(_ old: String, at path: String) {
    makeFolders(above: path)
    let new = exchange.folder.absolute(path)
    if let number = stays[path], FileStatus(new)?.identity.number == number {
      rename(old, new)
      return
    }
    for number in 0..<1000 {
      let target = number == 0 ? new : number == 1 ? "\(new).saved" : "\(new).saved-\(number)"
      if linkat(AT_FDCWD, old, AT_FDCWD, target, 0) == 0 {
        unlink(old)
        return
      }
      guard errno == EEXIST else { return }
    }
  }

  private func makeFolders(above path: String) {
    for folder in OutputPath.folders(above: path).reversed() { mkdir(exchange.folder.absolute(folder), 0o777) }
  }
}
