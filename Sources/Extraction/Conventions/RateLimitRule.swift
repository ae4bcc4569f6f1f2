import Contract
import Diagnostics
import Pages

/// Finds how often the API may be called: "10 秒内最多调用 10 次", "限制 50次/秒", "at most 100 requests per minute", "600/min".
enum RateLimitRule {
  static func read(_ pieces: [ConventionPiece]) -> Sourced<RateLimit>? {
    for isNamed in [true, false] {
      for piece in pieces where (piece.topic == .rateLimit) == isNamed && piece.topic != .errorCodes {
        let texts = piece.text.map { [$0] } ?? piece.table?.rows.map(joined) ?? []
        for words in texts {
          for sentence in words.plain.split(whereSeparator: { "。；;\n".contains($0) }) where sentence.utf8.count <= 600 {
            guard sentence.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0xEF }) else { continue }
            let form = sentence.folded
            guard isNamed || limitWords.occur(in: form), var limit = limit(in: form) else {
              continue
            }
            limit.scope = scopes.first { $0.words.occur(in: form) }?.scope
            limit.text = withoutLabel(sentence)
            return Sourced(limit, at: words.location)
          }
        }
      }
    }
    return nil
  }

  /// `每分钟最多 60 次` of `调用频率：每分钟最多 60 次`.
  private static func withoutLabel(_ sentence: Substring) -> String {
    guard let colon = sentence.firstIndex(where: { ":：".contains($0) }),
      ConventionTopic(title: String(sentence[..<colon])) == .rateLimit
    else { return sentence.trimmed }
    return sentence[sentence.index(after: colon)...].trimmed
  }

  /// The limit that a sentence states, in the word form; nil where it states none.
  static func limit(in sentence: String) -> RateLimit? {
    let tokens = RateToken.read(sentence)
    for index in tokens.indices {
      guard case .number(let first) = tokens[index], first > 0 else { continue }
      if let found = callsFirst(first, tokens[(index + 1)...].prefix(8)) { return found }
      if let found = timeFirst(first, tokens[(index + 1)...].prefix(8)) { return found }
    }
    if let rate = tokens.firstIndex(of: .rate) {
      for case .number(let calls) in tokens[rate...].prefix(8) where calls > 0 {
        return RateLimit(calls: calls, seconds: 1)
      }
    }
    for index in tokens.indices {
      guard case .unit(let seconds) = tokens[index], index > 0, case .per = tokens[index - 1] else { continue }
      if let calls = calls(in: tokens[(index + 1)...].prefix(6)) { return RateLimit(calls: calls, seconds: seconds) }
    }
    return nil
  }

  /// `100 requests per 5 minutes`, `50次/秒`, `600/min`, `10 calls in 10 seconds`.
  private static func callsFirst(_ calls: Int, _ rest: ArraySlice<RateToken>) -> RateLimit? {
    var isCounted = false
    var isPer = false
    var amount: Int?
    for token in rest {
      switch token {
      case .calls: isCounted = true
      case .per: isPer = true
      case .number(let number):
        guard isPer, amount == nil, number > 0 else { return nil }
        amount = number
      case .unit(let seconds):
        guard isPer else { return nil }
        return product(amount ?? 1, seconds).map { RateLimit(calls: calls, seconds: $0) }
      case .other, .rate: if !isCounted && !isPer { return nil }
      }
    }
    return nil
  }

  /// `10 秒内最多调用 10 次`.
  private static func timeFirst(_ amount: Int, _ rest: ArraySlice<RateToken>) -> RateLimit? {
    guard case .unit(let unit)? = rest.first, let seconds = product(amount, unit),
      let calls = calls(in: rest.dropFirst())
    else {
      return nil
    }
    return RateLimit(calls: calls, seconds: seconds)
  }

  /// The number before the word for calls.
  private static func calls(in tokens: ArraySlice<RateToken>) -> Int? {
    var number: Int?
    for token in tokens {
      switch token {
      case .number(let found): number = found
      case .calls: if let number, number > 0 { return number }
      case .unit: return nil
      case .per, .other, .rate: break
      }
    }
    return nil
  }

  private static func product(_ a: Int, _ b: Int) -> Int? {
    let (result, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : result
  }

  private static func joined(_ row: [RichText]) -> RichText {
    RichText(row.map(\.plain).joined(separator: " "), at: row.first?.location ?? SourceLocation(file: "", line: 1))
  }

  private static let limitWords: Phrases = [
    "最多", "限制", "不超过", "不超過", "上限", "不得超过", "at most", "limit", "maximum", "up to", "no more than", "qps", "throttl",
    "allowed",
  ]
  private static let scopes: [(scope: RateLimit.Scope, words: Phrases)] = [
    (.company, ["公司", "企业", "企業", "租户", "租戶", "company", "organization", "tenant", "商户"]),
    (.ip, ["ip"]),
    (.token, ["token", "api key", "密钥", "金鑰", "令牌", "api-key", "access key", "per key"]),
    (.application, ["应用", "應用", "app", "application", "client id"]),
    (.user, ["用户", "使用者", "user", "账号", "帳號", "account", "caller"]),
  ]
}
