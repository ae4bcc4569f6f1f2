import Contract
import Diagnostics

/// Tells when a body is one value and no object whose members are the call’s arguments: a list, or what the page gives no more of than a
/// type.
enum WholeBody {
  /// How the value is named as an argument of the call.
  static let name = "body"

  /// A row for a body of bytes.
  static func bytes(_ media: Sourced<String>) -> Field {
    Field(
      name: name, type: DeclaredType(.file, text: media.value, at: media.location),
      isRequired: Sourced(true, at: media.location), at: media.location)
  }

  /// - Parameters:
  ///   - declared: the type that the page gives the body as a whole.
  ///   - rows: those of the body’s members, which are the elements’ where every example is a list.
  /// - Returns: a row for the whole body; nil where it is an object of members.
  static func row(
    _ declared: DeclaredType?, rows: [Field], example: Shape, isForm: Bool, _ objects: DescribedObjects
  ) -> Field? {
    let isList = example.elements != nil && example.object == nil && !isForm
    if let declared, rows.isEmpty {
      let isObject =
        declared.shape == .object || !declared.isList && declared.shape.objectName.map { objects[$0] != nil } == true
      if isObject || !isList && example.object != nil || isForm { return nil }
      return Field(
        name: name, type: declared, isRequired: Sourced(true, at: declared.location), at: declared.location)
    }
    guard isList, let place = example.witnesses.first?.location else { return nil }
    let names = example.innermostObject?.members ?? [:]
    guard rows.isEmpty || rows.contains(where: { names[$0.name] != nil }) else { return nil }
    return Field(
      name: name, type: rows.isEmpty ? nil : DeclaredType(.array(.object), text: "", at: place),
      isRequired: Sourced(true, at: place), children: rows, at: rows.first?.location ?? place)
  }
}

extension DeclaredType {
  fileprivate var isList: Bool { if case .array = shape { true } else { false } }
}
