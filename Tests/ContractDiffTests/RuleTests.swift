import Testing

@testable import ContractDiff

@Suite("The rules of a contract's changes")
struct RuleTests {
  @Test("a change that a rule is about is told by this rule alone", arguments: RuleSnippet.all)
  func alone(snippet: RuleSnippet) throws {
    #expect(try Documents.rules(snippet.old, snippet.new) == [snippet.rule])
  }

  @Test("nothing changes from a document to itself", arguments: RuleSnippet.all)
  func same(snippet: RuleSnippet) throws {
    #expect(try Documents.rules(snippet.new, snippet.new) == [])
  }

  @Test("the other way round, a rule that it names as its mirror tells of the change", arguments: RuleSnippet.all)
  func mirrored(snippet: RuleSnippet) throws {
    let there = try #require(try Documents.difference(snippet.old, snippet.new).changes.first)
    let back = try #require(try Documents.difference(snippet.new, snippet.old).changes.first)
    #expect(there.rule.mirrors.contains(back.rule.id))
    #expect(back.rule.mirrors.contains(there.rule.id))
  }

  @Test("every rule has a snippet, a name of its own and mirrors that are rules")
  func complete() {
    let ids = RuleCatalogue.all.map(\.id)
    #expect(Set(RuleSnippet.all.map(\.rule)) == Set(ids))
    #expect(ids.count == Set(ids).count)
    #expect(Set(RuleCatalogue.all.flatMap(\.mirrors)).isSubset(of: Set(ids)))
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test("what breaks anybody asks for a major version, and nothing else does")
  func versions() {
    for rule in RuleCatalogue.all {
      #expect((rule.version == .major) == !rule.breaks.isEmpty, "\(rule.id)")
      #expect((rule.severity == .breaking) == !rule.breaks.isEmpty, "\(rule.id)")
      #expect(rule.version != .none, "\(rule.id)")
    }
  }

  @Test("what narrows a request breaks its caller, what widens a response breaks its reader")
  func directions() throws {
    func rule(_ id: String) throws -> Rule { try #require(RuleCatalogue.all.first { $0.id == id }) }
    #expect(try rule("request-type-narrowed").breaks == [.caller, .source])
    #expect(try rule("request-type-widened").breaks == [])
    #expect(try rule("response-type-widened").breaks == [.reader, .source])
    #expect(try rule("response-type-narrowed").breaks == [])
    #expect(try rule("response-enum-value-added").severity == .warning)
    #expect(try rule("operation-id-changed").breaks == [.source])
  }
}
