import CCMarkGFM
import Diagnostics

/// Reads Markdown by cmark-gfm, as GitHub does, tables included.
enum MarkdownReader {
  /// A page nested deeper than this is an attack; what lies deeper is left out.
  static let deepest = 100

  static func read(_ text: PageText, file: String) -> Document {
    let front = FrontMatter(text.bytes)
    _ = areExtensionsReady
    guard let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE) else {
      return Document(file: file, blocks: [])
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    front.body.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, base, buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return Document(file: file, blocks: []) }
    defer { cmark_node_free(root) }
    let walker = MarkdownWalker(lines: Lines(front.body), file: file)
    return Document(file: file, title: front.title, blocks: walker.blocks(in: MarkdownNode(root), depth: 0))
  }

  private static let areExtensionsReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}

/// A node of cmark's tree; never kept beyond the walk.
struct MarkdownNode {
  private let node: OpaquePointer

  init(_ node: OpaquePointer) { self.node = node }

  /// The kind by cmark's own name: `paragraph`, `code_block`, `table_row`.
  var kind: String { cmark_node_get_type_string(node).map { String(cString: $0) } ?? "" }
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  var url: String? { cmark_node_get_url(node).map { String(cString: $0) } }
  var fenceInfo: String? { cmark_node_get_fence_info(node).map { String(cString: $0) } }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }
  var isOrderedList: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
  /// The line and the column in bytes, from 1.
  var line: Int { max(1, Int(cmark_node_get_start_line(node))) }
  var column: Int { max(1, Int(cmark_node_get_start_column(node))) }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(MarkdownNode(child))
      next = cmark_node_next(child)
    }
    return children
  }
}

/// The YAML between two lines of dashes at the head of a page.
private struct FrontMatter {
  var title: String?
  /// The page with the front matter made blank, so that lines keep their numbers.
  var body: [UInt8]

  init(_ page: [UInt8]) {
    body = page
    let lines = Lines(page)
    guard lines.count > 2, lines[0].trimmed.elementsEqual("---".utf8),
      let end = (1..<min(lines.count, 200)).first(where: { lines[$0].trimmed.elementsEqual("---".utf8) })
    else { return }
    for index in 0...end {
      if lines[index].starts(with: "title:") {
        let words = lines[index].dropFirst(6).trimmed.string
        title =
          words.count >= 2 && (words.hasPrefix("\"") || words.hasPrefix("'"))
          ? String(words.dropFirst().dropLast()) : words
      }
      for byte in lines[index].indices { body[byte] = 0x20 }
    }
  }
}
