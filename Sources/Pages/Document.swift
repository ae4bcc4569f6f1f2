import Diagnostics

/// A page as blocks, whatever it was written in: Markdown, HTML and copied text of one page give the same blocks.
package struct Document: Hashable, Sendable {
  /// The page's file, as given to the tool.
  package var file: String
  /// The title that the page gives in its front matter or `<title>`; a heading stays a block.
  package var title: String?
  package var blocks: [Block]
  /// What the reader had to say: bytes that are no text, markup that it had to mend.
  package var diagnostics: [Diagnostic]

  package init(file: String, title: String? = nil, blocks: [Block], diagnostics: [Diagnostic] = []) {
    self.file = file
    self.title = title
    self.blocks = blocks
    self.diagnostics = diagnostics
  }
}

/// One block of a page, in reading order.
package indirect enum Block: Hashable, Sendable {
  case heading(level: Int, RichText)
  case paragraph(RichText)
  case list(List)
  case table(Table)
  case code(Code)
  case definitions([Definition])
  /// A quotation, an admonition or a tab: blocks in a frame of their own.
  case container(Container)
  /// A component with attributes and no text of its own, such as `<APIEndpoint method="GET" url="/v1/x" />`.
  case component(Component)

  package struct List: Hashable, Sendable {
    package var isOrdered: Bool
    package var items: [[Block]]
    package var location: SourceLocation

    package init(isOrdered: Bool = false, items: [[Block]], at location: SourceLocation) {
      self.isOrdered = isOrdered
      self.items = items
      self.location = location
    }
  }

  /// A table with `rowspan` and `colspan` already spread: every row has as many cells as the widest.
  package struct Table: Hashable, Sendable {
    /// The header row; empty where the page gives none.
    package var header: [RichText]
    package var rows: [[RichText]]
    package var location: SourceLocation

    package init(header: [RichText], rows: [[RichText]], at location: SourceLocation) {
      self.header = header
      self.rows = rows
      self.location = location
    }
  }

  package struct Code: Hashable, Sendable {
    /// The language that the fence or class names, lowercased; nil where there is none.
    package var language: String?
    package var text: String
    /// The place of the first character of `text`, not of the fence.
    package var location: SourceLocation

    package init(language: String? = nil, text: String, at location: SourceLocation) {
      self.language = language
      self.text = text
      self.location = location
    }
  }

  package struct Definition: Hashable, Sendable {
    package var term: RichText
    package var blocks: [Block]

    package init(term: RichText, blocks: [Block]) {
      self.term = term
      self.blocks = blocks
    }
  }

  package struct Container: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case quote, admonition, tab }
    package var kind: Kind
    /// The tab's label, the admonition's kind or title.
    package var label: String?
    package var blocks: [Block]
    package var location: SourceLocation

    package init(_ kind: Kind, label: String? = nil, blocks: [Block], at location: SourceLocation) {
      self.kind = kind
      self.label = label
      self.blocks = blocks
      self.location = location
    }
  }

  package struct Component: Hashable, Sendable {
    package var name: String
    package var attributes: [String: String]
    package var location: SourceLocation

    package init(name: String, attributes: [String: String], at location: SourceLocation) {
      self.name = name
      self.attributes = attributes
      self.location = location
    }
  }
}
