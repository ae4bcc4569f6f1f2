import Diagnostics

/// Puts the blocks of a page into the frames that its outline has found.
struct FrameFold {
  private let page: MarkdownPage
  private let depth: Int
  private var stack = [Level(frame: nil)]
  /// The anchors that stand before the block at hand.
  private var anchors: [String] = []

  /// The blocks of a frame that is open.
  private struct Level {
    var frame: Int?
    var blocks: [Block] = []
    /// Terms that follow one another are one list; these are still to become a block.
    var definitions: [Block.Definition] = []

    mutating func finish() {
      if !definitions.isEmpty { blocks.append(.definitions(definitions)) }
      definitions = []
    }
  }

  init(page: MarkdownPage, depth: Int) {
    self.page = page
    self.depth = depth
  }

  mutating func add(_ block: Block) {
    var block = block
    if case .heading(let level, var words) = block, !anchors.isEmpty {
      words.anchors = anchors + words.anchors
      block = .heading(level: level, words)
    }
    anchors = []
    append(block)
  }

  mutating func add(_ mark: OutlineMark) {
    switch mark {
    case .open(let frame):
      if page.frames.indices.contains(frame), stack.count + depth < MarkdownReader.deepest {
        stack.append(Level(frame: frame))
      }
    case .close(let frame): if let at = stack.lastIndex(where: { $0.frame == frame }) { close(downTo: at) }
    case .block(let block): add(block)
    case .component(let component, _): add(.component(component))
    case .anchor(let anchor): anchors.append(anchor)
    case .text(let text): for block in page.blocks(text, depth: depth + 1) { add(block) }
    case .html(let bytes, let line):
      let text = PageText(bytes: bytes)
      let blocks = HTMLReader.read(text, file: page.file.text, firstLine: line, isWithinMarkdown: true).blocks
      for block in blocks { add(block) }
    }
  }

  /// Closes the frames that end above a line, from 1.
  mutating func closeFrames(before line: Int) {
    while let frame = stack.last?.frame, page.frames[frame].end + 1 < line { close(downTo: stack.count - 1) }
  }

  mutating func finish() -> [Block] {
    close(downTo: 1)
    stack[0].finish()
    return stack[0].blocks
  }

  private mutating func close(downTo depth: Int) {
    while stack.count > depth, var level = stack.popLast(), let frame = level.frame {
      level.finish()
      append(page.frames[frame], level.blocks)
    }
  }

  private mutating func append(_ frame: OutlineFrame, _ blocks: [Block]) {
    let location = SourceLocation(
      file: page.file, line: frame.line + 1, column: page.original.column(frame.line, byte: frame.indentation + 1))
    switch frame.kind {
    case .transparent: for block in blocks { append(block) }
    case .admonition where !blocks.isEmpty:
      append(.container(Block.Container(.admonition, label: frame.label, blocks: blocks, at: location)))
    case .tab where !blocks.isEmpty:
      append(.container(Block.Container(.tab, label: frame.label, blocks: blocks, at: location)))
    case .definition(let term):
      let definition = Block.Definition(term: page.words(term, depth: depth), blocks: blocks)
      stack[stack.count - 1].definitions.append(definition)
    case .admonition, .tab: break
    }
  }

  private mutating func append(_ block: Block) {
    stack[stack.count - 1].finish()
    stack[stack.count - 1].blocks.append(block)
  }
}
