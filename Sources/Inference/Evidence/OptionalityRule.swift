import Contract

/// Decides whether a member of what comes back may be missing, and which rule said so.
///
/// Whatever lets it be missing wins: a client that demands a member which the documented example lacks helps nobody.
struct OptionalityRule {
  private(set) var isOptional = true
  /// Whether `{}` or `[]` stands for none.
  private(set) var isEmptyObjectNone = false
  /// How none is written, where every object that was seen writes it in one way.
  private(set) var noneForm = NoneForm.leftOut
  private(set) var ruling: Ruling

  /// - Parameters:
  ///   - rows: the rows of tables that describe the member.
  ///   - type: its type, for an empty object is a value where it is not that of an object.
  init(_ facts: MemberFacts, rows: [Field], type: TypeReference, isLenient: Bool) {
    let shape = facts.shape
    if case .named = type { isEmptyObjectNone = shape.isEmptyObject || shape.isEmptyArray }
    if isEmptyObjectNone, !shape.isNull, !facts.isAbsent, shape.isEmptyObject != shape.isEmptyArray {
      noneForm = shape.isEmptyObject ? .emptyObject : .emptyArray
    }
    let isDeclaredRequired = rows.contains { $0.isRequired?.value == true }
    if rows.contains(where: { $0.isRequired?.value == false }) {
      ruling = .declaredOptional
    } else if rows.contains(where: { $0.isNullable != nil || !$0.presence.isEmpty }) {
      ruling = .describedOptional
    } else if shape.isNull {
      ruling = .seenNull
    } else if isEmptyObjectNone {
      ruling = .seenEmpty
    } else if facts.isAbsent {
      ruling = .seenAbsent
    } else if isLenient, !isDeclaredRequired {
      ruling = .lenient
    } else {
      ruling = isDeclaredRequired ? .declaredRequired : .alwaysSeen
      isOptional = false
    }
  }
}
