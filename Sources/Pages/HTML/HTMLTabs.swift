/// The labels of a page's tabs, by what ties them to their panels.
struct HTMLTabs {
  /// Labels by the `id` of the tab, and by that of the panel.
  private var byTab: [String: String] = [:]
  private var byPanel: [String: String] = [:]

  private static let panels: Set<String> = [
    "tab-pane", "tabpanel", "tab-panel", "tabs-panel", "sphinx-tabs-panel", "tabbed-block", "sd-tab-content",
    "tabcontent",
    "tab__content", "tabs__item",
  ]
  private static let lists: Set<String> = [
    "nav-tabs", "tabbed-labels", "tab-list", "tablist", "tabs-nav", "sphinx-tabs-list",
  ]

  init() {}

  init(_ root: HTMLNode) {
    gather(root, depth: 0)
  }

  private mutating func gather(_ node: HTMLNode, depth: Int) {
    guard depth < HTMLReader.deepest, node.isElement else { return }
    let target =
      node.attribute("aria-controls") ?? node.attribute("data-bs-target") ?? node.attribute("data-target")
      ?? node.attribute("href")
    let isTab =
      node.attribute("role") == "tab" || node.attribute("data-toggle") == "tab"
      || node.attribute("data-bs-toggle") == "tab"
      || node.name == "a" && target?.hasPrefix("#") == true && Self.isInList(node)
    if isTab {
      let label = Self.words(node)
      if let id = node.attribute("id") { byTab[id] = label }
      if let target { byPanel[target.hasPrefix("#") ? String(target.dropFirst()) : target] = label }
    }
    for child in node.children { gather(child, depth: depth + 1) }
  }

  private static func isInList(_ node: HTMLNode) -> Bool {
    [node.parent, node.parent?.parent].compactMap { $0 }.contains(where: isList)
  }

  static func isPanel(_ node: HTMLNode) -> Bool {
    node.attribute("role") == "tabpanel" || node.hasClass(in: panels)
  }

  /// Whether an element holds the labels of tabs and nothing else.
  static func isList(_ node: HTMLNode) -> Bool {
    node.attribute("role") == "tablist" || node.hasClass(in: lists)
  }

  /// The labels in the order of the page, for panels that nothing else ties to theirs.
  static func labels(in list: HTMLNode) -> [String] {
    let children = list.children.filter(\.isElement)
    let tabs = children.filter { $0.attribute("role") != "presentation" || $0.name == "li" }
    return (tabs.isEmpty ? children : tabs).map(words).filter { !$0.isEmpty }
  }

  /// The label of a panel by what it names; nil where it names nothing.
  func label(of panel: HTMLNode) -> String? {
    for name in ["aria-labelledby"] {
      if let id = panel.attribute(name), let label = byTab[id] { return label }
    }
    if let id = panel.attribute("id"), let label = byPanel[id] { return label }
    return ["aria-label", "data-label", "data-title", "data-tab-title", "title"].lazy.compactMap { panel.attribute($0) }
      .first { !$0.isEmpty }
  }

  static func words(_ node: HTMLNode) -> String {
    node.wholeText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
