import Diagnostics

/// A word of a command line, unquoted, and where its text begins.
struct ShellWord: Hashable, Sendable {
  var text: String
  var location: SourceLocation
}

/// Splits a command line into words as a shell does, and forgives what pages do to it: lost continuation marks, typographic
/// quotes, apostrophes inside quotes.
struct ShellWords {
  let block: BlockText
  var offset: Int
  var line: Int
  private(set) var words: [ShellWord] = []
  var word: [UInt8] = []
  private var wordStart: SourceLocation?
  /// Whether the word at hand was opened by a quotation mark, so that it is one even if it is empty.
  var isQuoted = false

  /// - Parameter line: the line of the block with which the command begins.
  /// - Returns: its words, and the line behind it.
  static func read(_ block: BlockText, line: Int) -> (words: [ShellWord], next: Int) {
    var reader = ShellWords(block: block, offset: block.lines[line].lowerBound, line: line)
    reader.read()
    return (reader.words, reader.line + 1)
  }

  private init(block: BlockText, offset: Int, line: Int) {
    self.block = block
    self.offset = offset
    self.line = line
  }

  func byte(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < block.bytes.count ? block.bytes[offset + ahead] : nil
  }

  mutating func advance() {
    if byte() == 0x0A { line += 1 }
    offset += 1
  }

  private mutating func read() {
    while let byte = byte() {
      switch byte {
      case 0x20, 0x09, 0x0D:
        finishWord()
        advance()
      case 0x0A:
        finishWord()
        guard goesOn(at: offset + 1) else { return }
        advance()
      case UInt8(ascii: "'"): single(isEscaped: false)
      case UInt8(ascii: "\""): double()
      case UInt8(ascii: "$") where self.byte(1) == UInt8(ascii: "'"):
        advance()
        single(isEscaped: true)
      case 0xE2 where starts(with: "“") || starts(with: "”"): wide(until: ["”", "“"])
      case 0xE2 where starts(with: "‘") || starts(with: "’"): wide(until: ["’", "‘"])
      case UInt8(ascii: "\\"): escape()
      case UInt8(ascii: "^") where isLast(1), UInt8(ascii: "`") where isLast(1): skipLineBreak()
      case UInt8(ascii: "#") where wordStart == nil: skipLine()
      case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ">"):
        if endsCommand(byte) {
          finishWord()
          skipLine()
          return
        }
        take(byte)
      case UInt8(ascii: "&") where wordStart == nil && self.byte(1) == byte:
        skipLine()
        return
      default: take(byte)
      }
    }
    finishWord()
  }

  private mutating func take(_ byte: UInt8) {
    begin()
    word.append(byte)
    advance()
  }

  mutating func begin() {
    if wordStart == nil { wordStart = block.location(offset, line: line) }
  }

  private mutating func finishWord() {
    if let wordStart, !word.isEmpty || isQuoted {
      words.append(ShellWord(text: String(decoding: word, as: UTF8.self), location: wordStart))
    }
    word = []
    wordStart = nil
    isQuoted = false
  }

  func starts(with text: String) -> Bool { block.bytes[offset...].starts(with: text.utf8) }

  /// Whether an operator stands by itself and so ends the command; within a word it is part of it (`a|b`, `<id>`).
  private func endsCommand(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: ";") { return self.byte(1).map { " \n\r".utf8.contains($0) } ?? true }
    return wordStart == nil
  }

  private mutating func skipLine() {
    while let byte = byte(), byte != 0x0A { advance() }
  }

  // MARK: Lines

  private mutating func escape() {
    if isLast(1) { return skipLineBreak() }
    advance()
    // Markdown writes `\\` where the shell has one.
    if byte() == UInt8(ascii: "\\"), isLast(1) { return skipLineBreak() }
    if let byte = byte() { take(byte) }
  }

  /// Whether nothing but blanks follows on the line.
  private func isLast(_ ahead: Int) -> Bool {
    var index = offset + ahead
    while index < block.bytes.count, block.bytes[index] == 0x20 || block.bytes[index] == 0x0D { index += 1 }
    return index >= block.bytes.count || block.bytes[index] == 0x0A
  }

  private mutating func skipLineBreak() {
    finishWord()
    skipLine()
    if byte() != nil { advance() }
  }

  /// Whether the line that begins at a place goes on with the command although nothing at the end of the last one says so: it begins
  /// with an option, or with the URL that the command still lacks.
  private func goesOn(at start: Int) -> Bool {
    var index = start
    while index < block.bytes.count, block.bytes[index] == 0x20 || block.bytes[index] == 0x09 { index += 1 }
    guard index + 1 < block.bytes.count else { return false }
    let rest = block.bytes[index...].prefix(9)
    if rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first {
      return next.isASCIILetter
        || next == UInt8(ascii: "-") && rest.dropFirst(2).first?.isASCIILetter == true
    }
    guard !words.contains(where: { $0.text.contains("/") }) else { return false }
    let text = String(decoding: rest.drop { "'\"".utf8.contains($0) }, as: UTF8.self)
    return text.hasPrefix("http:/") || text.hasPrefix("https:/")
  }
}
