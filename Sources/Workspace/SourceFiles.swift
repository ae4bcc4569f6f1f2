import Diagnostics

/// The files that locations point into: named from the current folder, so that they open, with the text that may be shown of them.
struct SourceFiles {
  /// The text of pages and of the configuration; captured responses may be private and are never quoted.
  private let texts: [String: String]
  private let own: Set<String>
  private let prefix: String

  /// - Parameter isWhole: whether files are named by their whole paths.
  init(_ session: Session, texts: [String: String], isWhole: Bool = false) {
    var texts = texts
    if let configuration = session.configurationText { texts[configuration.name] = configuration.text }
    self.texts = texts
    own = Set(texts.keys).union(session.samples.map(\.name))
    prefix = isWhole ? session.root.path : Folder.current.name(of: session.root.path)
  }

  /// The location with its file as it is called from the current folder.
  func named(_ location: SourceLocation) -> SourceLocation {
    guard prefix != ".", own.contains(location.file) else { return location }
    var location = location
    location.file = prefix + "/" + location.file
    return location
  }

  /// The text of a file by either name; nil where it may not be shown.
  func text(_ file: String) -> String? {
    let bare = prefix != "." && file.hasPrefix(prefix + "/") ? String(file.dropFirst(prefix.count + 1)) : file
    return texts[bare]
  }
}
