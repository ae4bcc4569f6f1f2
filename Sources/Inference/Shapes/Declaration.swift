import Contract

extension Shape {
  /// The shape with what the rows of a table say of its members added; a member that no example shows may be absent.
  func declaring(_ fields: [Field]) -> Shape {
    guard !fields.isEmpty else { return self }
    var shape = self
    if let elements, object == nil {
      shape.elements = elements.declaring(fields)
      return shape
    }
    var facts = object ?? ObjectFacts()
    for field in fields {
      var member = facts.members[field.name] ?? MemberFacts(.bottom, isAbsent: object != nil, at: field.location)
      if member.isOnlyInSamples {
        member.isOnlyInSamples = false
        member.place = field.location
      }
      member.declarations.insert(field.withoutChildren)
      if !field.children.isEmpty {
        if case .array? = field.type?.shape, member.shape.elements == nil, member.shape.object == nil {
          member.shape.elements = .bottom
        }
        member.shape = member.shape.declaring(field.children)
      }
      facts.members[field.name] = member
    }
    shape.object = facts
    return shape
  }
}

extension Field {
  fileprivate var withoutChildren: Field {
    var field = self
    field.children = []
    return field
  }
}
