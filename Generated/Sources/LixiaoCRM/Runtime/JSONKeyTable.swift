/// Finds the keys that stand more than once in an object, in time that grows with its size alone.
struct JSONKeyTable {
  /// Positions of keys by their hash; kept, so that not every object needs memory of its own.
  private var slots: [Int32] = []

  /// Differs with every process, so that nobody can choose keys that clash.
  private static let seed = UInt64.random(in: 0 ... .max)

  /// Marks every key of an object that stands again further on: the last one counts.
  mutating func shadowDuplicates(
    of object: Int, members: Int, in nodes: inout [JSONTape.Node], bytes: UnsafeBufferPointer<UInt8>
  ) {
    var size = 4
    while size < 2 * members { size *= 2 }
    if slots.count < size {
      slots = Array(repeating: -1, count: size)
    } else {
      for slot in 0..<size { slots[slot] = -1 }
    }
    var key = object + 1
    while key < nodes.count {
      // A key may be written with escapes and without.
      if nodes[key].kind == .escaped { return shadowByText(of: object, in: &nodes, bytes: bytes) }
      insert(key, mask: size - 1, in: &nodes, bytes: bytes)
      key = Int(nodes[key + 1].next)
    }
  }

  private mutating func insert(
    _ key: Int, mask: Int, in nodes: inout [JSONTape.Node], bytes: UnsafeBufferPointer<UInt8>
  ) {
    let text = Self.text(nodes[key], bytes)
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while slots[slot] >= 0 {
      let other = Int(slots[slot])
      if text.elementsEqual(Self.text(nodes[other], bytes)) {
        nodes[other].kind = .shadowed
        break
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(key)
  }

  private static func text(_ node: JSONTape.Node, _ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return hash ^ hash >> 32
  }

  private func shadowByText(of object: Int, in nodes: inout [JSONTape.Node], bytes: UnsafeBufferPointer<UInt8>) {
    var last: [[UInt8]: Int] = [:]
    var key = object + 1
    while key < nodes.count {
      let text = Array(JSONEscapes.resolve(Self.text(nodes[key], bytes)).utf8)
      if let other = last.updateValue(key, forKey: text) { nodes[other].kind = .shadowed }
      key = Int(nodes[key + 1].next)
    }
  }
}
