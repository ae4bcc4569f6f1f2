import Foundation

/// A list of words that stands in the sources where it is used, and what tells of a word that it is in it: what the code does with it, for the lists
/// are nobody else's.
package struct WordList: Sendable {
  package let name: String
  package let holds: @Sendable (String) -> Bool

  package init(_ name: String, _ holds: @escaping @Sendable (String) -> Bool) {
    self.name = name
    self.holds = holds
  }
}

/// The words of a module's lists as `Words/MODULE.tsv` has them, a row each: the list (its file and its name), the word.
package struct WrittenWords: Sendable {
  private let byList: [String: [String]]

  package init(of module: String) {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Words/\(module).tsv")
    var words: [String: [String]] = [:]
    for line in (try? String(contentsOf: table, encoding: .utf8))?.split(separator: "\n") ?? [] {
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { continue }
      words[parts[0], default: []].append(parts[1].replacing("\\n", with: "\n"))
    }
    byList = words
  }

  package subscript(list: WordList) -> [String] { byList[list.name] ?? [] }

  /// The lists that are written down and that no test is for.
  package func untried(_ tried: [WordList]) -> [String] {
    byList.keys.filter { name in !tried.contains { $0.name == name } }.sorted()
  }
}
