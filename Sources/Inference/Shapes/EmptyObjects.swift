extension Shape {
  /// The shape with `{}` beside other objects read as what it means there.
  ///
  /// As a member `{}` says that there is no object. At the root of a message or in an array there is one all the same: it lacks
  /// every member.
  ///
  /// - Parameter isMember: whether the shape is that of an object's member.
  func readingEmptyObjects(isMember: Bool = false) -> Shape {
    var shape = self
    shape.elements = elements?.readingEmptyObjects()
    shape.values = values?.readingEmptyObjects()
    guard var object else { return shape }
    for (key, facts) in object.members {
      var member = facts
      if isEmptyObject, !(isMember && isObjectOrNone) {
        member = facts.absent(from: Witnesses(witnesses.filter { $0.kind == .emptyObject }))
      }
      member.shape = member.shape.readingEmptyObjects(isMember: true)
      object.members[key] = member
    }
    shape.object = object
    return shape
  }

  /// Whether objects were seen and nothing else, but for `{}`, `[]` and null, which beside objects stand for none.
  var isObjectOrNone: Bool {
    let holdsNothing = elements.map {
      $0.isUnknown && !$0.isNull && !$0.isEmptyObject && !$0.isEmptyArray && $0.elements == nil
    }
    return object != nil && !isBool && number == nil && string == nil && values == nil && holdsNothing ?? true
  }
}
