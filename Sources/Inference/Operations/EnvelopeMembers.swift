import Contract
import Diagnostics

/// The members that stand beside the payload in every response.
enum EnvelopeMembers {
  static func envelope(_ rule: EnvelopeRule, operations: [Operation]) -> Envelope? {
    let examples = operations.flatMap(\.examples).filter { example in
      if case .failure = example.role { return example.node.value.member(rule.status) != nil }
      return example.role == .success && rule.wraps(example.node.value) && !rule.hasMore(example.node.value)
    }
    guard !examples.isEmpty else { return nil }
    var facts =
      examples.map { Shape(observing: $0.node) }.reduce(Shape.bottom) { $0.joined(with: $1) }.object ?? ObjectFacts()
    facts.members[rule.payload] = nil
    var diagnostics: [Diagnostic] = []
    var members = PropertyResolver().properties(of: facts.ordered, children: { _ in nil }, diagnostics: &diagnostics)
    for index in members.indices { members[index].isOptional = members[index].key != rule.status }
    return Envelope(
      members: members, payload: rule.payload, status: rule.status, success: rule.success,
      message: EnvelopeRule.messages.first { key in members.contains { $0.key == key && $0.type == .string } })
  }
}
