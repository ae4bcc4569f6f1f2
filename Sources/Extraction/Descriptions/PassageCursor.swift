/// Reads a passage from a place onwards: spaces, phrases, values.
struct PassageCursor {
  /// A value as a description writes it.
  struct Token: Equatable {
    enum Form { case code, quoted, number, word }
    var text: String
    var form: Form
    var range: Range<Int>
  }

  let passage: Passage
  private(set) var position: Int
  let end: Int

  init(_ passage: Passage, in range: Range<Int>) {
    self.passage = passage
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position >= end }
  var next: Unicode.Scalar? { position < end ? passage.folded[position] : nil }

  mutating func move(to place: Int) { position = max(position, min(place, end)) }

  mutating func skipSpaces() {
    while let next, next.isSpace, next != "\n" { position += 1 }
  }

  /// Passes a mark of punctuation outside of code, and the spaces before it.
  mutating func accept(_ marks: [Unicode.Scalar]) -> Unicode.Scalar? {
    let start = position
    skipSpaces()
    if let next, marks.contains(next), !passage.isCode[position] {
      position += 1
      return next
    }
    position = start
    return nil
  }

  /// Passes one phrase of a table, and the spaces before it.
  mutating func accept(_ phrases: PassageWords) -> Bool {
    let start = position
    skipSpaces()
    if position < end, !passage.isCode[position], let phrase = phrases.end(at: position, in: passage, before: end) {
      position = phrase
      return true
    }
    position = start
    return false
  }

  /// Reads a value: code, a quotation, a number, a word of ASCII. Stays where it is before anything else.
  ///
  /// - Parameter grouping: whether commas may group the digits of a number: `1,000`.
  mutating func token(grouping: Bool = false) -> Token? {
    let start = position
    skipSpaces()
    guard position < end else { return fail(start) }
    let token = code() ?? quotation() ?? number(grouping) ?? word()
    return token ?? fail(start)
  }

  private mutating func fail(_ start: Int) -> Token? {
    position = start
    return nil
  }

  private mutating func code() -> Token? {
    let start = position
    while position < end, passage.isCode[position] { position += 1 }
    guard position > start else { return nil }
    let bare = passage.text(start..<position)
    let text = bare.count > 1 ? bare.trimming { "\"'".contains($0) } : bare
    return Token(text: text, form: .code, range: start..<position)
  }

  static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "'": "'", "“": "”", "‘": "’", "「": "」", "『": "』",
  ]

  private mutating func quotation() -> Token? {
    let start = position
    guard !passage.folded[start].isASCIIWord, let close = Self.quotes[passage.folded[start]],
      let stop = (start + 1..<min(end, start + 66)).first(where: {
        passage.folded[$0] == close || passage.folded[$0] == "\n"
      }),
      passage.folded[stop] == close
    else { return nil }
    position = stop + 1
    return Token(text: passage.text(start + 1..<stop), form: .quoted, range: start..<position)
  }

  /// A number as JSON writes it; digits that go on as something else (`7d`, `2021-01-01`, `1:1`) are a word.
  private mutating func number(_ grouping: Bool) -> Token? {
    let start = position
    var index = start
    if let next, next == "-" || next == "+" { index += 1 }
    let digits = index
    while index < end, passage.folded[index].isASCIIDigit { index += 1 }
    guard index > digits else { return nil }
    if grouping { index = grouped(from: digits, to: index) ?? index }
    if index + 1 < end, passage.folded[index] == ".", passage.folded[index + 1].isASCIIDigit {
      index += 1
      while index < end, passage.folded[index].isASCIIDigit { index += 1 }
    }
    if index < end, passage.folded[index].isASCIIWord || goesOn(at: index) { return nil }
    position = index
    let text = passage.foldedText(start..<index).filter { $0 != "," }
    return Token(text: text, form: .number, range: start..<index)
  }

  /// Whether digits are a part of something: a time `10:30`, a date `2021-01-01`, an address `1.2.3`.
  private func goesOn(at index: Int) -> Bool {
    guard index + 1 < end, passage.folded[index + 1].isASCIIDigit else { return false }
    switch passage.folded[index] {
    case ":", ".": return true
    case "-", "/":
      let mark = passage.folded[index]
      let rest = passage.folded[(index + 1)..<min(end, index + 6)].drop { $0.isASCIIDigit }
      return rest.first == mark
    default: return false
    }
  }

  /// The end of `1,000,000`, digits grouped by threes; nil where they are not.
  private func grouped(from digits: Int, to index: Int) -> Int? {
    guard (1...3).contains(index - digits) else { return nil }
    var index = index
    let start = index
    while index + 3 < end, passage.folded[index] == ",",
      (index + 1...index + 3).allSatisfy({ passage.folded[$0].isASCIIDigit }),
      index + 4 >= end || !passage.folded[index + 4].isASCIIDigit
    {
      index += 4
    }
    return index > start ? index : nil
  }

  private mutating func word() -> Token? {
    let start = position
    while position < end, !passage.isCode[position],
      passage.folded[position].isASCIIWord || position > start && isInner(position)
    {
      position += 1
    }
    guard position > start else { return nil }
    return Token(text: passage.text(start..<position), form: .word, range: start..<position)
  }

  /// Whether a mark stands within a word, and does not end it.
  private func isInner(_ index: Int) -> Bool {
    guard index + 1 < end, !passage.isCode[index + 1], passage.folded[index - 1].isASCIIWord else { return false }
    switch passage.folded[index] {
    case "-", ".", "+": return passage.folded[index + 1].isASCIIWord
    case ":", "/": return passage.folded[index - 1].isASCIIDigit && passage.folded[index + 1].isASCIIDigit
    default: return false
    }
  }
}
