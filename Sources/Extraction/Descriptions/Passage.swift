import Pages

/// A description in the form in which the rules read it: a scalar a place, once as written and once folded to half width and lower case,
/// with the stretches that are code told apart. Rules speak of ranges of places, so what they find can be quoted as written.
///
/// A class, for every rule and every cursor holds it: what each of them counts is one reference and not one a list.
final class Passage {
  let original: [Unicode.Scalar]
  let folded: [Unicode.Scalar]
  let isCode: [Bool]
  let isLink: [Bool]
  /// The lines of all of it, without empty ones.
  private(set) var lines: [Range<Int>] = []
  /// The sentences of all of it; a line's end ends one too.
  private(set) var sentences: [Range<Int>] = []

  /// Facts stand at the beginning of a description; an essay in a cell is not read to its end.
  private static let longest = 4096

  init(_ words: RichText) {
    var original: [Unicode.Scalar] = []
    var isCode: [Bool] = []
    var isLink: [Bool] = []
    let length = min(Self.longest, words.runs.reduce(0) { $0 + $1.text.utf8.count + 1 })
    original.reserveCapacity(length)
    isCode.reserveCapacity(length)
    isLink.reserveCapacity(length)
    for run in words.runs {
      let isCodeRun = run.style.contains(.code)
      // Two code spans side by side are two words.
      if isCodeRun, isCode.last == true {
        original.append(" ")
        isCode.append(false)
        isLink.append(false)
      }
      let text = run.text.unicodeScalars.prefix(max(0, Self.longest - original.count))
      if !isCodeRun, !run.text.utf8.contains(UInt8(ascii: "`")) {
        for scalar in text { original.append(scalar) }
        isCode.append(contentsOf: repeatElement(false, count: original.count - isCode.count))
        isLink.append(contentsOf: repeatElement(run.link != nil, count: original.count - isLink.count))
        continue
      }
      var inCode = isCodeRun
      // Text that was copied or escaped still has the marks of its code.
      var marks = isCodeRun ? 0 : text.count { $0 == "`" }
      let isMarked = marks > 0
      for scalar in text {
        if isMarked, scalar == "`" {
          marks -= 1
          if inCode || marks > 0 { inCode.toggle() }
          continue
        }
        original.append(scalar)
        // A line that ends within a run ends its code.
        isCode.append(inCode && scalar != "\n")
        isLink.append(run.link != nil)
      }
    }
    self.original = original
    self.isCode = isCode
    self.isLink = isLink
    folded = original.map { scalar in
      if scalar.isASCII { return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar }
      let plain = WordForm.halfWidth(scalar)
      return ("A"..."Z").contains(plain) ? Unicode.Scalar(UInt8(plain.value + 32)) : plain
    }
    lines = split(all) { folded[$0] == "\n" }
    sentences = split(all) { isSentenceEnd($0) }
  }

  var count: Int { original.count }
  var all: Range<Int> { 0..<count }

  /// The words of a range as written, without white space around them.
  func text(_ range: Range<Int>) -> String { Self.text(original[range]) }

  /// The words of a range in the folded form.
  func foldedText(_ range: Range<Int>) -> String { Self.text(folded[range]) }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, scalars[start].isSpace { start += 1 }
    while start < end, scalars[end - 1].isSpace { end -= 1 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start)
    for scalar in scalars[start..<end] {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar) ?? .init()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The parts of a range between marks of punctuation: what can be said in a word or two.
  func clauses(in range: Range<Int>) -> [Range<Int>] {
    split(range) { isSentenceEnd($0) || !isCode[$0] && Self.clauseMarks.contains(folded[$0]) }
  }

  static let clauseMarks: [Unicode.Scalar] = [",", ";", "(", ")", "[", "]", "、", "【", "】", "*", "!"]

  /// Whether a sentence ends at a place: at a line's end, at a full stop that no letter or number follows.
  func isSentenceEnd(_ index: Int) -> Bool {
    switch folded[index] {
    case "\n", "。": return true
    case "!", "?": return !isCode[index]
    case ".":
      guard !isCode[index], index + 1 == count || folded[index + 1].isSpace else { return false }
      return !Self.abbreviations.contains(word(endingAt: index))
    default: return false
    }
  }

  static let abbreviations: Set<String> = [
    "e.g", "i.e", "eg", "ie", "vs", "no", "approx", "max", "min", "incl",
  ]

  private func word(endingAt index: Int) -> String {
    var start = index
    while start > 0, index - start < 8, folded[start - 1].isASCIIWord || folded[start - 1] == "." { start -= 1 }
    return foldedText(start..<index)
  }

  private func split(_ range: Range<Int>, at isEnd: (Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    func close(at end: Int) {
      let part = trimming(start..<end)
      if !part.isEmpty { parts.append(part) }
    }
    for index in range where isEnd(index) {
      close(at: index)
      start = index + 1
    }
    close(at: range.upperBound)
    return parts
  }

  /// A range without white space at its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, folded[start].isSpace { start += 1 }
    while start < end, folded[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  var isASCIIWord: Bool { isASCIILetter || isASCIIDigit || self == "_" }
  /// Whether it belongs to a script that writes words without spaces between them.
  var isWide: Bool { (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value) }
}
