import Diagnostics
import Testing

@testable import Workspace

@Suite("What diagnostics weigh")
struct DiagnosticSettingsTests {
  private static func page(_ name: String) -> String {
    """
    # Get a \(name)

    `GET /v1/\(name)s/{id}`

    ## Response Parameters

    | Name | Type | Description |
    | --- | --- | --- |
    | state | string | One of `open`, `closed` |

    ## Response Example

    ```json
    { "state": "torn" }
    ```

    """
  }

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for name in ["kite", "boat"] { try scratch.write("\(name).md", Self.page(name)) }
  }

  private func run(_ settings: String, warningsAreErrors: Bool = false) async throws -> [Diagnostic] {
    try scratch.write("docent.yaml", settings)
    let session = Session(
      paths: [scratch.folder.path], configuration: nil, output: nil, warningsAreErrors: warningsAreErrors)
    return session.hasErrors ? session.diagnostics : await session.run(jobs: 1).diagnostics
  }

  private func weights(_ settings: String, warningsAreErrors: Bool = false) async throws -> [String] {
    try await run(settings, warningsAreErrors: warningsAreErrors).filter { $0.code == .valueContradiction }
      .map { "\($0.location?.file ?? "") \($0.severity)" }
  }

  @Test("a code is left out, or weighs what the configuration says", arguments: ["error", "warning", "note"])
  func forAllPages(level: String) async throws {
    #expect(try await weights("{}") == ["boat.md warning", "kite.md warning"])
    #expect(
      try await weights("diagnostics: { value-contradiction: \(level) }") == ["boat.md \(level)", "kite.md \(level)"])
    #expect(try await weights("diagnostics: { value-contradiction: off }") == [])
    #expect(try await weights("diagnostics: { type-contradiction: off }").count == 2)
  }

  @Test("of several patterns that hold for a page the last one does")
  func forSomePages() async throws {
    #expect(
      try await weights(#"diagnostics: { value-contradiction: { "*.md": error, kite.md: off } }"#) == ["boat.md error"])
    #expect(try await weights("diagnostics: { value-contradiction: { kite.md: note } }").last == "kite.md note")
  }

  @Test("warnings are errors where that is asked, but for those that the configuration makes less of")
  func strict() async throws {
    #expect(try await weights("{}", warningsAreErrors: true) == ["boat.md error", "kite.md error"])
    #expect(
      try await weights("diagnostics: { value-contradiction: { kite.md: note } }", warningsAreErrors: true)
        == ["boat.md error", "kite.md note"])
  }

  @Test(
    "what is no code, no level, or names no page is told with what is near",
    arguments: [
      ("diagnostics: { value-contradicton: off }", "did you mean `value-contradiction`?"),
      ("diagnostics: { value-contradiction: of }", "`off`"),
      ("diagnostics: { missing-request-url: off }", "has no key `missing-request-url`"),
      (
        "diagnostics: { value-contradiction: { kit.md: off } }",
        "`kit.md`, which none of the pages is; did you mean `kite.md`?"
      ),
    ])
  func faults(settings: String, message: String) async throws {
    let found = try await run(settings)
    #expect(
      found.contains { $0.severity == .error && $0.message.contains(message) && $0.location?.line == 1 }, "\(found)")
  }
}
