import Contract
import Diagnostics
import Pages

/// Reads sentences that name a header or a member of the query without showing a line of it: "pass your key in the `X-API-Key`
/// header", "每次请求都要在 URL 上带 `access_token`", "send it as a Bearer token".
enum CredentialProse {
  enum Found: Equatable {
    case header(Configuration.Header)
    case query(String, SourceLocation)
  }

  static func read(_ words: RichText, topic: ConventionTopic?) -> [Found] {
    guard words.runs.contains(where: { $0.style.contains(.code) || bearer.occur(in: $0.text) }) else { return [] }
    let form = WordForm(words.plain).text
    guard topic == .authentication || topic == .headers || secretWords.occur(in: form) else {
      return []
    }
    let isHeader = headerWords.occur(in: form)
    let isQuery = queryWords.occur(in: form)
    let names = words.runs.filter { $0.style.contains(.code) }.map(\.text.trimmed)
    for name in names where HeaderLine.isName(name) && !Placeholder.changes(name) {
      let isHyphenated = name.contains("-") || name.lowercased() == "authorization"
      // No member of a query is called `X-…`.
      if isHeader || name.lowercased().hasPrefix("x-"), isHyphenated || Placeholder.isSecret(name),
        name.lowercased() != "authorization"
      {
        guard Placeholder.isSecret(name) else { continue }
        return [.header(.init(name: name, value: HeaderValue("<x>", of: name).template, at: words.location))]
      }
      if isQuery, topic == .authentication, Placeholder.isSecret(name) { return [.query(name, words.location)] }
    }
    guard isHeader || topic == .authentication, form.contains("bearer") else { return [] }
    return [.header(.init(name: "Authorization", value: "Bearer {token}", at: words.location))]
  }

  private static let bearer: Phrases = ["bearer", "Bearer", "BEARER"]
  private static let secretWords: Phrases = [
    "api key", "api-key", "apikey", "token", "密钥", "密鑰", "金鑰", "令牌", "权杖", "secret",
  ]
  private static let headerWords: Phrases = ["header", "请求头", "請求頭", "标头", "標頭", "报文头", "头部", "http头", "http 头"]
  private static let queryWords: Phrases = [
    "query", "查询参数", "查詢參數", "url 上", "url上", "url参数", "url 参数", "url中", "url 中", "url parameter", "查询字符串", "拼接",
  ]
}
