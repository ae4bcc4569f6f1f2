import Contract
import JSONText

extension Shape {
  /// The shape of one value.
  init(observing node: JSONNode) {
    self.init()
    if node.placeholder != nil {
      if case .array = node.value { elements = .bottom }
      return
    }
    switch node.value {
    case .null: isNull = true
    case .bool: isBool = true
    case .number(let lexeme): number = NumberFacts(lexeme)
    case .string(let text): string = StringFacts(text)
    case .array(let nodes):
      isEmptyArray = nodes.isEmpty
      elements = nodes.reduce(.bottom) { $0.joined(with: Shape(observing: $1)) }
    case .object(let members):
      if members.isEmpty {
        isEmptyObject = true
      } else {
        object = ObjectFacts(observing: members)
      }
    }
    self = witnessed(Witness(location: node.location, text: node.value.inShort))
  }
}

extension ObjectFacts {
  fileprivate init(observing members: [JSONMember]) {
    self.init()
    for member in members {
      var facts = MemberFacts(
        Shape(observing: member.node), at: member.location, comments: Set(member.node.comment.map { [$0] } ?? []))
      if let type = member.node.placeholderType {
        facts.declarations = [Field(name: member.key, type: type, at: member.location)]
      }
      self.members[member.key] = self.members[member.key].map { $0.joined(with: facts) } ?? facts
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
    case .string(let text): "\"" + (text.count > 40 ? text.prefix(39) + "…" : text) + "\""
    case .array(let elements): elements.isEmpty ? "[]" : "[…]"
    case .object(let members): members.isEmpty ? "{}" : "{…}"
    }
  }
}
