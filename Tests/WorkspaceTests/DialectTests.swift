import Foundation
import Testing

@testable import Workspace

/// Pages as each kind of site or tool writes them, and what is read of them: `NAME.txt` beside each page or folder of pages. `make accept`
/// writes those files; the difference is for people to read.
@Suite("Dialects")
struct DialectTests {
  private static let folder = repository.folder("Tests/WorkspaceTests/Fixtures/dialects")
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasSuffix(".expected") }
    .sorted()

  @Test("a page in this dialect gives the contract that stands beside it", arguments: names)
  func dialect(name: String) async throws {
    let session = Session(paths: [Self.folder.absolute(name)], configuration: nil, output: nil)
    let outcome = await session.run(jobs: 1)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    let summary = ContractSummary.text(outcome.api)
    let expected = Self.folder.absolute(name + ".expected")
    if ProcessInfo.processInfo.environment["DOCENT_ACCEPT"] == "1" {
      try summary.write(toFile: expected, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: expected, encoding: .utf8) == summary)
  }

  @Test("there are pages to read")
  func some() {
    #expect(Self.names.count >= 14)
  }
}

@Suite("Languages")
struct LanguageTests {
  @Test(
    "the page of an endpoint gives the same contract in every language, but for descriptions",
    arguments: ["zh-Hans", "zh-Hant"])
  func same(language: String) async throws {
    func contract(_ name: String) async -> String {
      let page = repository.absolute("Tests/WorkspaceTests/Fixtures/bilingual/\(name).md")
      let api = await Session(paths: [page], configuration: nil, output: nil).run(jobs: 1).api
      return ContractSummary.text(api).split(separator: "\n").compactMap { line in
        line.split(separator: "#", omittingEmptySubsequences: false).first.map {
          $0.split(separator: " ").joined(separator: " ")
        }
      }.joined(separator: "\n")
    }
    let english = await contract("en")
    #expect(english.contains("guests: Int"))
    #expect(await contract(language) == english)
  }
}
