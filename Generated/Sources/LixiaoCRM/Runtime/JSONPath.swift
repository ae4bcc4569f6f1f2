extension JSONTape {
  /// The way from the root to a value, as coding keys: walked only where somebody asks, which is where something is wrong.
  func path(to target: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var parent = 0
    while let step = step(from: parent, towards: target) {
      path.append(step.key)
      parent = step.value
    }
    return path
  }

  /// The key and the position of the value within `parent` that holds the target; nil where it is the parent itself.
  private func step(from parent: Int, towards target: Int) -> (key: JSONPathKey, value: Int)? {
    guard target > parent, target < Int(nodes[parent].next) else { return nil }
    let isObject = nodes[parent].kind == .object
    var child = parent + 1
    var position = 0
    while child < Int(nodes[parent].next) {
      let value = isObject ? child + 1 : child
      if target < Int(nodes[value].next) {
        return (isObject ? JSONPathKey(stringValue: key(at: child)) : JSONPathKey(index: position), value)
      }
      child = Int(nodes[value].next)
      position += 1
    }
    return nil
  }
}

/// A step of the way to a value: a member's key or an element's position.
struct JSONPathKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(index: Int) {
    stringValue = "Index \(index)"
    intValue = index
  }

  init(intValue: Int) { self.init(index: intValue) }
}
