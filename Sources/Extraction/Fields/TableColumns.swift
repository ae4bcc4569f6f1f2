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

  /// Whether the table says of names whether they are required, which only tables of parameters do.
  var describesParameters: Bool { self[.name] != nil && self[.required] != nil }

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
      guard let meaning = lexicon.column(title.plain) else { continue }
      if meaning == .name, let first = columns[.name], first + 1 == index, title.plain == titles[first].plain {
        parents = first
        columns[.name] = index
      }
      guard columns[meaning] == nil else { continue }
      columns[meaning] = index
      if meaning == .required { requiredMeansOptional = ColumnWords.optional.contains(WordForm(title.plain).text) }
    }
    guess(width: titles.count, lexicon: lexicon)
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
