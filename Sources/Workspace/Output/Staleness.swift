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
    /// That line as it stands on disk and as the pages give it; nil where the file ends before it.
    package var existing: String?
    package var generated: String?
  }

  /// Sorted by path; the manifest is last.
  package let differences: [Difference]
  /// How many files there should be.
  package let count: Int
  package let diagnostics: [Diagnostic]

  /// - Parameter root: the folder that the diagnostics name files from.
  package init(_ files: [GeneratedFile], in folder: Folder, root: Folder) {
    let comparison = OutputComparison(files, in: folder)
    count = files.count
    differences = (comparison.entries + [comparison.manifest]).compactMap(Self.difference)
    diagnostics =
      comparison.refusals + differences.map { Diagnostic.stale($0, file: root.name(of: folder.absolute($0.path))) }
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
    let newline = UInt8(ascii: "\n")
    let old = existing.split(separator: newline, omittingEmptySubsequences: false)
    let new = Array(generated.utf8).split(separator: newline, omittingEmptySubsequences: false)
    let index = zip(old, new).prefix { $0 == $1 }.count
    difference.line = index + 1
    difference.existing = index < old.count ? String(decoding: old[index], as: UTF8.self) : nil
    difference.generated = index < new.count ? String(decoding: new[index], as: UTF8.self) : nil
    return difference
  }
}

// The messages.
extension Diagnostic {
  fileprivate static func stale(_ difference: Staleness.Difference, file: String) -> Diagnostic {
    let message: String
    switch difference.kind {
    case .missing: message = "this file is missing: the pages now give it"
    case .extra: message = "this file is left over: the pages no longer give it"
    case .stale where difference.isForeign: message = "this file was edited by hand, and is not what the pages give"
    case .stale: message = "this file is not what the pages now give"
    }
    let notes =
      difference.kind == .stale
      ? [
        Note("on disk:        \(difference.existing ?? "(the file ends)")"),
        Note("the pages give: \(difference.generated ?? "(the file ends)")"),
      ] : []
    return Diagnostic(.staleOutput, message, at: SourceLocation(file: file, line: difference.line), notes: notes)
  }
}
