import CLibXML2
import Diagnostics

/// Reads an HTML page by libxml2's forgiving parser, without network, entities of others, or scripts.
enum HTMLReader {
  /// A page nested deeper than this is an attack; what lies deeper is left out and told.
  static let deepest = 200

  static func read(_ text: PageText, file: String, firstLine: Int = 1, isWithinMarkdown: Bool = false) -> Document {
    // libxml2 needs one call before any thread parses.
    _ = isReady
    var bytes = text.bytes
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue)
    let tree = bytes.withUnsafeMutableBytes { buffer -> htmlDocPtr? in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress, buffer.count <= Int32.max else { return nil }
      return htmlReadMemory(base, Int32(buffer.count), nil, "UTF-8", options)
    }
    defer { xmlFreeDoc(tree) }
    var walker = HTMLWalker(file: file, firstLine: firstLine)
    if let root = xmlDocGetRootElement(tree) { walker.walk(HTMLNode(root), depth: 0) }
    return walker.finish()
  }

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}

/// An element or a text of libxml2's tree; never kept beyond the walk.
struct HTMLNode {
  private let node: xmlNodePtr

  init(_ node: xmlNodePtr) { self.node = node }

  var isText: Bool { node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE }
  var isElement: Bool { node.pointee.type == XML_ELEMENT_NODE }

  /// The element's name, lowercased by the parser.
  var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }
  var text: String { node.pointee.content.map { String(cString: $0) } ?? "" }
  var line: Int { max(1, Int(xmlGetLineNo(node))) }

  func attribute(_ name: String) -> String? {
    guard let attribute = xmlHasProp(node, name) else { return nil }
    return attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
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
}
