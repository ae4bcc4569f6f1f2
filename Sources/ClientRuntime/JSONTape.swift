import Foundation

/// A JSON text as its values in the order in which they stand, each with its place among the bytes: made in one pass, read without
/// copying what nobody asks for.
///
/// A class, for the readers of all its parts share it at the price of one reference.
final class JSONTape {
  struct Node {
    let kind: JSONKind
    /// Whether a string has escapes.
    var isEscaped = false
    /// Whether a key stands again in the same object; the last one counts.
    var isShadowed = false
    /// The bytes of a scalar; those of a string without its quotation marks.
    let start: Int32
    let end: Int32
    /// The node after this one and all within it. Behind an object follow its members, each a key and a value.
    var next: Int32
  }

  /// A zero stands behind the text.
  let bytes: [UInt8]
  let nodes: [Node]
  let isTolerant: Bool
  /// What is wrong and what could be put up with, in the order of the text, how many more such there are, and how many of all have
  /// still to be put up with.
  var notes: [JSONFault] = []
  var untold = 0
  var failures = 0
  /// Members are mostly asked for in the order in which they stand: where the look-up in an object goes on.
  private var cursor = (object: -1, key: 0)

  /// - Throws: `DecodingFailure` where the data is no JSON in UTF-8.
  init(_ data: Data, isTolerant: Bool = false) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.count + 1)
    bytes.append(contentsOf: data)
    bytes.append(0)
    self.bytes = bytes
    self.isTolerant = isTolerant
    nodes = try JSONParser.parse(bytes)
  }

  /// The bytes of a scalar as they stand.
  subscript(node: Node) -> ArraySlice<UInt8> { bytes[Int(node.start)..<Int(node.end)] }

  /// A scalar as it stands, a string without its quotation marks.
  func lexeme(of node: Node) -> String { String(decoding: self[node], as: UTF8.self) }

  /// A string with its escapes resolved.
  func string(of node: Node) -> String { node.isEscaped ? JSONEscapes.resolve(self[node]) : lexeme(of: node) }

  /// Whether some bytes stand in a string.
  func holds(_ mark: [UInt8], in node: Node) -> Bool {
    let text = node.isEscaped ? Array(string(of: node).utf8)[...] : self[node]
    return text.indices.contains { text[$0] == mark[0] && text[$0...].starts(with: mark) }
  }

  /// The position of a member's key; nil where the object has none such.
  func member(_ key: [UInt8], of object: Int) -> Int? {
    let start = cursor.object == object ? cursor.key : object + 1
    let found = search(key, from: start, to: Int(nodes[object].next)) ?? search(key, from: object + 1, to: start)
    if let found { cursor = (object, found) }
    return found
  }

  /// Says that the look-up in an object goes on at a key, whatever was looked up within its value.
  func resume(at key: Int, of object: Int) { cursor = (object, key) }

  private func search(_ wanted: [UInt8], from start: Int, to end: Int) -> Int? {
    var key = start
    while key < end {
      let node = nodes[key]
      if node.isEscaped ? string(of: node).utf8.elementsEqual(wanted) : matches(node, wanted), !node.isShadowed {
        return key
      }
      key = Int(nodes[key + 1].next)
    }
    return nil
  }

  private func matches(_ node: Node, _ wanted: [UInt8]) -> Bool {
    let start = Int(node.start)
    guard Int(node.end) - start == wanted.count else { return false }
    for offset in wanted.indices where bytes[start + offset] != wanted[offset] { return false }
    return true
  }
}
