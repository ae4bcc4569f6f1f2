import Contract

/// Finds the keys that carry an identifier of one tenant's data (`text_asset_8b1eeedd`) and are no part of the schema.
///
/// A key is dynamic when, after a marker word, it has a word that no person would write: at least six hexadecimal digits with
/// a decimal digit among them, or at least five decimal digits. One such key may be chance; two under one marker are a rule.
/// `address1`, `line_2`, `sha256` and `md5` stay fields: what looks like an identifier there is too short or has no marker.
struct DynamicKeyRule: Hashable, Sendable {
  /// The word before the identifier: `asset`.
  let marker: String
  /// Whether nothing stands before the marker in any key.
  let isPrefix: Bool

  /// The rules that the keys of all objects call for, by marker.
  static func rules(for keys: some Sequence<String>) -> [DynamicKeyRule] {
    var found: [String: Set<String>] = [:]
    for key in keys {
      if let split = split(key) { found[split.marker, default: []].insert(key) }
    }
    return found.filter { $0.value.count >= 2 }
      .map { marker, keys in DynamicKeyRule(marker: marker, isPrefix: keys.allSatisfy { $0.hasPrefix(marker + "_") }) }
      .sorted { $0.marker < $1.marker }
  }

  /// The text that every such key contains, or begins with.
  var text: String { isPrefix ? marker + "_" : "_" + marker + "_" }

  func matches(_ key: String) -> Bool { Self.split(key)?.marker == marker }

  /// Whether a key that is no dynamic one would be taken for one by its text alone.
  func wouldTake(_ key: String) -> Bool { !matches(key) && (isPrefix ? key.hasPrefix(text) : key.contains(text)) }

  private static func split(_ key: String) -> (marker: String, identifier: Substring)? {
    let words = key.split(separator: "_", omittingEmptySubsequences: false)
    for index in words.indices.dropFirst() where isIdentifier(words[index]) && !words[index - 1].isEmpty {
      return (String(words[index - 1]), words[index])
    }
    return nil
  }

  private static func isIdentifier(_ word: Substring) -> Bool {
    let digits = word.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let letters = word.utf8.count {
      (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0)
    }
    guard digits + letters == word.utf8.count else { return false }
    return letters == 0 ? digits >= 5 : digits >= 1 && word.utf8.count >= 6
  }
}
