/// What a page has around its content: navigation, headers, footers, what a reader does not see.
enum PageChrome {
  static let skipped: Set<String> = [
    "nav", "footer", "script", "style", "noscript", "template", "svg", "button", "select", "iframe", "object", "head",
    "dialog", "datalist", "canvas", "audio", "video",
  ]
  private static let roles: Set<String> = ["navigation", "banner", "contentinfo", "search", "complementary", "tablist"]
  private static let words: Set<String> = [
    "nav", "navbar", "navigation", "sidebar", "breadcrumb", "breadcrumbs", "toc", "toctree", "pagination", "pager",
    "footer", "site-footer", "site-header", "page-footer", "page-header-nav", "menu", "headerlink", "sphinxsidebar",
    "related",
    "tableofcontents", "table-of-contents", "table_of_contents", "page-toc", "toc-wrapper", "edit-this-page",
    "edit-page",
    "edit-link", "edit-on-github", "skip-link", "skip-to-content", "copy-button", "copybtn", "btn-copy", "prev-next",
    "page-nav", "pagination-nav", "search-box", "searchbox", "lang-selector", "nav-tabs", "tabbed-labels", "sr-only",
    "visually-hidden", "page-metadata", "comments", "feedback", "cookie-banner",
  ]
  private static let beginnings = [
    "theme-doc-toc", "theme-doc-sidebar", "theme-doc-breadcrumbs", "theme-doc-footer", "theme-edit-this-page",
    "md-sidebar",
    "md-header", "md-footer", "md-nav", "wy-nav-side", "wy-nav-top", "rst-footer", "rst-versions", "wy-breadcrumbs",
    "tableofcontents", "sidebar-", "breadcrumb-", "toc-", "toc_", "bd-sidebar", "bd-toc", "bd-header", "bd-footer",
  ]

  /// The one element that holds the page's content; nil where none says so.
  static func main(of root: HTMLNode) -> HTMLNode? {
    if let main = root.first({ $0.name == "main" || $0.attribute("role") == "main" }) { return main }
    guard let article = root.first({ $0.name == "article" }) else { return nil }
    // Several articles are sections of the page.
    return root.first { $0.name == "article" && $0 != article && !$0.isInside(article) } == nil ? article : nil
  }

  /// Whether an element is none of the page's content.
  static func contains(_ node: HTMLNode) -> Bool {
    let name = node.name
    if skipped.contains(name) { return true }
    if name == "body" || name == "html" || name == "main" || name == "article" { return false }
    if isHidden(node) { return !HTMLTabs.isPanel(node) }
    if name == "form" { return !holdsContent(node) }
    if name == "header" { return node.first { $0.name == "h1" || $0.name == "h2" } == nil }
    if name == "aside" { return HTMLAdmonition.kind(of: node) == nil }
    if let role = node.attribute("role"), roles.contains(role) { return true }
    let isNamed = (node.classes + (node.attribute("id").map { [$0.lowercased()] } ?? [])).contains { word in
      words.contains(word) || beginnings.contains { word.hasPrefix($0) }
    }
    return isNamed && !holdsContent(node)
  }

  private static func isHidden(_ node: HTMLNode) -> Bool {
    if node.attribute("hidden") != nil { return true }
    guard let style = node.attribute("style") else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
  }

  private static func holdsContent(_ node: HTMLNode) -> Bool {
    node.first { ["main", "article", "h1", "table", "pre"].contains($0.name) } != nil
  }
}

extension HTMLNode {
  /// Whether the element stands within another.
  fileprivate func isInside(_ other: HTMLNode) -> Bool {
    var node = parent
    var depth = 0
    while let outer = node, depth < HTMLReader.deepest {
      if outer == other { return true }
      node = outer.parent
      depth += 1
    }
    return false
  }
}
