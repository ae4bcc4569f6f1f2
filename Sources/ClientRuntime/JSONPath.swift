/// A step of the way to a value: a member's key or an element's position.
enum JSONStep: CustomStringConvertible {
  case key(String)
  case index(Int)

  var isIndex: Bool { if case .index = self { true } else { false } }

  var description: String {
    switch self {
    case .key(let key): key
    case .index(let index): "[\(index)]"
    }
  }
}

extension JSONTape {
  /// The way from the root to a value: walked only where somebody asks, which is where something is wrong.
  func path(to target: Int) -> [JSONStep] {
    var path: [JSONStep] = []
    var parent = 0
    while let step = step(from: parent, towards: target) {
      path.append(step.key)
      parent = step.value
    }
    return path
  }

  /// The key and the position of the value within `parent` that holds the target; nil where it is the parent itself.
  private func step(from parent: Int, towards target: Int) -> (key: JSONStep, value: Int)? {
    guard target > parent, target < Int(nodes[parent].next) else { return nil }
    let isObject = nodes[parent].kind == .object
    var child = parent + 1
    var position = 0
    while child < Int(nodes[parent].next) {
      let value = isObject ? child + 1 : child
      if target < Int(nodes[value].next) { return (isObject ? .key(key(at: child)) : .index(position), value) }
      child = Int(nodes[value].next)
      position += 1
    }
    return nil
  }
}
