/// A line of generated Swift in colours.
struct SwiftLine {
  private let bytes: [UInt8]
  /// The number of the field that a name before a colon declares or takes.
  private let field: (String) -> Int?

  init(_ line: Substring, field: @escaping (String) -> Int?) {
    bytes = Array(line.utf8)
    self.field = field
  }

  var html: HTMLText {
    var pieces: [HTMLText] = []
    var index = 0
    func text(to end: Int) -> String { String(decoding: bytes[index..<end], as: UTF8.self) }
    while index < bytes.count {
      let end = endOfPiece(from: index)
      let piece = text(to: end)
      switch bytes[index] {
      case UInt8(ascii: "/") where piece.hasPrefix("//"): pieces.append("<i class=\"c\">\(words: piece)</i>")
      case UInt8(ascii: "\""): pieces.append("<i class=\"s\">\(words: piece)</i>")
      case let byte where Self.isName(byte): pieces.append(name(piece, next: end))
      default: pieces.append("\(words: piece)")
      }
      index = end
    }
    return .joined(pieces)
  }

  private func name(_ name: String, next: Int) -> HTMLText {
    let bare = name.split(separator: "`").first.map(String.init) ?? name
    if next < bytes.count, bytes[next] == UInt8(ascii: ":"), let number = field(bare) {
      return "<b data-field=\"\(number)\">\(words: name)</b>"
    }
    if Self.keywords.contains(name) { return "<i class=\"k\">\(words: name)</i>" }
    let isType = name.unicodeScalars.first.map { ("A"..."Z").contains($0) } ?? false
    return isType ? "<i class=\"t\">\(words: name)</i>" : "\(words: name)"
  }

  /// Where the piece ends that begins at an index: a comment, a text, a name, or anything between.
  private func endOfPiece(from start: Int) -> Int {
    let first = bytes[start]
    if first == UInt8(ascii: "/"), start + 1 < bytes.count, bytes[start + 1] == first { return bytes.count }
    if first == UInt8(ascii: "\"") { return endOfText(from: start) }
    let isName = Self.isName(first)
    var index = start + 1
    while index < bytes.count, Self.isName(bytes[index]) == isName {
      if !isName, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "/") { break }
      index += 1
    }
    return index
  }

  /// Behind the closing quotation mark; those within `\(…)` close nothing.
  private func endOfText(from start: Int) -> Int {
    var index = start + 1
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "("), depth == 0 { depth = 1 }
      case UInt8(ascii: "(") where depth > 0: depth += 1
      case UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: "\"") where depth == 0: return index + 1
      default: break
      }
      index += 1
    }
    return bytes.count
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...: true
    default: false
    }
  }

  private static let keywords = Identifier.keywords.union(["async", "mutating", "get", "set", "some", "any"])
}
