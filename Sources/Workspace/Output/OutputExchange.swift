import Diagnostics
import Foundation

/// Changes to the files of a folder in one step, so that no moment shows some of them: the whole new folder is made beside the old one, and
/// the two change places.
///
/// Files that stay, people's too, are in both folders under two names, so that nothing is copied. Folders in which Docent has nothing
/// (`.build`, people's own) stay what they are: the new folder has a link to each, and right after the exchange folder and link change
/// places, which is a single step again; so neither is away for any moment. Where somebody has been at work in the folder since it was read,
/// it is not exchanged; what is saved in the last instant is kept.
///
/// What a killed run leaves is brought to its end by the next one (`ExchangeRecovery`); until then the output folder is all old or all new.
///
/// Not everywhere: the folders of generated files are other ones afterwards, although they have the names and the rights of the old. So
/// the output is exchanged only where nobody works in it (`ExchangeFitness`), and where the file system can: not where the folder is a
/// mount, or holds one, nor on file systems without links or exchanges. Elsewhere `OutputTransaction` changes one file after the other.
/// Nobody tells of what has the old folder itself open, as a container that mounts it and an editor that watches it have: they keep a folder
/// that is emptied.
struct OutputExchange {
  typealias Step = OutputTransaction.Step

  private let exchange: FolderExchange
  private let changes: [OutputComparison.Entry]
  /// The paths that change.
  private let changed: Set<String>
  /// Folders in which Docent has files, before or after; `""` for the output folder.
  private let owned: Set<String>

  /// - Parameter entries: all that the folder has or will have of Docent, changed or not.
  init?(_ entries: [OutputComparison.Entry], in folder: Folder) {
    guard let exchange = FolderExchange(folder) else { return nil }
    self.exchange = exchange
    changes = entries.filter { $0.state != .unchanged }
    changed = Set(changes.map(\.path))
    owned = Set(entries.flatMap { OutputPath.folders(above: $0.path) } + [""])
  }

  /// - Returns: whether the changes are made; where not, all is as it was before.
  /// - Throws: what `observe` throws before the exchange; all is then as it was before. `OutputFailure` where the folders of others are
  ///   neither in the new folder nor in the old one.
  func run(observe: (Step) throws -> Void) throws -> Bool {
    guard let inventory = takeInventory(), ExchangeFitness(exchange).isFit(carried: inventory.carried),
      mkdir(exchange.place.path, 0o777) == 0
    else { return false }
    guard exchange.explain(), mkdir(exchange.other.path, 0o777) == 0,
      let lock = try? OutputLock(exchange.other, patience: 0)
    else {
      exchange.discard()
      return false
    }
    // Whoever comes after the exchange waits until this run has ended.
    defer { lock.release() }
    let prepared: ExchangeJournal?
    do {
      prepared = try prepare(inventory, observe)
    } catch {
      exchange.discard()
      throw error
    }
    guard let journal = prepared, exchange.exchange() else {
      exchange.discard()
      return false
    }
    // From here on the new state counts, and what is thrown by an observer changes nothing of it.
    return try ExchangeRecovery(exchange).settle(journal) { try? observe($0) }
  }

  /// Makes the new folder.
  ///
  /// - Returns: what the exchange will do; nil where it cannot be.
  private func prepare(_ inventory: FolderInventory, _ observe: (Step) throws -> Void) throws -> ExchangeJournal? {
    try observe(.link)
    guard link(inventory), try stage(observe), let journal = try writeJournal(inventory, observe),
      isUndisturbed(since: inventory)
    else { return nil }
    try observe(.exchange)
    return journal
  }

  private func takeInventory() -> FolderInventory? {
    FolderInventory(exchange.folder, owned: owned, changed: changed)
  }

  /// Whether all is there that was there at first, and nothing else.
  private func isUndisturbed(since inventory: FolderInventory) -> Bool {
    takeInventory() == inventory
      && changes.mapSideBySide { [exchange] in
        FileManager.default.contents(atPath: exchange.folder.absolute($0.path)).map(Array.init) == $0.existing
      }.allSatisfy { $0 }
  }

  /// Gives the new folder what stays of the old one.
  ///
  /// - Returns: false where something cannot be taken over as it is.
  private func link(_ inventory: FolderInventory) -> Bool {
    for path in [""] + inventory.folders {
      let new = exchange.other.absolute(path)
      guard path.isEmpty || mkdir(new, 0o777) == 0,
        ExchangeFitness.makeAlike(new, exchange.folder.absolute(path))
      else { return false }
    }
    return inventory.stays.allSatisfy {
      linkat(AT_FDCWD, exchange.folder.absolute($0), AT_FDCWD, exchange.other.absolute($0), 0) == 0
    } && inventory.carried.allSatisfy { symlink(exchange.link(for: $0), exchange.other.absolute($0)) == 0 }
  }

  /// Writes what is new, and waits for the disk to have it.
  private func stage(_ observe: (Step) throws -> Void) throws -> Bool {
    var made: Set<String> = []
    for entry in changes where entry.generated != nil {
      try observe(.stage(entry.path))
      for folder in OutputPath.folders(above: entry.path).reversed() where made.insert(folder).inserted {
        guard mkdir(exchange.other.absolute(folder), 0o777) == 0 || errno == EEXIST else { return false }
      }
    }
    let areWritten = changes.mapSideBySide { [exchange] entry in
      guard let text = entry.generated else { return true }
      let target = exchange.other.absolute(entry.path)
      return (try? StagedFile.write(text, to: target, for: target)) != nil
    }
    guard areWritten.allSatisfy({ $0 }) else { return false }
    for entry in changes where entry.generated == nil {
      for folder in OutputPath.folders(above: entry.path) where rmdir(exchange.other.absolute(folder)) != 0 { break }
    }
    try StagedFile.flush((changes.map(\.path) + owned).map(exchange.other.absolute))
    return true
  }

  private func writeJournal(_ inventory: FolderInventory, _ observe: (Step) throws -> Void) throws -> ExchangeJournal? {
    try observe(.journal)
    guard let old = FileIdentity(exchange.folder.path), let new = FileIdentity(exchange.other.path),
      old.device == new.device
    else { return nil }
    var journal = ExchangeJournal(old: old.number, new: new.number)
    for entry in changes { journal.changed.append(.init(path: entry.path, hash: entry.existing.map(ContentHash.init))) }
    for path in inventory.stays { journal.stays[path] = inventory.numbers[path] }
    journal.carried = inventory.carried
    guard (try? StagedFile.write(journal.text, to: exchange.journal, for: exchange.journal)) != nil,
      ExchangeJournal(text: journal.text) == journal
    else { return nil }
    try StagedFile.flush([exchange.journal, exchange.place.path])
    return journal
  }
}
