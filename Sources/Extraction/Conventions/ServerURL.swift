/// A URL that can be what the paths of endpoints are appended to.
struct ServerURL: Equatable {
  /// Scheme, host and path, without a slash at the end, a query or a fragment.
  let text: String
  /// The members of its query, as written: `key=YOUR_API_KEY`.
  let query: [(name: String, value: String)]

  static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  /// Reads an `http` or `https` URL; nil for any other word, and for the address of a page, a picture, a file or a shop's door.
  init?(_ word: some StringProtocol) {
    let word = word.trimming { "`'\"*<>。，；、,;.:：".contains($0) || $0.isWhitespace }
    let lower = word.lowercased()
    guard word.utf8.count <= 300, let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else {
      return nil
    }
    var rest = word.dropFirst(scheme.count)
    if let end = rest.firstIndex(of: "#") { rest = rest[..<end] }
    var query: [(String, String)] = []
    if let mark = rest.firstIndex(of: "?") {
      for member in rest[rest.index(after: mark)...].split(separator: "&") {
        let parts = member.split(separator: "=", maxSplits: 1).map(String.init)
        if let name = parts.first { query.append((name, parts.count > 1 ? parts[1] : "")) }
      }
      rest = rest[..<mark]
    }
    let host = rest.prefix { $0 != "/" }.lowercased()
    let path = rest.dropFirst(host.count).trimming { $0 == "/" }
    guard Self.isHost(host), !Self.isDocument(host: host, path: path.lowercased()) else { return nil }
    text = scheme + rest.prefix(host.count) + (path.isEmpty ? "" : "/" + path)
    self.query = query
  }

  /// Whether letters, digits, dots, hyphens, a port and placeholders make up a name with a dot in it, or this machine's.
  static func isHost(_ host: some StringProtocol) -> Bool {
    guard host.contains(".") || host.hasPrefix("localhost"), let first = host.first, first != ".", first != "-" else {
      return false
    }
    return host.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-.:{}_<>".utf8.contains(byte)
      }
    }
  }

  private static func isDocument(host: String, path: String) -> Bool {
    let labels = host.split(separator: ".").map(String.init)
    if let first = labels.first, documentLabels.contains(first) { return true }
    if documentHosts.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return true }
    let segments = path.split(separator: "/")
    if segments.contains(where: { documentSegments.contains(String($0)) }) { return true }
    guard let last = segments.last, let dot = last.lastIndex(of: ".") else { return false }
    return fileEndings.contains(String(last[last.index(after: dot)...]))
  }

  private static let documentLabels: Set<String> = [
    "docs", "doc", "help", "support", "wiki", "blog", "status", "console", "dashboard", "forum", "community", "static",
    "cdn", "img", "images", "assets", "download", "account", "accounts", "login", "tools", "app", "admin",
  ]
  private static let documentHosts: Set<String> = [
    "github.com", "gitlab.com", "gitee.com", "wikipedia.org", "ietf.org", "w3.org", "json.org", "stackoverflow.com",
    "postman.com", "swagger.io", "json-schema.org", "mozilla.org", "npmjs.com", "pypi.org",
  ]
  private static let documentSegments: Set<String> = [
    "docs", "doc", "document", "documents", "documentation", "help", "faq", "faqs", "terms", "privacy", "legal",
    "login", "register", "signup", "support", "blog", "wiki", "rfc", "settings", "console", "pricing", "about",
  ]
  private static let fileEndings: Set<String> = [
    "md", "mdx", "html", "htm", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "zip", "gz", "jar", "doc", "docx",
    "xls", "xlsx", "txt", "rar", "css", "js", "proto", "yaml", "yml", "json", "wsdl",
  ]

  private static let scheme: Phrases = ["http"]

  /// The URLs of a text, in order. A link under words of its own leads to a page and is none.
  static func all(in text: some StringProtocol) -> [ServerURL] {
    guard scheme.occur(in: text) else { return [] }
    return text.split(whereSeparator: { $0.isWhitespace || "，。；、（）()\"'`“”‘’「」|".contains($0) }).compactMap { word in
      guard let start = word.firstRange(of: "http") else { return nil }
      return ServerURL(word[start.lowerBound...])
    }
  }
}
