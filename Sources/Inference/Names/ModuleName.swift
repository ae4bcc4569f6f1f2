/// The name of a client's module.
package enum ModuleName {
  /// Folders that say what is in them, and not whose it is.
  private static let general: Set<String> = [
    "api", "apis", "doc", "docs", "documentation", "documents", "input", "page", "pages", "reference", "references",
    "manual",
    "guide", "guides", "content", "src", "source", "sources", "static", "public", "html", "markdown", "md", "main",
    "master",
    "en", "us", "zh", "cn", "tw", "hans", "hant", "v", "v1", "v2", "v3", "v4", "v5", "vendor", "rest", "open", "tmp",
    "temp",
    "new", "old", "test", "site", "web", "wiki", "接口文档", "文档", "接口",
  ]
  /// Parts of a host that name what it serves, or the registry.
  private static let service: Set<String> = [
    "api", "apis", "openapi", "open", "www", "rest", "dev", "test", "testnet", "sandbox", "staging", "gateway", "com",
    "co", "org",
    "net", "gov", "edu",
  ]

  /// The name that a folder gives: `AcmeCRM` for `acme-crm`; nil where its words say nothing of whose the API is.
  package static func ofFolder(_ name: String) -> String? {
    let words = Words(name).words
    guard words.contains(where: { !general.contains($0.lowercased()) && $0.contains(where: \.isLetter) }),
      !general.contains(name)
    else { return nil }
    return named(words)
  }

  /// The name that a server gives: `Acme` for `https://api.acme.example/v1`; nil for an address in numbers, or a template.
  package static func ofServer(_ url: String) -> String? {
    let rest = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    let parts = (rest.split(separator: ":").first ?? "").split(separator: ".").map(String.init)
    guard parts.count > 1, !rest.contains("{"), parts.last?.contains(where: \.isLetter) == true else { return nil }
    let owner = parts.dropLast().last { !service.contains($0.lowercased()) }
    return owner.flatMap { named(Words($0).words) }
  }

  private static func named(_ words: [String]) -> String? {
    let name = SwiftName.upper(Words(words))
    guard let first = name.utf8.first, 0x41...0x5A ~= first, name.utf8.allSatisfy(isWordByte) else { return nil }
    return name
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x5F
  }
}
