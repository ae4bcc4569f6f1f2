import Foundation

/// Changes to the files of a folder in one step, so that no moment shows some of them: the whole new folder is made beside the old one, and
/// the two change places.
///
/// Files that stay, people's too, are in both folders under two names, so that nothing is copied. Folders in which Docent has nothing
/// (`.build`, people's own) stay what they are: the new folder has a link to each, and right after the exchange folder and link change
/// places, which is a single step again; so neither is away for any moment. What people save while this goes on is kept.
///
/// What a killed run leaves is brought to its end by the next one (`ExchangeRecovery`); until then the output folder is all old or all new.
///
/// Not everywhere: the folders of generated files are other ones afterwards, although they have the names and the rights of the old. So
/// the output is exchanged only where nobody works in it (`ExchangeFitness`), and where the file system can: not where the folder is a
/// mount, or holds one, nor on file systems without links or exchanges. Elsewhere `OutputTransaction` changes one file after the other.
struct OutputExchange {
  typealias Step = OutputTransaction.Step

  private let exchange: FolderExchange
  private let changes: [OutputComparison.Entry]
  /// The paths that change.
  private let changed: Set<String>
  /// Folders in which Docent has files, before or after; `""` for the output folder.
  private let owned: Set<String>
  private let files = FileManager.default

  /// - Parameter entries: all that the folder has or will have of Docent, changed or not.
  init?(_ entries: [OutputComparison.Entry], in folder: Folder) {
    guard let exchange = FolderExchange(folder) else { return nil }
    self.exchange = exchange
    changes = entries.filter { $0.state != .unchanged }
    changed = Set(changes.map(\.path))
    owned = Set(entries.flatMap { OutputPath.folders(above: $0.path) } + [""])
  }

  /// - Returns: whether the changes are made; where not, all is as it was before.
  /// - Throws: what `observe` throws before the exchange; all is then as it was before.
  func run(observe: (Step) throws -> Void) throws -> Bool {
    guard mkdir(exchange.place.path, 0o777) == 0 else { return false }
    guard mkdir(exchange.other.path, 0o777) == 0, let lock = try? OutputLock(exchange.other, patience: 0) else {
      exchange.discard()
      return false
    }
    // Whoever comes after the exchange waits until this run has ended.
    defer { lock.release() }
    do {
      try observe(.link)
      var carried: [String] = []
      var links = 0
      guard link("", carried: &carried, links: &links), ExchangeFitness(exchange).isFit(carried: carried),
        try stage(observe), let journal = try writeJournal(carried, observe)
      else {
        exchange.discard()
        return false
      }
      try observe(.exchange)
      guard exchange.exchange() else {
        exchange.discard()
        return false
      }
      // From here on the new state counts, and what is thrown changes nothing of it.
      return ExchangeRecovery(exchange).settle(journal) { try? observe($0) }
    } catch {
      exchange.discard()
      throw error
    }
  }

  /// Gives the new folder what stays of the old one.
  ///
  /// - Returns: false where something cannot be taken over as it is.
  private func link(_ path: String, carried: inout [String], links: inout Int) -> Bool {
    let (old, new) = (exchange.folder.absolute(path), exchange.other.absolute(path))
    guard ExchangeFitness.makeAlike(new, old), let names = try? files.contentsOfDirectory(atPath: old) else {
      return false
    }
    for name in names {
      let inner = path.isEmpty ? name : path + "/" + name
      guard !changed.contains(inner), let status = FileStatus(exchange.folder.absolute(inner)) else { continue }
      let target = exchange.other.absolute(inner)
      links += 1
      guard links <= ExchangeFitness.mostLinks, !name.contains("\n") else { return false }
      switch (status.isFolder, owned.contains(inner)) {
      case (true, true):
        guard mkdir(target, 0o777) == 0, link(inner, carried: &carried, links: &links) else { return false }
      case (true, false):
        guard symlink(exchange.link(for: inner), target) == 0 else { return false }
        carried.append(inner)
      case (false, true): return false  // A link to a folder: what lies in it has another path as well.
      case (false, false):
        guard linkat(AT_FDCWD, exchange.folder.absolute(inner), AT_FDCWD, target, 0) == 0 else { return false }
      }
    }
    return true
  }

  /// Writes what is new, and waits for the disk to have it.
  private func stage(_ observe: (Step) throws -> Void) throws -> Bool {
    for entry in changes {
      guard let text = entry.generated else { continue }
      try observe(.stage(entry.path))
      for folder in OutputPath.folders(above: entry.path).reversed() {
        guard mkdir(exchange.other.absolute(folder), 0o777) == 0 || errno == EEXIST else { return false }
      }
      let target = exchange.other.absolute(entry.path)
      guard (try? StagedFile.write(text, to: target, for: target)) != nil else { return false }
    }
    for entry in changes where entry.generated == nil {
      for folder in OutputPath.folders(above: entry.path) where rmdir(exchange.other.absolute(folder)) != 0 { break }
    }
    StagedFile.flush((changes.map(\.path) + owned).map(exchange.other.absolute))
    return true
  }

  private func writeJournal(_ carried: [String], _ observe: (Step) throws -> Void) throws -> ExchangeJournal? {
    try observe(.journal)
    guard let old = FileIdentity(exchange.folder.path), let new = FileIdentity(exchange.other.path),
      old.device == new.device
    else { return nil }
    var journal = ExchangeJournal(old: old.number, new: new.number)
    (journal.changed, journal.carried) = (changes.map(\.path), carried)
    guard (try? StagedFile.write(journal.text, to: exchange.journal, for: exchange.journal)) != nil,
      ExchangeJournal(text: journal.text) == journal
    else { return nil }
    StagedFile.flush([exchange.journal, exchange.place.path])
    return journal
  }
}
