/// The names of HTML's elements, by what a Markdown page does with them.
enum HTMLNames {
  /// Read whole as HTML, blank lines included, up to the closing tag.
  static let whole: Set<String> = [
    "table", "dl", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "p", "script", "style", "svg", "iframe",
    "noscript", "template", "head", "nav", "button", "select", "video", "audio", "object", "canvas", "textarea",
  ]
  /// Of those, the ones that nest.
  static let nesting: Set<String> = ["table", "dl", "ul", "ol", "svg"]
  /// Frames whose content is Markdown.
  static let frames: Set<String> = [
    "div", "section", "article", "details", "main", "center", "figure", "aside", "header", "footer", "form",
    "fieldset", "blockquote", "html", "body",
  ]
  /// Part of a line of words.
  static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "input",
    "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "picture", "source",
  ]
  /// Nothing at the start of a line.
  static let breaks: Set<String> = ["br", "hr", "wbr", "meta", "link", "base"]
  private static let parts: Set<String> = [
    "summary", "td", "th", "tr", "thead", "tbody", "tfoot", "caption", "col", "colgroup", "li", "dt", "dd", "title",
    "figcaption", "address", "option", "optgroup", "legend", "param", "track", "embed", "map", "area", "dialog", "menu",
    "hgroup", "search", "slot", "data", "meter", "output", "progress", "ruby", "rt", "rp", "frame", "frameset",
    "noframes", "applet", "dir", "marquee",
  ]

  static let elements = whole.union(frames).union(inline).union(breaks).union(parts)
}
