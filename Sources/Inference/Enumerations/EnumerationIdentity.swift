import Contract

/// What a list of values is a list of, in words: by nothing but what its own page says, so that no other page changes it.
///
/// The title of a list by itself says it, else the member's name. A name that says too little is preceded by what the member belongs to:
/// `status` of an order is `order status`. Digits in quotation marks are `order status code`, for beside them `order status` may be numbers.
extension ValueList {
  var identity: Words {
    let named = title ?? name
    let words = title == nil && isVague ? owner.noun.followed(by: named) : named
    return raw == .string && isCoded && words.last != "code" ? words + Words(["code"]) : words
  }

  /// Whether the name alone does not say what has these values: it is one word, or names a state by a code, and each thing has its own
  /// states and its own codes for them.
  private var isVague: Bool {
    if name.words.count == 1 { return !(raw == .string && Self.clear.contains(name.words[0])) }
    return isCoded && Self.states.contains(name.last ?? "")
  }

  /// Whether all values are integers, which mean nothing by themselves.
  private var isCoded: Bool { values.allSatisfy { Int($0.value) != nil } }

  /// Names of one word that mean the same wherever they stand, and are the name of no object.
  private static let clear: Set<String> = [
    "side", "direction", "category", "gender", "priority", "severity", "interval", "period", "timeframe", "currency",
    "language", "visibility", "weekday",
  ]

  /// Last words of names whose codes are those of one thing alone.
  private static let states: Set<String> = ["status", "state", "stage", "phase", "step"]

  /// Titles of one word that name what many things have.
  private static let roles: Set<String> = states.union([
    "type", "kind", "mode", "level", "role", "result", "value", "code",
  ])

  /// The words of a title, where they say what the list is of.
  ///
  /// A title in other letters than Latin ones says less to the reader of the client than the members' names, and `Status` or `Type` may
  /// stand above the lists of many things.
  static func title(_ text: String) -> Words? {
    guard text.allSatisfy(\.isASCII) else { return nil }
    let words = Words(Words(text).words.filter { !lists.contains($0) }).singular
    let isRole = words.words.count == 1 && roles.contains(words.words[0])
    return words.isEmpty || words.words.count > 5 || isRole ? nil : words
  }

  /// Words of titles that say that a list follows, and not of what.
  private static let lists: Set<String> = [
    "enum", "enums", "enumeration", "definition", "definitions", "list", "values",
  ]
}

extension Words {
  /// The words before others, a word that ends the one and begins the other once: `order status` and `status` are `order status`.
  func followed(by other: Words) -> Words {
    last == other.words.first ? Words(words.dropLast() + other.words) : self + other
  }
}
