import ContractDiff

/// What a text of `docent.yaml` must be like.
package struct TextRule: Sendable {
  /// What a message says was expected: `a URL such as …`.
  package var expected: String
  /// A regular expression of ECMAScript for what is accepted, as editors use it; nil for any text. It may accept more.
  package var pattern: String?
  package var accepts: @Sendable (String) -> Bool
  /// All that is accepted, where that can be listed but is too much for a message.
  package var words: [String] = []

  package init(_ expected: String, pattern: String? = nil, _ accepts: @escaping @Sendable (String) -> Bool) {
    self.expected = expected
    self.pattern = pattern
    self.accepts = accepts
  }

  /// The same rule under a narrower name.
  static func text(_ expected: String) -> TextRule { TextRule(expected) { !$0.isEmpty } }

  /// One of many words, of which a message names the nearest alone.
  private static func word(_ expected: String, of words: [String]) -> TextRule {
    let known = Set(words)
    var rule = TextRule(expected) { known.contains($0) }
    rule.words = words
    return rule
  }

  static let diffRule = word("a rule that `docent diff --rules` lists", of: RuleCatalogue.all.map(\.id))

  static let typeName = TextRule("a Swift type name in UpperCamelCase", pattern: "^[A-Z][A-Za-z0-9_]*$") { name in
    name.utf8.first.map { 0x41...0x5A ~= $0 } == true && name.utf8.allSatisfy(isWordByte)
  }

  static let moduleName = TextRule("the name of a Swift module") { name in
    name.utf8.first.map { !(0x30...0x39 ~= $0) } == true && name.utf8.allSatisfy(isWordByte)
  }

  /// `User`, and `CreateOrder.Item` for a type of one request.
  static let declaredTypeName = TextRule(
    "a Swift type name in UpperCamelCase", pattern: #"^[A-Z][A-Za-z0-9_]*(\.[A-Z][A-Za-z0-9_]*)?$"#
  ) { name in
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts.allSatisfy { typeName.accepts(String($0)) }
  }

  static let memberName = TextRule("a Swift name in lowerCamelCase", pattern: "^[a-z][A-Za-z0-9_]*$") { name in
    name.utf8.first.map { 0x61...0x7A ~= $0 } == true && name.utf8.allSatisfy(isWordByte)
  }

  static let server = TextRule("a URL that begins with `https://` or `http://`", pattern: #"^https?://\S+$"#) { url in
    ["https://", "http://"].contains { url.hasPrefix($0) && url.utf8.count > $0.utf8.count } && isVisible(url)
  }

  static let path = TextRule("a path that begins with `/`, or a URL", pattern: #"^(/|https?://\S)\S*$"#) { path in
    (path.hasPrefix("/") || server.accepts(path)) && isVisible(path)
  }

  static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

  /// The methods in capital and small letters, which patterns do not take for one.
  private static let methodPattern =
    "^(" + methods.map { $0.map { "[\($0)\($0.lowercased())]" }.joined() }.joined(separator: "|") + ")$"

  static let method = TextRule("a method of HTTP, such as `POST`", pattern: methodPattern) {
    methods.contains($0.uppercased())
  }

  /// RFC 9110 calls it a token.
  static let headerName = TextRule("the name of a header", pattern: ##"^[A-Za-z0-9_!#$%&'*+.^`|~-]+$"##) { name in
    !name.isEmpty && name.utf8.allSatisfy { isWordByte($0) || "!#$%&'*+-.^`|~".utf8.contains($0) }
  }

  static let headerValue = TextRule(
    "a header's value in one line, with `{token}` where a credential goes",
    pattern: #"^([^{}\u0000-\u001f\u007f]|\{[A-Za-z0-9_]+\})*$"#
  ) { value in
    !value.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } && hasWholePlaceholders(value)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x5F
  }

  private static func isVisible(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
  }

  /// Whether every `{` has its `}` with a name between them.
  private static func hasWholePlaceholders(_ text: String) -> Bool {
    var name: [UInt8]?
    for byte in text.utf8 {
      switch (byte, name) {
      case (UInt8(ascii: "{"), nil): name = []
      case (UInt8(ascii: "}"), let inside?) where !inside.isEmpty: name = nil
      case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), _): return false
      case (_, let inside?):
        guard isWordByte(byte) else { return false }
        name = inside + [byte]
      case (_, nil): break
      }
    }
    return name == nil
  }
}
