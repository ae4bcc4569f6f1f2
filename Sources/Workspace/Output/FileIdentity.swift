import Foundation

/// Which file a name or a descriptor stands for.
struct FileIdentity: Equatable {
  var device: UInt64
  var number: UInt64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// The process that holds a lock on the file, where the system tells: Linux does, in lines such as
  /// `1: FLOCK  ADVISORY  WRITE 4711 fd:01:123456 0 EOF`.
  var lockHolder: Int? {
    guard let table = FileManager.default.contents(atPath: "/proc/locks") else { return nil }
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(number)"), let process = Int(words[4]),
        process > 0
      else { continue }
      return process
    }
    return nil
  }
}
