import Foundation
import Testing
import Workspace

@Suite("docent diff")
struct DiffTests {
  private static let old = """
    {"openapi": "3.1.0", "paths": {
      "/parcels": {"post": {"operationId": "createParcel", "requestBody": {"content": {"application/json": {"schema":
        {"type": "object", "properties": {"weight": {"type": "integer"}, "note": {"type": "string"}}}}}}}},
      "/labels": {"get": {}}
    }}
    """

  private let folder = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    try write("old.json", Self.old)
    try write(
      "new.json",
      Self.old.replacing(#""weight": {"type": "integer"}"#, with: #""weight": {"type": "string"}"#)
        .replacing(#""/labels": {"get": {}}"#, with: #""/labels": {"get": {"deprecated": true}, "put": {}}"#))
  }

  @Test("a document in which a text is an ellipsis is read as it stands")
  func ellipsis() throws {
    let text = Self.old.replacing(#""createParcel""#, with: #""createParcel", "description": "…""#)
    try write("old.json", text)
    try write("new.json", text.replacing(#""type": "string""#, with: #""type": "string", "enum": ["...", "x"]"#))
    let run = try docent("diff", "old.json", "new.json")
    #expect(run.errors == "" && run.output.contains("..."), "\(run.output)\(run.errors)")
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder.absolute(name), atomically: false, encoding: .utf8)
  }

  private func docent(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tool.run(arguments, in: folder)
  }

  @Test("the text has a group an operation, each change with its rule and both places, and a line that sums it up")
  func text() throws {
    let run = try docent("diff", "old.json", "new.json")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        GET /labels
          warning   the operation is deprecated [operation-deprecated]
                    old.json:4:15 → new.json:4:15

        PUT /labels
          info      the operation is new [operation-added]
                    new at new.json:4:44

        POST /parcels
          breaking  request body, `weight`: it was an integer and is a string [request-type-changed]
                    old.json:3:39 → new.json:3:39

        3 changes: 1 breaking, 1 warning, 1 info; semantic version: major

        """)
  }

  @Test("Markdown begins with the verdict, shows what breaks as a table, and folds the rest")
  func markdown() throws {
    let lines = try docent("diff", "old.json", "new.json", "--format", "markdown").output.split(separator: "\n")
    #expect(lines.first == "**Breaking changes: semantic version major.** 1 breaking, 1 warning, 1 info.")
    #expect(
      lines.contains(
        "| POST /parcels<br>request body, `weight` | it was an integer and is a string | `request-type-changed` | old.json:3:39 → new.json:3:39 |"
      ))
    #expect(lines.contains("<details><summary>Warnings (1)</summary>"))
  }

  @Test("JSON has a version, the semantic version, counts and every change")
  func json() throws {
    let run = try docent("diff", "old.json", "new.json", "--format", "json", "--output", "diff.json")
    #expect(run.output.isEmpty)
    let data = try #require(FileManager.default.contents(atPath: folder.absolute("diff.json")))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["version"] as? Int == 1)
    #expect(document["semver"] as? String == "major")
    #expect((document["counts"] as? [String: Int]) == ["breaking": 1, "warning": 1, "info": 1])
    let change = try #require((document["changes"] as? [[String: Any]])?.last)
    #expect(change["rule"] as? String == "request-type-changed")
    #expect(change["breaks"] as? [String] == ["caller", "source"])
    #expect(change["operations"] as? [String] == ["POST /parcels"])
    #expect(change["part"] as? String == "request body")
    #expect(change["path"] as? String == "weight")
    #expect((change["old"] as? [String: Any])?["line"] as? Int == 3)
  }

  @Test("--fail-on sets what exits 1")
  func failing() throws {
    #expect(try docent("diff", "old.json", "new.json", "--fail-on", "breaking").status == 1)
    #expect(try docent("diff", "old.json", "new.json", "--fail-on", "none").status == 0)
    #expect(try docent("diff", "old.json", "old.json", "--fail-on", "any").status == 0)
    try write("more.json", Self.old.replacing(#""/labels": {"get": {}}"#, with: #""/labels": {"get": {}, "put": {}}"#))
    #expect(try docent("diff", "old.json", "more.json", "--fail-on", "warning").status == 0)
    #expect(try docent("diff", "old.json", "more.json", "--fail-on", "any").status == 1)
    let same = try docent("diff", "old.json", "old.json")
    #expect(same.output == "no change of the contract; semantic version: none\n")
  }

  @Test("--ignore leaves out the changes of a rule, and counts them in every form")
  func ignoring() throws {
    let all = ["diff", "old.json", "new.json", "--fail-on", "breaking"]
    let some = all + ["--ignore", "request-type-changed"]
    let run = try Tool.run(some, in: folder)
    #expect(run.status == 0)
    #expect(!run.output.contains("POST /parcels"))
    #expect(
      run.output.hasSuffix(
        "2 changes: 0 breaking, 1 warning, 1 info; semantic version: minor; 1 change ignored: request-type-changed (1)\n"
      ))
    let markdown = try Tool.run(some + ["--format", "markdown"], in: folder).output
    #expect(markdown.hasSuffix("\n1 change ignored: request-type-changed (1)\n"))
    let json = try Tool.run(some + ["--format", "json"], in: folder).output
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(document?["ignored"] as? [String: Int] == ["request-type-changed": 1])
    let none = try Tool.run(
      some + ["--ignore", "operation-deprecated", "--ignore", "operation-added"], in: folder)
    #expect(
      none.output == """
        no other change of the contract; semantic version: none; 3 changes ignored: operation-added (1), \
        operation-deprecated (1), request-type-changed (1)

        """)
  }

  @Test("a rule that is not there is told with the nearest that is")
  func unknownRule() throws {
    let run = try docent("diff", "old.json", "new.json", "--ignore", "operation-aded")
    #expect(run.status == 64)
    #expect(run.errors.contains("There is no rule ‘operation-aded’; did you mean ‘operation-added’?"))
  }

  /// Two folders of pages, the later one with settings; what the response says of `state` is gone in it.
  private func writePages(_ settings: String) throws {
    for folder in ["before", "after"] {
      try FileManager.default.createDirectory(
        atPath: self.folder.absolute(folder), withIntermediateDirectories: true)
    }
    let page = "# Get parcel\n\n`GET /parcels/{id}`\n\n```json\n{ \"id\": 1, \"state\": \"sent\" }\n```\n"
    try write("before/page.md", page)
    try write("after/page.md", page.replacing(", \"state\": \"sent\"", with: ""))
    try write("after/docent.yaml", settings)
  }

  @Test("the configuration of the later pages says what fails and what is left out, and the command line before it")
  func configured() throws {
    try writePages("diff: { fail-on: breaking }\n")
    #expect(try docent("diff", "before", "after").status == 1)
    #expect(try docent("diff", "before", "after/docent.yaml").status == 1)
    #expect(try docent("diff", "after", "before").status == 0)
    #expect(try docent("diff", "before", "after", "--fail-on", "none").status == 0)
    try writePages("diff:\n  fail-on: breaking\n  ignore: [response-member-removed]\n")
    let run = try docent("diff", "before", "after")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("1 change ignored: response-member-removed (1)\n"), "\(run.output)")
    #expect(try docent("diff", "before", "after", "--ignore", "operation-added").status == 1)
  }

  @Test("a rule of the configuration that is not there is told at its line and column, with the nearest that is")
  func unknownRuleConfigured() throws {
    try writePages("name: Parcels\ndiff:\n  ignore:\n    - response-member-remove\n    - 7\n  fail-on: broken\n")
    let run = try docent("diff", "before", "after")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors.contains(
        """
        after/docent.yaml:4:7: error: `diff.ignore[0]` must be a rule that `docent diff --rules` lists, and is \
        `response-member-remove`; did you mean `response-member-removed`? [invalid-configuration]
        """), "\(run.errors)")
    #expect(run.errors.contains("docent.yaml:5:7: error: `diff.ignore[1]` must be a rule"))
    #expect(run.errors.contains("docent.yaml:6:12: error: `diff.fail-on` must be one of `breaking`, `warning`"))
  }

  @Test("pages are compared with pages and with documents")
  func pages() throws {
    try write("page.md", "# Get parcel\n\n`GET /parcels/{id}`\n\n```json\n{ \"id\": 1, \"state\": \"sent\" }\n```\n")
    try write("later.md", "# Get parcel\n\n`GET /parcels/{id}`\n\n```json\n{ \"id\": 1 }\n```\n")
    let run = try docent("diff", "page.md", "later.md")
    #expect(run.output.contains("breaking  response 200, `state`: it is gone [response-member-removed]"))
    #expect(run.output.contains("page.md:6:"))
    #expect(try docent("openapi", "page.md", "--output", "page.json").status == 0)
    #expect(try docent("diff", "page.json", "page.md", "--fail-on", "any").status == 0)
  }

  @Test("what cannot be read exits 1 with its line, and compares nothing")
  func unreadable() throws {
    try write("broken.yaml", "openapi: 3.0.0\npaths: {\n")
    let run = try docent("diff", "old.json", "broken.yaml")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("broken.yaml:3:1: error: this is no YAML"))
    #expect(run.errors.contains("[invalid-openapi]"))
    #expect(try docent("diff", "old.json", "nowhere").status == 1)
  }

  @Test(
    "bad usage exits 64",
    arguments: [
      ["diff"], ["diff", "old.json"], ["diff", "a", "b", "--format", "xml"], ["diff", "a", "b", "--fail-on", "x"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Tool.run(arguments, in: folder).status == 64)
  }

  @Test("--rules prints the catalogue")
  func catalogue() throws {
    let run = try docent("diff", "--rules")
    #expect(run.status == 0)
    #expect(run.output.contains("| `response-member-newly-optional` |"))
  }
}
