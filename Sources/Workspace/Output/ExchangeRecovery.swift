import Foundation

/// Brings an exchange of folders to its end: one that was broken off before the folders changed places is forgotten, one that was broken off
/// after it is completed. It may itself be broken off at any point and begun again.
struct ExchangeRecovery {
  private let exchange: FolderExchange

  init(_ exchange: FolderExchange) { self.exchange = exchange }

  /// Leaves the old state or the new one, and nothing else.
  ///
  /// - Throws: `OutputFailure` where nobody can say what the folder beside the output folder is worth, or something in it cannot be moved.
  func run(observe: (OutputTransaction.Step) throws -> Void) throws {
    try observe(.clean)
    guard let other = FileIdentity(exchange.other.path)?.number else { return exchange.close() }
    let text = FileManager.default.contents(atPath: exchange.journal).map { String(decoding: $0, as: UTF8.self) }
    if FileStatus(exchange.journal) == nil || text.map(ExchangeJournal.isWhole) == false { return exchange.discard() }
    guard let journal = text.flatMap(ExchangeJournal.init(text:)) else { throw failure }
    let current = FileIdentity(exchange.folder.path)?.number
    switch (other, current) {
    // What cannot be carried over brings the old state back, which ends the matter as well.
    case (journal.old, journal.new): _ = try settle(journal) { try? observe($0) }
    case (journal.new, _): ExchangeSweep(exchange, journal, isOld: false).run()
    default: throw failure
    }
    if exchange.isOpen { throw failure }
  }

  /// After the folders have changed places: carries over the folders of others, keeps what was saved in the old folder meanwhile, and
  /// removes it. Where that is not possible with something, the journal stays, and so does the old folder with that.
  ///
  /// - Returns: false where a folder cannot be carried over, as a mount cannot; the old state is then back.
  /// - Throws: `OutputFailure` where neither can be had.
  func settle(_ journal: ExchangeJournal, observe: (OutputTransaction.Step) -> Void) throws -> Bool {
    for (number, path) in journal.carried.enumerated() where exchange.isLinked(path) {
      observe(.carry(path))
      guard exchange.exchange(path) else {
        // Not removed before all that is somebody else's is back in its place.
        let isBack = journal.carried[..<number].reduce(true) { exchange.exchange($1) && $0 }
        guard isBack, exchange.exchange() else { throw failure }
        ExchangeSweep(exchange, journal, isOld: false).run()
        return false
      }
    }
    observe(.clean)
    ExchangeSweep(exchange, journal, isOld: true).run { observe(.finish) }
    return true
  }

  private var failure: OutputFailure {
    OutputFailure(
      path: exchange.folder.path,
      reason: "a run that was killed left \(exchange.other.path), which may hold files of yours; move it away")
  }
}
