import Contract
import Diagnostics
import Pages

/// A page as labels and what stands below them: a heading, a bold line, a line that ends in a colon and a defined term
/// all open a section, for authors use them alike.
struct Outline {
  enum Item {
    case label(Label)
    case block(Block)
  }

  struct Label {
    var words: RichText
    var meaning: SectionMeaning?
    /// The heading's level; nil for a label that is no heading.
    var level: Int?

    var location: SourceLocation { words.location }
  }

  private(set) var items: [Item] = []
  private let lexicon: Lexicon

  init(_ blocks: [Block], lexicon: Lexicon = .standard) {
    self.lexicon = lexicon
    for block in blocks { append(block) }
  }

  private mutating func append(_ block: Block) {
    switch block {
    case .heading(let level, let words):
      items.append(.label(Label(words: words, meaning: lexicon.section(words.plain), level: level)))
    case .paragraph(let words): append(words)
    case .list(let list): append(list)
    case .definitions(let definitions):
      for definition in definitions {
        guard let meaning = lexicon.section(definition.term.plain) else {
          items.append(.block(.definitions([definition])))
          continue
        }
        items.append(.label(Label(words: definition.term, meaning: meaning)))
        for block in definition.blocks { append(block) }
      }
    case .container(let container) where container.kind == .tab:
      guard !TabWords.isLibrary(container.label) else { return }
      for block in container.blocks { append(block) }
    case .table, .code, .component, .container: items.append(.block(block))
    }
  }

  private mutating func append(_ words: RichText) {
    guard let (label, rest) = LabelLine(lexicon: lexicon).split(words) else {
      items.append(.block(.paragraph(words)))
      return
    }
    items.append(.label(Label(words: label, meaning: lexicon.section(label.plain))))
    if let rest { items.append(.block(.paragraph(rest))) }
  }

  /// A list whose items are labelled (`- 请求方式：POST`) is a list of sections; any other stays as it is.
  private mutating func append(_ list: Block.List) {
    let line = LabelLine(lexicon: lexicon)
    let isLabelled = list.items.contains { item in
      guard case .paragraph(let words)? = item.first, let (label, _) = line.split(words) else { return false }
      return lexicon.section(label.plain) != nil
    }
    guard isLabelled else {
      items.append(.block(.list(list)))
      return
    }
    for item in list.items {
      for block in item { append(block) }
    }
  }
}
