import Foundation

/// A file that is written aside before it is put in its place.
enum StagedFile {
  /// Writes a new file.
  ///
  /// - Parameter target: the path that the failure names.
  /// - Throws: `OutputFailure`.
  static func write(_ text: String, to path: String, for target: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw OutputFailure.last(at: target) }
    var text = text
    let isWritten = text.withUTF8 { write($0, to: file) }
    let failure = OutputFailure.last(at: target)
    guard close(file) == 0 else { throw OutputFailure.last(at: target) }
    if !isWritten { throw failure }
  }

  /// Writes all bytes, in as many steps as the system takes.
  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
    var rest = UnsafeRawBufferPointer(bytes)
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = Foundation.write(file, start, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return true
  }

  /// Waits until the disk has what was written to files, or which files a folder holds; many of them at once, which takes hardly longer
  /// than one. File systems that know no such wait are not waited for.
  ///
  /// - Throws: `OutputFailure` of the first that the disk did not take.
  static func flush(_ paths: [String]) throws {
    let failures = paths.mapWaiting { flush($0) }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }

  private static func flush(_ path: String) -> OutputFailure? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard fsync(file) != 0, isLoss(errno) else { return nil }
    return OutputFailure.last(at: path)
  }

  /// Whether an error of `fsync` says that bytes are lost, and not that there is nothing to wait for.
  static func isLoss(_ error: Int32) -> Bool { [EIO, ENOSPC, EDQUOT].contains(error) }
}
