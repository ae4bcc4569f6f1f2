import Diagnostics

/// Reads the title of a section by the words that it is made of, where no row of the lexicon has it as a whole.
struct TitleReader {
  /// What a title says, and how surely.
  struct Reading: Equatable {
    var meaning: SectionMeaning
    /// Whether every word of the title is one that such titles are made of.
    var isWhole: Bool
  }

  private let words: [String: TitleFeature]
  /// The length of the longest Chinese word.
  private let longest: Int

  init() {
    var words: [String: TitleFeature] = [:]
    for (feature, list) in TitleWords.table {
      for word in list { words[word] = feature }
    }
    self.words = words
    longest = words.keys.filter { $0.unicodeScalars.contains { !$0.isASCII } }.map(\.count).max() ?? 0
  }

  /// - Parameter form: a title in its word form.
  /// - Returns: nil where the words tell nothing.
  func read(_ form: String) -> Reading? {
    let (features, unknown, first) = split(form)
    guard let meaning = Self.meaning(of: features) else { return nil }
    // An address by itself is where somebody lives.
    if form == "address" { return nil }
    // `Base URL` and `Payment method` are no sections of an endpoint.
    if unknown > 0, meaning == .requestURL || meaning == .method { return nil }
    if unknown > 0, let first, TitleWords.operationVerbs.contains(first) { return nil }
    return Reading(meaning: meaning, isWhole: unknown == 0)
  }

  /// What the words of a title in its word form speak of.
  func features(of form: String) -> Set<TitleFeature> { split(form).features }

  /// Whether a title is made of such words alone, and so names nothing of its own: `基本信息`, `HTTPS 调用`.
  func isGeneric(_ form: String) -> Bool {
    let (features, unknown, _) = split(form)
    return unknown == 0 && !features.isEmpty
  }

  /// The features of a title, how many of its words are none, and its first word.
  private func split(_ form: String) -> (features: Set<TitleFeature>, unknown: Int, first: String?) {
    var features: Set<TitleFeature> = []
    var unknown = 0
    var first: String?
    for word in Self.parts(of: form) {
      if first == nil { first = String(word) }
      if let feature = words[String(word)] {
        features.insert(feature)
      } else if word.utf8.contains(where: { $0 >= 0x80 }) {
        unknown += chinese(word, &features)
      } else if case let parts = word.split(separator: "-"), parts.count > 1,
        case let known = parts.compactMap({ words[String($0)] }), known.count == parts.count
      {
        features.formUnion(known)
      } else if !word.utf8.allSatisfy(\.isASCIIDigit) {
        unknown += 1
      }
    }
    return (features, unknown, first)
  }

  /// What stands between spaces and marks; most titles are ASCII, and are split by their bytes.
  private static func parts(of form: String) -> [Substring] {
    guard form.isASCII else {
      return form.split { !($0.isLetter || $0 == "-" || $0 == "'") && !$0.isNumber }
    }
    return form[...].utf8
      .split { !$0.isASCIIAlphanumeric && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "'") }.map { Substring($0) }
  }

  /// Takes the longest words first; gives how many characters are part of none.
  private func chinese(_ text: Substring, _ features: inout Set<TitleFeature>) -> Int {
    let characters = Array(text)
    var unknown = 0
    var index = 0
    while index < characters.count {
      let lengths = stride(from: min(longest, characters.count - index), to: 0, by: -1)
      let found = lengths.lazy.compactMap { length in
        self.words[String(characters[index..<(index + length)])].map { ($0, length) }
      }.first
      if let (feature, length) = found {
        features.insert(feature)
        index += length
      } else {
        if !characters[index].isNumber { unknown += 1 }
        index += 1
      }
    }
    return unknown
  }

  private static func meaning(of features: Set<TitleFeature>) -> SectionMeaning? {
    if features.isEmpty { return nil }
    func has(_ feature: TitleFeature) -> Bool { features.contains(feature) }
    if has(.code), !has(.example), !has(.fields), !has(.body) { return .other }
    if has(.example) { return example(features) }
    if has(.failure) { return .failure(status: nil) }
    if has(.response) {
      if has(.headers) { return .other }
      if has(.fields) || has(.body) { return .responseFields }
      return has(.success) ? .success : .responseExample
    }
    if has(.success) { return .success }
    if features == [.url] || features == [.url, .filler] { return .requestURL }
    if features == [.method] || features == [.method, .filler] { return .method }
    if has(.headers) { return .headers }
    if has(.cookie), has(.fields) { return .parameters(.cookie) }
    if has(.fields) || has(.request) {
      if has(.body) { return .parameters(.body) }
      if has(.query) { return .parameters(.query) }
      if has(.path) || has(.url) { return has(.fields) ? .parameters(.path) : .requestURL }
      if has(.method) { return has(.fields) ? .parameters(nil) : .method }
      return .parameters(nil)
    }
    return nil
  }

  private static func example(_ features: Set<TitleFeature>) -> SectionMeaning {
    if features.contains(.failure) { return .failure(status: nil) }
    if features.contains(.success) { return .success }
    if features.contains(.response) { return .responseExample }
    let ofRequest: Set<TitleFeature> = [.request, .headers, .body, .query, .path, .url, .fields, .cookie]
    return features.isDisjoint(with: ofRequest) ? .example : .requestExample
  }
}
