import Diagnostics

/// Walks the tree of an HTML page and gathers its blocks.
struct HTMLWalker {
  let context: HTMLContext
  private var blocks: [Block] = []
  var diagnostics: [Diagnostic] = []
  /// The text outside any block element that is being gathered, a paragraph when it ends.
  private var loose = RichTextBuilder()
  private var loosePlace: Place?
  /// The anchors of the elements that begin before the block at hand.
  private var anchors: [String] = []
  /// The labels of tabs whose panels are still to come.
  private var tabLabels: [String] = []

  init(_ context: HTMLContext) { self.context = context }

  static let inline: Set<String> = HTMLNames.inline.union(["br", "wbr", "bdo"])

  mutating func finish() -> Document {
    flush()
    return Document(file: context.file.text, blocks: blocks, diagnostics: diagnostics)
  }

  mutating func walk(_ node: HTMLNode, depth: Int) {
    guard depth < HTMLReader.deepest else { return tooDeep(node) }
    if node.isText {
      gather(node, depth: depth)
      return
    }
    guard node.isElement else { return }
    let name = node.name
    if HTMLTabs.isList(node), !context.readsChrome { tabLabels = HTMLTabs.labels(in: node) }
    if name == "label", node.classes.contains(where: { $0.contains("tab-label") }) {
      tabLabels = [HTMLTabs.words(node)]
      return
    }
    if PageChrome.contains(node), !context.readsChrome || ["script", "style", "head", "template"].contains(name) {
      return
    }
    if Self.inline.contains(name), !holdsBlocks(node, depth: depth) {
      gather(node, depth: depth)
      return
    }
    flush()
    noteAnchor(node)
    if !frame(node, depth) { element(node, name, depth) }
    flush()
  }

  private mutating func element(_ node: HTMLNode, _ name: String, _ depth: Int) {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": add(.heading(level: Int(name.dropFirst()) ?? 1, words(node, depth: depth)))
    case "p", "dt", "summary", "figcaption", "address":
      if node.children.contains(where: { $0.isElement && !Self.inline.contains($0.name) }) {
        descend(node, depth)
      } else if let code = bareCode(node) {
        add(.code(code))
      } else {
        add(.paragraph(words(node, depth: depth)))
      }
    case "ul", "ol": list(node, depth)
    case "dl": definitions(node, depth)
    case "table": table(node, depth)
    case "pre", "textarea", "listing", "xmp": code(node)
    case "blockquote": container(.quote, label: nil, node, inner(node, depth + 1))
    case "structured-macro", "macro": macro(node, depth)
    case "parameter", "emoticon": break
    default: descend(node, depth)
    }
  }

  mutating func descend(_ node: HTMLNode, _ depth: Int) {
    for child in node.children { walk(child, depth: depth + 1) }
  }

  mutating func add(_ block: Block) {
    var block = block
    switch block {
    case .paragraph(let words) where words.runs.isEmpty:
      anchors += words.anchors
      return
    case .heading(let level, var words):
      if words.runs.isEmpty { return }
      words.anchors = anchors + words.anchors.filter { !anchors.contains($0) }
      block = .heading(level: level, words)
    default: break
    }
    anchors = []
    blocks.append(block)
  }

  /// Whether an element of a line has blocks within, as authors let links and spans have.
  private func holdsBlocks(_ node: HTMLNode, depth: Int) -> Bool {
    node.first(
      { ["pre", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div"].contains($0.name) },
      depth: depth)
      != nil
  }

  private mutating func tooDeep(_ node: HTMLNode) {
    guard !diagnostics.contains(where: { $0.code == .pageUnreadable }) else { return }
    diagnostics.append(
      Diagnostic(
        .pageUnreadable, "elements are nested more than \(HTMLReader.deepest) deep; what lies deeper is left out",
        at: location(node),
        severity: .warning))
  }

  // MARK: Text

  func place(_ node: HTMLNode) -> Place { Place(line: node.line + context.firstLine - 1) }

  func location(_ node: HTMLNode) -> SourceLocation { SourceLocation(file: context.file, line: place(node).line) }

  private mutating func gather(_ node: HTMLNode, depth: Int) {
    if loosePlace == nil { loosePlace = place(node) }
    var inline = HTMLInline(context: context, place: place(node))
    inline.append(node, to: &loose, depth: depth)
  }

  private mutating func flush() {
    defer {
      loose = RichTextBuilder()
      loosePlace = nil
    }
    anchors += loose.isEmpty ? loose.anchors : []
    guard !loose.isEmpty, let loosePlace else { return }
    anchors = []
    blocks.append(.paragraph(loose.finish(at: loosePlace, file: context.file)))
  }

  /// Only the nearest `<div>` counts: the outer ones are the page's scaffold.
  private mutating func noteAnchor(_ node: HTMLNode) {
    guard let id = node.attribute("id") ?? (node.name == "a" ? node.attribute("name") : nil), !id.isEmpty else {
      return
    }
    switch node.name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "section", "a", "span", "article": anchors.append(id)
    case "div": anchors = [id]
    default: break
    }
  }

  func words(_ node: HTMLNode, depth: Int, isCell: Bool = false) -> RichText {
    var builder = RichTextBuilder(keepsIndentation: isCell)
    var inline = HTMLInline(context: context, place: place(node))
    if isCell { builder.indent(HTMLIndentation.columns(of: node)) }
    for child in node.children { inline.append(child, to: &builder, depth: depth) }
    return builder.finish(at: place(node), file: context.file)
  }

  /// The blocks within an element.
  mutating func inner(_ node: HTMLNode, _ depth: Int, without left: HTMLNode? = nil) -> [Block] {
    var walker = HTMLWalker(context)
    for child in node.children where left == nil || child != left { walker.walk(child, depth: depth + 1) }
    let document = walker.finish()
    diagnostics += document.diagnostics
    return document.blocks
  }

  // MARK: Frames

  /// Reads an element that is a tab, a remark or details.
  private mutating func frame(_ node: HTMLNode, _ depth: Int) -> Bool {
    if HTMLTabs.isPanel(node) {
      let next = tabLabels.isEmpty ? nil : tabLabels.removeFirst()
      container(.tab, label: context.tabs.label(of: node) ?? next, node, inner(node, depth + 1))
    } else if node.name == "details" {
      let summary = node.children.first { $0.name == "summary" }
      let label = summary.map { words($0, depth: depth).plain }
      container(.tab, label: label, node, inner(node, depth + 1, without: summary))
    } else if let kind = HTMLAdmonition.kind(of: node) {
      let title = HTMLAdmonition.title(in: node)
      let label = title.map { words($0, depth: depth).plain }.flatMap { $0.isEmpty ? nil : $0 }
      container(.admonition, label: label ?? kind, node, inner(node, depth + 1, without: title))
    } else {
      return false
    }
    return true
  }

  mutating func container(_ kind: Block.Container.Kind, label: String?, _ node: HTMLNode, _ inner: [Block]) {
    if !inner.isEmpty { add(.container(Block.Container(kind, label: label, blocks: inner, at: location(node)))) }
  }
}
