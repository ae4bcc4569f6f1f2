import ContractDiff
import Foundation
import Testing

@testable import Workspace

@Suite("The catalogue of rules")
struct RuleCatalogueTests {
  @Test("Documentation/diff-rules.md is what `docent diff --rules` prints")
  func page() throws {
    let path = repository.absolute("Documentation/diff-rules.md")
    if ProcessInfo.processInfo.environment["DOCENT_ACCEPT"] == "1" {
      try RuleCatalogue.markdown.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == RuleCatalogue.markdown)
  }

  @Test("every rule stands in it with its reason")
  func rows() {
    for rule in RuleCatalogue.all {
      #expect(RuleCatalogue.markdown.contains("| `\(rule.id)` |"))
      #expect(RuleCatalogue.markdown.contains(rule.reason))
    }
  }
}
