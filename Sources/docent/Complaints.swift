import Foundation

/// What a command has to say beside its results, on standard error.
enum Complaints {
  /// Writes as much as is taken: what cannot be told here can be told nowhere.
  static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
