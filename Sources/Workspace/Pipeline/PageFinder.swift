import Contract
import Diagnostics
import Foundation

/// Finds the pages that are read, in an order that no file system decides.
package struct PageFinder {
  /// The endings of files that folders and patterns give; a file that is named itself is read whatever its ending.
  package static let extensions: Set<String> = ["md", "markdown", "mdx", "html", "htm", "txt"]

  /// The folder that pages are named from: the configuration's, or that of the pages that were given.
  package let root: Folder
  /// Never searched: what an earlier run wrote is no page.
  package let output: Folder

  package init(root: Folder, output: Folder) {
    self.root = root
    self.output = output
  }

  /// The innermost folder that holds all of what is named: a folder itself, the folder of a file, of a glob what comes before
  /// its first pattern.
  static func sharedFolder(of names: [String], relativeTo base: Folder) -> Folder {
    let folders = names.map { name in
      let path = base.absolute(name)
      let fixed = path.split(separator: "/").prefix { !GlobPattern.isPattern(String($0)) }
      let isFolder =
        fixed.count < path.split(separator: "/").count || FileManager.default.kind(at: path) == .typeDirectory
      return isFolder ? Array(fixed) : Array(fixed.dropLast())
    }
    let shared = folders.dropFirst().reduce(folders.first ?? []) { shared, folder in
      Array(zip(shared, folder).prefix { $0.utf8.elementsEqual($1.utf8) }.map(\.0))
    }
    return Folder("/" + shared.joined(separator: "/"))
  }

  /// The names of the pages from `root`, sorted by their bytes, each once.
  /// - Parameters:
  ///   - patterns: files, folders and globs, relative to `base`; empty for every page below `root`.
  ///   - base: the folder that the patterns are relative to: `root` for the configuration's, the current one for arguments.
  package func find(_ patterns: [Sourced<String>], relativeTo base: Folder) -> (
    pages: [String], diagnostics: [Diagnostic]
  ) {
    find(patterns.map { ($0.value, $0.location) }, relativeTo: base)
  }

  /// The same for the arguments of the command line, which have no place in a file.
  package func find(_ arguments: [String], relativeTo base: Folder) -> (pages: [String], diagnostics: [Diagnostic]) {
    find(arguments.map { ($0, nil) }, relativeTo: base)
  }

  private func find(
    _ patterns: [(text: String, location: SourceLocation?)], relativeTo base: Folder
  ) -> (pages: [String], diagnostics: [Diagnostic]) {
    var pages: [String] = []
    var diagnostics: [Diagnostic] = []
    for (text, location) in patterns.isEmpty ? [(".", nil)] : patterns {
      let (found, closed) = files(
        matching: text, relativeTo: patterns.isEmpty ? root : base, endings: Self.extensions)
      diagnostics += closed.sorted().map { .closed($0, at: location) }
      if found.isEmpty, closed.isEmpty { diagnostics.append(.noPages(text, at: location)) }
      pages += found
    }
    pages.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var unique: [String] = []
    for page in pages where unique.last.map({ $0.utf8.elementsEqual(page.utf8) }) != true { unique.append(page) }
    return (unique, diagnostics)
  }

  /// The files that a name, a folder or a glob stands for, and what may not be looked into, by their names from `root`.
  /// - Parameter endings: those that a file must have which is not named itself.
  func files(
    matching text: String, relativeTo base: Folder, endings: Set<String>
  ) -> (files: [String], closed: [String]) {
    let path = base.absolute(text)
    func isWanted(_ path: String) -> Bool {
      endings.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    }
    switch FileManager.default.kind(at: path) {
    case .typeRegular: return ([root.name(of: path)], [])
    case .typeDirectory:
      let (files, closed) = files(below: path)
      return (files.filter(isWanted).map(root.name), closed.map(root.name))
    default: break
    }
    guard GlobPattern.isPattern(text) else { return ([], []) }
    let fixed = path.split(separator: "/").prefix { !GlobPattern.isPattern(String($0)) }.joined(separator: "/")
    let pattern = GlobPattern(path)
    let (files, closed) = files(below: "/" + fixed)
    let matching = files.filter { pattern.matches($0) && (pattern.namesExtension || isWanted($0)) }
    return (matching.map(root.name), closed.map(root.name))
  }

  /// Every file below a folder but the hidden ones; a symbolic link to a folder is not followed, so that no circle is walked.
  private func files(below start: String) -> (files: [String], closed: [String]) {
    var files: [String] = []
    var closed: [String] = []
    var folders = [start]
    while let folder = folders.popLast() {
      guard !output.contains(folder) || output.contains(root.path) else { continue }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder)
      } catch {
        if FileManager.default.kind(at: folder) == .typeDirectory { closed.append(folder) }
        continue
      }
      // A client or a report that was written elsewhere below the pages.
      guard folder == start || !names.contains(OutputManifest.path) else { continue }
      for name in names where !name.hasPrefix(".") {
        let path = (folder == "/" ? "" : folder) + "/" + name
        switch (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType {
        case .typeDirectory?: folders.append(path)
        case .typeRegular?: files.append(path)
        case .typeSymbolicLink? where FileManager.default.kind(at: path) == .typeRegular: files.append(path)
        case nil: closed.append(path)
        default: break
        }
      }
    }
    return (files, closed)
  }
}

// The messages.
extension Diagnostic {
  fileprivate static func closed(_ name: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .pageUnreadable, "`\(name)` cannot be looked into, and so not be searched for pages", at: location,
      notes: [Note("give yourself the right to read it, or name the pages without it")])
  }

  fileprivate static func noPages(_ text: String, at location: SourceLocation?) -> Diagnostic {
    let endings = PageFinder.extensions.sorted().joined(separator: ", ")
    return Diagnostic(
      .noPages, "there is no page at `\(text)`", at: location,
      notes: [Note("in folders, files with these endings are pages: \(endings)")])
  }
}
