/// Searches texts by their bytes: what the standard library compares character by character costs a hundred times as much.
package enum ByteText {
  /// Whether a text stands within another.
  package static func contains(_ words: some StringProtocol, in text: some StringProtocol) -> Bool {
    let found = words.utf8.withContiguousStorageIfAvailable { words in
      text.utf8.withContiguousStorageIfAvailable { text in place(of: words, in: text, from: 0) != nil }
    }
    if let found = found ?? nil { return found }
    let (words, text) = (Array(words.utf8), Array(text.utf8))
    return words.withUnsafeBufferPointer { words in
      text.withUnsafeBufferPointer { place(of: words, in: $0, from: 0) != nil }
    }
  }

  /// The same of whole texts: a function for all kinds of text is slow where another module calls it.
  package static func contains(_ words: String, in text: String) -> Bool {
    var (words, text) = (words, text)
    return words.withUTF8 { words in text.withUTF8 { place(of: words, in: $0, from: 0) != nil } }
  }

  private static func place(
    of words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = words.first else { return start }
    var start = start
    while start + words.count <= text.count {
      if text[start] == first {
        var length = 1
        while length < words.count, text[start + length] == words[length] { length += 1 }
        if length == words.count { return start }
      }
      start += 1
    }
    return nil
  }
}

extension ByteText {
  /// Whether a text stands within another with no letter or digit of ASCII right before or behind it.
  package static func hasWord(_ words: String, in text: String) -> Bool {
    var (words, text) = (words, text)
    return words.withUTF8 { words in text.withUTF8 { hasWord(words, in: $0) } }
  }

  private static func hasWord(_ words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let place = place(of: words, in: text, from: start) {
      let end = place + words.count
      let isFree = place == 0 || !text[place - 1].isASCIIAlphanumeric
      if isFree, end == text.count || !text[end].isASCIIAlphanumeric { return true }
      start = max(end, place + 1)
    }
    return false
  }
}

/// A table of words and phrases that are looked for in one pass over a text.
package struct ByteWords: Sendable {
  /// Those that begin with one byte stand together.
  package let words: [[UInt8]]
  /// The bytes of all of them, so that none is taken hold of to be compared.
  private let bytes: [UInt8]
  /// Where each of `words` stands in `bytes`.
  private let places: [Range<Int>]
  /// The words that begin with a byte, as a range of `words`.
  private let ranges: [Range<Int>]

  package init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    var ranges = [Range<Int>](repeating: 0..<0, count: 256)
    for (index, word) in self.words.enumerated() {
      let first = Int(word[0])
      ranges[first] = (ranges[first].isEmpty ? index : ranges[first].lowerBound)..<(index + 1)
    }
    self.ranges = ranges
    bytes = Array(self.words.joined())
    places = self.words.reduce(into: []) { places, word in
      let start = places.last?.upperBound ?? 0
      places.append(start..<(start + word.count))
    }
  }

  /// Whether one of the words stands in a text.
  package func occur(in text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(occur) ?? Array(text.utf8).withUnsafeBufferPointer(occur)
  }

  /// The same of a whole text: a function for all kinds of text is slow where another module calls it.
  package func occur(in text: String) -> Bool {
    var text = text
    return text.withUTF8(occur)
  }

  /// The same of a part of a text.
  package func occur(in text: Substring) -> Bool {
    var text = text
    return text.withUTF8(occur)
  }

  private func occur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    for start in text.indices {
      for index in ranges[Int(text[start])] {
        let word = places[index]
        guard start + word.count <= text.count else { continue }
        var length = 1
        while length < word.count, text[start + length] == bytes[word.lowerBound + length] { length += 1 }
        if length == word.count { return true }
      }
    }
    return false
  }
}
