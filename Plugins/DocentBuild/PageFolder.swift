import Foundation

/// The folder of a target in which its pages lie.
enum PageFolder {
  /// Where a target's `docent.yaml` is looked for, from the target's folder.
  static let names = [".", "Docs", "docs", "docs-input"]

  /// The configuration of the target in a folder; nil where it has none.
  static func configuration(in target: URL) -> URL? {
    names.lazy.map { ($0 == "." ? target : target.appending(path: $0)).appending(path: "docent.yaml") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The configuration and all that lies with it and may be read: pages, captured responses. Which of these are, the tool alone knows.
  static func files(with configuration: URL) -> [URL] {
    let folder = configuration.deletingLastPathComponent()
    let names = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: [.skipsHiddenFiles])
    let files = (names?.compactMap { $0 as? URL } ?? []).filter { file in
      file.pathExtension != "swift" && (try? file.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory != true
    }
    return files.sorted { $0.path < $1.path }
  }
}
