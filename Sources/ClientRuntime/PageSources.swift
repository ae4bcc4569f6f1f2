/// Where the documentation says what, by types and members.
///
/// The text has words for pages (`@orders.md`), for types with their line (`#Order:118`), and for members: `price:121` or, on the line after
/// the last, `side`. What a word cannot hold is percent-encoded.
public struct PageSources: Sendable, ExpressibleByStringLiteral {
  private let text: StaticString

  public init(stringLiteral text: StaticString) { self.text = text }

  /// The page and line that describe each of some types, `orders.md:118` under `Order`, and their members, `orders.md:121` under
  /// `Order price`: all in one pass, for most responses ask for nothing.
  func places(of types: Set<String>) -> [String: String] {
    text.withUTF8Buffer { bytes in
      var places: [String: String] = [:]
      var (page, type, line) = ("", String?.none, 0)
      for word in bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
        let name = word.prefix { $0 != UInt8(ascii: ":") }
        line = Int(String(decoding: word.dropFirst(name.count + 1), as: UTF8.self)) ?? line + 1
        switch word.first {
        case UInt8(ascii: "@"): page = Self.decoded(word.dropFirst())
        case UInt8(ascii: "#"):
          let name = String(decoding: name.dropFirst(), as: UTF8.self)
          type = types.contains(name) ? name : nil
          if let type, places[type] == nil { places[type] = "\(page):\(line)" }
        default:
          guard let type else { continue }
          let member = "\(type) \(Self.decoded(name))"
          if places[member] == nil { places[member] = "\(page):\(line)" }
        }
      }
      return places
    }
  }

  private static func decoded(_ word: some Collection<UInt8>) -> String {
    String(decoding: JSONKey.decoded(word), as: UTF8.self)
  }
}
