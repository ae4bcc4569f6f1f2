extension Shape {
  /// Reads `{}` beside other objects as what it means there.
  ///
  /// As a member `{}` says that there is no object. At the root of a message or in an array there is one all the same: it lacks
  /// every member.
  ///
  /// - Parameter isMember: whether the shape is that of an object's member.
  mutating func readEmptyObjects(isMember: Bool = false) {
    let isAbsence = isEmptyObject && !(isMember && isObjectOrNone)
    let absences: Witnesses? = isAbsence ? Witnesses(witnesses.filter { $0.kind == .emptyObject }) : nil
    changeElements { $0.readEmptyObjects() }
    changeValues { $0.readEmptyObjects() }
    object?.changeMembers { _, member in
      if let absences { member.setAbsent(from: absences) }
      member.shape.readEmptyObjects(isMember: true)
    }
  }

  /// Whether objects were seen and nothing else, but for `{}`, `[]` and null, which beside objects stand for none.
  var isObjectOrNone: Bool {
    let holdsNothing = elements.map {
      $0.isUnknown && !$0.isNull && !$0.isEmptyObject && !$0.isEmptyArray && $0.elements == nil
    }
    return object != nil && !isBool && number == nil && string == nil && values == nil && holdsNothing ?? true
  }
}
