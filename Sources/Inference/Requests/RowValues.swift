import Contract

/// The type that the values in a row leave no doubt of, where its page gives none: a list of texts, `true` as the default, `20` as an example.
enum RowValues {
  static func type(of field: Field) -> (type: TypeReference, evidence: Evidence)? {
    guard field.type == nil else { return nil }
    if !field.allowedValues.isEmpty {
      let isCount = field.allowedValues.allSatisfy { Int($0.value) != nil }
      return (isCount ? .int : .string, Evidence(.declaration, "the page lists its values", at: field.location))
    }
    let texts = [field.defaultValue, field.facts.example].compactMap(\.self)
    guard let text = texts.first else { return nil }
    let shown = texts.map { ShownField(field.name, $0, at: field.location) }
    guard let shape = TextShape.shape(of: shown) else { return nil }
    let type = TypeResolver().resolve(field.name, shape, declared: nil, child: nil, rows: [field]).type
    guard type != .json, type.jsonForm != nil else { return nil }
    return (type, Evidence(.declaration, "its row has ‘\(text)’", at: field.location))
  }
}
