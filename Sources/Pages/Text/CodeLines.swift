/// Tells code from words by the lines alone: JSON by its brackets, an HTTP message by its first line.
struct CodeLines {
  let count: Int
  let line: (Int) -> Line

  /// The line behind the code that begins at `index`; nil where the line begins none.
  ///
  /// - Parameter budget: the bytes that may still be looked at; a page of opening brackets uses it up.
  func codeEnd(at index: Int, budget: inout Int) -> Int? {
    let first = line(index).trimmed
    if MessageLine.begins(first) { return messageEnd(index, &budget) }
    return beginsJSON(index) ? jsonEnd(index, &budget) : nil
  }

  /// Whether a line opens an object or an array: the bracket alone, or with what JSON has behind it.
  func beginsJSON(_ index: Int) -> Bool {
    let first = withoutCallback(line(index).trimmed)
    guard let bracket = first.first, bracket == UInt8(ascii: "{") || bracket == UInt8(ascii: "[") else { return false }
    var rest = first.dropFirst().trimmed
    if rest.isEmpty || rest.starts(with: "//") {
      let next = ((index + 1)..<max(index + 1, min(count, index + 5))).first {
        !line($0).isBlank && !line($0).trimmed.starts(with: "//")
      }
      guard let next else { return false }
      rest = line(next).trimmed
    }
    guard let start = rest.first else { return false }
    if bracket == UInt8(ascii: "{") {
      // A word processor has set the quotation marks: `{“id”：1}`.
      let isTypographic = rest.starts(with: [0xE2, 0x80, 0x9C]) || rest.starts(with: [0xE2, 0x80, 0x9D])
      // Keys may lack their quotation marks, in lines of their own.
      let isBareKey = first.count == 1 && Self.beginsMember(rest)
      return start == 0x22 || isTypographic || isBareKey || start == UInt8(ascii: "}") && first.count == 2
        || start == 0x27
    }
    // `[x](y)` is a link, `[ ]` a box to tick.
    return "{\"[".utf8.contains(start) || start == UInt8(ascii: "]") && first.count == 2
      || first.count == 1 && (start.isASCIIDigit || start == UInt8(ascii: "]"))
  }

  /// `callback({` opens the object that a script is called with.
  private func withoutCallback(_ line: Line) -> Line {
    guard let open = line.firstIndex(of: UInt8(ascii: "(")), open > line.startIndex,
      line[..<open].allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }),
      let next = line[open...].dropFirst().first, next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
    else { return line }
    return line[open...].dropFirst()
  }

  /// `id: 7,`: a key without quotation marks and its value.
  private static func beginsMember(_ line: Line) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    return line[..<colon].allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }
      && !line[colon...].dropFirst().trimmed.isEmpty
  }

  /// The end of JSON that breaks off: a heading, a fence, or a blank line behind which no JSON goes on. Nil where it is too little to tell.
  private func brokenEnd(_ index: Int) -> Int? {
    var end = index
    var hasMember = false
    while end < count {
      let words = line(end).trimmed
      if words.isEmpty, end + 1 >= count || !(line(end + 1).trimmed.first.map { "\"{}[],".utf8.contains($0) } ?? false)
      {
        break
      }
      if words.starts(with: "#") || words.starts(with: "```") { break }
      hasMember = hasMember || words.contains(UInt8(ascii: ":")) && words.contains(0x22)
      end += 1
    }
    return hasMember && end > index ? end : nil
  }

  private func jsonEnd(_ index: Int, _ budget: inout Int) -> Int? {
    let isCall = withoutCallback(line(index).trimmed).count < line(index).trimmed.count
    var balance = BracketBalance()
    for end in index..<count {
      budget -= line(end).count + 1
      guard budget > 0 else { return nil }
      balance.read(line(end))
      guard balance.isClosed else { continue }
      guard let last = line(end).trimmed.last, isCall || last != UInt8(ascii: ")") else { return nil }
      return end + 1
    }
    return brokenEnd(index)
  }

  /// The start line, the header fields, and below a blank line the body where it is JSON.
  private func messageEnd(_ index: Int, _ budget: inout Int) -> Int? {
    var end = index + 1
    while end < count, !line(end).isBlank {
      if beginsJSON(end) { return jsonEnd(end, &budget) ?? end }
      guard MessageLine.isField(line(end).trimmed) else { return end }
      end += 1
    }
    let body = end + 1
    guard body < count, !line(body).isBlank else { return end }
    return beginsJSON(body) ? jsonEnd(body, &budget) ?? end : end
  }
}

/// The lines of an HTTP message.
enum MessageLine {
  private static let methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]

  /// `GET /x HTTP/1.1`, `HTTP/1.1 200 OK`.
  static func begins(_ line: Line) -> Bool {
    let words = line.split(maxSplits: 8, whereSeparator: \.isBlank)
    guard let first = words.first, words.count >= 2 else { return false }
    if first.starts(with: "HTTP/"), first.count <= 8 {
      return words[1].count == 3 && words[1].allSatisfy(\.isASCIIDigit)
    }
    return words.count == 3 && words[2].starts(with: "HTTP/") && methods.contains(first.string)
  }

  /// `Content-Type: application/json`.
  static func isField(_ line: Line) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex, line.last != UInt8(ascii: ":")
    else {
      return false
    }
    return line[..<colon].allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }
}

/// Counts the brackets of JSON lines outside strings and comments.
struct BracketBalance {
  private var depth = 0
  private var quote: UInt8?
  private var sawBracket = false

  var isClosed: Bool { sawBracket && depth <= 0 }

  mutating func read(_ line: Line) {
    var isEscaped = false
    var previous: UInt8 = 0
    for byte in line {
      if let mark = quote {
        if !isEscaped, byte == mark { quote = nil }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
        sawBracket = true
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      } else if byte == UInt8(ascii: "/"), previous == byte {
        return
      }
      previous = byte
    }
    // A string does not go on over a line in JSON; a quotation mark that was not closed is a slip of the page.
    quote = nil
  }
}
