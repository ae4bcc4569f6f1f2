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
  /// than one: the threads only wait, so there are more of them than processors. What the disk does not say it has is not waited for twice.
  static func flush(_ paths: [String]) {
    let threads = min(paths.count, 16)
    let waiting = DispatchGroup()
    for first in 0..<threads {
      DispatchQueue(label: "docent.flush").async(group: waiting) {
        for number in stride(from: first, to: paths.count, by: threads) { flush(paths[number]) }
      }
    }
    waiting.wait()
  }

  private static func flush(_ path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }
}
