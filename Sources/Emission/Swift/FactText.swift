import Contract
import Diagnostics
import Inference

/// What a page says of a value beyond its type, as sentences of a documentation comment: deprecation, the values and their meanings, the
/// default, limits. What the page's own description says already is not said again.
struct FactText: Sendable {
  private let property: Property
  private let description: String
  private let unsaidValues: [AllowedValue]

  init(_ property: Property) {
    self.property = property
    description = property.documentation ?? ""
    unsaidValues = Self.unsaid(property.allowedValues, description)
  }

  /// For a property: what the page says, then a paragraph of facts, values with meanings an item a line.
  var paragraphs: [String?] {
    let hasMeanings = unsaidValues.contains { $0.meaning != nil }
    let sentences = [deprecation, hasMeanings ? nil : list, fallback, limits].compactMap(\.self).joined(separator: " ")
    let items =
      hasMeanings
      ? Self.shown(unsaidValues, item: { "- " + Self.item($0, ": ", "") }, rest: "- …").joined(separator: "\n") : ""
    return [property.documentation, sentences, items]
  }

  /// For a parameter of a function: all in one line.
  var line: String? {
    let facts = [deprecation, list, fallback, limits].compactMap(\.self).joined(separator: " ")
    guard let said = property.documentation, !facts.isEmpty else {
      return property.documentation ?? (facts.isEmpty ? nil : facts)
    }
    let isClosed = said.last.map { ".。!！?？:：;；".contains($0) } ?? true
    return said + (isClosed ? " " : ". ") + facts
  }

  private static let deprecation = ByteWords(["deprecat", "废弃", "弃用", "廢棄", "棄用", "作废", "停用"])

  private var deprecation: String? {
    property.facts.isDeprecated && !Self.deprecation.occur(in: description.lowercased()) ? "Deprecated." : nil
  }

  /// The values, where the description lacks one of them or a meaning.
  private static func unsaid(_ values: [AllowedValue], _ description: String) -> [AllowedValue] {
    guard !values.isEmpty else { return [] }
    let plain = description.filter { $0 != "`" }
    let isSaid = values.allSatisfy { value in
      says(value.value, description) && value.meaning.map { plain.contains($0) } ?? true
    }
    return isSaid ? [] : values
  }

  private var list: String? {
    guard !unsaidValues.isEmpty else { return nil }
    let items = Self.shown(unsaidValues, item: { Self.item($0, " (", ")") }, rest: "…")
    return "One of \(items.joined(separator: ", "))."
  }

  /// The most values that a comment lists.
  private static let most = 24

  private static func shown(_ values: [AllowedValue], item: (AllowedValue) -> String, rest: String) -> [String] {
    values.prefix(most).map(item) + (values.count > most ? [rest] : [])
  }

  private static func item(_ value: AllowedValue, _ open: String, _ close: String) -> String {
    code(value.value) + (value.meaning.map { open + $0 + close } ?? "")
  }

  private var fallback: String? {
    property.defaultValue.flatMap { Self.says($0, description) ? nil : "Default: \(Self.code($0))." }
  }

  private var limits: String? {
    let facts = property.facts
    let type = property.type.unwrapped
    let isList = if case .array = type { true } else { false }
    let says = { [description] in Self.says($0, description) }
    let lengths = Self.limit(facts.minimumLength.map { "\($0)" }, facts.maximumLength.map { "\($0)" }, says)
    let values = Self.limit(facts.minimum, facts.maximum, says)
    let sentences = [values.map { $0 + "." }, lengths.map { $0 + (isList ? " elements." : " characters.") }]
    let words = sentences.compactMap(\.self).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  private static func limit(_ lower: String?, _ upper: String?, _ says: (String) -> Bool) -> String? {
    if [lower, upper].compactMap(\.self).allSatisfy(says) { return nil }
    switch (lower, upper) {
    case (let lower?, let upper?): return "From \(lower) to \(upper)"
    case (let lower?, nil): return "At least \(lower)"
    case (nil, let upper?): return "At most \(upper)"
    case (nil, nil): return nil
    }
  }

  private static func code(_ text: String) -> String { "`\(text.isEmpty ? "\"\"" : text.replacing("`", with: "'"))`" }

  /// Whether the description has a value as a word of its own.
  private static func says(_ value: String, _ description: String) -> Bool {
    value.isEmpty ? description.contains("\"\"") : ByteText.hasWord(value, in: description)
  }
}
