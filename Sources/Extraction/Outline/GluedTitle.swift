import Pages

/// Tells a bold title that stands right below an endpoint or a sentence, without a blank line between them: Markdown makes one line of both.
///
///     `POST /v1/lamps`
///     **Body**
struct GluedTitle {
  let lexicon: Lexicon

  /// The words above and the title; nil where the words do not end in a title that the lexicon has.
  func split(_ words: RichText) -> (above: RichText, title: RichText)? {
    let filled = words.runs.indices.filter { !words.runs[$0].text.trimmed.isEmpty }
    guard let last = filled.last, filled.count > 1, words.runs[last].style.contains(.strong),
      lexicon.hasSection(words.runs[last].text)
    else { return nil }
    let above = RichText(Array(words.runs[..<last]), at: words.location)
    let plain = above.plain.trimmed
    guard EndpointLine.read(plain) != nil || plain.last.map({ ".。!！".contains($0) }) == true else { return nil }
    return (above, RichText([words.runs[last]], at: words.location))
  }
}
