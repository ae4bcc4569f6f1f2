import Contract
import JSONText

extension Shape {
  /// The shape of what an example shows.
  init(_ example: Example) { self.init(observing: example.node, of: example) }

  /// The shape of one value.
  init(observing node: JSONNode) { self.init(observing: node, of: nil) }

  fileprivate init(observing node: JSONNode, of example: Example?) {
    self.init()
    if node.placeholder != nil {
      if case .array = node.value { elements = .bottom }
      return
    }
    switch node.value {
    case .null: isNull = true
    case .bool: isBool = true
    case .number(let lexeme): number = NumberFacts(lexeme, at: example?.capture == nil ? node.location : nil)
    case .string(let text): string = StringFacts(text, at: example?.capture == nil ? node.location : nil)
    case .array(let nodes):
      isEmptyArray = nodes.isEmpty
      elements = .join(nodes.lazy.map { Shape(observing: $0, of: example) })
    case .object(let members):
      if members.isEmpty {
        isEmptyObject = true
      } else {
        var facts = ObjectFacts(observing: members, of: example)
        facts.places = [Witness(node, of: example)]
        object = facts
      }
    }
    add(Witness(node, of: example))
  }
}

extension ObjectFacts {
  fileprivate init(observing members: [JSONMember], of example: Example?) {
    self.init()
    for member in members {
      var facts = MemberFacts(
        Shape(observing: member.node, of: example), at: member.location,
        comments: example?.capture == nil ? Set(member.node.comment.map { [$0] } ?? []) : [])
      facts.isOnlyInSamples = example?.capture != nil
      if let type = member.node.placeholderType {
        facts.declarations = [Field(name: member.key, type: type, at: member.location)]
      }
      if let index = self.members.index(forKey: member.key) {
        self.members.values[index].join(facts)
      } else {
        self.members[member.key] = facts
      }
    }
  }
}

extension JSONValue {
  /// The value as evidence quotes it: scalars as written, the rest by its brackets.
  var inShort: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let lexeme): lexeme
    case .string(let text): "\"" + (text.utf8.count > 40 && text.count > 40 ? text.prefix(39) + "…" : text) + "\""
    case .array(let elements): elements.isEmpty ? "[]" : "[…]"
    case .object(let members): members.isEmpty ? "{}" : "{…}"
    }
  }
}
