/// Phrases that a text is searched for in one pass over its bytes, however many they are.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
  private var byFirst = [[[UInt8]]](repeating: [], count: 256)

  /// - Parameter phrases: in the form of the texts that will be searched: small letters of half width.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { byFirst[Int(first)].append(bytes) }
    }
  }

  init(arrayLiteral phrases: String...) { self.init(phrases) }

  /// Whether a text contains any of them.
  func occur(in text: some StringProtocol) -> Bool {
    let text = String(text)
    return text.utf8.withContiguousStorageIfAvailable(occur) ?? Array(text.utf8).withUnsafeBufferPointer(occur)
  }

  private func occur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for start in bytes.indices {
      for phrase in byFirst[Int(bytes[start])] where bytes[start...].starts(with: phrase) { return true }
    }
    return false
  }
}
