import JSONText

extension JSONValue {
  /// How many of some names the object within that has most of them has.
  func mostShared(with names: Set<String>, depth: Int = 0) -> Int {
    guard depth < 32 else { return 0 }
    switch self {
    case .object(let members):
      let own = members.count { names.contains($0.key) }
      return members.reduce(own) { max($0, $1.node.value.mostShared(with: names, depth: depth + 1)) }
    case .array(let elements):
      return elements.reduce(0) { max($0, $1.value.mostShared(with: names, depth: depth + 1)) }
    default: return 0
    }
  }
}
