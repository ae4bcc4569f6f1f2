import Foundation

/// A JSON text as its values in the order in which they stand, each with its place among the bytes: made in one pass, read without
/// copying what nobody asks for.
///
/// A class, for the readers of all its parts share it at the price of one reference.
final class JSONTape {
  struct Node {
    var kind: Kind
    /// The bytes of a scalar; those of a string without its quotation marks.
    var start: Int32
    var end: Int32
    /// The node after this one and all within it.
    var next: Int32
  }

  enum Kind: UInt8 {
    case null, bool, number, string
    /// A string with escapes.
    case escaped
    case array
    /// Its members follow, each a key and a value.
    case object
    /// A key that stands again in the same object; the last one counts.
    case shadowed
  }

  let bytes: [UInt8]
  let nodes: [Node]
  let isTolerant: Bool
  /// What is wrong so far, and what could be put up with.
  var faults: [JSONFault] = []
  var drifts: [JSONFault] = []
  /// Members are mostly asked for in the order in which they stand: where the look-up in an object goes on.
  private var cursor = (object: -1, key: 0)

  /// - Throws: `DecodingFailure` where the bytes are no JSON in UTF-8.
  init(_ bytes: [UInt8], isTolerant: Bool = false) throws {
    self.bytes = bytes
    self.isTolerant = isTolerant
    do {
      nodes = try JSONParser.parse(bytes)
    } catch let error as JSONSyntaxError {
      let found = "what is none: \(error.reason), at byte \(error.offset)"
      throw DecodingFailure(
        [Drift(effect: .failed, path: "", expected: "JSON", found: found, page: nil)], body: Data(bytes))
    }
  }

  subscript(index: Int) -> Node { nodes[index] }

  /// The bytes of a scalar as they stand.
  func withBytes<Result>(of node: Node, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)]))
    }
  }

  /// A scalar as it stands, a string without its quotation marks.
  func lexeme(of node: Node) -> String { withBytes(of: node) { String(decoding: $0, as: UTF8.self) } }

  /// A string with its escapes resolved.
  func string(of node: Node) -> String {
    node.kind == .escaped ? withBytes(of: node) { JSONEscapes.resolve($0) } : lexeme(of: node)
  }

  /// Whether the scalar is `true` or, where it is taken for one, `1`.
  func isTrue(_ node: Node) -> Bool {
    let first = bytes[Int(node.start)]
    return first == UInt8(ascii: "t") || first == UInt8(ascii: "1")
  }

  /// The text of a key.
  func key(at index: Int) -> String { string(of: nodes[index]) }
}

extension JSONTape {
  /// The positions of the keys of an object, each followed by its value.
  func keys(of object: Int) -> [Int] {
    var keys: [Int] = []
    var key = object + 1
    let end = Int(nodes[object].next)
    while key < end {
      if nodes[key].kind != .shadowed { keys.append(key) }
      key = Int(nodes[key + 1].next)
    }
    return keys
  }

  /// The position of a member's key; nil where the object has none such.
  func member(_ key: [UInt8], of object: Int) -> Int? {
    let start = cursor.object == object ? cursor.key : object + 1
    let found = key.withUnsafeBufferPointer { key in
      search(key, from: start, to: Int(nodes[object].next)) ?? search(key, from: object + 1, to: start)
    }
    if let found { cursor = (object, found) }
    return found
  }

  /// Says that the look-up in an object goes on at a key, whatever was looked up within its value.
  func resume(at key: Int, of object: Int) { cursor = (object, key) }

  private func search(_ wanted: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    nodes.withUnsafeBufferPointer { nodes in
      bytes.withUnsafeBufferPointer { bytes in
        var key = start
        while key < end {
          let node = nodes[key]
          let (first, count) = (Int(node.start), Int(node.end - node.start))
          switch node.kind {
          case .string where count == wanted.count:
            var offset = 0
            while offset < count, bytes[first + offset] == wanted[offset] { offset += 1 }
            if offset == count { return key }
          case .escaped where string(of: node).utf8.elementsEqual(wanted): return key
          default: break
          }
          key = Int(nodes[key + 1].next)
        }
        return nil
      }
    }
  }
}
