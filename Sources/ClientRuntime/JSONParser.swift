import Foundation

/// Reads JSON strictly, as RFC 8259 has it: one pass over the bytes, no value copied, no recursion.
struct JSONParser {
  /// Deeper nesting is refused: no API answers so, and those who read what was decoded may recurse.
  static let deepest = 512

  /// The text with a zero behind it, which no JSON has: nobody need look for the end of the text.
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var nodes: [JSONTape.Node] = []
  /// The objects and arrays that are not closed yet, the innermost last.
  private var open: [(node: Int, isObject: Bool)] = []
  /// Those of an object's keys, kept so that not every object needs memory of its own.
  private var hashes: [UInt64] = []

  /// - Parameter bytes: the text and a zero.
  static func parse(_ bytes: [UInt8]) throws -> [JSONTape.Node] {
    try bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      guard buffer.count < Int32.max else { throw parser.failure("there are more than two gigabytes") }
      parser.nodes.reserveCapacity(buffer.count / 8 + 1)
      try parser.document()
      return parser.nodes
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Parameter offset: how far behind the byte that is read.
  func failure(_ reason: String, after offset: Int = 0) -> DecodingFailure {
    let place = index + offset
    let reason = place >= bytes.count - 1 ? "the text ends too early" : reason
    return DecodingFailure(
      expected: "JSON", found: "what is none: \(reason), at byte \(place)", body: Data(bytes.dropLast()))
  }

  private mutating func document() throws {
    let text = bytes.withMemoryRebound(to: CChar.self) { bytes in
      bytes.baseAddress.flatMap { String(validatingCString: $0) }
    }
    if text == nil {
      let repaired = String(decoding: bytes, as: UTF8.self).utf8
      index = zip(repaired, bytes).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
      throw failure("the bytes are no UTF-8")
    }
    // A mark of the byte order is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    repeat { try value() } while try continues()
    skipSpace()
    guard index == bytes.count - 1 else { throw failure("more follows after the value") }
  }

  /// Reads a scalar, or opens an object or an array up to its first value.
  private mutating func value() throws {
    while true {
      skipSpace()
      let isObject = bytes[index] == UInt8(ascii: "{")
      guard isObject || bytes[index] == UInt8(ascii: "[") else { return try scalar() }
      guard open.count < Self.deepest else { throw failure("it nests deeper than \(Self.deepest) levels") }
      open.append((nodes.count, isObject))
      add(isObject ? .object : .array, from: index, to: index)
      index += 1
      skipSpace()
      if bytes[index] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return }
      if isObject { try key() }
    }
  }

  /// Goes on behind a value: true at the next value, false behind the whole.
  private mutating func continues() throws -> Bool {
    while let innermost = open.last {
      skipSpace()
      switch bytes[index] {
      case UInt8(ascii: ","):
        index += 1
        if innermost.isObject { try key() }
        return true
      case UInt8(ascii: "}") where innermost.isObject, UInt8(ascii: "]") where !innermost.isObject:
        index += 1
        open.removeLast()
        nodes[innermost.node].next = Int32(nodes.count)
        if innermost.isObject { shadowDuplicates(of: innermost.node) }
      default: throw failure("a comma or a closing bracket is missing")
      }
    }
    return false
  }

  private mutating func key() throws {
    skipSpace()
    guard bytes[index] == UInt8(ascii: "\"") else { throw failure("the key of a member is missing") }
    try string()
    skipSpace()
    guard bytes[index] == UInt8(ascii: ":") else { throw failure("a colon is missing") }
    index += 1
  }

  private mutating func scalar() throws {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try skipNumber()
      add(.number, from: start, to: index)
    default: throw failure("no value begins so")
    }
  }

  private mutating func string() throws {
    let start = index + 1
    let isEscaped = try skipString()
    add(.string, isEscaped: isEscaped, from: start, to: index - 1)
  }

  private mutating func word(_ word: StaticString, _ kind: JSONKind) throws {
    let start = index
    let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    guard matches else { throw failure("no value begins so") }
    index += word.utf8CodeUnitCount
    add(kind, from: start, to: index)
  }

  private mutating func add(_ kind: JSONKind, isEscaped: Bool = false, from start: Int, to end: Int) {
    nodes.append(
      .init(kind: kind, isEscaped: isEscaped, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private mutating func skipSpace() {
    while true {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// Marks every key of an object that stands again further on. Keys with one hash are rare unless they are one key, and cost no more
  /// than that all are compared by their texts.
  private mutating func shadowDuplicates(of object: Int) {
    hashes.removeAll(keepingCapacity: true)
    var key = object + 1
    while key < nodes.count {
      var hash: UInt64 = 0
      for index in Int(nodes[key].start)..<Int(nodes[key].end) {
        hash = (hash ^ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15
      }
      // Escapes have many forms.
      hashes.append(nodes[key].isEscaped ? 0 : hash)
      key = Int(nodes[key + 1].next)
    }
    hashes.sort()
    let isTwice = hashes.indices.dropFirst().contains { hashes[$0] == hashes[$0 - 1] }
    guard isTwice || hashes.first == 0 else { return }
    var last: [[UInt8]: Int] = [:]
    key = object + 1
    while key < nodes.count {
      let text = JSONEscapes.resolve(Array(bytes[Int(nodes[key].start)..<Int(nodes[key].end)])[...])
      if let other = last.updateValue(key, forKey: Array(text.utf8)) { nodes[other].isShadowed = true }
      key = Int(nodes[key + 1].next)
    }
  }
}
