import Foundation

/// What stands at a path, symbolic links not followed.
struct FileStatus {
  private let status: stat

  /// Nil where nothing stands there.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.status = status
  }

  var identity: FileIdentity { FileIdentity(status) }
  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { status.st_mode & S_IFMT == S_IFLNK }
  /// The rights, with the bits for set-user, set-group and sticky.
  var mode: mode_t { status.st_mode & 0o7777 }
  var owner: uid_t { status.st_uid }
  var group: gid_t { status.st_gid }
}
