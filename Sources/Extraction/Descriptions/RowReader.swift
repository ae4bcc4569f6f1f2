import Contract
import Pages

/// Reads what a row says of its value beyond the type, from its description and from the columns that are made for it.
struct RowReader {
  /// The cells of a row, as far as there are any.
  struct Cells {
    var name: RichText?
    var type: RichText?
    var description: RichText?
    /// The description in the form in which the rules read it, where that is made already.
    var passage: Passage?
    var defaultValue: RichText?
    var example: RichText?
    var values: RichText?
    var limits: RichText?
    var length: RichText?
  }

  var lexicon = Lexicon.standard
  let table: TableWords

  /// Fills in what the row says; what is known of the field already stays.
  func read(_ cells: Cells, into field: inout Field) {
    if let type = cells.type { read(type: type, into: &field) }
    if let name = cells.name, !name.runs.isEmpty,
      name.runs.allSatisfy({ $0.style.contains(.struck) || $0.text.trimmed.isEmpty })
    {
      field.facts.isDeprecated = true
    }
    let shape = field.type?.shape
    let rule = EnumerationRule(
      admits: shape.admits, names: table.names,
      isListedElsewhere: { [table, name = field.name] in table.lists($0, besides: name) })
    for cell in [cells.values, cells.limits].compactMap(\.self) where !lexicon.isEmpty(cell.plain) {
      read(cell: Passage(cell), rule, into: &field)
    }
    if let words = cells.length { read(length: Passage(words), into: &field) }
    if let words = filled(cells.defaultValue), !saysNone(words) {
      let value = words.plain.trimmed
      let bare = value.count > 1 ? value.trimming { "\"'`".contains($0) } : value
      field.defaultValue = bare
    }
    if let words = filled(cells.example) { field.facts.example = words.plain.trimmed }
    if let words = cells.description, !words.plain.isEmpty {
      read(description: cells.passage ?? Passage(words), rule, into: &field)
    }
    if shape == .file { field.facts.format = "binary" }
    if shape == .boolean { field.allowedValues = [] }
  }

  /// Keeps a description, and reads from it whether the value may be empty and, where nothing else says so, whether it must be there.
  ///
  /// - Parameter passage: the words in the form in which the rules read them, where that is made already.
  static func describe(_ field: inout Field, _ words: RichText, _ passage: Passage? = nil) {
    guard !words.plain.trimmed.isEmpty, !saysNothing.contains(words.plain.trimmed) else { return }
    field.description = words.markdown.trimmed
    field.listForm = field.listForm ?? ListFormRule.form(in: words, of: field.name)
    let passage = passage ?? Passage(words)
    field.presence = PresenceRule.clauses(in: passage, at: words.location)
    if field.presence.contains(where: { $0.meaning == .nullable }) {
      field.isNullable = Sourced(true, at: words.location)
    }
    if field.isRequired == nil {
      field.isRequired = RequirementRule.isRequired(passage).map { Sourced($0, at: words.location) }
    }
  }

  /// What generators put where a page has no description.
  private static let saysNothing: Set<String> = ["none", "-", "–", "—", "/", "无", "無", "N/A", "n/a"]

  private func filled(_ cell: RichText?) -> RichText? {
    cell.flatMap { lexicon.isEmpty($0.plain) && WordForm($0.plain).text != "null" ? nil : $0 }
  }

  /// `无，会搜索全国`: no default, and what happens then.
  private func saysNone(_ cell: RichText) -> Bool {
    let head = cell.plain.prefix { !",，;；(（".contains($0) }
    return head.count < cell.plain.count && !head.isEmpty && lexicon.isEmpty(head)
  }

  private func read(type cell: RichText, into field: inout Field) {
    if let values = TypeCellRule.values(in: cell.plain) {
      field.allowedValues = values
      let isInteger = values.allSatisfy { Int($0.value) != nil }
      if field.type == nil || field.type?.shape == .any || isInteger && field.type?.shape == .string {
        field.type = DeclaredType(isInteger ? .integer : .string, text: cell.plain.trimmed, at: cell.location)
      }
    }
    if let lengths = TypeCellRule.lengths(in: cell.plain, lexicon: lexicon) {
      field.facts.minimumLength = lengths.minimum
      field.facts.maximumLength = lengths.maximum
    }
    field.facts.format = TypeCellRule.format(of: cell.plain)
  }

  private func read(cell: Passage, _ rule: EnumerationRule, into field: inout Field) {
    limits(of: field, in: cell).apply(to: &field.facts)
    cell.interval(isText: field.type?.shape == .string, into: &field.facts)
    if field.allowedValues.isEmpty, field.facts.minimum == nil, field.facts.maximum == nil,
      field.facts.maximumLength == nil
    {
      field.allowedValues = rule.values(inCell: cell)
    }
  }

  private func read(length cell: Passage, into field: inout Field) {
    var facts = ValueFacts()
    LimitRule(passage: cell, isText: true, isList: false).apply(to: &facts)
    cell.interval(isText: true, into: &facts)
    var cursor = PassageCursor(cell, in: cell.all)
    let only = cursor.number(grouping: true).flatMap { cursor.isAtEnd ? $0 : nil }
    field.facts.minimumLength = field.facts.minimumLength ?? facts.minimumLength ?? facts.minimum.flatMap { Int($0) }
    field.facts.maximumLength =
      field.facts.maximumLength ?? facts.maximumLength ?? (facts.maximum ?? only).flatMap { Int($0) }
  }

  private func read(description: Passage, _ rule: EnumerationRule, into field: inout Field) {
    let shape = field.type?.shape
    if field.allowedValues.isEmpty { field.allowedValues = rule.values(in: description) }
    if field.allowedValues.isEmpty, let words = field.type?.text, TypeCellRule.isEnumeration(words) {
      let values = MeantWordsRule.values(in: description)
      if rule.isSound(values) { field.allowedValues = values }
    }
    if field.defaultValue == nil, !shape.isContainer {
      let values = Set(field.allowedValues.map(\.value))
      field.defaultValue = DefaultRule.value(in: description) { value in
        shape.admits(value) && (values.isEmpty || values.contains(value))
      }
    }
    if field.facts.example == nil, !shape.isContainer {
      field.facts.example = ExampleRule.value(in: description, admits: shape.admits, names: table.names)
    }
    if field.facts.format == nil { field.facts.format = FormatRule.format(in: description, shape: shape) }
    if shape == nil || shape == .string { field.facts.pattern = PatternRule.pattern(in: description) }
    limits(of: field, in: description).apply(to: &field.facts)
    UseRule.apply(to: &field.facts, description)
  }

  private func limits(of field: Field, in passage: Passage) -> LimitRule {
    let isList = if case .array? = field.type?.shape { true } else { false }
    return LimitRule(passage: passage, isText: field.type?.shape == .string, isList: isList)
  }
}

extension Passage {
  /// Takes a cell that is nothing but an interval: `1-100`, `[1, 200]`, `≤64`.
  fileprivate func interval(isText: Bool, into facts: inout ValueFacts) {
    var cursor = PassageCursor(self, in: all)
    _ = cursor.accept(["[", "("])
    guard let lower = cursor.number(grouping: false),
      cursor.accept(["-", "~", ",", "–", "—", "～"]) != nil || cursor.accept(LimitWords.joints)
    else { return }
    while cursor.accept(["-", "~", "."]) != nil {}
    guard let upper = cursor.number(grouping: false), let low = Double(lower), let high = Double(upper), low < high
    else {
      return
    }
    _ = cursor.accept(["]", ")"])
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return }
    facts.minimum = facts.minimum ?? lower
    facts.maximum = facts.maximum ?? upper
  }
}

extension DeclaredType.Shape? {
  fileprivate var isContainer: Bool {
    switch self {
    case .array?, .map?, .object?, .file?: true
    default: false
    }
  }
}
