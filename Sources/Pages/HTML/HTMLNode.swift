import CLibXML2

/// An element or a text of libxml2's tree; never kept beyond the walk.
struct HTMLNode: Equatable {
  private let node: xmlNodePtr

  init(_ node: xmlNodePtr) { self.node = node }

  var isText: Bool { node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE }
  var isElement: Bool { node.pointee.type == XML_ELEMENT_NODE }

  /// The element's name, lowercased by the parser, without the prefix of a wiki's own elements.
  var name: String {
    let name = node.pointee.name.map { String(cString: $0) } ?? ""
    return name.utf8.contains(UInt8(ascii: ":")) ? name.split(separator: ":").last.map(String.init) ?? name : name
  }
  var text: String { node.pointee.content.map { String(cString: $0) } ?? "" }
  var line: Int { max(1, Int(xmlGetLineNo(node))) }

  func attribute(_ name: String) -> String? {
    guard let attribute = xmlHasProp(node, name) else { return nil }
    return attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
  }

  /// The words of `class`, lowercased.
  var classes: [String] {
    (attribute("class") ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  func hasClass(in words: Set<String>) -> Bool { classes.contains(where: words.contains) }

  var parent: HTMLNode? {
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return HTMLNode(parent)
  }

  var children: [HTMLNode] {
    var children: [HTMLNode] = []
    var next = node.pointee.children
    while let child = next {
      children.append(HTMLNode(child))
      next = child.pointee.next
    }
    return children
  }

  /// All text within, as it stands; of a page's depth no more than the reader walks.
  var wholeText: String {
    var text = ""
    func append(_ node: HTMLNode, _ depth: Int) {
      if node.isText { text += node.text }
      if node.name == "br" { text += "\n" }
      guard depth < HTMLReader.deepest else { return }
      for child in node.children { append(child, depth + 1) }
    }
    append(self, 0)
    return text
  }

  /// The first element within for which the condition holds, in the order of the page.
  func first(_ condition: (HTMLNode) -> Bool, depth: Int = 0) -> HTMLNode? {
    guard depth < HTMLReader.deepest else { return nil }
    for child in children where child.isElement {
      if condition(child) { return child }
      if let found = child.first(condition, depth: depth + 1) { return found }
    }
    return nil
  }
}
