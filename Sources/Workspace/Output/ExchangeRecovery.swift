import Foundation

/// Brings an exchange of folders to its end: one that was broken off before the folders changed places is forgotten, one that was broken off
/// after it is completed. It may itself be broken off at any point and begun again.
struct ExchangeRecovery {
  private let exchange: FolderExchange
  private let files = FileManager.default

  init(_ exchange: FolderExchange) { self.exchange = exchange }

  /// Leaves the old state or the new one, and nothing else.
  ///
  /// - Throws: `OutputFailure` where the output folder is another one since, so that nobody can say what the folder beside it is worth.
  func run(observe: (OutputTransaction.Step) throws -> Void) throws {
    let text = files.contents(atPath: exchange.journal).map { String(decoding: $0, as: UTF8.self) }
    let journal = text.flatMap(ExchangeJournal.init(text:))
    try observe(.clean)
    guard let other = FileIdentity(exchange.other.path)?.number else { return exchange.close() }
    guard let journal, other != journal.new else { return exchange.discard() }
    let isExchanged = other == journal.old && FileIdentity(exchange.folder.path)?.number == journal.new
    // What cannot be carried over brings the old state back, which ends the matter as well.
    if isExchanged, settle(journal, observe: { try? observe($0) }) || !exchange.isOpen { return }
    throw OutputFailure(
      path: exchange.folder.path,
      reason: "a run that was killed left \(exchange.other.path), which may hold files of yours; move it away")
  }

  /// After the folders have changed places: carries over the folders of others, keeps what was saved in the old folder meanwhile, and
  /// removes it.
  ///
  /// - Returns: false where a folder cannot be carried over, as a mount cannot; the old state is then back.
  func settle(_ journal: ExchangeJournal, observe: (OutputTransaction.Step) -> Void) -> Bool {
    for (number, path) in journal.carried.enumerated() where exchange.isLinked(path) {
      observe(.carry(path))
      guard exchange.exchange(path) else {
        // Not removed before all that is somebody else's is back in its place.
        let isBack = journal.carried[..<number].reduce(true) { exchange.exchange($1) && $0 }
        if isBack, exchange.exchange() { exchange.discard() }
        return false
      }
    }
    observe(.clean)
    sweep("", gone: Set(journal.changed + journal.carried), folders: journal.foldersOfChanged)
    rmdir(exchange.other.path)
    observe(.finish)
    exchange.close()
    return true
  }

  /// Empties the old folder: what is in the new one as well, or is replaced by it, goes; what is not has come meanwhile, and moves.
  private func sweep(_ path: String, gone: Set<String>, folders: Set<String>) {
    for name in (try? files.contentsOfDirectory(atPath: exchange.other.absolute(path))) ?? [] {
      let inner = path.isEmpty ? name : path + "/" + name
      let (old, new) = (exchange.other.absolute(inner), exchange.folder.absolute(inner))
      guard let status = FileStatus(old) else { continue }
      let there = FileStatus(new)
      if status.isFolder {
        if there == nil, !folders.contains(inner) {
          rename(old, new)
        } else {
          sweep(inner, gone: gone, folders: folders)
          rmdir(old)
        }
      } else if gone.contains(inner) || there?.identity == status.identity {
        unlink(old)
      } else {
        keep(old, at: inner)
      }
    }
  }

  /// Moves a file that was saved in the old folder after the new one was made.
  private func keep(_ old: String, at path: String) {
    for folder in OutputPath.folders(above: path).reversed() { mkdir(exchange.folder.absolute(folder), 0o777) }
    rename(old, exchange.folder.absolute(path))
  }
}
