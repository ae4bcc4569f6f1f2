import Contract
import Diagnostics

/// Reads the names and values of queries and forms: `page=1&size=20`.
enum FormText {
  /// The items of a text of `name=value` joined by `&`.
  static func items(_ text: some StringProtocol, at location: SourceLocation) -> [ShownField] {
    String(text).replacing("&amp;", with: "&").split { $0 == "&" || $0.isNewline }.compactMap { item in
      let words = item.trimmed
      guard !words.isEmpty else { return nil }
      guard let mark = words.firstIndex(of: "=") else { return ShownField(decoded(words), "", at: location) }
      let name = decoded(words[..<mark])
      return name.isEmpty ? nil : ShownField(name, decoded(words[words.index(after: mark)...]), at: location)
    }
  }

  /// The items of a URL's query; also the names of `{?page,size}`.
  static func query(of url: String, at location: SourceLocation) -> [ShownField] {
    guard let mark = url.firstIndex(of: "?") else { return [] }
    var query = url[url.index(after: mark)...]
    if mark > url.startIndex, url[url.index(before: mark)] == "{" {
      return query.prefix { $0 != "}" }.split(separator: ",").map { ShownField($0.trimmed, "", at: location) }
    }
    if let end = query.firstIndex(of: "#") { query = query[..<end] }
    return items(query, at: location).filter { isName($0.name) }
  }

  /// Whether a text is nothing but `name=value`, joined by `&` or a line each.
  static func isForm(_ text: some StringProtocol) -> Bool {
    let items = text.split { $0 == "&" || $0.isNewline }.map { $0.trimming { $0.isWhitespace || $0 == "?" } }
      .filter { !$0.isEmpty }
    return !items.isEmpty
      && items.allSatisfy { item in
        guard let mark = item.firstIndex(of: "=") else { return false }
        return isName(item[..<mark]) && !item[mark...].hasPrefix("==") && !item[mark...].hasPrefix("= ")
      }
  }

  /// Whether a text can be the name of a parameter: `filter[status]`, `page.size`, `X-Id`.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-.[]$:".unicodeScalars.contains($0)
      }
  }

  /// A line of a list of fields: `page: 1`, `page = 1`.
  static func field(_ line: String, at location: SourceLocation) -> ShownField? {
    guard let mark = line.firstIndex(where: { ":：=".contains($0) }) else { return nil }
    let name = line[..<mark].trimming { $0.isWhitespace || "\"'-*•".contains($0) }
    let value = line[line.index(after: mark)...].trimming { $0.isWhitespace || "\"',;".contains($0) }
    guard isName(name), name.first?.isASCII == true, !value.hasPrefix("//") else { return nil }
    return ShownField(name, value, at: location)
  }

  /// The text of percent-encoding, in which `+` is a blank; as it is where it is no such thing.
  static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        bytes.append(0x20)
      } else if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
