import Contract
import Pages

/// Follows the labels of an operation and says what the blocks below each are about.
///
/// A label is read as its title says and by where it stands: `Body` below a heading `Response` is the body of the response, and a second
/// `参数说明` below the example of a response describes that response.
struct SectionTracker {
  /// What the blocks at hand are about; nil before the first section.
  private(set) var section: SectionMeaning?
  /// The label that stands directly above, without its colon.
  private(set) var label: String?
  /// The headings around the blocks at hand: their levels, and which side of the call they speak of.
  private var enclosing: [(level: Int, side: Side?)] = []
  private var seen: Set<SectionMeaning> = []
  private let lexicon: Lexicon

  private enum Side { case request, response }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Opens the section that a label names.
  ///
  /// A label that the lexicon does not know names an example in a section of examples; as a heading it opens a section of which
  /// nothing is known.
  ///
  /// - Returns: whether the label's words are text of the section in hand and open none.
  mutating func open(_ label: Outline.Label) -> Bool {
    self.label = label.words.plain.trimming { $0.isWhitespace || ":：".contains($0) }
    if let level = label.level { enclosing.removeAll { $0.level >= level } }
    let meaning = (label.meaning ?? label.guess).map { inContext($0, of: label) }
    if let level = label.level { enclosing.append((level, meaning.flatMap(Self.side))) }
    guard let meaning else { return openUnknown(isHeading: label.level != nil) }
    section = meaning
    seen.insert(meaning)
    return false
  }

  private mutating func openUnknown(isHeading: Bool) -> Bool {
    switch section {
    case .requestExample, .responseExample, .success, .failure, .example: return false
    case .notes, .summary: return true
    case nil: if !isHeading { return true }
    case .parameters, .headers, .responseFields, .method, .requestURL: if !isHeading { return false }
    default: break
    }
    section = isHeading || section != nil ? .unknown : nil
    return false
  }

  private func inContext(_ meaning: SectionMeaning, of label: Outline.Label) -> SectionMeaning {
    let features = lexicon.features(of: label.words.plain)
    let isExplicit = features.contains(.request) || features.contains(.response)
    guard !isExplicit else { return meaning }
    let side = enclosing.last { $0.side != nil }?.side
    switch (meaning, side) {
    case (.parameters, .response): return .responseFields
    case (.headers, .response): return .other
    case (.example, .response), (.requestExample, .response): return .responseExample
    case (.example, .request): return .requestExample
    case (.parameters(nil), nil) where seen.contains(where: Self.isInput) && seen.contains(where: Self.isOutput):
      return .responseFields
    default: return meaning
    }
  }

  private static func side(_ meaning: SectionMeaning) -> Side? {
    if isOutput(meaning) { return .response }
    return isInput(meaning) || meaning == .requestExample ? .request : nil
  }

  private static func isInput(_ meaning: SectionMeaning) -> Bool {
    if case .parameters = meaning { true } else { false }
  }

  private static func isOutput(_ meaning: SectionMeaning) -> Bool {
    switch meaning {
    case .responseExample, .responseFields, .success, .failure: true
    default: false
    }
  }
}
