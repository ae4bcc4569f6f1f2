import Contract

/// Reads the form of a value: `格式 yyyy-MM-dd HH:mm:ss`, `unix timestamp (ms)`, `毫秒时间戳`, `ISO 8601`, `UUID`, `base64`.
///
/// The names are those of JSON Schema and OpenAPI. A time counted in milliseconds is told from one in seconds.
enum FormatRule {
  /// - Parameter shape: the declared type; a form of numbers is none of a text, and the other way round where the type is known.
  static func format(in passage: Passage, shape: DeclaredType.Shape?) -> String? {
    if FormatWords.any.occur(in: passage) {
      for (format, phrases) in FormatWords.table where agrees(format, shape) {
        let found = phrases.ranges(in: passage.all, of: passage)
        guard found.contains(where: { !FormatWords.negations.stands(before: $0.lowerBound, in: passage) }) else {
          continue
        }
        // `Unix时间戳，单位毫秒` says what it counts behind the comma.
        let isFine = !FormatWords.milliseconds.ranges(in: passage.all, of: passage).isEmpty
        return format == "unix-time" && isFine ? "unix-time-ms" : format
      }
    }
    guard FormatWords.anyAlone.occur(in: passage) else { return nil }
    guard shape == nil || shape == .string || shape == .date || shape == .dateTime else { return nil }
    let isAlone = passage.clauses(in: passage.all).compactMap { clause in
      FormatWords.alone.first { $0.1.isWhole(clause, of: passage) }?.0
    }
    return isAlone.first
  }

  private static func agrees(_ format: String, _ shape: DeclaredType.Shape?) -> Bool {
    switch shape {
    case nil: true
    case .integer?, .number?: format.hasPrefix("unix-time")
    case .string?: true
    case .date?, .dateTime?:
      !format.hasPrefix("unix-time") && ["date", "date-time", "local-date-time"].contains(format)
    default: false
    }
  }
}

/// Words for forms, the more special ones first.
enum FormatWords {
  static let table: [(String, PassageWords)] = [
    (
      "unix-time-ms",
      PassageWords([
        "毫秒时间戳", "毫秒級時間戳", "毫秒级时间戳", "毫秒時間戳", "时间戳(毫秒)", "時間戳(毫秒)", "时间戳 (毫秒)", "時間戳 (毫秒)", "时间戳,毫秒", "时间戳(ms)",
        "timestamp (ms)",
        "timestamp(ms)", "timestamp in milliseconds", "timestamp in ms", "unix timestamp (ms)",
        "unix timestamp in milliseconds",
        "unix time in milliseconds", "epoch milliseconds", "milliseconds since", "millisecond timestamp", "13位时间戳",
        "timestamp (milliseconds)", "timestamp, in milliseconds", "epoch millis", "unix milliseconds",
      ])
    ),
    (
      "unix-time",
      PassageWords([
        "unix timestamp", "unix时间戳", "unix 时间戳", "unix時間戳", "unix time", "秒级时间戳", "秒時間戳", "秒级時間戳", "时间戳(秒)", "时间戳 (秒)",
        "時間戳(秒)",
        "timestamp (s)", "timestamp in seconds", "seconds since", "epoch seconds", "10位时间戳", "timestamp (seconds)",
      ])
    ),
    (
      "local-date-time",
      PassageWords([
        "yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd hh:mm", "yyyy-mm-dd hh24:mi:ss", "y-m-d h:i:s", "yyyy/mm/dd hh:mm:ss",
        "yyyy-mm-dd hh:ii:ss",
      ])
    ),
    (
      "date-time",
      PassageWords([
        "iso 8601", "iso8601", "iso-8601", "rfc 3339", "rfc3339", "rfc-3339", "yyyy-mm-ddthh:mm:ssz",
        "yyyy-mm-ddthh:mm:ss",
        "yyyy-mm-ddthh:mm:ss.sssz",
      ])
    ),
    ("date", PassageWords(["yyyy-mm-dd", "y-m-d"])),
    ("uuid", PassageWords(["uuid", "uuidv4", "uuid v4", "guid"])),
    ("email", PassageWords(["email address", "e-mail address", "邮箱地址", "郵箱地址", "电子邮箱", "电子邮件地址", "電子郵件地址"])),
    ("byte", PassageWords(["base64", "base64编码", "base64 编码", "base64-encoded", "base64 encoded", "base-64"])),
  ]
  /// Words that mean a form only where nothing else is said.
  static let alone: [(String, PassageWords)] = [
    ("email", PassageWords(["邮箱", "郵箱", "email", "e-mail", "用户邮箱", "联系邮箱"])),
    ("uri", PassageWords(["url", "uri", "网址", "網址", "链接地址", "图片地址", "full url", "absolute url"])),
  ]
  static let milliseconds = PassageWords([
    "毫秒", "毫秒级", "millisecond", "milliseconds", "ms", "13位", "13 digits", "13-digit",
  ])
  /// All of the one and of the other: most descriptions have none of them, which one look tells.
  static let any = PassageWords(table.map(\.1))
  static let anyAlone = PassageWords(alone.map(\.1))
  static let negations = PassageWords([
    "not", "not a", "no", "非", "不是", "而非", "not an", "list of", "array of", "multiple", "separated", "comma-separated",
    "or",
  ])
}
