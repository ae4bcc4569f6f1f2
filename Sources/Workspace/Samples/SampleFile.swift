import Contract
import Diagnostics
import Foundation
import JSONText

/// A file of captured responses: one response (`.json`), a response a line (`.ndjson`, `.jsonl`), or what a browser exports (`.har`).
package struct SampleFile: Hashable, Sendable {
  /// The endings of files that folders and patterns give.
  package static let extensions: Set<String> = ["json", "ndjson", "jsonl", "har"]
  /// The largest file that is read, in bytes.
  static let largest = 64 << 20

  /// The file as pages are named: relative to the configuration.
  package var name: String
  package var settings: Configuration.SampleSettings

  package init(name: String, settings: Configuration.SampleSettings) {
    self.name = name
    self.settings = settings
  }

  /// The responses of the file; what cannot be read is told with its place, and never quoted.
  func read(in root: Folder) -> (responses: [CapturedResponse], diagnostics: [Diagnostic]) {
    guard let data = FileManager.default.contents(atPath: root.absolute(name)) else {
      return ([], [.unreadable("the samples in `\(name)` cannot be read", at: settings.location)])
    }
    guard data.count <= Self.largest else {
      return ([], [.unreadable("`\(name)` is larger than \(Self.largest >> 20) MB", at: settings.location)])
    }
    return read(String(decoding: data, as: UTF8.self))
  }

  func read(_ text: String) -> (responses: [CapturedResponse], diagnostics: [Diagnostic]) {
    let start = SourceLocation(file: name, line: 1)
    let reading = JSONReader.read(text, at: start)
    let fault = reading.diagnostics.first { $0.code == .malformedJSON || $0.code == .truncatedJSON }
    let told = fault.map { [Diagnostic.malformed(at: $0.location ?? start)] } ?? []
    if let archive = reading.documents.first, HTTPArchive.entries(of: archive) != nil {
      let (responses, faults) = HTTPArchive.responses(in: archive, settings: settings)
      return (responses, told + faults)
    }
    guard settings.namesOperation else {
      return ([], [.nameless(name, at: settings.location)])
    }
    guard !reading.documents.isEmpty else {
      return ([], told.isEmpty ? [.malformed(at: start)] : told)
    }
    let responses = reading.documents.enumerated().map { index, node in
      CapturedResponse(
        node, entry: reading.documents.count > 1 ? "response \(index + 1)" : "", settings: settings)
    }
    return (responses, told)
  }
}

extension Configuration.SampleSettings {
  fileprivate var namesOperation: Bool { operation != nil || page != nil }
}

// The messages.
extension Diagnostic {
  static func unreadable(_ message: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(.sampleUnreadable, message, at: place)
  }

  fileprivate static func malformed(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .sampleUnreadable, "what stands here is no JSON; the rest of the file is used as far as it is", at: place,
      severity: .warning)
  }

  fileprivate static func nameless(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .sampleUnreadable, "`\(name)` is no HTTP archive, and nothing says which operation its responses are of",
      at: place,
      fix: "samples:\n  - { operation: POST /v1/orders, files: [\(YAMLText.scalar(name))] }")
  }
}
