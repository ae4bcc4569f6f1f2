import Contract

extension DeclaredType.Shape {
  /// The type that a page's word asks for, where `child` is the type of the objects that it names; nil where the word leaves it to
  /// the examples.
  func reference(child: String?) -> TypeReference? {
    switch self {
    case .named: child.map(TypeReference.named)
    case .array(let element?) where element.objectName != nil: .array(element.reference(child: child) ?? .json)
    case .map(let value?) where value.objectName != nil: .dictionary(value.reference(child: child) ?? .json)
    default: reference
    }
  }

  /// The type that a page's word asks for by itself; nil where the word leaves it to the examples.
  var reference: TypeReference? {
    switch self {
    case .string: .string
    case .integer: .int
    case .number: .double
    case .decimal: .decimal
    case .boolean: .bool
    // A page that says `datetime` and shows none leaves its form open, so the text is kept as it comes.
    case .date, .dateTime: .string
    case .array(let element): .array(element?.reference ?? .json)
    case .map(let value): .dictionary(value?.reference ?? .json)
    case .object: .dictionary(.json)
    case .file: .string
    case .any: .json
    case .named: nil
    }
  }
}

extension DeclaredType.Shape {
  /// Whether what the examples show can be a value of this type; nothing seen contradicts nothing.
  func admits(_ shape: Shape) -> Bool {
    let isScalarFree = shape.object == nil && shape.values == nil && shape.elements == nil && !shape.isEmptyObject
    switch self {
    case .any: return true
    case .dateTime where shape.string == nil && shape.number?.unit != nil:
      return !shape.isBool && isScalarFree
    case .string, .file, .date, .dateTime: return !shape.isBool && shape.number == nil && isScalarFree
    case .integer: return !shape.isBool && shape.string == nil && shape.number?.hasFraction != true && isScalarFree
    case .number, .decimal:
      // A number in quotes, so that no digit of it is lost; `""` is none.
      let isQuoted = shape.number == nil && shape.string?.textFormats.contains(.decimal) == true
      return !shape.isBool && (shape.string == nil || isQuoted) && isScalarFree
    case .boolean: return shape.number == nil && shape.string == nil && isScalarFree
    case .array: return !shape.isBool && shape.number == nil && shape.string == nil && shape.object == nil
    case .object, .map, .named:
      return !shape.isBool && shape.number == nil && shape.string == nil
        && (shape.elements == nil || shape.isEmptyArray)
    }
  }
}
