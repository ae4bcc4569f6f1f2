/// Reads JSON strictly, as RFC 8259 has it: one pass over the bytes, no value copied, no recursion.
struct JSONParser {
  /// Deeper nesting is refused: no API answers so, and those who read what was decoded may recurse.
  static let deepest = 512

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var nodes: [JSONTape.Node] = []
  private var keys = JSONKeyTable()
  /// The objects and arrays that are not closed yet, the innermost last.
  private var open: [(node: Int, isObject: Bool, members: Int)] = []

  static func parse(_ bytes: [UInt8]) throws -> [JSONTape.Node] {
    try bytes.withUnsafeBufferPointer { buffer in
      guard buffer.count < Int32.max else { throw failure("there are more than two gigabytes", at: 0) }
      var parser = JSONParser(bytes: buffer)
      parser.nodes.reserveCapacity(buffer.count / 8 + 1)
      // A mark of the byte order is no part of the text.
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
      try parser.document()
      return parser.nodes
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func failure(_ reason: String, at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: offset)
  }

  private mutating func document() throws {
    repeat { try value() } while try continues()
    skipSpace()
    guard index == bytes.count else { throw Self.failure("more follows after the value", at: index) }
  }

  /// Reads a scalar, or opens an object or an array up to its first value.
  private mutating func value() throws {
    while true {
      skipSpace()
      guard index < bytes.count else { throw Self.failure("the text ends where a value is expected", at: index) }
      let isObject = bytes[index] == UInt8(ascii: "{")
      guard isObject || bytes[index] == UInt8(ascii: "[") else { return try scalar() }
      guard open.count < Self.deepest else {
        throw Self.failure("it nests deeper than \(Self.deepest) levels", at: index)
      }
      open.append((nodes.count, isObject, 0))
      add(isObject ? .object : .array, from: index, to: index)
      index += 1
      skipSpace()
      if index < bytes.count, bytes[index] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return }
      if isObject { try key() }
    }
  }

  /// Goes on behind a value: true at the next value, false behind the whole.
  private mutating func continues() throws -> Bool {
    while let innermost = open.last {
      skipSpace()
      guard index < bytes.count else { throw Self.failure("the text ends within a value", at: index) }
      switch bytes[index] {
      case UInt8(ascii: ","):
        index += 1
        if innermost.isObject {
          skipSpace()
          try key()
        }
        return true
      case UInt8(ascii: "}") where innermost.isObject, UInt8(ascii: "]") where !innermost.isObject:
        index += 1
        close()
      default: throw Self.failure("a comma or a closing bracket is missing", at: index)
      }
    }
    return false
  }

  private mutating func close() {
    guard let (node, isObject, members) = open.popLast() else { return }
    nodes[node].end = Int32(index)
    nodes[node].next = Int32(nodes.count)
    if isObject, members > 1 { keys.shadowDuplicates(of: node, members: members, in: &nodes, bytes: bytes) }
  }

  private mutating func key() throws {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      throw Self.failure("the key of a member is missing", at: index)
    }
    try string()
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      throw Self.failure("a colon is missing", at: index)
    }
    index += 1
    open[open.count - 1].members += 1
  }

  private mutating func scalar() throws {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
      add(.number, from: start, to: index)
    default: throw Self.failure("no value begins so", at: index)
    }
  }

  private mutating func string() throws {
    let start = index + 1
    let isEscaped = try skipString()
    add(isEscaped ? .escaped : .string, from: start, to: index - 1)
  }

  private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) throws {
    let start = index
    let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    guard matches else { throw Self.failure("no value begins so", at: index) }
    index += word.utf8CodeUnitCount
    add(kind, from: start, to: index)
  }

  private mutating func add(_ kind: JSONTape.Kind, from start: Int, to end: Int) {
    nodes.append(.init(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }
}

/// Why bytes are no JSON.
struct JSONSyntaxError: Error {
  let reason: String
  let offset: Int
}
