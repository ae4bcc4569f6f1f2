/// What a tag with content is by its name, whether MDX, Hugo, Liquid, `:::` or MkDocs writes it.
enum FrameName {
  private static let tabs: Set<String> = [
    "tab", "tabitem", "tabpane", "tabpanel", "codetab", "details", "accordion", "accordionitem", "expandable", "expand",
    "collapse", "collapsible", "expander", "toggle", "disclosure", "spoiler", "panel", "step", "swaggerresponse",
    "apimethodresponseexample",
  ]
  private static let admonitions: Set<String> = [
    "admonition", "note", "tip", "info", "warning", "warn", "caution", "danger", "important", "hint", "alert",
    "callout",
    "notice", "success", "error", "attention", "seealso", "aside", "question", "abstract", "todo", "bug", "remark",
    "message", "infobox", "notebox", "warningbox", "banner",
  ]
  private static let tabLabels = [
    "label", "title", "header", "heading", "summary", "status", "httpCode", "httpcode", "tabName", "tab", "name",
    "value",
    "id",
  ]
  private static let admonitionLabels = ["title", "label", "heading", "type", "style", "kind", "variant", "status"]
  /// What a group of fields is called, where the block that holds them has no words of its own.
  private static let groups: [String: String] = [
    "apimethodpathparameters": "Path Parameters", "apimethodqueryparameters": "Query Parameters",
    "apimethodheaders": "Headers", "apimethodbodyparameters": "Body Parameters",
    "apimethodformdataparameters": "Body Parameters", "apimethodrequest": "Request",
    "apimethodresponse": "Response",
  ]

  /// The kind and the label of a frame.
  static func frame(_ tag: Tag) -> (kind: OutlineFrame.Kind, label: String?) {
    let word = normal(tag.name)
    if tabs.contains(word) {
      var label = tag.attributes.first(tabLabels) ?? tag.attributes.positional.first
      if word == "swaggerresponse", let words = tag.attributes.first(["description"]), let status = label {
        label = "\(status) \(words)"
      }
      // `<Step>` or `<Details>` without a word of its own takes its summary's.
      return (.tab, label)
    }
    if admonitions.contains(word) {
      return (
        .admonition,
        tag.attributes.first(admonitionLabels) ?? tag.attributes.positional.first
          ?? tag.attributes.values["class"].flatMap(HTMLAdmonition.kind(classes:)) ?? tag.name.lowercased()
      )
    }
    return (.transparent, nil)
  }

  /// An admonition of `:::name` or `!!! name`: there every name is one, save those of tabs and of their groups.
  static func admonition(_ name: String) -> OutlineFrame.Kind {
    let word = normal(name)
    if tabs.contains(word) { return .tab }
    return [
      "tabs", "codegroup", "steps", "div", "container", "card", "cards", "grid", "row", "column", "columns", "raw",
    ]
    .contains(word) ? .transparent : .admonition
  }

  /// The title of a group of fields that the tag's name says.
  static func group(_ tag: Tag) -> String? { groups[normal(tag.name)] }

  private static func normal(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != "." }
  }
}
