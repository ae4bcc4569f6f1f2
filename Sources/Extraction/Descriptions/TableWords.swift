/// What the rows of a table say of each other: the names of all, and the code that each lists.
struct TableWords {
  let names: Set<String>
  /// The first two rows that list a word.
  private let lists: [String: [String]]

  static let none = TableWords([])

  /// - Parameter rows: the name and the description of each row.
  init(_ rows: [(name: String, description: Passage?)]) {
    names = Set(rows.map(\.name))
    var lists: [String: [String]] = [:]
    for (name, description) in rows {
      for word in description.map(Self.listed) ?? [] {
        let known = lists[word, default: []]
        if known.count < 2, !known.contains(name) { lists[word, default: []].append(name) }
      }
    }
    self.lists = lists
  }

  /// Whether another row than that of a name lists a word.
  func lists(_ word: String, besides name: String) -> Bool { lists[word]?.contains { $0 != name } ?? false }

  /// The code that stands in lists of two and more words, without meanings.
  private static func listed(_ passage: Passage) -> [String] {
    guard passage.isCode.contains(true) else { return [] }
    var words: [String] = []
    var index = 0
    while index < passage.count {
      guard passage.isCode[index], let list = ValueListRule(passage: passage).read(index..<passage.count) else {
        index += 1
        while index < passage.count, passage.isCode[index], passage.isCode[index - 1] { index += 1 }
        continue
      }
      words += list.values.map(\.value)
      index = list.end
    }
    return words
  }
}
