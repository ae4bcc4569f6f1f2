/// A word that stands for what each caller puts in its place: `<token>`, `{key}`, `YOUR_API_KEY`, `xxx`, `您的token`, `$apiKey`.
struct Placeholder {
  /// The placeholder's own name in small letters, words joined by `_`; nil where it has none, as `xxx` has.
  let name: String?

  /// - Returns: nil where the word is a value and stands for itself.
  init?(_ word: some StringProtocol) {
    let word = word.trimming { $0.isWhitespace || "`\"'".contains($0) }
    guard !word.isEmpty, word.utf8.count <= 80 else { return nil }
    for (open, close) in [
      ("{{", "}}"), ("${", "}"), ("{", "}"), ("<", ">"), ("[", "]"), ("%", "%"), ("＜", "＞"), ("【", "】"),
    ]
    where word.hasPrefix(open) && word.hasSuffix(close) && word.count > open.count + close.count {
      name = Self.name(word.dropFirst(open.count).dropLast(close.count))
      return
    }
    if word.hasPrefix("$"), word.dropFirst().first?.isLetter == true {
      name = Self.name(word.dropFirst())
      return
    }
    let lower = word.lowercased()
    if Self.owners.contains(where: { lower.hasPrefix($0) }) {
      name = Self.name(word[...])
      return
    }
    let marks = lower.filter { !"x*.…-_#•?".contains($0) }
    if marks.isEmpty, lower.count >= 2 || lower == "…" {
      name = nil
      return
    }
    if lower.hasPrefix("xxx") || lower.hasSuffix("xxx") || lower.hasSuffix("...") || lower.hasSuffix("…") {
      name = nil
      return
    }
    guard word == word.uppercased(), word.contains(where: \.isLetter),
      Self.secrets.contains(where: { lower.hasSuffix($0) }), word.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    name = Self.name(word[...])
  }

  private static let owners = ["your", "您的", "你的", "my_", "my-", "the_"]
  private static let secrets = ["token", "key", "secret", "password", "credentials", "signature"]

  /// Whether a name says that its value is given to one caller: `access_token`, `X-API-Key`, `appSecret`.
  static func isSecret(_ name: some StringProtocol) -> Bool {
    let lower = name.lowercased().filter { $0.isLetter }
    return [
      "token", "apikey", "appkey", "accesskey", "secret", "auth", "password", "credential", "sessionid", "apisecret",
    ]
    .contains { lower.contains($0) } || lower.hasSuffix("key")
  }

  /// Whether a name says that its value is another in each request, so that no caller can give it once: `X-Timestamp`, `sign`.
  static func changes(_ name: some StringProtocol) -> Bool {
    let lower = name.lowercased().filter { $0.isLetter }
    return ["timestamp", "nonce", "signature", "requestid", "traceid", "idempoten"].contains { lower.contains($0) }
      || lower.hasSuffix("sign") || ["ts", "time", "date"].contains(lower)
  }

  /// `YOUR_API_KEY` is `api_key`, `您的token` is `token`; nil where no ASCII letter is left.
  static func name(_ word: some StringProtocol) -> String? {
    var parts: [String] = []
    var part = ""
    var wasLower = false
    for scalar in word.unicodeScalars {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      if !isLetter || ("A"..."Z").contains(scalar) && wasLower {
        if !part.isEmpty { parts.append(part.lowercased()) }
        part = ""
      }
      if isLetter { part.unicodeScalars.append(scalar) }
      wasLower = ("a"..."z").contains(scalar)
    }
    if !part.isEmpty { parts.append(part.lowercased()) }
    parts.removeAll { ["your", "my", "the", "x", "here", "insert"].contains($0) }
    guard let first = parts.first?.unicodeScalars.first, ("a"..."z").contains(first) else { return nil }
    return parts.joined(separator: "_")
  }
}
