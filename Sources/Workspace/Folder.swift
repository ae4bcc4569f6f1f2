import Foundation

/// A folder on disk, and the names that files have when seen from it.
package struct Folder: Hashable, Sendable {
  /// Absolute, without `.`, `..` and a slash at the end.
  package let path: String

  /// - Parameter path: absolute, or relative to the current directory.
  package init(_ path: String) {
    let isAbsolute = path.hasPrefix("/")
    self.path = Self.normalized(isAbsolute ? path : FileManager.default.currentDirectoryPath + "/" + path)
  }

  package static var current: Folder { Folder(FileManager.default.currentDirectoryPath) }

  /// The absolute path of what is called `name` from here; an absolute name stays.
  package func absolute(_ name: String) -> String {
    name.hasPrefix("/") ? Self.normalized(name) : Self.normalized(path + "/" + name)
  }

  package func folder(_ name: String) -> Folder { Folder(absolute(name)) }

  /// The name that an absolute path has from here, with `/` between its parts: `sub/create.md`, `../other/create.md`; `.`
  /// for the folder itself.
  package func name(of absolute: String) -> String {
    let here = path.split(separator: "/")
    let there = Self.normalized(absolute).split(separator: "/")
    let shared = zip(here, there).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let parts = Array(repeating: "..", count: here.count - shared) + there.dropFirst(shared).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// Whether an absolute path is this folder or lies below it.
  package func contains(_ absolute: String) -> Bool {
    absolute == path || absolute.hasPrefix(path == "/" ? "/" : path + "/")
  }

  private static func normalized(_ path: String) -> String {
    if isNormal(path) { return path }
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard parts.contains(where: { $0 == "." || $0 == ".." }) else { return "/" + parts.joined(separator: "/") }
    var walked: [Substring] = []
    for part in parts where part != "." {
      if part == ".." { _ = walked.popLast() } else { walked.append(part) }
    }
    return "/" + walked.joined(separator: "/")
  }

  /// Whether a path is as `normalized` would make it; one with a hidden part is not looked at closer.
  private static func isNormal(_ path: String) -> Bool {
    var previous: UInt8?
    for byte in path.utf8 {
      if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
      if previous == nil, byte != UInt8(ascii: "/") { return false }
      previous = byte
    }
    return previous != nil && previous != UInt8(ascii: "/")
  }
}

extension FileManager {
  /// What stands at a path, symbolic links followed; nil where nothing does.
  func kind(at path: String) -> FileAttributeType? {
    var status = stat()
    if stat(path, &status) == 0 { return Self.kind(status.st_mode) }
    // A link to nothing is something all the same.
    return lstat(path, &status) == 0 ? Self.kind(status.st_mode) : nil
  }

  private static func kind(_ mode: mode_t) -> FileAttributeType {
    switch mode & S_IFMT {
    case S_IFREG: .typeRegular
    case S_IFDIR: .typeDirectory
    case S_IFLNK: .typeSymbolicLink
    default: .typeUnknown
    }
  }

  /// What stands at a path itself, a symbolic link not followed; nil where nothing does.
  func ownKind(at path: String) -> FileAttributeType? {
    var status = stat()
    return lstat(path, &status) == 0 ? Self.kind(status.st_mode) : nil
  }

  /// The path with symbolic links followed, as far as its parts are there.
  func realPath(of path: String) -> String {
    var missing: [String] = []
    var present = path
    while present != "/", !present.isEmpty {
      if let real = realpath(present, nil) {
        defer { free(real) }
        return ([String(cString: real)] + missing.reversed()).joined(separator: "/")
      }
      let url = URL(fileURLWithPath: present)
      missing.append(url.lastPathComponent)
      present = url.deletingLastPathComponent().path
    }
    return path
  }
}
