/// What stands in quotation marks on a command line.
extension ShellWords {
  mutating func single(isEscaped: Bool) {
    advance()
    begin()
    isQuoted = true
    while let byte = byte() {
      if byte == UInt8(ascii: "'") {
        if isApostrophe { word.append(byte) } else { return advance() }
      } else if isEscaped, byte == UInt8(ascii: "\\"), let next = self.byte(1) {
        advance()
        unescape(next)
      } else {
        word.append(byte)
      }
      advance()
    }
  }

  /// Whether the mark stands between two letters, as in `it's`.
  private var isApostrophe: Bool {
    guard offset > 0, let next = byte(1) else { return false }
    return block.bytes[offset - 1].isASCIILetter && next.isASCIILetter
  }

  private mutating func unescape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "n"): word.append(0x0A)
    case UInt8(ascii: "t"): word.append(0x09)
    case UInt8(ascii: "r"): word.append(0x0D)
    // JSON reads these itself.
    case UInt8(ascii: "u"), UInt8(ascii: "x"): word += [UInt8(ascii: "\\"), byte]
    default: word.append(byte)
    }
  }

  mutating func double() {
    advance()
    begin()
    isQuoted = true
    while let byte = byte() {
      if byte == UInt8(ascii: "\"") { return advance() }
      if byte == UInt8(ascii: "\\"), let next = self.byte(1), "\"\\$`\n".utf8.contains(next) {
        advance()
        if next != 0x0A { word.append(next) }
      } else {
        word.append(byte)
      }
      advance()
    }
  }

  mutating func wide(until closes: [String]) {
    for _ in 0..<3 { advance() }
    begin()
    isQuoted = true
    while let byte = byte() {
      if closes.contains(where: { starts(with: $0) }) {
        for _ in 0..<3 { advance() }
        return
      }
      if byte == UInt8(ascii: "\"") || byte == 0x0A { return }
      word.append(byte)
      advance()
    }
  }
}
