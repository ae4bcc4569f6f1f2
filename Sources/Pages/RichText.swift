import Diagnostics

/// The words of a heading, a paragraph or a cell, with the little markup that carries meaning.
package struct RichText: Hashable, Sendable {
  package struct Style: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let code = Style(rawValue: 1)
    package static let strong = Style(rawValue: 2)
    package static let emphasis = Style(rawValue: 4)
    package static let struck = Style(rawValue: 8)
  }

  /// A stretch of text in one style. A line break (`<br>`, a list item within a cell, a hard break) is a `\n` in `text`.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style
    /// The target of the link that the run stands in.
    package var link: String?

    package init(_ text: String, style: Style = [], link: String? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  package var runs: [Run]
  package var location: SourceLocation
  /// The names by which links reach these words: the `id` of a heading or of the section that it opens, `{#id}` behind it,
  /// `<a id="x">` in or directly before it. Only what the page itself says; empty where it says nothing.
  package var anchors: [String] = []

  package init(_ runs: [Run] = [], at location: SourceLocation) {
    self.runs = runs
    self.location = location
  }

  package init(_ text: String, at location: SourceLocation) {
    self.init(text.isEmpty ? [] : [Run(text)], at: location)
  }

  /// The words alone, without markup.
  package var plain: String { runs.count == 1 ? runs[0].text : runs.reduce(into: "") { $0 += $1.text } }

  /// The words with code in backticks, as documentation comments and descriptions hold them.
  package var markdown: String {
    runs.reduce(into: "") { text, run in
      guard run.style.contains(.code), !run.text.utf8.contains(UInt8(ascii: "`")) else { return text += run.text }
      // A code span ends where its line does.
      let hasLines = run.text.utf8.contains(0x0A)
      let lines = hasLines ? run.text.split(separator: "\n", omittingEmptySubsequences: false) : [run.text[...]]
      text += lines.map { $0.isEmpty ? "" : "`\($0)`" }.joined(separator: "\n")
    }
  }
}
