import Contract

/// Finds the members whose values are those of a list.
///
/// A member is one where its page lists two or more values that its type can have. A list of mere integers is one of numbers that are
/// allowed (page sizes, say) unless half of them have a meaning. Where examples show more values that are not listed than are, the
/// list is of something else.
enum ValueListRule {
  /// A value that no list would hold.
  private static let longest = 80

  static func declared(_ property: Property, _ owner: PropertyOwner, _ glossary: Glossary) -> ValueList? {
    guard let raw = property.type.listable else { return nil }
    var seen: Set<String> = []
    let values = property.allowedValues.filter { seen.insert($0.value).inserted }
    guard values.count >= 2, values.allSatisfy({ $0.value.utf8.count <= longest && !$0.value.contains("\n") }) else {
      return nil
    }
    if raw == .integer {
      guard values.allSatisfy({ Int32($0.value).map(String.init) == $0.value }),
        2 * values.count(where: { $0.meaning != nil }) >= values.count
      else { return nil }
    }
    let unlisted = property.seenValues.filter { !seen.contains($0.value) }
    guard unlisted.count <= values.count, raw == .string || unlisted.allSatisfy({ Int32($0.value) != nil }) else {
      return nil
    }
    return ValueList(property, owner, glossary, raw: raw, values: values)
  }

  /// A member that no page lists values for, where its name says that there is a list and the examples repeat a few words.
  ///
  /// Beyond each value's first place there must be three places or more, and as many as there are values: `{A, A, A, B, B}` is a list,
  /// `{A, B, C}` is none. Identifiers, names, currencies and free text are no list, whatever they repeat.
  static func repeated(_ property: Property, _ owner: PropertyOwner, _ glossary: Glossary) -> ValueList? {
    guard property.type.listable == .string, property.allowedValues.isEmpty, let last = Words(property.key).last,
      names.contains(last), property.seenValues.count >= 2,
      property.seenValues.allSatisfy({ isWord($0.value) })
    else { return nil }
    let repeats = property.seenValues.reduce(0) { $0 + min($1.places.count, mostPlaces) - 1 }
    guard repeats >= 3, repeats >= property.seenValues.count else { return nil }
    var list = ValueList(
      property, owner, glossary, raw: .string, values: property.seenValues.map { AllowedValue($0.value) })
    list.isDeclared = false
    list.location = property.seenValues.flatMap(\.places).min()
    return list
  }

  /// The most places that count for one value, for a page may show it in a hundred.
  private static let mostPlaces = 4

  /// The last words of names whose values are those of a list.
  private static let names: Set<String> = [
    "status", "state", "type", "side", "kind", "category", "level", "mode", "role", "direction", "gender", "priority",
    "stage", "phase", "severity", "action", "result", "visibility", "policy",
  ]

  /// Whether a value is a word or two and neither a text nor an identifier: `PARTIALLY_FILLED`, `post-only`, `已完成`.
  private static func isWord(_ text: String) -> Bool {
    text.count <= 32 && text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
      && text.count(where: \.isNumber) <= 2 && !["string", "text", "xxx"].contains(text.lowercased())
  }
}

extension ValueList {
  init(
    _ property: Property, _ owner: PropertyOwner, _ glossary: Glossary, raw: EnumerationDeclaration.Raw,
    values: [AllowedValue]
  ) {
    self.init(
      name: Self.name(of: property, glossary), owner: owner, key: property.key,
      title: property.listTitle.flatMap(Self.title), raw: raw, values: values, seen: property.seenValues,
      isDeclared: true,
      location: property.location)
  }

  /// The words of a member's name, in the singular where it holds many.
  static func name(of property: Property, _ glossary: Glossary) -> Words {
    let words = glossary.words(of: property.key)
    return if case .array = property.type.unwrapped { words.singular } else { words }
  }
}

extension TypeReference {
  /// The type without what makes it optional.
  var unwrapped: TypeReference { if case .optional(let wrapped) = self { wrapped.unwrapped } else { self } }

  /// The raw value of an enumeration that may stand for the type, or for the elements of a list; nil for types that stay as they are.
  var listable: EnumerationDeclaration.Raw? {
    switch unwrapped {
    case .string: .string
    case .int, .int64: .integer
    case .array(let element): element.isArray ? nil : element.listable
    default: nil
    }
  }

  private var isArray: Bool { if case .array = unwrapped { true } else { false } }
}
