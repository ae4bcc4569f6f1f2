import Diagnostics

/// What a tag with content says by its attributes, as blocks before the content.
enum Announcement {
  /// A block that names an endpoint (`{% swagger method="get" path="/x" summary="Get x" %}`) has a title and is a component; a block
  /// that names a field and its type is a component; a group of fields has a title.
  static func blocks(_ tag: Tag, at location: SourceLocation) -> [Block] {
    if let words = FrameName.group(tag) { return [.paragraph(RichText(words, at: location))] }
    let attributes = tag.attributes
    let isEndpoint =
      attributes.first(["method", "verb"]) != nil && attributes.first(["path", "url", "endpoint"]) != nil
    let isField =
      attributes.first(["type", "in"]) != nil && attributes.first(["name", "path", "query", "body", "header"]) != nil
      && attributes.first(["href", "to", "src", "onclick"]) == nil
    guard isEndpoint || isField, !isFrame(tag) else { return [] }
    let component = Block.component(tag.component(at: location))
    guard isEndpoint, let title = attributes.first(["summary", "title"]) else { return [component] }
    return [.heading(level: 2, RichText(title, at: location)), component]
  }

  private static func isFrame(_ tag: Tag) -> Bool {
    if case .transparent = FrameName.frame(tag).kind { return false }
    return true
  }
}
