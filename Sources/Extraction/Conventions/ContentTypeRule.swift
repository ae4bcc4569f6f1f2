import Contract
import Diagnostics
import Pages

/// Finds how request bodies are written: "POST 与 PUT 的请求体仅支持 JSON", "all requests must be form-encoded".
enum ContentTypeRule {
  static func read(_ pieces: [ConventionPiece]) -> Sourced<String>? {
    for piece in pieces where piece.topic != .errorCodes && piece.topic != .envelope {
      guard let words = piece.text, forms.occur(in: words.plain.lowercased()) else { continue }
      for sentence in words.plain.split(whereSeparator: { "。；;\n".contains($0) }) {
        // Where one sentence speaks of requests and responses, each of its clauses speaks of one.
        let clauses = sentence.split(whereSeparator: { ",，".contains($0) })
        for part in [sentence] + (clauses.count > 1 ? clauses : []) {
          if let type = read(part, topic: piece.topic) { return Sourced(type, at: words.location) }
        }
      }
    }
    return nil
  }

  /// A sentence counts that speaks of what is sent. One that names both forms decides nothing.
  private static func read(_ sentence: Substring, topic: ConventionTopic?) -> String? {
    let form = WordForm(sentence).text
    if topic == .contentType, form.count <= 40, !responseWords.occur(in: form) {
      return type(in: form)
    }
    guard requestWords.occur(in: form) else { return nil }
    let isAboutResponses = responseWords.occur(in: form)
    guard !isAboutResponses || form.contains("请求和") || form.contains("requests and") || form.contains("both request")
    else {
      return nil
    }
    guard topic == .contentType || formWords.occur(in: form) else { return nil }
    return type(in: form)
  }

  /// The content type that words name; nil where they name none or several.
  static func type(in words: some StringProtocol) -> String? {
    let form = words.lowercased()
    var types: Set<String> = []
    if form.contains("json") { types.insert("application/json") }
    if ["x-www-form-urlencoded", "form-encoded", "form encoded", "url-encoded", "urlencoded", "表单", "表單"].contains(
      where: { form.contains($0) })
    {
      types.insert("application/x-www-form-urlencoded")
    }
    if form.contains("multipart") { types.insert("multipart/form-data") }
    return types.count == 1 ? types.first : nil
  }

  private static let forms: Phrases = ["json", "form", "url-encoded", "urlencoded", "multipart", "表单", "表單"]
  private static let requestWords: Phrases = [
    "post", "put", "request", "请求", "請求", "body", "bodies", "提交", "传参", "发送", "sent as", "data is sent", "content-type",
  ]
  private static let responseWords: Phrases = ["response", "returned", "返回", "响应", "回應", "回傳", "return"]
  /// Words that say that the sentence speaks of a form, and not only of JSON in passing.
  private static let formWords: Phrases = [
    "仅支持", "只支持", "僅支援", "只接受", "格式", "编码", "content-type", "content type", "must be", "should be", "encoded",
    "in json", "as json",
    "are json", "json only", "only json", "json-encoded", "application/", "以 json", "使用 json", "使用json", "为 json",
    "为json",
  ]
}
