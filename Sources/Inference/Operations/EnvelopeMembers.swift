import Contract
import Diagnostics

/// The members that stand beside the payload in every response.
enum EnvelopeMembers {
  /// - Parameters:
  ///   - shapes: the shapes of each operation's examples.
  ///   - stated: the rows of a page's table of what every response has; without an example they alone say it.
  /// - Returns: nothing where no page shows or describes the status; and what the examples have that the rows do not allow.
  static func envelope(
    _ rule: EnvelopeRule, operations: [Operation], shapes: [[Shape]], stated: [Field] = []
  ) -> (envelope: Envelope?, diagnostics: [Diagnostic]) {
    let examples = zip(operations, shapes).flatMap { zip($0.examples, $1) }.filter { example, _ in
      if case .failure = example.role { return example.node.value.member(rule.status) != nil }
      return example.role == .success && rule.wraps(example.node.value) && !rule.hasMore(example.node.value)
    }
    guard !examples.isEmpty || stated.contains(where: { $0.name == rule.status }) else { return (nil, []) }
    // The payloads, by far the most of what examples show, are left out before all of it is joined.
    var facts =
      Shape.joinSideBySide(examples.map { $1.without(rule.payload) })
      .declaring(stated.map(\.withoutRequirement)).object ?? ObjectFacts()
    facts.members[rule.payload] = nil
    var diagnostics: [Diagnostic] = []
    var members = PropertyResolver().properties(of: facts.ordered, children: { _ in nil }, diagnostics: &diagnostics)
    for index in members.indices {
      members[index].isOptional = members[index].key != rule.status
      members[index].optionalityRuling = .envelopeMember
    }
    let envelope = Envelope(
      members: members, payload: rule.payload, status: rule.status, success: rule.success,
      message: EnvelopeRule.messages.first { key in members.contains { $0.key == key && $0.type == .string } })
    return (envelope, diagnostics)
  }
}

extension Shape {
  fileprivate func without(_ member: String) -> Shape {
    var shape = self
    shape.object?.members[member] = nil
    return shape
  }
}

extension Field {
  /// A table of all responses speaks of successes and failures at once, so that none of its rows is always there.
  fileprivate var withoutRequirement: Field {
    var field = self
    field.isRequired = nil
    field.children = []
    return field
  }
}
