import Diagnostics

/// Where the site shows the lines of which pages.
struct SitePlaces: Sendable {
  private let pages: [String: (name: PageName, anchors: PageAnchors)]

  init(_ pages: [(file: String, anchors: PageAnchors)]) {
    self.pages = Dictionary(pages.map { ($0.file, (PageName($0.file), $0.anchors)) }) { first, _ in first }
  }

  /// The element of a page that shows a location on it.
  func anchor(of location: SourceLocation?, on page: String) -> Anchor? {
    guard let location, location.file == page else { return nil }
    return pages[page]?.anchors.anchor(of: location)
  }

  /// A location as a link, in the words `line 12` on its own page, with its file from elsewhere; without a link where the site does not show
  /// it, as for the configuration and for captured responses.
  func link(to location: SourceLocation, from page: String) -> HTMLText {
    let isOwn = location.file == page
    let text: HTMLText = isOwn ? "line \(location.line)" : "\(words: location.file), line \(location.line)"
    guard let target = pages[location.file] else { return "<span class=\"place\">(\(text))</span>" }
    let anchor = target.anchors.anchor(of: location)
    if isOwn { return anchor.map { "<a class=\"place\" href=\"\(SiteLink($0))\">\(text)</a>" } ?? text }
    return "<a class=\"place\" href=\"\(SiteLink(target.name, anchor))\">\(text)</a>"
  }
}
