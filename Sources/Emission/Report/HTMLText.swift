/// A piece of HTML that no page can have written: its markup comes from literals of this tool, and the words of pages are escaped on their
/// way in. A `String` cannot be interpolated; `\(words: text)` says that it is text, and a `SiteLink` is the only thing for an `href`.
struct HTMLText: Hashable, Sendable {
  /// The markup.
  let html: String

  /// For the types of this folder that have escaped their text; nothing else calls it.
  init(escaped html: String) {
    self.html = html
  }

  static let empty = HTMLText(escaped: "")

  var isEmpty: Bool { html.isEmpty }

  /// One after the other.
  static func joined(_ pieces: [HTMLText], by separator: HTMLText = "") -> HTMLText {
    HTMLText(escaped: pieces.lazy.map(\.html).joined(separator: separator.html))
  }
}

extension HTMLText: ExpressibleByStringInterpolation {
  init(stringLiteral value: StaticString) {
    html = value.description
  }

  init(stringInterpolation: Interpolation) {
    html = stringInterpolation.html
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) { html += literal.description }

    mutating func appendInterpolation(_ text: HTMLText) { html += text.html }

    mutating func appendInterpolation(_ number: Int) { html += String(number) }

    mutating func appendInterpolation(_ link: SiteLink) { html += link.attribute }

    mutating func appendInterpolation(_ anchor: Anchor) { html += anchor.id }

    /// Words of a page or of the tool, as the content of an element or of an attribute in quotation marks.
    mutating func appendInterpolation(words text: some StringProtocol) { html += HTMLEscape.text(text) }

    /// Words in which code stands between backticks.
    mutating func appendInterpolation(marked text: String) {
      let parts = text.split(separator: "`", omittingEmptySubsequences: false)
      // A backtick without its second is one.
      guard parts.count % 2 == 1 else { return appendInterpolation(words: text) }
      for (index, part) in parts.enumerated() where !part.isEmpty {
        html += index % 2 == 0 ? HTMLEscape.text(part) : "<code>\(HTMLEscape.text(part))</code>"
      }
    }

    /// A name of several words, which may be broken between them.
    mutating func appendInterpolation(name text: String) {
      var word = ""
      var previous: Character = "A"
      for character in text {
        let isNext = character.isUppercase && previous.isLowercase || "_.[".contains(previous) && !word.isEmpty
        if isNext {
          html += HTMLEscape.text(word) + "<wbr>"
          word = ""
        }
        word.append(character)
        previous = character
      }
      html += HTMLEscape.text(word)
    }

    @available(*, unavailable, message: "Say what the text is: words: for text, a SiteLink or an Anchor for a place")
    mutating func appendInterpolation(_ string: String) {}
  }
}
