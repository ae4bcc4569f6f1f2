import Contract
import Pages

/// Reads what a description says of its field in lines of a title and a value: `Type: Integer`, `Required: Yes`.
enum DescribedFacts {
  private static let types: Set<String> = ["type", "类型", "類型", "data type"]
  private static let marks: Set<String> = ["required", "必填", "是否必填", "mandatory", "必选"]

  /// Whether a line is a fact: `Type: String`.
  static func says(_ line: String) -> Bool {
    guard let colon = line.firstIndex(where: { ":：".contains($0) }) else { return false }
    let form = WordForm(line[..<colon]).text
    return types.contains(form) || marks.contains(form)
  }

  /// Fills in what nothing else has said.
  static func read(_ description: RichText, into field: inout Field, lexicon: Lexicon) {
    for line in description.plain.split(separator: "\n") {
      let parts = line.split(maxSplits: 1, whereSeparator: { ":：".contains($0) }).map(\.trimmed)
      guard parts.count == 2, let title = parts.first, let value = parts.last else { continue }
      let form = WordForm(title).text
      if types.contains(form), field.type == nil {
        field.type = TypeReader(lexicon: lexicon).read(withoutNoun(value), at: description.location)
      } else if marks.contains(form), field.isRequired == nil, let isRequired = lexicon.isRequired(value) {
        field.isRequired = Sourced(isRequired, at: description.location)
      }
    }
  }

  /// `String to string map` and `Code object` by the word that says what they are; `Array of Tag objects` as it stands.
  private static func withoutNoun(_ words: String) -> String {
    if words.hasSuffix(" map") { return "map" }
    if words.hasPrefix("Array of") { return words.hasSuffix(" objects") ? "array of object" : words }
    return words.hasSuffix(" object") ? "object" : words
  }
}
