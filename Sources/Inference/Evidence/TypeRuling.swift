import Contract

/// Names the rule by which a type was decided.
enum TypeRuling {
  /// - Parameters:
  ///   - child: the name of the type of the objects seen there.
  ///   - type: what was decided.
  static func ruling(_ shape: Shape, declared: DeclaredType?, child: String?, type: TypeReference) -> Ruling {
    if let declared, let reference = declared.shape.reference(child: child) {
      if declared.text.isEmpty { return .nestedMembers }
      if !declared.shape.admits(shape) { return .contradictedType }
      return type == reference ? .declaredType : .narrowedType
    }
    if shape.isUnknown, !shape.isEmptyObject, !shape.isEmptyArray { return .anyJSON }
    if shape.values != nil, shape.object == nil { return .dataKeys }
    let kinds = Set(shape.witnesses.compactMap(\.kind.form))
    return kinds.count > 1 ? .seenKinds : .seenType
  }
}

extension Witness.Kind {
  /// The form of JSON; nil for null, which is in no way of any.
  var form: TypeReference.JSONForm? {
    switch self {
    case .null: nil
    case .bool: .bool
    case .integer, .fraction: .number
    case .string: .string
    case .array, .emptyArray: .array
    case .object, .emptyObject: .object
    }
  }
}
