import Contract

/// What a field's name, its declared type and its description say of the kind of its values: what decides where the values alone could be
/// several things. Ten digits may be a moment, an identifier or a phone number; `20240501` a day or a number of an order.
struct FieldHints {
  let key: String
  /// The declared type, of a list its elements'.
  let declared: DeclaredType.Shape?
  /// The form that a description names: `unix-time-ms`.
  let format: String?
  private let typeWords: String?
  private let rows: [Field]
  /// The descriptions in small letters; asked for by few fields, and so made when they are.
  private var descriptions: String { rows.compactMap(\.description).joined(separator: "\n").lowercased() }

  init(_ key: String, declared: DeclaredType?, rows: [Field]) {
    self.key = key
    self.declared = declared?.shape.innermost
    format = rows.lazy.compactMap(\.facts.format).first
    typeWords = declared?.text
    self.rows = rows
  }

  /// Whether the page's type word is one for integers beyond 32 bits.
  var isWide: Bool { typeWords.map { Self.wide.contains(where: $0.lowercased().contains) } ?? false }

  /// What words of databases and languages for integers of 64 bits, or of 32 without a sign, have in them.
  private static let wide = ["long", "int64", "bigint", "uint32", "长整", "長整"]

  var isDeclaredNumber: Bool { declared == .number || declared == .decimal }

  /// Whether digits may be a day.
  var speaksOfDate: Bool {
    declared == .date || format == "date"
      || speaks(endings: ["date", "day", "birthday"], words: ["date", "yyyymmdd"], of: ["日期", "生日"])
  }

  /// Whether `14:04` may be a time of day, and no length.
  var speaksOfTimeOfDay: Bool {
    let lengths: Set<String> = ["duration", "length", "elapsed", "runtime", "score", "ratio"]
    let descriptions = descriptions
    let words = Words(descriptions).words
    if !lengths.isDisjoint(with: words) || ["时长", "時長", "耗时"].contains(where: descriptions.contains) { return false }
    return speaks(
      endings: ["time", "at", "clock", "start", "end", "open", "close", "begin", "from", "to", "until"],
      words: ["time", "clock"], of: ["时间", "時間", "时刻", "時刻"])
  }

  /// Whether a number of the right size counts from the beginning of 1970.
  var speaksOfMoment: Bool {
    declared == .dateTime || format?.hasPrefix("unix-time") == true
      || speaks(
        endings: ["time", "at", "timestamp", "ts"],
        words: ["timestamp", "unix", "epoch", "ms", "millisecond", "milliseconds", "time"],
        of: ["时间", "時間", "毫秒"])
  }

  /// What the field counts moments in; nil where it counts something else, or nothing tells.
  func unit(of facts: NumberFacts?) -> UnixUnit? {
    guard let facts else {
      return format == "unix-time-ms" ? .milliseconds : format == "unix-time" ? .seconds : nil
    }
    return speaksOfMoment ? facts.unit : nil
  }

  private func speaks(endings: Set<String>, words: Set<String>, of phrases: [String]) -> Bool {
    if let last = Words(key).last, endings.contains(last) || last.hasSuffix("time") && endings.contains("time") {
      return true
    }
    let descriptions = descriptions
    return !words.isDisjoint(with: Words(descriptions).words)
      || phrases.contains { descriptions.contains($0) || key.contains($0) }
  }
}

extension DeclaredType.Shape {
  /// The type of the elements of lists, and of their elements.
  fileprivate var innermost: DeclaredType.Shape {
    if case .array(let element?) = self { element.innermost } else { self }
  }
}

extension UnixUnit {
  var type: TypeReference { self == .seconds ? .unixSeconds : .unixMilliseconds }
}
