import Foundation
import Testing

@testable import Extraction

/// The words of `Fixtures/lexicon.tsv`, a row each: the table, the meaning, the word. They were written down once and are compared with the lexicon
/// both ways: a word that is taken out of a table, or that gets another meaning, is a failure with its name, and so is one that nobody wrote down.
/// `DOCENT_ACCEPT=1` writes the file anew, to be read as a difference.
@Suite("The rows of the lexicon")
struct LexiconRowTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/lexicon.tsv")

  private static let written: [String: Set<LexiconTable.Row>] = {
    var rows: [String: Set<LexiconTable.Row>] = [:]
    for line in (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? [] {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else { continue }
      rows[parts[0], default: []].insert(LexiconTable.Row(meaning: parts[1], word: parts[2]))
    }
    return rows
  }()

  @Test(
    "each word that was written down is in its table, and is taken for what it means",
    arguments: LexiconTable.all.map(\.name))
  func words(name: String) throws {
    let table = try #require(LexiconTable.all.first { $0.name == name })
    let rows = Set(table.rows)
    let written = try #require(Self.written[name], "Fixtures/lexicon.tsv has no row of \(name)")
    for row in written.sorted(by: { $0.word < $1.word }) {
      #expect(rows.contains(row) && table.takes(row), "row \(name)\t\(row.word) does not mean `\(row.meaning)`")
    }
    for row in rows.subtracting(written) {
      Issue.record(
        "row \(name)\t\(row.word) `\(row.meaning)` is not in Fixtures/lexicon.tsv (DOCENT_ACCEPT=1 writes it)")
    }
  }

  @Test("the file has no table that is gone", .enabled(if: ProcessInfo.processInfo.environment["DOCENT_ACCEPT"] == nil))
  func tables() {
    #expect(Set(Self.written.keys).subtracting(LexiconTable.all.map(\.name)) == [])
    #expect(Self.written.values.map(\.count).reduce(0, +) > 2_000)
  }

  @Test("the file is written anew", .enabled(if: ProcessInfo.processInfo.environment["DOCENT_ACCEPT"] != nil))
  func accept() throws {
    let lines = LexiconTable.all.flatMap { table in
      table.rows.map { "\(table.name)\t\($0.meaning)\t\($0.word)" }.sorted()
    }
    try (lines.joined(separator: "\n") + "\n").write(to: Self.file, atomically: true, encoding: .utf8)
  }
}
