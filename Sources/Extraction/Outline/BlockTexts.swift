import Diagnostics
import Pages

extension Block {
  /// The words of a block in reading order, a piece a paragraph, item or cell.
  var texts: [RichText] {
    switch self {
    case .heading(_, let words), .paragraph(let words): [words]
    case .list(let list): list.items.flatMap { $0.flatMap(\.texts) }
    case .table(let table): table.rows.flatMap { $0 }
    case .code(let code): [RichText([.init(code.text, style: .code)], at: code.location)]
    case .definitions(let definitions): definitions.flatMap { [$0.term] + $0.blocks.flatMap(\.texts) }
    case .container(let container): container.blocks.flatMap(\.texts)
    case .component: []
    }
  }

  /// Where the block begins.
  var location: SourceLocation? {
    switch self {
    case .heading(_, let words), .paragraph(let words): words.location
    case .list(let list): list.location
    case .table(let table): table.location
    case .code(let code): code.location
    case .definitions(let definitions): definitions.first?.term.location
    case .container(let container): container.location
    case .component(let component): component.location
    }
  }
}
