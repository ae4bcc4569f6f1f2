/// Frames that set a remark apart, by the classes that generators of documentation give them.
enum HTMLAdmonition {
  private static let frames: Set<String> = [
    "admonition", "theme-admonition", "alert", "callout", "custom-block", "markdown-alert",
    "confluence-information-macro",
    "infobox", "note-box", "hint", "admonitionblock", "panel-info", "bs-callout",
  ]
  private static let kinds: Set<String> = [
    "note", "tip", "info", "warning", "caution", "danger", "important", "hint", "notice", "success", "error",
    "attention",
    "seealso", "information", "deprecated",
  ]

  /// What kind of remark an element is; nil where it is none.
  static func kind(of node: HTMLNode) -> String? {
    let classes = node.classes
    guard node.name == "aside" || classes.contains(where: frames.contains) else { return nil }
    for word in classes {
      if kinds.contains(word) { return word }
      if let end = word.split(separator: "-").last.map(String.init), word.contains("-"), kinds.contains(end) {
        return end
      }
    }
    return node.name == "aside" ? nil : "note"
  }

  /// The kind of remark that the value of a `class` names.
  static func kind(classes: String) -> String? {
    classes.lowercased().split(separator: " ").map(String.init).first(where: kinds.contains)
  }

  /// The element that holds the title of such a frame.
  static func title(in node: HTMLNode) -> HTMLNode? {
    node.children.first { child in
      child.isElement && child.classes.contains { $0.contains("title") || $0.contains("heading") }
    }
  }
}
