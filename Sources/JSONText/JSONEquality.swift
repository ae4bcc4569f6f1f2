extension JSONValue {
  /// Whether two values mean the same: order of members free, numbers by value, of duplicate keys the last.
  package func isSameValue(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b || JSONNumber(a) != nil && JSONNumber(a) == JSONNumber(b)
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.value.isSameValue(as: $1.value) }
    case (.object(let a), .object(let b)): Self.areSame(a, b)
    default: false
    }
  }

  private static func areSame(_ a: [JSONMember], _ b: [JSONMember]) -> Bool {
    func index(_ members: [JSONMember]) -> [String: JSONValue] {
      Dictionary(members.map { ($0.key, $0.node.value) }) { _, last in last }
    }
    let (ours, theirs) = (index(a), index(b))
    guard ours.count == theirs.count else { return false }
    return ours.allSatisfy { key, value in theirs[key].map { value.isSameValue(as: $0) } ?? false }
  }
}
