import Diagnostics

extension StringProtocol {
  /// Whether a text stands within, byte by byte.
  func contains(_ words: String) -> Bool { ByteText.contains(words, in: self) }
}
