import Diagnostics

@testable import Pages

/// Blocks as short text, locations aside, so that readers can be compared.
func outline(_ document: Document) -> [String] { document.blocks.map(outline) }

private func outline(_ block: Block) -> String {
  switch block {
  case .heading(let level, let words): "h\(level) \(words.plain)"
  case .paragraph(let words): "p \(words.plain)"
  case .list(let list):
    (list.isOrdered ? "ol " : "ul ") + list.items.map { "(" + $0.map(outline).joined(separator: " ") + ")" }.joined()
  case .table(let table):
    "table " + ([table.header] + table.rows).map { $0.map(\.plain).joined(separator: "|") }.joined(separator: " / ")
  case .code(let code): "code \(code.text)"
  case .definitions(let definitions):
    definitions.map { "dt \($0.term.plain) " + $0.blocks.map(outline).joined(separator: " ") }.joined(separator: "; ")
  case .container(let container):
    "\(container.kind.rawValue)" + (container.label.map { "[\($0)]" } ?? "") + " "
      + container.blocks.map(outline).joined(separator: " ")
  case .component(let component):
    "<\(component.name) "
      + component.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ") + ">"
  }
}

func read(_ text: String, _ file: String) -> Document { PageReader.read(Array(text.utf8), file: file) }

extension Block {
  var line: Int {
    switch self {
    case .heading(_, let words), .paragraph(let words): words.location.line
    case .list(let list): list.location.line
    case .table(let table): table.location.line
    case .code(let code): code.location.line
    case .definitions(let definitions): definitions.first?.term.location.line ?? 0
    case .container(let container): container.location.line
    case .component(let component): component.location.line
    }
  }
}
