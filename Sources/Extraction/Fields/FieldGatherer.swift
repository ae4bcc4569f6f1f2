import Contract
import Pages

/// Gathers fields that stand neither in a table nor in a list: a page may give each a paragraph of its own (`` `limit` integer ``) or a component
/// (`<ParamField query="limit">`), and describe it in the blocks below.
struct FieldGatherer {
  /// What was gathered since the last time.
  struct Gathered {
    var reading: TableReader.Reading
    /// Whether the page says that the fields are the response's.
    var isResponse = false
  }

  private let lexicon: Lexicon
  /// Fields that paragraphs name, each with what stands below it.
  private var entries: [[Block]] = []
  /// The component that names a field, and the words below it.
  private var component: (field: FieldComponent, words: [RichText])?

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Whether a block names a field.
  func begins(with block: Block, isFieldSection: Bool) -> Bool {
    switch block {
    case .component(let component): FieldComponent(component, lexicon: lexicon) != nil
    case .paragraph(let words) where isFieldSection:
      FieldEntry(words, lexicon: lexicon).map { $0.isMarked && $0.isQualified } ?? false
    default: false
    }
  }

  /// Takes a block that names a field, or describes the one in hand.
  ///
  /// - Returns: whether it did either.
  mutating func take(_ block: Block, isFieldSection: Bool) -> Bool {
    if begins(with: block, isFieldSection: isFieldSection) {
      if case .component(let component) = block {
        self.component = FieldComponent(component, lexicon: lexicon).map { ($0, []) }
      } else {
        entries.append([block])
      }
      return true
    }
    switch block {
    case .paragraph, .list, .definitions:
      if component != nil {
        component?.words += block.texts
      } else if !entries.isEmpty {
        entries[entries.count - 1].append(block)
      } else {
        return false
      }
      return true
    default: return false
    }
  }

  /// Whether the next component begins a field of another kind, so that what was gathered has to be given first.
  func mustClose(before block: Block) -> Bool {
    if case .component = block { true } else { component != nil && begins(with: block, isFieldSection: true) }
  }

  /// Gives what was gathered, and begins anew; nil where nothing was.
  mutating func close() -> Gathered? {
    defer { (entries, component) = ([], nil) }
    if let (component, words) = component {
      var field = component.field
      if let first = words.first {
        let runs = words.enumerated().flatMap { $0.offset == 0 ? $0.element.runs : [.init("\n")] + $0.element.runs }
        let words = RichText(runs, at: first.location)
        RowReader.describe(&field, words, Passage(words))
      }
      return Gathered(
        reading: .init(fields: [field], places: [component.place], diagnostics: []), isResponse: component.isResponse)
    }
    guard let location = entries.first?.first?.location else { return nil }
    return ListReader(lexicon: lexicon).read(Block.List(items: entries, at: location)).map { Gathered(reading: $0) }
  }
}
