/// Names by the Swift API Design Guidelines: `avatarURL`, `userID`, `isOwn`, `Opportunity`.
enum SwiftName {
  /// Words that are written in one case: all capitals, or all small at the front of a property's name.
  static let initialisms: Set<String> = [
    "id", "url", "uri", "api", "http", "https", "json", "xml", "html", "ip", "sms", "sku", "uuid", "guid", "utc", "pdf",
    "csv", "vip",
    "ssl", "tls", "qr", "crm", "erp", "cpu", "gps", "os", "ui", "css", "sql", "ssh", "jwt", "vat", "iban", "bic",
  ]
  /// Words that run together, and the initialism that ends them.
  private static let glued = [
    "userid": ["user", "id"], "openid": ["open", "id"], "unionid": ["union", "id"], "appid": ["app", "id"],
    "corpid": ["corp", "id"],
  ]

  /// A name for a property, a parameter or an operation: `avatarURL`.
  static func lower(_ words: Words) -> String {
    let parts = expand(words)
    guard let first = parts.first else { return "" }
    return legal(first + parts.dropFirst().map(capital).joined())
  }

  /// A name for a type: `AvatarURL`.
  static func upper(_ words: Words) -> String { legal(expand(words).map(capital).joined()) }

  /// The name of an operation with a capital: `CreateOrder` for `createOrder`.
  static func upper(operation name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  private static func expand(_ words: Words) -> [String] { words.words.flatMap { glued[$0] ?? [$0] } }

  private static func capital(_ word: String) -> String {
    if initialisms.contains(word) { return word.uppercased() }
    if word == "ids" || word == "urls" { return word.dropLast().uppercased() + "s" }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// A name cannot begin with a digit.
  private static func legal(_ name: String) -> String {
    guard let first = name.first else { return name }
    return first.isNumber ? "_" + name : name
  }
}
