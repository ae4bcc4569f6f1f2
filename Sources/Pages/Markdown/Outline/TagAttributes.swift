/// The attributes of a tag in HTML, MDX, Hugo or Liquid, in whichever quotation marks or braces they stand.
struct TagAttributes: Sendable {
  /// By name, as the page spells it. A name without a value has an empty one.
  private(set) var values: [String: String] = [:]
  /// Values without a name, as shortcodes have them: `{{< tab "HTTP" >}}`.
  private(set) var positional: [String] = []

  init() {}

  /// - Parameter bytes: what stands between the tag's name and its end.
  init(_ bytes: Line) {
    var rest = bytes
    while let first = rest.first {
      if first.isBlank || first == UInt8(ascii: "/") || first == UInt8(ascii: ",") {
        rest = rest.dropFirst()
      } else if first.isQuote {
        positional.append(Self.quoted(&rest))
      } else if Self.isNameByte(first) {
        let name = rest.prefix(while: Self.isNameByte)
        rest = rest.dropFirst(name.count)
        let afterSpace = rest.drop(while: \.isBlank)
        guard afterSpace.first == UInt8(ascii: "=") else {
          values[name.string, default: ""] += ""
          continue
        }
        rest = afterSpace.dropFirst().drop(while: \.isBlank)
        values[name.string] = Self.value(&rest)
      } else {
        rest = rest.dropFirst()
      }
    }
  }

  /// The first of these attributes that has a value, whatever its letters' case.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let value = values[name], !value.isEmpty { return value }
    }
    let lowercased = Dictionary(values.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    return names.lazy.compactMap { lowercased[$0] }.first { !$0.isEmpty }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80 || "-_:.@#*".utf8.contains(byte)
  }

  private static func quoted(_ rest: inout Line) -> String {
    guard let mark = rest.first else { return "" }
    var value: [UInt8] = []
    var index = rest.startIndex + 1
    while index < rest.endIndex, rest[index] != mark {
      // Shortcodes and JSX expressions escape the mark; HTML has no escape, and no backslash before a mark either.
      if rest[index] == UInt8(ascii: "\\"), index + 1 < rest.endIndex, rest[index + 1] == mark { index += 1 }
      value.append(rest[index])
      index += 1
    }
    rest = rest[min(index + 1, rest.endIndex)...]
    return String(decoding: value, as: UTF8.self)
  }

  private static func value(_ rest: inout Line) -> String {
    guard let first = rest.first else { return "" }
    if first.isQuote { return quoted(&rest) }
    if first == UInt8(ascii: "{") { return expression(&rest) }
    let value = rest.prefix { !$0.isBlank && $0 != UInt8(ascii: ">") }
    rest = rest.dropFirst(value.count)
    let isClosed = rest.isBlank && value.last == UInt8(ascii: "/") && value.count > 1
    return (isClosed ? value.dropLast() : value).string
  }

  /// `{"x"}` is the string; any other expression of JSX is its own text.
  private static func expression(_ rest: inout Line) -> String {
    var depth = 0
    var end = rest.startIndex
    while end < rest.endIndex {
      if rest[end] == UInt8(ascii: "{") { depth += 1 }
      if rest[end] == UInt8(ascii: "}") { depth -= 1 }
      end += 1
      if depth == 0 { break }
    }
    var inner = rest[(rest.startIndex + 1)..<max(rest.startIndex + 1, depth == 0 ? end - 1 : end)].trimmed
    rest = rest[end...]
    guard let mark = inner.first, mark.isQuote else { return inner.string }
    let whole = inner
    let text = quoted(&inner)
    return inner.isBlank ? text : whole.string
  }
}

extension UInt8 {
  fileprivate var isQuote: Bool { self == 0x22 || self == 0x27 || self == 0x60 }
}
