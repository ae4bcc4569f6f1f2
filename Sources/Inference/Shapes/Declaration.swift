import Contract

extension Shape {
  /// The shape with what the rows of a table say of its members added.
  func declaring(_ fields: [Field]) -> Shape {
    var shape = self
    shape.declare(fields)
    return shape
  }

  /// Adds what the rows of a table say of the members; a member that no example shows may be absent.
  mutating func declare(_ fields: [Field]) {
    guard !fields.isEmpty else { return }
    if holdsList, object == nil { return changeElements { $0.declare(fields) } }
    let isShown = object != nil
    var facts = object ?? ObjectFacts()
    // Held once, or its members would be copied.
    object = nil
    for field in fields {
      facts.members[field.name, default: MemberFacts(.bottom, isAbsent: isShown, at: field.location)].declare(field)
    }
    object = facts
  }
}

extension MemberFacts {
  fileprivate mutating func declare(_ field: Field) {
    if isOnlyInSamples {
      isOnlyInSamples = false
      place = field.location
    }
    declarations.insert(field.withoutChildren)
    guard !field.children.isEmpty else { return }
    if case .array? = field.type?.shape, !shape.holdsList, shape.object == nil { shape.elements = .bottom }
    shape.declare(field.children)
  }
}

extension Field {
  fileprivate var withoutChildren: Field {
    var field = self
    field.children = []
    return field
  }
}
