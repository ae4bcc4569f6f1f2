/// A table of words and phrases, found in a passage wherever they stand as words of their own.
struct PassageWords: Sendable {
  /// Those that begin with one character stand together, the longest first.
  let phrases: [[Unicode.Scalar]]
  /// The characters of all of them, so that none is taken hold of to be compared.
  private let scalars: [Unicode.Scalar]
  /// Where each of `phrases` stands in `scalars`.
  private let places: [Range<Int>]
  /// The phrases that begin with a character of ASCII, by its code.
  private let ascii: [Range<Int>]
  /// A bit for each of those characters, the codes below 64 in the first.
  private let asciiBits: (low: UInt64, high: UInt64)
  /// The phrases that begin with another character.
  private let wide: [Unicode.Scalar: Range<Int>]
  /// A bit for each of those characters, by the last bits of its code: most others are told apart without a look into the table.
  private let wideBits: UInt64

  /// - Parameter words: in half width and lower case.
  init(_ words: [String]) {
    phrases = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
      .sorted { $0[0] == $1[0] ? $0.count > $1.count : $0[0] < $1[0] }
    var ascii = [Range<Int>](repeating: 0..<0, count: 128)
    var wide: [Unicode.Scalar: Range<Int>] = [:]
    var wideBits: UInt64 = 0
    var asciiBits: (low: UInt64, high: UInt64) = (0, 0)
    for (index, phrase) in phrases.enumerated() {
      let first = phrase[0]
      if first.isASCII {
        let known = ascii[Int(first.value)]
        ascii[Int(first.value)] = (known.isEmpty ? index : known.lowerBound)..<(index + 1)
        let bit: UInt64 = 1 << UInt64(first.value & 63)
        if first.value < 64 { asciiBits.low |= bit } else { asciiBits.high |= bit }
      } else {
        wide[first] = (wide[first]?.lowerBound ?? index)..<(index + 1)
        wideBits |= 1 << UInt64(first.value & 63)
      }
    }
    scalars = Array(phrases.joined())
    places = phrases.reduce(into: []) { places, phrase in
      let start = places.last?.upperBound ?? 0
      places.append(start..<(start + phrase.count))
    }
    (self.ascii, self.asciiBits, self.wide, self.wideBits) = (ascii, asciiBits, wide, wideBits)
  }

  /// All phrases of several tables.
  init(_ tables: [PassageWords]) {
    self.init(tables.flatMap(\.texts))
  }

  /// The phrases as texts.
  var texts: [String] { phrases.map { String(String.UnicodeScalarView($0)) } }

  /// Whether a phrase may begin with a character, as far as its bit tells.
  private func mayBegin(_ first: Unicode.Scalar) -> Bool {
    let bits = first.value >= 128 ? wideBits : first.value < 64 ? asciiBits.low : asciiBits.high
    return bits & 1 << UInt64(first.value & 63) != 0
  }

  /// The phrases that begin with a character, by their numbers.
  private func candidates(_ first: Unicode.Scalar) -> Range<Int> {
    first.isASCII ? ascii[Int(first.value)] : wide[first] ?? 0..<0
  }

  /// The end of the longest phrase that begins at a place; nil where none does.
  func end(at start: Int, in passage: Passage, before limit: Int) -> Int? {
    guard start < limit, mayBegin(passage.folded[start]) else { return nil }
    if start > 0, passage.folded[start].isASCIIWord, passage.folded[start - 1].isASCIIWord { return nil }
    for index in candidates(passage.folded[start]) {
      let phrase = places[index]
      let end = start + phrase.count
      guard end <= limit, stands(phrase, at: start, in: passage.folded) else { continue }
      // `最大100` and `max1000` end at the digit, `default_value` and `maximal` are other words.
      if end < passage.count, passage.folded[end - 1].isASCIIWord, passage.folded[end].isASCIIWord,
        !passage.folded[end - 1].isASCIILetter || !passage.folded[end].isASCIIDigit
      {
        continue
      }
      return end
    }
    return nil
  }

  /// Whether a phrase stands at a place where its first character does.
  private func stands(_ phrase: Range<Int>, at start: Int, in text: [Unicode.Scalar]) -> Bool {
    var length = 1
    while length < phrase.count {
      if text[start + length] != scalars[phrase.lowerBound + length] { return false }
      length += 1
    }
    return true
  }

  /// Whether a phrase stands anywhere in a passage, code included.
  func occur(in passage: Passage) -> Bool {
    passage.all.contains { end(at: $0, in: passage, before: passage.count) != nil }
  }

  /// Every place in a range where a phrase stands, outside of code, from left to right.
  func ranges(in range: Range<Int>, of passage: Passage) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if !passage.isCode[index], let end = end(at: index, in: passage, before: range.upperBound) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a phrase is all that stands in a range.
  func isWhole(_ range: Range<Int>, of passage: Passage) -> Bool {
    end(at: range.lowerBound, in: passage, before: range.upperBound) == range.upperBound
  }

  /// Whether a phrase ends right before a place, white space and a colon between them allowed.
  func stands(before place: Int, in passage: Passage, from start: Int = 0) -> Bool {
    var end = place
    while end > start, passage.folded[end - 1].isSpace || passage.folded[end - 1] == ":" { end -= 1 }
    return (max(start, end - 24)..<end).contains { self.end(at: $0, in: passage, before: end) == end }
  }
}
