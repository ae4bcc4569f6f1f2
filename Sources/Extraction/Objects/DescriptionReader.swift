import Contract
import Diagnostics
import Pages

/// Reads the parts of a page outside of its operations for the objects and the lists of values that they describe.
struct DescriptionReader {
  var lexicon = Lexicon.standard
  private(set) var objects: [ObjectDescription] = []
  private(set) var enumerations: [EnumerationDescription] = []
  /// The anchors of the last heading that named an object: its table may stand below a deeper one (`Room Object`, then `Room Structure`).
  private var heading: (name: String, anchors: [String])?

  init(lexicon: Lexicon = .standard) { self.lexicon = lexicon }

  /// Reads one part: its title names what its tables describe, labels within it likewise.
  mutating func read(_ part: Segment) {
    var title = part.title?.words
    var description: String?
    var fields = FieldGatherer(lexicon: lexicon)
    var isFieldSection = false
    defer { add(fields.close()?.reading.fields ?? [], under: title, description) }
    if let title, let name = ObjectTitle.name(in: title) {
      heading = (name, Anchors.of(title) + (heading?.name == name ? heading?.anchors ?? [] : []))
    }
    for item in part.items {
      switch item {
      case .label(let label):
        add(fields.close()?.reading.fields ?? [], under: title, description)
        // `属性`, `Fields` below the name of an object say what follows, not of what.
        if case .parameters? = label.meaning {
          isFieldSection = true
        } else {
          isFieldSection = label.meaning == .responseFields
        }
        if label.meaning == nil {
          title = label.words
          description = nil
        }
      case .block(let block):
        if title != nil, fields.take(block, isFieldSection: isFieldSection) { continue }
        add(fields.close()?.reading.fields ?? [], under: title, description)
        if case .paragraph(let words) = block {
          // A line of copied text may be a title as well.
          if part.title == nil, ObjectTitle.isLine(words) {
            (title, description) = (words, nil)
            continue
          }
          if description == nil { description = words.markdown.trimmed }
        }
        if let title { read(block, under: title, description) }
      }
    }
  }

  /// Reads a block under a title; gives whether it described something.
  @discardableResult
  mutating func read(_ block: Block, under title: RichText, _ description: String? = nil) -> Bool {
    switch block {
    case .table(let table): return read(table, under: title, description)
    case .list(let list):
      if let values = EnumerationReader(lexicon: lexicon).read(list) {
        add(values, under: title)
        return true
      }
      guard ListReader(lexicon: lexicon).isFieldList(list), let reading = ListReader(lexicon: lexicon).read(list) else {
        return false
      }
      return add(reading.fields, under: title, description)
    case .definitions(let definitions):
      guard ListReader(lexicon: lexicon).isFieldList(definitions),
        let reading = ListReader(lexicon: lexicon).read(definitions)
      else { return false }
      return add(reading.fields, under: title, description)
    case .container(let container):
      return container.kind == .tab
        && container.blocks.reduce(false) { read($1, under: title, description) || $0 }
    default: return false
    }
  }

  private mutating func read(_ shown: Block.Table, under title: RichText, _ description: String?) -> Bool {
    let table = shown.withoutBanner
    if !objects.isEmpty, let listed = ListedValues(table, lexicon: lexicon),
      listed.apply(to: &objects[objects.count - 1].fields)
    {
      return true
    }
    if let values = EnumerationReader(lexicon: lexicon).read(table) {
      add(values, under: title)
      return true
    }
    if table.header.isEmpty {
      return add(ListReader(lexicon: lexicon).read(table)?.fields ?? [], under: title, description)
    }
    let columns = TableColumns(table, lexicon: lexicon)
    guard columns[.name] != nil, columns[.type] != nil || columns[.description] != nil,
      let reading = TableReader(lexicon: lexicon).read(table)
    else { return false }
    return add(reading.fields, under: title, description)
  }

  /// Takes fields for those of the object that a title names; gives whether it names one.
  @discardableResult
  private mutating func add(_ fields: [Field], under title: RichText?, _ description: String?) -> Bool {
    guard !fields.isEmpty, let title, let name = ObjectTitle.name(in: title) else { return false }
    objects.append(
      ObjectDescription(
        name: name, anchors: Anchors.of(title) + (heading?.name == name ? heading?.anchors ?? [] : []),
        description: description, fields: fields, at: title.location))
    return true
  }

  private mutating func add(_ values: [AllowedValue], under title: RichText) {
    let name = title.plain.trimming { $0.isWhitespace || ":：".contains($0) }
    enumerations.append(
      EnumerationDescription(name: name, anchors: Anchors.of(title), values: values, at: title.location))
  }
}
