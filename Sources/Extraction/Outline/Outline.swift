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
    /// What the words tell within an operation, where a heading that is not wholly made of the words of titles is one of its sections.
    var guess: SectionMeaning?
    /// Whether the lexicon has the title as it stands, or every word of it is one that titles are made of.
    var isCertain = true
    /// The heading's level; nil for a label that is no heading.
    var level: Int?

    var location: SourceLocation { words.location }
  }

  private(set) var items: [Item] = []
  let lexicon: Lexicon

  init(_ blocks: [Block], lexicon: Lexicon = .standard) {
    self.lexicon = lexicon
    let joined = BareCode.join(EndpointHeadings.join(History.removed(from: blocks)))
    let mended = LostColumns(lexicon: lexicon).mend(joined)
    let fields = StackedFields(lexicon: lexicon).join(VerticalFields(lexicon: lexicon).join(mended))
    for block in fields { append(block) }
  }

  private mutating func append(_ block: Block) {
    switch block {
    case .heading(let level, let words): append(heading: words, level: level)
    case .paragraph(let words): append(words)
    case .list(let list): append(list)
    case .definitions(let definitions): append(definitions)
    case .container(let container): append(container)
    case .table(let table): append(table)
    case .code, .component: items.append(.block(block))
    }
  }

  /// A heading may hold what it is the title of: `Method: POST`.
  private mutating func append(heading words: RichText, level: Int) {
    let parts = words.plain.split(maxSplits: 1, whereSeparator: { ":：".contains($0) }).map(\.trimmed)
    guard parts.count == 2, let title = parts.first, let value = parts.last, !value.isEmpty,
      SectionRow(title, RichText(value, at: words.location), lexicon: lexicon)?.isEndpoint == true
    else {
      append(label: words, level: level)
      return
    }
    append(label: RichText(title, at: words.location), level: level)
    items.append(.block(.paragraph(RichText(value, at: words.location))))
  }

  private mutating func append(label words: RichText, level: Int? = nil) {
    let reading = lexicon.reading(of: words.plain)
    // The name of an operation may happen to be made of the words of titles in part; a heading has to be so as a whole.
    let meaning = level == nil || reading?.isWhole == true ? reading?.meaning : nil
    items.append(
      .label(
        Label(
          words: words, meaning: meaning, guess: reading?.meaning, isCertain: lexicon.hasSection(words.plain),
          level: level)))
  }

  private mutating func append(_ words: RichText) {
    if let (above, title) = GluedTitle(lexicon: lexicon).split(words) {
      append(above)
      append(label: title)
      return
    }
    // `**fields** string` describes a field, though titles are made of such words.
    let entry = FieldEntry(words, lexicon: lexicon)
    if let entry, entry.isMarked, entry.type != nil, !words.plain.trimmed.hasSuffix(":"),
      !(words.runs.first?.text.trimmed.hasSuffix(":") ?? false), entry.name.plain.first?.isLowercase == true
    {
      items.append(.block(.paragraph(words)))
      return
    }
    let line = LabelLine(lexicon: lexicon)
    guard let (label, rest) = line.split(words) else {
      if let (first, second) = line.splitSecond(words, isFirst: true) {
        items.append(.block(.paragraph(first)))
        append(second)
        return
      }
      items.append(.block(.paragraph(words)))
      return
    }
    if rest == nil, Self.announcesValues(label) {
      items.append(.block(.paragraph(words)))
      return
    }
    let meaning = rest == nil ? nil : lexicon.section(label.plain)
    // `更新时间：2024-09-02` is said on its line, and opens no section.
    if meaning == .other { return }
    if let rest, LabelLine.isMethod(rest, of: label) {
      items.append(.label(Label(words: label, meaning: .method)))
    } else {
      append(label: label)
    }
    guard let rest else { return }
    if meaning == .requestURL || meaning == .method, let (first, second) = line.splitSecond(rest) {
      items.append(.block(.paragraph(first)))
      append(second)
      return
    }
    items.append(.block(.paragraph(rest)))
  }

  /// `Allowed values:` opens no section, and says of the field above what it may be.
  private static func announcesValues(_ label: RichText) -> Bool {
    let words = label.plain.trimming { $0.isWhitespace || ":：".contains($0) }
    guard words.utf8.count <= 32 else { return false }
    let passage = Passage(RichText(words, at: label.location))
    return EnumerationWords.strong.isWhole(passage.all, of: passage)
  }

  /// A tab holds a part of the page, but for those that show the call in a library; a quotation of a line may be a label
  /// (`> 返回示例`).
  private mutating func append(_ container: Block.Container) {
    switch container.kind {
    case .tab:
      guard !TabWords.isLibrary(container.label) else { return }
      // Tabs of requests and responses, or of statuses, are sections.
      if let label = container.label, lexicon.reading(of: label)?.isWhole == true {
        append(label: RichText(label, at: container.location))
      }
      for block in container.blocks { append(block) }
    case .quote:
      for block in container.blocks {
        if case .paragraph(let words) = block, LabelLine(lexicon: lexicon).split(words) != nil {
          append(words)
        } else if case .code = block {
          append(block)
        } else {
          items.append(.block(.container(.init(.quote, blocks: [block], at: block.location ?? container.location))))
        }
      }
    case .admonition: items.append(.block(.container(container)))
    }
  }

  /// The terms of a list of definitions are titles where the lexicon knows them all; a field may be named `url`, too, but then
  /// stands among others.
  private mutating func append(_ definitions: [Block.Definition]) {
    // Each term an endpoint, what is below it its description.
    if definitions.allSatisfy({ EndpointLine.read($0.term.plain) != nil }) {
      for definition in definitions {
        items.append(.block(.paragraph(definition.term)))
        for block in definition.blocks { append(block) }
      }
      return
    }
    let known = definitions.count { definition in
      let form = WordForm(definition.term.plain).text
      let isFieldName = definition.term.runs.contains { $0.style.contains(.code) }
      return !isFieldName
        && (lexicon.reading(of: form)?.isWhole == true || form.count <= 40 && ServerRule.introduces(form))
    }
    // One title that is not known makes no fields of the others, which have several words.
    let areTitles = known * 3 >= definitions.count * 2 && definitions.allSatisfy { $0.term.plain.hasSuffix(":") }
    guard known == definitions.count || areTitles else {
      items.append(.block(.definitions(definitions)))
      return
    }
    for definition in definitions {
      append(label: definition.term)
      for block in definition.blocks { append(block) }
    }
  }

  /// A list whose items are labelled (`- 请求方式：POST`) is a list of sections; any other stays as it is.
  private mutating func append(_ list: Block.List) {
    // A field may bear the name of a section: `- **url** (string) – text`.
    guard !ListReader(lexicon: lexicon).isFieldList(list) else {
      items.append(.block(.list(list)))
      return
    }
    if let sections = ItemSections(list, lexicon: lexicon) {
      for section in sections.items {
        append(label: section.title)
        for block in section.blocks { append(block) }
      }
      return
    }
    let line = LabelLine(lexicon: lexicon)
    let labelled = list.items.count { item in
      guard case .paragraph(let words)? = item.first, let (label, rest) = line.split(words) else { return false }
      return SectionRow(label.plain, rest ?? item.dropFirst().first?.texts.first, lexicon: lexicon) != nil
    }
    guard labelled * 2 > list.items.count || labelled > 0 && labelled == list.items.count else {
      items.append(.block(.list(list)))
      return
    }
    for item in list.items {
      for block in item { append(block) }
    }
  }

  /// A table may hold the endpoint in rows of a title and its value: `HTTP URL | https://…`, `HTTP Method | POST`.
  private mutating func append(_ table: Block.Table) {
    let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
    let isOfSections =
      rows.allSatisfy { $0.count == 2 }
      && rows.contains { row in SectionRow(row[0].plain, row[1], lexicon: lexicon)?.isEndpoint ?? false }
    guard isOfSections else {
      if let sheet = SheetTable(table, lexicon: lexicon) {
        for piece in sheet.pieces { append(piece) }
      } else {
        items.append(.block(.table(table)))
      }
      return
    }
    for row in rows {
      append(label: row[0])
      if !row[1].runs.isEmpty { items.append(.block(.paragraph(row[1]))) }
    }
  }
}

extension Outline {
  private mutating func append(_ piece: SheetTable.Piece) {
    switch piece {
    case .title(let words): append(label: words)
    case .table(let table): items.append(.block(.table(table)))
    case .words(let words):
      let isCode = words.plain.trimmed.first.map { "{[<".contains($0) } == true
      items.append(
        .block(isCode ? .code(Block.Code(text: words.plain, at: words.location)) : .paragraph(words)))
    }
  }
}

/// A title and its value side by side, in an item of a list or a row of a table.
struct SectionRow {
  /// Whether the value is the URL or the method that the title promises.
  let isEndpoint: Bool

  /// Whether a value may be a URL or a method: most cells have neither a slash nor the name of one, which is seen before titles are read.
  static func mayBeEndpoint(_ value: String) -> Bool {
    value.utf8.contains(UInt8(ascii: "/")) || value.contains("curl") || EndpointLine.mayHaveMethod(value)
  }

  /// - Returns: nil where the title is none, or the name of a field that looks like one.
  init?(_ title: String, _ value: RichText?, lexicon: Lexicon) {
    guard let meaning = lexicon.section(title) else { return nil }
    let plain = value?.plain ?? ""
    switch meaning {
    case .requestURL: isEndpoint = EndpointLine.target(in: plain) != nil || EndpointLine.read(plain) != nil
    case .method: isEndpoint = plain.split { !$0.isLetter }.contains { EndpointLine.method($0) != nil }
    default: isEndpoint = false
    }
    let form = WordForm(title).text
    let isFieldLike = form.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") }
    if isFieldLike, !isEndpoint, meaning == .requestURL || meaning == .method || !plain.isEmpty { return nil }
  }
}
