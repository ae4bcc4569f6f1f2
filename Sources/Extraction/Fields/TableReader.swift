import Contract
import Diagnostics
import Pages

/// Reads a table of fields: which column is which, then a field a row.
struct TableReader {
  var lexicon = Lexicon.standard

  /// A table understood: its fields, and where each is sent if a column says so.
  struct Reading {
    var fields: [Field]
    var places: [Parameter.Place?]
    var diagnostics: [Diagnostic]
  }

  /// - Returns: nil where no column holds names.
  func read(_ table: Block.Table) -> Reading? {
    let columns = TableColumns(table, lexicon: lexicon)
    guard let name = columns[.name] else { return nil }
    var tree = FieldTree()
    var diagnostics: [Diagnostic] = []
    // A table may list one name twice, once in the path and once in the body, so places go by rows and not by names.
    var places: [Parameter.Place?] = []
    let rows = columns.rows.filter { $0.indices.contains(name) }
    let passages = rows.map { row in
      columns[.description].flatMap { row.indices.contains($0) ? Passage(row[$0]) : nil }
    }
    let words = TableWords(
      zip(rows, passages).map { row, passage in (FieldPath(row[name].plain)?.steps.last?.name ?? "", passage) })
    var wordy = 0
    for (row, passage) in zip(rows, passages) {
      if lexicon.isEmpty(row[name].plain) || Self.isBanner(row) { continue }
      let names = NameCell.names(in: row[name].plain, lexicon: lexicon)
      if names.isEmpty { wordy += 1 }
      for name in names {
        guard var path = FieldPath(name.text) else { continue }
        if let parent = columns.parent(of: row) { path.steps.insert(.init(name: parent), at: 0) }
        path.indentation += columns.depth(of: row)
        path.isRequired = path.isRequired ?? name.isRequired
        let place = columns[.place].flatMap { row.indices.contains($0) ? Parameter.Place(word: row[$0].plain) : nil }
        let root = tree.add(path, field(path, row, passage, columns, words, &diagnostics))
        if root == places.count { places.append(place) } else { places[root] = places[root] ?? place }
      }
    }
    let fields = tree.fields
    // What has members is an object, whatever its type is called.
    let owners = Set(fields.flatMap(\.linesWithMembers))
    diagnostics.removeAll { $0.code == .unknownType && owners.contains($0.location?.line ?? 0) }
    // A table of cases, weights or combinations has words where the names would be.
    guard wordy * 2 <= columns.rows.count else { return nil }
    return Reading(fields: fields, places: places, diagnostics: diagnostics)
  }

  /// A row of one text across all columns is a title within the table.
  private static func isBanner(_ row: [RichText]) -> Bool {
    row.count > 2 && row.dropFirst().allSatisfy { $0 == row[0] }
  }

  /// - Parameter passage: the row's description in the form in which the rules read it.
  private func field(
    _ path: FieldPath, _ row: [RichText], _ passage: Passage?, _ columns: TableColumns, _ table: TableWords,
    _ diagnostics: inout [Diagnostic]
  ) -> Field {
    func cell(_ meaning: ColumnMeaning) -> RichText? {
      columns[meaning].flatMap { row.indices.contains($0) ? row[$0] : nil }
    }
    let name = columns[.name].map { row[$0] }
    let location = name?.location ?? SourceLocation(file: "", line: 1)
    let isElement = path.steps.last?.isElement == true
    var field = Field(name: isElement ? name?.plain.bareName ?? "" : path.steps.last?.name ?? "", at: location)
    field.links = [name, cell(.type), cell(.description)].compactMap { $0 }.flatMap { $0.runs.compactMap(\.link) }
    field.type = cell(.type).flatMap { TypeReader(lexicon: lexicon).read($0.plain, at: $0.location) }
    if field.type?.shape == .array(nil),
      let words = columns.schema.flatMap({ row.indices.contains($0) ? row[$0] : nil }),
      let element = TypeReader(lexicon: lexicon).read(words.plain, at: words.location), element.shape != .array(nil)
    {
      field.type?.shape = .array(element.shape)
    }
    let description = cell(.description)
    let cells = RowReader.Cells(
      name: name, type: cell(.type), description: description, passage: passage, defaultValue: cell(.defaultValue),
      example: cell(.example), values: cell(.values), limits: cell(.limits), length: cell(.length))
    RowReader(lexicon: lexicon, table: table).read(cells, into: &field)
    if let words = cell(.type), field.type == nil, !lexicon.isEmpty(words.plain) {
      diagnostics.append(
        Diagnostic(
          .unknownType,
          "‘\(words.plain)’ is no type that is known here; the type of ‘\(field.name)’ comes from the examples",
          at: words.location, fix: "lexicon:\n  types: { \(YAMLText.scalar(words.plain)): string }"))
    }
    field.isRequired =
      path.isRequired.map { Sourced($0, at: location) } ?? requirement(cell(.required), columns, &diagnostics)
    if let description, let passage { RowReader.describe(&field, description, passage) }
    if let type = field.type, type.isNullable, field.isNullable == nil {
      field.isNullable = Sourced(true, at: type.location)
    }
    return field
  }

  private func requirement(
    _ mark: RichText?, _ columns: TableColumns, _ diagnostics: inout [Diagnostic]
  ) -> Sourced<Bool>? {
    guard let mark else { return nil }
    guard let isMarked = lexicon.isRequired(mark.plain) else {
      diagnostics.append(
        Diagnostic(
          .unknownRequirement,
          "‘\(mark.plain)’ does not say whether the field is required; expected a mark such as yes or no, true or false, 是 or 否",
          at: mark.location,
          fix: "lexicon:\n  marks: { \(YAMLText.scalar(mark.plain)): \(Self.likelyMark(mark.plain)) }"))
      return nil
    }
    let word = WordForm(mark.plain).text
    let saysOptional = columns.requiredMeansOptional && !["optional", "required"].contains(word)
    return Sourced(saysOptional ? !isMarked : isMarked, at: mark.location)
  }
}

extension Block.Table {
  /// The table without a title that spans all of its columns, and so is none of any.
  var withoutBanner: Block.Table {
    guard header.count > 1, let first = header.first, header.allSatisfy({ $0.plain == first.plain }) else {
      return self
    }
    return Block.Table(header: [], rows: rows, at: location)
  }
}

extension TableReader {
  /// What a mark that is not known most likely means: what holds in a case may be left out.
  private static func likelyMark(_ mark: String) -> String {
    let words = mark.lowercased()
    return doubts.contains { words.contains($0) } ? "optional" : "required"
  }

  private static let doubts = [
    "maybe", "may", "if ", "when", "depend", "condition", "option", "sometimes", "unless", "either", "not", "recommend",
    "partly", "否", "不", "非", "可", "选", "選", "视", "視", "条件", "條件", "或", "建议", "建議", "看情况", "部分",
  ]
}

extension String {
  /// A name as its cell writes it, without the marks of nesting before it.
  fileprivate var bareName: String { drop { !$0.isLetter && $0 != "_" }.trimmed }
}

extension Field {
  /// The lines of the fields, at any depth, that have members.
  fileprivate var linesWithMembers: [Int] {
    children.isEmpty ? [] : [location.line] + children.flatMap(\.linesWithMembers)
  }
}
