import Contract

/// Finds the objects whose keys are data (`{"BTC": {…}, "ETH": {…}}`, `{"2024-01-01": 3, "2024-01-02": 5}`): maps from those keys to values
/// of one type.
///
/// The values have to be of one kind, objects with four fifths of their fields in common for any two of them. The keys have to say that they are
/// data. Keys that no schema has are data wherever two of them stand, and one alone where its value is an object: numbers, dates, identifiers of at
/// least eight hexadecimal digits with a decimal one among them, and texts with a dot, a slash, an at sign, a colon or a space. Codes in capitals
/// (`BTC`, `EUR_USD`) are data from three on, and beside objects from two on. Words in small letters are a schema: they are data only where eight
/// objects stand beside each other and all have the same fields. A key that a table describes is never data.
///
/// What a row declares as a map of scalars is one, whatever its keys are, unless rows describe some of them; so is what it declares as a map
/// without saying of what, where all values that are seen are of one kind.
///
/// `address1`, `line_2`, `sha256`, `buyer` beside `seller` and `LAT` beside `LON` stay fields.
enum MapRule {
  private static let fewestCodes = 3
  private static let fewestWords = 8
  private static let sharedFields = 0.8

  /// Tells every map within from objects, to a depth that no API reaches.
  static func apply(to shape: inout Shape, depth: Int = 0) {
    guard depth < 64 else { return }
    shape.changeElements { apply(to: &$0, depth: depth + 1) }
    shape.object?.changeMembers { _, member in
      let isDeclared = member.declarations.contains {
        $0.type?.shape.isScalarMap == true || $0.type?.shape == .map(nil) && member.shape.holdsOneKind
      }
      if isDeclared { member.shape = member.shape.asScalarMap }
      apply(to: &member.shape, depth: depth + 1)
    }
    if let object = shape.object, isMap(object) {
      shape.values = .join(object.ordered.map(\.facts.shape))
      shape.object = nil
    }
  }

  static func isMap(_ object: ObjectFacts) -> Bool {
    let members = object.members
    guard !members.isEmpty, members.values.allSatisfy({ $0.declarations.isEmpty && $0.comments.isEmpty }) else {
      return false
    }
    let shapes = members.values.map(\.shape)
    guard let kind = kind(of: shapes) else { return false }
    let areObjects = kind == .object
    let keys = members.keys
    if keys.allSatisfy(isForeign) { return keys.count > 1 || areObjects }
    if keys.allSatisfy(isCode) {
      return keys.count >= (areObjects ? 2 : fewestCodes) && (areObjects || haveOneForm(Array(keys)))
    }
    guard areObjects, keys.count >= fewestWords, let first = shapes[0].object else { return false }
    return shapes.allSatisfy { $0.object.map { Set($0.members.keys) == Set(first.members.keys) } ?? false }
  }

  private enum Kind { case scalar, object, array }

  /// The one kind of all values; nil where they differ, or are objects that do not agree.
  private static func kind(of shapes: [Shape]) -> Kind? {
    let known = shapes.filter { !$0.isUnknown || $0.elements != nil }
    guard !known.isEmpty, known.count * 2 >= shapes.count else { return nil }
    if known.allSatisfy({ $0.object != nil && !$0.hasScalars && $0.elements == nil }) {
      return agree(known) ? .object : nil
    }
    if known.allSatisfy({ $0.elements != nil && !$0.hasScalars && $0.object == nil }) { return .array }
    let isPlain = known.allSatisfy { $0.object == nil && $0.elements == nil && $0.values == nil }
    let join = Shape.join(known)
    let kinds = [join.isBool, join.number != nil, join.string != nil].count { $0 }
    return isPlain && kinds == 1 ? .scalar : nil
  }

  /// Whether every object has most fields of all.
  private static func agree(_ shapes: [Shape]) -> Bool {
    let fields = shapes.compactMap { $0.object.map { Set($0.members.keys) } }
    let all = fields.reduce(Set()) { $0.union($1) }
    return fields.allSatisfy { Double($0.count) >= Double(all.count) * sharedFields }
  }

  /// Codes of an exchange or of currencies are short, and no underscore joins words of a schema.
  private static func haveOneForm(_ keys: [String]) -> Bool { keys.allSatisfy { $0.count <= 6 && !$0.contains("_") } }

  /// `BTC`, `EUR_USD`, `1INCH`: capitals and digits.
  private static func isCode(_ key: String) -> Bool {
    (2...16).contains(key.utf8.count) && key.contains(where: \.isLetter)
      && key.utf8.allSatisfy { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_")
      }
  }

  /// Whether a key is one that no schema has.
  private static func isForeign(_ key: String) -> Bool {
    let bytes = key.utf8
    guard let first = bytes.first, first != UInt8(ascii: "@"), first != UInt8(ascii: "$") else { return false }
    let digits = bytes.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let marks = bytes.count { "./@: ".utf8.contains($0) }
    if digits == bytes.count { return true }
    if marks > 0 { return marks < bytes.count }
    let hyphens = bytes.count { $0 == UInt8(ascii: "-") }
    // A date, or the groups of a UUID.
    if digits + hyphens == bytes.count { return hyphens < digits }
    let hexadecimal = bytes.count { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    return hexadecimal == bytes.count && bytes.count - hyphens >= 8 && digits > 0
  }
}

extension DeclaredType.Shape {
  /// Whether the page says that it is a map whose values are neither objects nor lists.
  var isScalarMap: Bool {
    guard case .map(let value?) = self else { return false }
    return switch value {
    case .object, .any, .named, .array, .map: false
    default: true
    }
  }
}

extension Shape {
  /// The shape with its object read as a map; as it is where a row describes a member, or one is no scalar.
  var asScalarMap: Shape {
    guard let object, elements == nil, values == nil,
      object.members.values.allSatisfy({ member in
        let isScalar = member.shape.object == nil && member.shape.elements == nil && member.shape.values == nil
        return isScalar && member.declarations.isEmpty
      })
    else { return self }
    var shape = self
    shape.object = nil
    shape.values = Shape.join(object.ordered.map(\.facts.shape))
    return shape
  }

  /// Whether the members of an object are scalars of one kind.
  fileprivate var holdsOneKind: Bool {
    guard let object else { return false }
    let join = Shape.join(object.ordered.map(\.facts.shape))
    return [join.isBool, join.number != nil, join.string != nil].count { $0 } == 1
  }

  fileprivate var hasScalars: Bool { isBool || number != nil || string != nil }
}
