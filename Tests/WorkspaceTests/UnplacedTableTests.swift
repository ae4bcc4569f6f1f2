import Diagnostics
import Testing

@testable import Workspace

@Suite("Tables under titles that nothing is known of")
struct UnplacedTableTests {
  private static func page(_ type: String = "object", title: String = "Anatomy") -> String {
    """
    # Get a kite

    `GET /v1/kites/{id}`

    ## Response Parameters

    | Name | Type |
    | --- | --- |
    | body | \(type) |

    ## \(title)

    | Field | Type |
    | --- | --- |
    | wings | integer |
    | tail | string |
    """
  }

  private func run(_ page: String, _ settings: String = "{}") async throws -> Pipeline.Outcome {
    let scratch = try Scratch()
    try scratch.write("kites.md", page)
    try scratch.write("docent.yaml", settings)
    return await Session(paths: [scratch.folder.path], configuration: nil, output: nil).run(jobs: 1)
  }

  @Test("what is described and what nothing is said to be is told")
  func told() async throws {
    let found = try await run(Self.page()).diagnostics.filter { $0.code == .unplacedTable }
    #expect(found.map(\.location?.line) == [11] && found[0].message.hasPrefix("‘Anatomy’ is described"))
  }

  @Test(
    "a type that a field is said to be, and a title that the configuration explains, are not", arguments: [true, false])
  func placed(byType: Bool) async throws {
    let outcome = try await run(
      Self.page(byType ? "Anatomy" : "object"), byType ? "{}" : "lexicon: { sections: { Anatomy: response } }")
    #expect(!outcome.diagnostics.contains { $0.code == .unplacedTable }, "\(outcome.diagnostics)")
    #expect(outcome.api.types.contains { $0.properties.map(\.key).contains("wings") })
  }
}
