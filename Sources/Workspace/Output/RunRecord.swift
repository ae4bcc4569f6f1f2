import Diagnostics
import Foundation

/// What a run that ended well leaves behind for the next one: where neither the inputs nor the output have changed since, there is nothing to
/// do but to say again what there was to say.
///
/// It lies in the output folder, in a folder of its own that git passes over. All that it vouches for is compared by content: the tool, the
/// configuration and every page by one hash, the manifest by another, and by the manifest every file of the output. A record that cannot be
/// read or written costs a whole run and nothing else.
package struct RunRecord: Codable, Sendable {
  static let folder = ".docent-cache"
  private static let file = folder + "/last-run.json"

  /// The hash of all that the output depends on.
  var inputs: String
  /// The hash of the manifest's bytes.
  var manifest: String
  /// What the pages gave rise to; what the session says by itself it says anew.
  package var diagnostics: [Diagnostic]
  package var counts: RunCounts

  /// - Parameter tool: what tells this build of the tool from others.
  /// - Returns: nil for a run whose inputs are more than pages and a configuration, and for one without a manifest.
  package init?(_ outcome: Pipeline.Outcome, of session: Session, tool: String) {
    guard session.samples.isEmpty, !outcome.hasErrors, outcome.hashes.count == session.pages.count,
      let manifest = FileManager.default.contents(atPath: session.output.absolute(OutputManifest.path))
    else { return nil }
    inputs = session.inputHash(outcome.hashes, tool: tool)
    self.manifest = ContentHash(of: [UInt8](manifest)).description
    // The session's own diagnostics stand first.
    diagnostics = Array(outcome.diagnostics.dropFirst(session.diagnostics.count))
    counts = outcome.counts
  }

  /// Leaves the record in the output folder.
  package func write(to output: Folder) {
    let folder = output.absolute(Self.folder)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(self) else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let ignore = folder + "/.gitignore"
    if !FileManager.default.fileExists(atPath: ignore) {
      try? Data("# Written by docent, for this machine only.\n*\n".utf8).write(to: URL(fileURLWithPath: ignore))
    }
    let file = output.absolute(Self.file)
    // Renamed into its place, so that a reader finds all of it or nothing.
    guard (try? data.write(to: URL(fileURLWithPath: file + ".new"))) != nil else { return }
    if rename(file + ".new", file) != 0 { unlink(file + ".new") }
  }

  /// The last run's record where it still holds, with the pages' texts that its diagnostics quote, and how many files the output has.
  package static func still(
    _ session: Session, tool: String
  ) -> (record: RunRecord, texts: [String: String], files: Int)? {
    guard session.samples.isEmpty, !session.hasErrors, !OutputWriter.isBrokenOff(session.output),
      let data = FileManager.default.contents(atPath: session.output.absolute(file)),
      let record = try? JSONDecoder().decode(RunRecord.self, from: data),
      let manifest = FileManager.default.contents(atPath: session.output.absolute(OutputManifest.path)).map(Array.init),
      ContentHash(of: manifest).description == record.manifest
    else { return nil }
    let quoted = Set(record.diagnostics.flatMap { [$0.location] + $0.notes.map(\.location) }.compactMap { $0?.file })
    let pages = session.pages.mapSideBySide { page -> (hash: ContentHash, text: String?)? in
      guard let bytes = FileManager.default.contents(atPath: session.root.absolute(page)).map(Array.init) else {
        return nil
      }
      return (ContentHash(of: bytes), quoted.contains(page) ? String(decoding: bytes, as: UTF8.self) : nil)
    }
    let hashes = pages.compactMap { $0?.hash }
    guard hashes.count == pages.count, session.inputHash(hashes, tool: tool) == record.inputs else { return nil }
    let files = OutputManifest(text: String(decoding: manifest, as: UTF8.self)).hashes.map {
      (path: $0.key, hash: $0.value)
    }
    let areThere = files.mapSideBySide { file in
      FileManager.default.contents(atPath: session.output.absolute(file.path)).map { ContentHash(of: Array($0)) }
        == file.hash
    }
    guard areThere.allSatisfy({ $0 }) else { return nil }
    let texts = zip(session.pages, pages).compactMap { page, read in read?.text.map { (page, $0) } }
    return (record, Dictionary(texts) { first, _ in first }, files.count)
  }
}

extension RunRecord {
  /// The same for one who only reads, at a moment at which no other run writes to the folder; nil where one does, too.
  package static func stillUndisturbed(
    _ session: Session, tool: String
  ) -> (record: RunRecord, texts: [String: String], files: Int)? {
    guard let lock = try? OutputLock(reading: session.output, patience: 0) else { return nil }
    defer { lock.release() }
    return still(session, tool: tool)
  }
}

extension Session {
  /// One hash of all that the output depends on.
  fileprivate func inputHash(_ pageHashes: [ContentHash], tool: String) -> String {
    var text =
      "\(tool)\n\(layout)\n\(project.diagnostics.warningsAreErrors)\n\(configurationText?.name ?? "")\n\(ContentHash(of: (configurationText?.text ?? "").utf8))\n"
    for (page, hash) in zip(pages, pageHashes) { text += "\(hash) \(page)\n" }
    return ContentHash(of: text.utf8).description
  }
}

/// How much a run has read and made.
package struct RunCounts: Hashable, Codable, Sendable {
  package var pages: Int
  package var operations: Int
  package var types: Int
}
