import Contract

/// Reads the path of a URL with its parameters, whichever way they are written: `:id`, `{id}`, `<id>`, `${id}`, `{{id}}`.
enum PathReader {
  /// - Parameter url: a URL or a path; host and query are left out.
  static func read(_ url: String) -> PathTemplate {
    var path = Substring(withoutLinks(url))
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...]
      path = path.firstIndex(of: "/").map { path[$0...] } ?? "/"
    }
    if let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) { path = path[..<end] }
    path = Substring(withoutOptionalParts(path))
    if path.hasPrefix("{{") || path.hasPrefix("${"), let slash = path.firstIndex(of: "/") { path = path[slash...] }
    var pieces: [PathTemplate.Piece] = []
    var literal = path.hasPrefix("/") ? "" : "/"
    for (index, segment) in path.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { literal += "/" }
      for part in parts(of: segment) {
        if let name = parameter(part) {
          if !literal.isEmpty { pieces.append(.literal(literal)) }
          pieces.append(.parameter(name))
          literal = ""
        } else {
          literal += part
        }
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return PathTemplate(pieces, text: path.hasPrefix("/") ? String(path) : "/" + path)
  }

  /// `/notes/{id}[/{section}]` may end earlier, and does.
  private static func withoutOptionalParts(_ path: Substring) -> String {
    var rest = String(path)
    for (open, close) in [("[/", "]"), ("(/", ")")] {
      while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].lastIndex(of: Character(close)) {
        rest.removeSubrange(start.lowerBound...end)
      }
    }
    return rest
  }

  /// A parameter may link to what it identifies, or say what it looks like: `{channel.id#channel-object}`, `{parent=shelves/*}`.
  private static func withoutLinks(_ url: String) -> String {
    var isLink = false
    var depth = 0
    return url.filter { character in
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      isLink = depth > 0 && (isLink || character == "#" || character == "=")
      return !isLink
    }
  }

  /// A segment cut where a parameter stands within it: `bot{token}`, `{id}.json`, `{base}-{quote}`.
  private static func parts(of segment: Substring) -> [Substring] {
    guard parameter(segment) == nil || segment.dropFirst().contains(where: { "{<".contains($0) }),
      let bracket = segment.firstIndex(where: { "{<".contains($0) }),
      let close = segment[bracket...].firstIndex(of: segment[bracket] == "{" ? "}" : ">"), !segment.hasPrefix("{{")
    else { return [segment] }
    // The `$` of `${id}` is part of the mark.
    let open = segment[..<bracket].last == "$" ? segment.index(before: bracket) : bracket
    let end = segment.index(after: close)
    let rest = segment[end...]
    return (open > segment.startIndex ? [segment[..<open]] : []) + [segment[open..<end]]
      + (rest.isEmpty ? [] : parts(of: rest))
  }

  private static func parameter(_ segment: Substring) -> String? {
    for (open, close) in [("{{", "}}"), ("${", "}"), ("{", "}"), ("<", ">"), (":", ""), ("[", "]"), ("(", ")")]
    where segment.hasPrefix(open) && segment.hasSuffix(close) {
      var name = segment.dropFirst(open.count).dropLast(close.count)
      // `(int:id)` and `<int:id>` say the type as well.
      if let colon = name.firstIndex(of: ":") { name = name[name.index(after: colon)...] }
      let bare = name.drop { $0 == " " }
      return bare.isEmpty ? nil : String(bare)
    }
    return nil
  }
}

extension PathTemplate {
  /// The path with each segment that is the name of a described parameter as that parameter: pages whose placeholders are set in italics lose the
  /// braces (`/functions/FunctionName`).
  func naming(_ names: [String]) -> PathTemplate {
    let missing = Set(names).subtracting(parameterNames)
    guard !missing.isEmpty else { return self }
    let bare = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { missing.contains(String($0)) ? "{\($0)}" : String($0) }.joined(separator: "/")
    return bare == text ? self : PathReader.read(bare)
  }

  /// The wire names of the path's parameters, in order.
  package var parameterNames: [String] {
    pieces.compactMap { piece in
      if case .parameter(let name) = piece { name } else { nil }
    }
  }

  /// The segments that are not parameters, without those that only say that this is an API and in which version.
  var nouns: [Words] {
    var isAtStart = true
    let segments = segments
    return segments.enumerated().compactMap { index, segment in
      guard case .literal(let shown) = segment else { return nil }
      let text = index == segments.count - 1 ? Self.withoutEnding(shown) : shown
      // `/billing/api/v1/x` says in its middle that it is an API.
      if text.lowercased() == "api", index + 1 < segments.count, case .literal(let next) = segments[index + 1],
        Self.isVersion(next)
      {
        return nil
      }
      // `open` at the head of a path says that the API is public; behind a noun it is what is done to it.
      if Self.isVersion(text) || isAtStart && Self.prefixes.contains(text.lowercased()) { return nil }
      isAtStart = false
      return Words(text)
    }.filter { !$0.isEmpty }
  }

  /// The path cut at its slashes.
  var segments: [Piece] {
    pieces.flatMap { piece -> [Piece] in
      switch piece {
      case .literal(let text): text.utf8.split(separator: UInt8(ascii: "/")).map { .literal(String(Substring($0))) }
      case .parameter: [piece]
      }
    }
  }

  /// The noun that stands before a parameter: `opportunities` for the `id` of `/opportunities/:id`.
  func noun(before parameter: String) -> Words? {
    let segments = segments
    guard let index = segments.firstIndex(of: .parameter(parameter)), index > 0,
      case .literal(let text) = segments[index - 1]
    else { return nil }
    return Words(text).singular
  }

  private static let prefixes: Set<String> = [
    "api", "rest", "open", "openapi", "sapi", "fapi", "dapi", "papi", "web", "public", "open-apis", "cgi-bin",
    "index.php",
  ]

  /// `orders` of `orders.json`: the ending says how what comes back is written.
  private static func withoutEnding(_ segment: String) -> String {
    for ending in [".json", ".xml"] where segment.lowercased().hasSuffix(ending) && segment.count > ending.count {
      return String(segment.dropLast(ending.count))
    }
    return segment
  }

  /// `v2`, `v1.1`; `2024-01` and `2024-01-31`, where an API is as it was on a day.
  private static func isVersion(_ segment: String) -> Bool {
    let parts = segment.split(separator: "-", omittingEmptySubsequences: false)
    if (2...3).contains(parts.count), parts[0].count == 4, segment.utf8.count <= 10,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) })
    {
      return true
    }
    guard let first = segment.first, first == "v" || first == "V" else { return false }
    return segment.count > 1 && segment.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
  }
}
