/// A component of MDX that closes itself: `<APIEndpoint method="GET" url="/v1/x" />`.
struct ComponentTag {
  let name: String
  let attributes: [String: String]

  /// - Returns: nil where the text is no such tag.
  init?(_ text: String) {
    let bare = text.drop(while: \.isWhitespace)
    guard bare.hasPrefix("<"), let first = bare.dropFirst().first, first.isUppercase,
      let end = bare.firstIndex(of: ">"),
      bare[bare.index(after: end)...].allSatisfy(\.isWhitespace)
    else { return nil }
    name = String(bare.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "." })
    attributes = Self.attributes(of: bare[..<end])
  }

  /// The attributes of a tag, in whichever quotation marks or braces they stand.
  static func attributes(of tag: some StringProtocol) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag.drop { !$0.isWhitespace }
    while let start = rest.firstIndex(where: { $0.isLetter || $0 == "_" }) {
      rest = rest[start...]
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }
      rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
      guard rest.first == "=" else {
        attributes[String(name)] = ""
        continue
      }
      rest = rest.dropFirst().drop { $0.isWhitespace || $0 == "{" }
      if let quote = rest.first, quote == "\"" || quote == "'" || quote == "`" {
        let value = rest.dropFirst().prefix { $0 != quote }
        attributes[String(name)] = String(value)
        rest = rest.dropFirst(value.count + 2)
      } else {
        let value = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "}" }
        attributes[String(name)] = String(value)
        rest = rest.dropFirst(value.count)
      }
    }
    return attributes
  }
}
