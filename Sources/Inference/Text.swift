import Diagnostics

extension StringProtocol {
  /// Whether a text stands within, byte by byte.
  func contains(_ words: String) -> Bool { ByteText.contains(words, in: self) }
}

extension String {
  /// The same, told from other kinds of text where the program is compiled.
  func contains(_ words: String) -> Bool { ByteText.contains(words, in: self) }
}
