import Contract
import Diagnostics

/// Reads the values of a path's parameters off a URL: `/users/42` of `/users/{id}`.
enum PathValues {
  /// - Returns: nil where the URL is one of another path. Hosts and what servers put before the path do not count.
  static func read(_ url: Sourced<String>, of template: PathTemplate) -> [ShownField]? {
    let shown = PathReader.read(url.value).segments
    let wanted = template.segments
    var values: [ShownField] = []
    var matches = 0
    for (want, have) in zip(wanted.reversed(), shown.reversed()) {
      switch (want, have) {
      case (.literal(let a), .literal(let b)):
        guard a.lowercased() == b.lowercased() else { return nil }
        matches += 1
      case (.parameter(let name), .literal(let text)): values.append(ShownField(name, text, at: url.location))
      case (.parameter, .parameter): break
      case (.literal, .parameter): return nil
      }
    }
    let hasLiteral = wanted.contains { if case .literal = $0 { true } else { false } }
    return matches > 0 || !hasLiteral ? values : nil
  }
}

extension PathValues {
  /// Whether a path is that of a template, or one that has values in the places of its parameters; what servers put before it does not count.
  static func shows(_ path: PathTemplate, _ template: PathTemplate) -> Bool {
    zip(template.segments.reversed(), path.segments.reversed()).allSatisfy { want, have in
      if case .literal = want { want == have } else { true }
    } && path.segments.count >= template.segments.count
  }
}

/// Reads the query that a page writes into the URL of an operation: `/v1/x?token=TOKEN`.
enum QueryText {
  static func items(of url: Sourced<String>) -> [ShownField] {
    guard let mark = url.value.firstIndex(of: "?"), !url.value[..<mark].hasSuffix("{") else { return [] }
    return url.value[url.value.index(after: mark)...].prefix { $0 != "#" }.split(separator: "&").compactMap { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = parts.first.map(decoded), !name.isEmpty,
        name.allSatisfy({ $0.isLetter || $0.isNumber || "_-.[]$@:".contains($0) })
      else { return nil }
      return ShownField(name, decoded(parts[1]), at: url.location)
    }
  }

  /// The text of percent-encoding; as it is where it is no such thing.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
