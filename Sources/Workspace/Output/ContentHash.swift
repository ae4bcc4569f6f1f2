/// A fingerprint of a file's bytes (FNV-1a, 64 bits): enough to notice an edit, and no guard against forgery.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  package let description: String

  package init(of bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    description = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The hash that a manifest's line holds; nil where it is none.
  init?(_ text: Substring) {
    guard text.utf8.count == 16, text.allSatisfy(\.isHexDigit) else { return nil }
    description = text.lowercased()
  }
}
