/// What a sentence about a rate is made of.
enum RateToken: Equatable {
  case number(Int)
  /// A unit of time by its seconds.
  case unit(Int)
  case calls
  /// What joins calls and time: `per`, `/`, `每`, `内`.
  case per
  /// Calls a second: `qps` before its number.
  case rate
  case other

  /// Reads a sentence in the word form; words of Chinese are found wherever they stand, those of English as whole words.
  static func read(_ sentence: String) -> [RateToken] {
    var tokens: [RateToken] = []
    var rest = Substring(sentence)
    while let first = rest.first, tokens.count < 400 {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
        tokens.append(Int(digits.filter { $0 != "," }).map { .number($0) } ?? .other)
        rest = rest[digits.endIndex...]
      } else if first.isASCII, first.isLetter {
        let word = rest.prefix { $0.isASCII && $0.isLetter }
        if word == "qps" || word == "rps" {
          tokens += Self.perSecond(&tokens)
        } else {
          tokens.append(english[String(word)] ?? .other)
        }
        rest = rest[word.endIndex...]
      } else if let (word, token) = chinese.first(where: { rest.hasPrefix($0.0) }) {
        tokens.append(token)
        rest = rest.dropFirst(word.count)
      } else {
        if first == "/" || first == "／" {
          tokens.append(.per)
        } else if !first.isWhitespace, first != "*" {
          tokens.append(.other)
        }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// `20 qps` and `qps: 20` are 20 calls a second; the number may stand on either side.
  private static func perSecond(_ tokens: inout [RateToken]) -> [RateToken] {
    if case .number? = tokens.last { return [.calls, .per, .unit(1)] }
    return [.rate]
  }

  private static let english: [String: RateToken] = [
    "second": .unit(1), "seconds": .unit(1), "sec": .unit(1), "secs": .unit(1), "s": .unit(1), "minute": .unit(60),
    "minutes": .unit(60), "min": .unit(60), "mins": .unit(60), "hour": .unit(3600), "hours": .unit(3600),
    "hr": .unit(3600), "h": .unit(3600), "day": .unit(86_400), "days": .unit(86_400), "request": .calls,
    "requests": .calls, "calls": .calls, "call": .calls, "req": .calls, "reqs": .calls, "times": .calls,
    "queries": .calls,
    "per": .per, "every": .per, "each": .per, "in": .per, "within": .per, "a": .per, "an": .per,
  ]
  /// Longer words before those that they begin with.
  private static let chinese: [(String, RateToken)] = [
    ("分钟", .unit(60)), ("分鐘", .unit(60)), ("小时", .unit(3600)), ("小時", .unit(3600)), ("秒钟", .unit(1)), ("秒", .unit(1)),
    ("分", .unit(60)), ("天", .unit(86_400)), ("日", .unit(86_400)), ("次", .calls), ("个请求", .calls), ("個請求", .calls),
    ("条请求", .calls), ("请求", .calls), ("每", .per), ("内", .per), ("內", .per), ("以内", .per),
  ]
}
