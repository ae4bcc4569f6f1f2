import Diagnostics
import Emission

/// Writes a client into its folder: all of it, or nothing. Files whose bytes do not change are not touched.
package enum OutputWriter {
  /// What a run did, or why it did nothing.
  package struct Report: Sendable {
    package var written: [String] = []
    package var unchanged: [String] = []
    package var removed: [String] = []
    /// Whether all changes came in one step, and not one file after the other.
    package var isAtOnce = false
    /// With an error among them, nothing was written.
    package var diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }
  }

  /// - Parameters:
  ///   - force: overwrite and remove files that somebody else wrote or edited.
  ///   - patience: how long to wait for another run that writes to the folder, in seconds.
  ///   - observe: called before each step; what it throws ends the writing as a full disk would.
  /// - Throws: `OutputFailure` where the disk does not take what is written; the folder is then as it was before. `OutputBusy`
  ///   where another run writes to the folder for longer than `patience`.
  package static func write(
    _ files: [GeneratedFile], to folder: Folder, force: Bool = false, patience: Double = 10,
    observe: (OutputTransaction.Step) throws -> Void = { _ in }
  ) throws -> Report {
    var lock = try OutputLock(folder, patience: patience)
    defer { lock.release() }
    if let exchange = FolderExchange(folder), exchange.isOpen {
      try ExchangeRecovery(exchange).run(observe: observe)
      if !lock.isOn(folder) {
        lock.release()
        lock = try OutputLock(folder, patience: patience)
      }
    }
    let recovery = OutputRecovery(folder)
    if recovery.isNeeded { try recovery.run(observe: observe) }

    let comparison = OutputComparison(files, in: folder)
    var report = Report()
    report.diagnostics = comparison.refusals
    if !force { report.diagnostics += comparison.conflicts.map { Diagnostic.foreign($0, in: folder) } }
    guard report.diagnostics.isEmpty else { return report }
    for entry in comparison.entries {
      switch entry.state {
      case .unchanged: report.unchanged.append(entry.path)
      case .missing, .stale: report.written.append(entry.path)
      case .extra: report.removed.append(entry.path)
      }
    }
    let changes = (comparison.entries + [comparison.manifest]).filter { $0.state != .unchanged }
    guard !changes.isEmpty else { return report }
    let exchange = OutputExchange(comparison.entries + [comparison.manifest], in: folder)
    if try exchange?.run(observe: observe) == true {
      report.isAtOnce = true
      return report
    }
    do {
      try make(changes, in: folder, observe: observe)
    } catch {
      recovery.run()
      throw error
    }
    try observe(.clean)
    recovery.run()
    return report
  }

  /// Whether a run was killed while it wrote to the folder, and none has come since.
  package static func isBrokenOff(_ folder: Folder) -> Bool {
    FolderExchange(folder)?.isOpen == true || OutputRecovery(folder).isNeeded
  }

  private static func make(
    _ changes: [OutputComparison.Entry], in folder: Folder, observe: (OutputTransaction.Step) throws -> Void
  ) throws {
    var transaction = OutputTransaction(folder: folder)
    try transaction.begin()
    for entry in changes {
      try observe(.stage(entry.path))
      try transaction.stage(entry.path, entry.generated, existing: entry.existing)
    }
    try observe(.journal)
    try transaction.writeJournal()
    for (number, entry) in changes.enumerated() {
      try observe(.commit(entry.path))
      try transaction.commit(number)
    }
    try observe(.finish)
    try transaction.finish()
  }
}

// The messages.
extension Diagnostic {
  fileprivate static func foreign(_ entry: OutputComparison.Entry, in folder: Folder) -> Diagnostic {
    let name = Folder.current.name(of: folder.absolute(entry.path))
    let what =
      entry.state == .extra
      ? "`\(name)` is no longer generated, but was edited by hand, and would be removed"
      : GeneratedHeader.isPresent(in: entry.existing ?? [])
        ? "`\(name)` was edited by hand since it was generated, and would be overwritten"
        : "`\(name)` was not written by Docent, and would be overwritten"
    return Diagnostic(.outputConflict, what, notes: [Note("move it away to keep it, or give --force to lose it")])
  }
}
