/// A reference to a type of the client or of its runtime.
package indirect enum TypeReference: Hashable, Sendable {
  /// `int64` is an integer of which a value is beyond 32 bits, or may be: `Int` has no more on some platforms.
  case bool, int, int64, double, decimal, string, url
  /// A number that is sent in quotes.
  case decimalString
  /// Texts of days and times, the last with its distance from UTC.
  case localDate, localTime, localDateTime, zonedDateTime
  /// Integers that count from the beginning of 1970.
  case unixSeconds, unixMilliseconds
  /// A number with all its digits (`JSONNumber` of the runtime): the pages show one that neither `Int` nor `Decimal` holds.
  case exactNumber
  /// The content of a file, with its name: a part of a multipart body, or a body by itself. Never in JSON.
  case file
  /// JSON of unknown shape (`JSONValue` of the runtime).
  case json
  case named(String)
  /// An enumeration that the client declares.
  case enumeration(String, EnumerationDeclaration.Raw)
  case array(TypeReference)
  /// An object whose keys are data.
  case dictionary(TypeReference)
  /// An element or a value that may be null.
  case optional(TypeReference)
  /// A value that comes in several forms, at most one type for each form of JSON; made by `TypeReference.union(of:)`.
  case union([TypeReference])
}

extension TypeReference {
  /// How many unions stand within each other.
  fileprivate var unionDepth: Int {
    switch self {
    case .union(let kinds): 1 + (kinds.map(\.unionDepth).max() ?? 0)
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.unionDepth
    default: 0
    }
  }

  /// The type with what it holds left open.
  fileprivate var withoutElements: TypeReference {
    switch self {
    case .array: .array(.json)
    case .dictionary: .dictionary(.json)
    default: .json
    }
  }

  /// Whether every value is one JSON scalar of one known kind.
  package var isScalar: Bool { [.bool, .number, .string].contains(jsonForm) }

  /// Whether it is an integer of any width or meaning.
  package var isInteger: Bool { [.int, .int64, .unixSeconds, .unixMilliseconds].contains(self) }

  /// The type with a part of it replaced: within arrays, dictionaries, optionals and unions too.
  package func mapping(_ change: (TypeReference) -> TypeReference) -> TypeReference {
    switch self {
    case .array(let inner): .array(inner.mapping(change))
    case .dictionary(let inner): .dictionary(inner.mapping(change))
    case .optional(let inner): .optional(inner.mapping(change))
    case .union(let kinds): .union(kinds.map { $0.mapping(change) })
    default: change(self)
    }
  }

  /// The forms of JSON that types of a client have.
  package enum JSONForm: Int, Hashable, Sendable { case bool, number, string, object, array }

  /// The form of the type's values; nil where it may have any.
  package var jsonForm: JSONForm? {
    switch self {
    case .bool: .bool
    case .int, .int64, .double, .decimal, .exactNumber, .unixSeconds, .unixMilliseconds, .enumeration(_, .integer):
      .number
    case .string, .url, .decimalString, .enumeration(_, .string): .string
    case .localDate, .localTime, .localDateTime, .zonedDateTime: .string
    case .named, .dictionary: .object
    case .array: .array
    case .json, .optional, .union, .file: nil
    }
  }

  /// One type for values of several: itself for one, a union where their forms tell them apart, else JSON of any shape.
  ///
  /// Unions within unions within unions tell nobody anything: from there on the shape is left open.
  package static func union(of types: [TypeReference]) -> TypeReference {
    let forms = types.compactMap(\.jsonForm)
    guard types.count != 1, forms.count == types.count, Set(forms).count == forms.count, !types.isEmpty else {
      return types.count == 1 ? types[0] : .json
    }
    let kinds = types.map { $0.unionDepth < 2 ? $0 : $0.withoutElements }
    return .union(kinds.sorted { ($0.jsonForm?.rawValue ?? 0) < ($1.jsonForm?.rawValue ?? 0) })
  }
}
