/// The identifiers that authors write behind the words of a heading.
extension RichText {
  /// Takes `{#id}`, `{#id .class}` or `{: #id}` off the end of the words, and keeps the identifier as an anchor.
  mutating func takeHeadingAnchor() {
    guard let last = runs.last, last.text.hasSuffix("}"), let brace = last.text.lastIndex(of: "{") else { return }
    let inner = last.text[last.text.index(after: brace)...].dropLast().drop { $0 == ":" || $0 == " " }
    guard let first = inner.first, first == "#" || first == "." else { return }
    for word in inner.split(separator: " ") where word.hasPrefix("#") && word.count > 1 {
      anchors.append(String(word.dropFirst()))
    }
    var words = last.text[..<brace]
    while words.last?.isWhitespace ?? false { words.removeLast() }
    if words.isEmpty { runs.removeLast() } else { runs[runs.count - 1].text = String(words) }
    while let run = runs.last, run.text.allSatisfy(\.isWhitespace) { runs.removeLast() }
  }
}
