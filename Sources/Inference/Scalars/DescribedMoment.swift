import Contract

/// The day or the time that a field's own row gives as an example, where the page declares one and shows it nowhere else: `date`, `e.g.
/// 2024-05-01`. A row that declares a time and gives its pattern (`yyyy-MM-dd HH:mm:ss`) says as much.
struct DescribedMoment {
  let facts: StringFacts
  let evidence: Evidence

  /// - Returns: nil where the rows give none, or several of different forms.
  init?(_ declared: DeclaredType?, _ rows: [Field]) {
    guard let declared else { return nil }
    // What OpenAPI calls `date-time` has a zone.
    if declared.text.lowercased().contains("date-time"), rows.allSatisfy({ $0.facts.example == nil }) {
      facts = StringFacts("2000-01-31T00:00:00Z", at: declared.location)
      evidence = Evidence(.declaration, "‘date-time’ is a time with a zone", at: declared.location)
      return
    }
    let isMoment = declared.shape == .date || declared.shape == .dateTime
    let form = declared.text.lowercased()
    guard isMoment || declared.shape == .string && Self.frames.contains(where: form.contains) else { return nil }
    let examples = isMoment ? rows.compactMap { row in row.facts.example.map { ($0, row.location) } } : []
    let texts =
      examples
      + rows.compactMap { row in row.facts.format.flatMap { Self.patterns[$0] }.map { ($0, row.location) } }
    guard let first = texts.first else { return nil }
    let facts = texts.dropFirst().reduce(StringFacts(first.0, at: first.1)) {
      $0.joined(with: StringFacts($1.0, at: $1.1))
    }
    guard !facts.formats.isEmpty else { return nil }
    self.facts = facts
    let words = examples.isEmpty ? "its row gives the form" : "its row has ‘\(first.0)’"
    evidence = Evidence(.declaration, words, at: first.1)
  }

  /// How a type cell writes that a text is a day or a time: `string (date)`.
  private static let frames = ["(date)", "<date>", "$date)", "yyyy"]

  /// A time in each form that patterns leave no doubt of.
  private static let patterns = ["date": "2000-01-31", "local-date-time": "2000-01-31 00:00:00"]
}
