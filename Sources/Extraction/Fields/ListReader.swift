import Contract
import Diagnostics
import Pages

/// Reads a list of fields: bullets that begin with a name, and defined terms. Lists within an item are the fields of an object, or lines of its
/// description.
///
/// A list is one of fields where nearly all items begin with a name, and where at least one says of its field what only fields have (a type, a
/// mark), or all names are set apart and none is a word such as `Note`. Any other list is prose.
struct ListReader {
  var lexicon = Lexicon.standard

  private struct Item {
    var entry: FieldEntry
    /// What follows in the item: lists and paragraphs.
    var rest: [Block]
  }

  /// Lists deeper than this are read as words.
  private static let deepest = 8

  /// - Returns: nil where the list is prose.
  func read(_ list: Block.List) -> TableReader.Reading? { reading(list.items) }

  /// - Returns: nil where the terms are no names.
  func read(_ definitions: [Block.Definition]) -> TableReader.Reading? {
    reading(definitions.map(Self.item))
  }

  /// A table without titles may be such a list: the name with its type in the first cell, what it is in those after.
  ///
  /// - Returns: nil where the table has titles, or its first cells name no fields.
  func read(_ table: Block.Table) -> TableReader.Reading? {
    guard table.header.allSatisfy({ $0.plain.trimmed.isEmpty }) || namesAll(table.header) else { return nil }
    return read(
      table.rows.compactMap { row in
        let cells = row.filter { !$0.runs.isEmpty }
        return cells.first.map { Block.Definition(term: $0, blocks: cells.dropFirst().map(Block.paragraph)) }
      })
  }

  /// Whether one title names all that its cells hold: `Name, Type, Description`.
  private func namesAll(_ titles: [RichText]) -> Bool {
    guard titles.count == 1, let title = titles.first?.plain, title.utf8.count <= 80 else { return false }
    let parts = title.split { ",，、/".contains($0) }.map { lexicon.column($0.trimmed) }
    return parts.count > 1 && parts.first == .name && !parts.contains(nil)
  }

  /// Whether a list says of its items what only fields have.
  func isFieldList(_ list: Block.List) -> Bool {
    items(list.items)?.contains { $0.entry.isQualified } ?? false
  }

  /// Likewise of defined terms.
  func isFieldList(_ definitions: [Block.Definition]) -> Bool {
    items(definitions.map(Self.item))?.contains { $0.entry.isQualified } ?? false
  }

  private func reading(_ blocks: [[Block]]) -> TableReader.Reading? {
    guard let items = items(blocks) else { return nil }
    var tree = FieldTree()
    add(items, below: [], to: &tree, depth: 0)
    // A list may have one name twice, once in the path and once in the body.
    let places = Dictionary(grouping: items) { $0.entry.path.steps[0].name }.mapValues { $0.map(\.entry.place) }
    let fields = tree.fields
    var seen: [String: Int] = [:]
    let placed = fields.map { field -> Parameter.Place? in
      let number = seen[field.name, default: 0]
      seen[field.name] = number + 1
      guard let own = places[field.name] else { return nil }
      return own.indices.contains(number) ? own[number] : own.first ?? nil
    }
    return TableReader.Reading(fields: fields, places: placed, diagnostics: [])
  }

  /// A term and the first paragraph below it are one line.
  private static func item(_ definition: Block.Definition) -> [Block] {
    guard case .paragraph(let words)? = definition.blocks.first else {
      return [.paragraph(definition.term)] + definition.blocks
    }
    var term = definition.term
    // What Markdown does not know as a definition still has its colon.
    let rest = words.plain.trimmed.hasPrefix(":") ? words : RichText([.init(": ")] + words.runs, at: words.location)
    // `bay_id *string*`: what else the term says is set apart from the name.
    if let first = term.runs.first, first.style.isEmpty, term.runs.count > 1, !first.text.trimmed.contains(" "),
      term.runs.dropFirst().allSatisfy({ $0.style == .emphasis || $0.text.trimmed.isEmpty })
    {
      term.runs[0].style = .strong
    } else if !term.runs.contains(where: { $0.style.contains(.code) || $0.style.contains(.strong) }),
      !term.plain.contains(" ")
    {
      term.runs = term.runs.map { .init($0.text, style: $0.style.union(.strong), link: $0.link) }
    }
    term.runs += rest.runs
    return [.paragraph(term)] + definition.blocks.dropFirst()
  }

  private func items(_ blocks: [[Block]]) -> [Item]? {
    let items = blocks.compactMap { blocks -> Item? in
      guard let words = Self.opening(of: blocks), let entry = FieldEntry(words, lexicon: lexicon) else { return nil }
      return Item(entry: entry, rest: Array(blocks.dropFirst()))
    }
    guard !items.isEmpty, items.count * 10 >= blocks.count * 7 else { return nil }
    let areNames =
      items.count == blocks.count && items.allSatisfy { $0.entry.isMarked && Self.isWireName($0.entry.path) }
    return areNames || items.contains { $0.entry.isQualified } ? items : nil
  }

  /// The words that an item opens with. A heading within an item has the name first, and beside it what only its style sets apart.
  private static func opening(of blocks: [Block]) -> RichText? {
    switch blocks.first {
    case .paragraph(let words)?: return words
    case .heading(_, var words)?:
      guard let first = words.runs.first, first.style.isEmpty else { return words }
      let name = first.text.prefix { !$0.isWhitespace }
      let rest = RichText.Run(String(first.text.dropFirst(name.count)), style: first.style, link: first.link)
      words.runs[0] = RichText.Run(String(name), style: .strong, link: first.link)
      words.runs.insert(rest, at: 1)
      return words
    default: return nil
    }
  }

  /// Words that open a remark and name no field.
  private static let remarks: Set<String> = [
    "note", "notes", "tip", "tips", "warning", "important", "caution", "example", "examples", "info", "hint",
    "attention", "danger",
    "deprecated", "remark", "optional", "required", "default", "limits", "permissions", "authentication", "beta", "new",
  ]

  private static func isWireName(_ path: FieldPath) -> Bool {
    path.steps.first.map { !remarks.contains($0.name.lowercased()) } ?? false
  }

  private func add(_ items: [Item], below parents: [FieldPath.Step], to tree: inout FieldTree, depth: Int) {
    let table = TableWords(
      items.map { ($0.entry.path.steps.last?.name ?? "", Passage($0.entry.description)) })
    for item in items {
      var description = item.entry.description
      var nested: [Item] = []
      for block in item.rest {
        if depth < Self.deepest, let blocks = Self.items(of: block), let inner = members(blocks, of: item.entry) {
          nested += inner
        } else {
          for text in block.texts { description.runs += [.init(description.runs.isEmpty ? "" : "\n")] + text.runs }
        }
      }
      var path = item.entry.path
      path.indentation = 0
      path.steps = parents + path.steps
      tree.add(path, field(item.entry, description, table))
      add(nested, below: path.steps, to: &tree, depth: depth + 1)
    }
  }

  private static func items(of block: Block) -> [[Block]]? {
    switch block {
    case .list(let list): list.items
    case .definitions(let definitions): definitions.map(item)
    default: nil
    }
  }

  /// The items of a list within an item where they are members of what it describes; below a scalar they are its values.
  private func members(_ blocks: [[Block]], of entry: FieldEntry) -> [Item]? {
    guard let items = items(blocks) else { return nil }
    switch entry.type?.shape {
    case .object?, .array?, .map?, .named?: return items
    case nil, .any?: return items.contains { $0.entry.isQualified } ? items : nil
    default: return nil
    }
  }

  private func field(_ entry: FieldEntry, _ description: RichText, _ table: TableWords) -> Field {
    var field = Field(name: entry.path.steps.last?.name ?? "", type: entry.type, at: entry.name.location)
    field.links = (entry.name.runs + (entry.typeWords?.runs ?? [])).compactMap(\.link)
    field.isRequired = entry.isRequired.map { Sourced($0, at: entry.name.location) }
    DescribedFacts.read(description, into: &field, lexicon: lexicon)
    let cells = RowReader.Cells(name: entry.name, type: entry.typeWords, description: description)
    RowReader(lexicon: lexicon, table: table).read(cells, into: &field)
    RowReader.describe(&field, told(entry, description))
    return field
  }

  /// The description without a frame that says how large the value may be, and nothing else: it has been read.
  private func told(_ entry: FieldEntry, _ description: RichText) -> RichText {
    guard let remark = entry.remark, description.plain.hasPrefix(remark), description.plain.count > remark.count else {
      return description
    }
    var facts = ValueFacts()
    let passage = Passage(RichText(remark, at: description.location))
    let isList = if case .array? = entry.type?.shape { true } else { false }
    LimitRule(passage: passage, isText: entry.type?.shape == .string, isList: isList).apply(to: &facts)
    return facts == ValueFacts() || remark.contains(",") ? description : description.dropping(remark.count)
  }
}
