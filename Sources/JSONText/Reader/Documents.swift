import Diagnostics

/// The outermost level of a text: documents one after another, and what people write around them.
extension JSONParser {
  /// How often words are tried as a document without brackets, for each try may read the whole text.
  private static let mostTries = 8

  mutating func read() -> JSONReading {
    var around: (place: SourceLocation, excerpt: String)?
    var heading: String?
    var tries = 0
    while true {
      skipSpace()
      guard let mark = cursor.mark else { break }
      let start = cursor.offset
      switch mark {
      case UInt8(ascii: "{"), UInt8(ascii: "["): document(below: &heading)
      case UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: ","): advanceMark()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        forgive(.mismatched)
        advanceMark()
      default:
        if skipEllipsis() { continue }
        tries += 1
        if reading.documents.isEmpty, tries <= Self.mostTries, let node = soleScalar() ?? bareObject() {
          reading.documents.append(node)
        } else {
          around = around ?? (cursor.location, cursor.excerpt)
          heading = skipText() ?? heading
        }
      }
      if cursor.offset == start { cursor.advance() }
    }
    if let around {
      if !reading.documents.isEmpty {
        forgive(.surroundings, at: around.place)
      } else if !reading.isTruncated {
        report(
          .malformedJSON, "expected a JSON value such as {…} or […], found ‘\(around.excerpt)’", at: around.place)
      }
    }
    return reading
  }

  private mutating func document(below heading: inout String?) {
    let above = takeComments()
    rootColumn = cursor.location.column
    isAbandoned = false
    if var node = value(), node.placeholder == nil || node.value != .null {
      node.comment = node.comment ?? above ?? heading
      reading.documents.append(node)
    }
    comments = []
    isAbandoned = false
    heading = nil
  }

  /// A text, a number or a word that is all there is.
  private mutating func soleScalar() -> JSONNode? {
    let start = self
    let place = cursor.location
    if let value = string(isKey: false).map(JSONValue.string) ?? number(inObject: false).map(JSONValue.number) ?? word()
    {
      skipSpace()
      if cursor.peek == nil { return JSONNode(value, at: place) }
    }
    self = start
    return nil
  }

  /// `"user": {…}`: members that a page shows without the object around them.
  private mutating func bareObject() -> JSONNode? {
    let start = self
    let place = cursor.location
    guard string(isKey: true) != nil, !reading.isTruncated else {
      self = start
      return nil
    }
    skipBlanks()
    let isMember = cursor.mark == UInt8(ascii: ":")
    self = start
    guard isMember else { return nil }
    forgive(.bareObject)
    return JSONNode(.object(members(isBare: true).members), at: place)
  }

  /// Steps over words to the bracket that opens a document on their line, or to the next line.
  ///
  /// - Returns: the words, where they could be a document's heading.
  private mutating func skipText() -> String? {
    let start = cursor.offset
    var last: UInt8 = 0
    var isSpaced = false
    while let byte = cursor.peek, byte != 0x0A {
      if let mark = cursor.mark, mark == UInt8(ascii: "{") || mark == UInt8(ascii: "["), opens(after: last, isSpaced) {
        return nil
      }
      if byte == 0x20 || byte == 0x09 { isSpaced = true } else { (last, isSpaced) = (cursor.mark ?? byte, false) }
      cursor.advance(to: cursor.offset + (cursor.isAtWideMark ? 3 : 1))
    }
    let words = JSONParser.joined([cursor.text(from: start)])
    return words.flatMap { $0.contains { $0.isLetter || $0.isNumber } ? $0 : nil }
  }

  /// Whether what stands before a bracket lets it open a document: `x = {`, `callback({`, `Response: {`, `} or {`.
  private mutating func opens(after last: UInt8, _ isSpaced: Bool) -> Bool {
    switch last {
    case UInt8(ascii: "("): forgive(.callback)
    case UInt8(ascii: "="): forgive(.assignment)
    case UInt8(ascii: ":"): break
    default: return isSpaced && !reading.documents.isEmpty
    }
    return true
  }

  mutating func advanceMark() {
    if cursor.isAtWideMark {
      forgive(.wideMark)
      cursor.advance(to: cursor.offset + 3)
    } else {
      cursor.advance()
    }
  }

  /// Steps over a mark, in ASCII or full-width, if it is the next one.
  mutating func skipMark(_ mark: UInt8) -> Bool {
    guard cursor.mark == mark else { return false }
    advanceMark()
    return true
  }
}
