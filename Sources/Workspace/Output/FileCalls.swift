import Foundation

/// Two calls of the system that Swift's modules of the C library leave out on Linux, looked up where the program runs: an old library that
/// lacks one is a system that cannot do it.
enum FileCalls {
  #if canImport(Darwin)
    /// Lets two names, of files or of folders, change places in one step.
    static func exchange(_ one: String, _ other: String) -> Bool { renamex_np(one, other, UInt32(RENAME_SWAP)) == 0 }

    /// Not asked there: each folder has attributes that the system itself gives.
    static func hasAttributes(_ path: String) -> Bool { false }
  #else
    /// Lets two names, of files or of folders, change places in one step.
    static func exchange(_ one: String, _ other: String) -> Bool {
      // RENAME_EXCHANGE.
      renameat2?(AT_FDCWD, one, AT_FDCWD, other, 2) == 0
    }

    /// Whether a folder has an access list or other attributes that one made anew would lack. The label of SELinux is given to that one too.
    static func hasAttributes(_ path: String) -> Bool {
      var names = [CChar](repeating: 0, count: 1024)
      guard let length = listxattr?(path, &names, names.count) else { return false }
      guard length >= 0 else { return errno != ENOTSUP }
      let words = names.prefix(length).split(separator: 0).map {
        String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      return words.contains { $0 != "security.selinux" }
    }

    private typealias Rename =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    private typealias ListAttributes =
      @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<CChar>, Int) -> Int

    private static let renameat2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Rename.self) }
    private static let listxattr = dlsym(nil, "listxattr").map { unsafeBitCast($0, to: ListAttributes.self) }
  #endif
}
