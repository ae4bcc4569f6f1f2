import Contract
import Pages

/// Which column of a table holds what: by its titles and, where a title says nothing, by its cells.
struct TableColumns {
  private var columns: [ColumnMeaning: Int] = [:]
  /// The rows that hold fields; the first row too where the table has no header.
  let rows: [[RichText]]
  /// Whether a yes in the required column means that the field may be left out.
  private(set) var requiredMeansOptional = false

  /// The column left of the names, where a title spans both or the first holds groups of names.
  private var parents: Int?
  /// A second column of types: it says of lists what they hold, `SkuDTO` beside `array`.
  private(set) var schema: Int?
  /// The first of the columns that the title of the names spans.
  private var levels: Int?
  /// The column of what people call the fields, where no other describes them.
  private var spoken: Int?

  subscript(meaning: ColumnMeaning) -> Int? { columns[meaning] }

  /// The name of the field that a row nests under by its place in a group of rows: a cell that spans the group's rows stands before the
  /// names of its members.
  func parent(of row: [RichText]) -> String? {
    guard let parents, let name = columns[.name], row.indices.contains(parents), row.indices.contains(name) else {
      return nil
    }
    let parent = row[parents].plain.trimmed
    return parent.isEmpty || parent == row[name].plain.trimmed ? nil : parent
  }

  /// How many empty cells stand before a name below a title that spans several columns: each column is a level.
  func depth(of row: [RichText]) -> Int {
    guard let levels, let name = columns[.name], name < row.count else { return 0 }
    return row[levels..<name].prefix { $0.plain.trimmed.isEmpty }.count
  }

  /// Whether the title of the names says that they are parameters'.
  private(set) var namesParameters = false

  /// Whether the table says of names whether they are required or where they are sent, which only tables of parameters do.
  var describesParameters: Bool {
    self[.name] != nil && (self[.required] != nil || self[.place] != nil && self[.type] != nil)
  }

  init(_ table: Block.Table, lexicon: Lexicon) {
    var titles = table.header
    var rows = table.rows
    if titles.allSatisfy({ $0.plain.trimmed.isEmpty }), let first = rows.first,
      first.filter({ lexicon.column($0.plain) != nil }).count >= 2
    {
      titles = first
      rows.removeFirst()
    }
    self.rows = rows
    for (index, title) in titles.enumerated() {
      guard var meaning = lexicon.column(title.plain) else { continue }
      if meaning == .type, Self.holdsPlaces(index, of: rows) { meaning = .place }
      if meaning == .name, let first = columns[.name], first + 1 == index, title.plain == titles[first].plain {
        parents = first
        levels = levels ?? first
        columns[.name] = index
      }
      // `字段名 | 变量名`: what a reader calls the field, then what it is on the wire.
      if meaning == .name, let first = columns[.name], Self.isForeign(first, to: rows), Self.isOnWire(index, in: rows) {
        columns[.name] = index
        if columns[.description] == nil { spoken = first }
      }
      if columns[.type] != nil, schema == nil, ColumnWords.elements.contains(WordForm(title.plain).text) {
        schema = index
      }
      guard columns[meaning] == nil else { continue }
      columns[meaning] = index
      if meaning == .name { namesParameters = ColumnWords.parameters.contains(WordForm(title.plain).text) }
      if meaning == .required { requiredMeansOptional = ColumnWords.optional.contains(WordForm(title.plain).text) }
    }
    // Beside the names of headers, a column of values alone says what each is.
    if titles.count == 2, columns[.description] == nil, columns[.name] != nil, let values = columns[.values] {
      columns[.description] = values
      columns[.values] = nil
    }
    guess(width: titles.count, lexicon: lexicon)
    findNamesOnWire(width: titles.count)
    if columns[.description] == nil, let spoken { columns[.description] = spoken }
  }

  private static func cells(_ index: Int, of rows: [[RichText]]) -> [String] {
    rows.compactMap { $0.indices.contains(index) ? $0[index].plain.trimmed : nil }.filter { !$0.isEmpty }
  }

  /// Whether a column whose title speaks of types says where each parameter is sent: `请求类型` above `body` and `header`.
  private static func holdsPlaces(_ index: Int, of rows: [[RichText]]) -> Bool {
    var hasPlace = false
    for row in rows where row.indices.contains(index) && !row[index].runs.isEmpty {
      let word = row[index].plain.trimmed
      if word.isEmpty { continue }
      guard word.utf8.count <= 16, word.lowercased() != "json", Parameter.Place(word: word) != nil else { return false }
      hasPlace = true
    }
    return hasPlace
  }

  /// Whether most cells of a column have letters that no name on the wire has.
  private static func isForeign(_ index: Int, to rows: [[RichText]]) -> Bool {
    let cells = cells(index, of: rows)
    return cells.count { !$0.allSatisfy(\.isASCII) } * 2 > cells.count
  }

  private static func isOnWire(_ index: Int, in rows: [[RichText]]) -> Bool {
    let cells = cells(index, of: rows)
    return !cells.isEmpty && cells.allSatisfy { $0.allSatisfy(\.isASCII) && !NameCell.names(in: $0).isEmpty }
  }

  /// Where the column of names holds what people call the fields, one without a known title may have the names on the wire.
  private mutating func findNamesOnWire(width: Int) {
    guard let name = columns[.name], spoken == nil, parents == nil, columns.count < width,
      rows.prefix(3).contains(where: { $0.indices.contains(name) && !$0[name].plain.utf8.allSatisfy { $0 < 0x80 } }),
      Self.isForeign(name, to: rows)
    else { return }
    let taken = Set(columns.values)
    guard
      let other = (0..<width).first(where: {
        !taken.contains($0) && Self.isOnWire($0, in: rows) && Self.cells($0, of: rows).count == rows.count
      })
    else { return }
    columns[.name] = other
    if columns[.description] == nil { spoken = name }
  }

  /// Names stand in the first column that is left; a column of nothing but marks or types is what its cells are.
  private mutating func guess(width: Int, lexicon: Lexicon) {
    func isFree(_ index: Int) -> Bool { !columns.values.contains(index) }
    func all(_ index: Int, _ test: (String) -> Bool) -> Bool {
      let cells = rows.compactMap { $0.indices.contains(index) ? $0[index].plain.trimmed : nil }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.allSatisfy(test)
    }
    for index in 0..<width where isFree(index) {
      // A column of ones and zeros may hold anything.
      let isNumeric = all(index, { $0.allSatisfy(\.isNumber) })
      if columns[.required] == nil, !isNumeric, all(index, { lexicon.isRequired($0) != nil }) {
        columns[.required] = index
      } else if columns[.type] == nil, all(index, { lexicon.types[WordForm($0).text] != nil }) {
        columns[.type] = index
      }
    }
    if columns[.name] == nil, columns[.type] != nil || columns[.required] != nil || columns[.description] != nil,
      let free = (0..<width).first(where: isFree)
    {
      columns[.name] = free
    }
  }
}
