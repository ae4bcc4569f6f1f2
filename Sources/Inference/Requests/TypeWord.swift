import Contract

extension TypeReference {
  /// The type that a word of the configuration names; nil for an unknown word.
  package init?(word: String) {
    if word.hasSuffix("[]") {
      guard let element = TypeReference(word: String(word.dropLast(2))) else { return nil }
      self = .array(element)
      return
    }
    switch word.lowercased() {
    case "bool", "boolean": self = .bool
    case "int", "integer": self = .int
    case "int64", "long": self = .int64
    case "double", "float", "number": self = .double
    case "decimal": self = .decimal
    case "decimal-string": self = .decimalString
    case "string": self = .string
    case "url": self = .url
    case "date": self = .localDate
    case "time": self = .localTime
    case "datetime", "date-time": self = .localDateTime
    case "zoned-datetime": self = .zonedDateTime
    case "unix-seconds": self = .unixSeconds
    case "unix-milliseconds": self = .unixMilliseconds
    case "json", "any": self = .json
    default: return nil
    }
  }
}
