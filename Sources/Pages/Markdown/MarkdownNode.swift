import CCMarkGFM

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

  /// Parses Markdown as GitHub does, tables included, and lends the root of the tree; nil where memory lacks.
  static func parse<Result>(_ bytes: [UInt8], _ body: (MarkdownNode) -> Result) -> Result? {
    _ = areExtensionsReady
    guard let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, base, buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    return body(MarkdownNode(root))
  }

  private static let areExtensionsReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}
