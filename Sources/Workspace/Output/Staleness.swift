import Diagnostics
import Emission

/// What writing would change, without writing: `docent check`.
package struct Staleness: Sendable {
  /// A file that is not what the pages now give.
  package struct Difference: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case stale, missing, extra }

    package var path: String
    package var kind: Kind
    /// Whether somebody wrote or edited the file since Docent did.
    package var isForeign: Bool
    /// The first line that differs, counted from 1; 1 for a missing or an extra file.
    package var line: Int
    /// What differs there, on disk and as the pages give it; nil for a missing or an extra file.
    package var excerpt: DifferenceExcerpt?
  }

  /// Sorted by path; the manifest is last.
  package let differences: [Difference]
  /// How many files there should be.
  package let count: Int
  package let diagnostics: [Diagnostic]

  /// The differences for people: a line a file, and of the first stale ones the lines in which they differ.
  package var text: String {
    var text = ""
    var shown = 0
    for difference in differences {
      text += "\(difference.kind.rawValue)  \(difference.path)\n"
      guard let excerpt = difference.excerpt, difference.path != OutputManifest.path, shown < Self.most else {
        continue
      }
      shown += 1
      text += excerpt.text.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    return text
  }

  /// Of how many files the lines are shown.
  private static let most = 5

  /// - Parameter root: the folder that the diagnostics name files from.
  package init(_ files: [GeneratedFile], in folder: Folder, root: Folder) {
    let comparison = OutputComparison(files, in: folder)
    count = files.count
    differences = (comparison.entries + [comparison.manifest]).compactMap(Self.difference)
    let name = root.name(of: folder.path)
    diagnostics =
      comparison.refusals + differences.map { Diagnostic.stale($0, file: root.name(of: folder.absolute($0.path))) }
      + (OutputWriter.isBrokenOff(folder) ? [differences.isEmpty ? .leftover(name) : .brokenOff(name)] : [])
  }

  /// Whether the output is what the pages give; there may be something to say all the same.
  package var isFresh: Bool { !diagnostics.contains { $0.severity == .error } }

  /// The same, at a moment at which no other run writes to the folder.
  ///
  /// - Parameter patience: how long to wait for such a run, in seconds.
  /// - Throws: `OutputBusy` where it does not end in time.
  package static func undisturbed(
    _ files: [GeneratedFile], in folder: Folder, root: Folder, patience: Double = 10
  ) throws -> Staleness {
    let lock = try OutputLock(reading: folder, patience: patience)
    defer { lock?.release() }
    return Staleness(files, in: folder, root: root)
  }

  private static func difference(_ entry: OutputComparison.Entry) -> Difference? {
    let kind: Difference.Kind
    switch entry.state {
    case .unchanged: return nil
    case .missing: kind = .missing
    case .stale: kind = .stale
    case .extra: kind = .extra
    }
    var difference = Difference(path: entry.path, kind: kind, isForeign: entry.isForeign, line: 1)
    guard kind == .stale, let existing = entry.existing, let generated = entry.generated else { return difference }
    difference.excerpt = DifferenceExcerpt(old: existing, new: Array(generated.utf8))
    difference.line = difference.excerpt?.line ?? 1
    return difference
  }
}

// The messages.
extension Diagnostic {
  fileprivate static func brokenOff(_ folder: String) -> Diagnostic {
    Diagnostic(
      .staleOutput, "a run was killed while it wrote \(folder); docent generate first brings that to an end")
  }

  fileprivate static func leftover(_ folder: String) -> Diagnostic {
    Diagnostic(
      .staleOutput,
      "a run was killed when it had written \(folder), and left things that the next docent generate clears up",
      severity: .warning)
  }

  fileprivate static func stale(_ difference: Staleness.Difference, file: String) -> Diagnostic {
    let message: String
    switch difference.kind {
    case .missing: message = "this file is missing: the pages now give it"
    case .extra: message = "this file is left over: the pages no longer give it"
    case .stale where difference.isForeign: message = "this file was edited by hand, and is not what the pages give"
    case .stale: message = "this file is not what the pages now give"
    }
    let notes =
      difference.excerpt.map { excerpt in
        [
          Note("on disk:        \(excerpt.old ?? "(the file ends)")"),
          Note("the pages give: \(excerpt.new ?? "(the file ends)")"),
        ]
      } ?? []
    return Diagnostic(.staleOutput, message, at: SourceLocation(file: file, line: difference.line), notes: notes)
  }
}
