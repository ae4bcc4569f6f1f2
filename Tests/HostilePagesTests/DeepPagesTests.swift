import ClientRuntime
import Contract
import Diagnostics
import Emission
import Extraction
import Foundation
import Inference
import Pages
import Testing

/// Pages of a hundred thousand levels, from the page to its client. `Scripts/hostile` has the same, and larger ones, for the release build.
@Suite("Pages that nest too deep", .serialized)
struct DeepPagesTests {
  private static let levels = 100_000

  private static func times(_ text: String, _ count: Int = levels) -> String { String(repeating: text, count: count) }

  private static func fenced(_ json: String, _ form: String) -> String {
    switch form {
    case "md": "```json\n\(json)\n```\n"
    case "html": "<pre><code>\(json)</code></pre>\n"
    default: "返回示例:\n\(json)\n"
    }
  }

  private static func rows(_ rows: [String], _ form: String) -> String {
    switch form {
    case "md": "| Name | Type |\n| --- | --- |\n" + rows.map { "| \($0) |\n" }.joined()
    case "html":
      "<table><tr><th>Name</th><th>Type</th></tr>"
        + rows.map { "<tr><td>\($0.replacing(" | ", with: "</td><td>"))</td></tr>" }.joined() + "</table>"
    default: "字段名 | 类型\n" + rows.map { $0 + "\n" }.joined()
    }
  }

  private static func page(_ body: String, _ form: String) -> String {
    switch form {
    case "md": "# Look up\n\n`GET /v1/lamps`\n\n## Response Parameters\n\n" + body
    case "html": "<h1>Look up</h1><p><code>GET /v1/lamps</code></p><h2>Response Parameters</h2>" + body
    default: "请求URL:\n- /v1/lamps\n请求方式:\n- GET\n返回参数说明:\n" + body
    }
  }

  private static let bodies: KeyValuePairs<String, @Sendable (String) -> String> = [
    "arrays": { fenced(times("[") + "1" + times("]"), $0) },
    "objects": { fenced(times("{\"a\":") + "1" + times("}"), $0) },
    "arrays that stay open": { fenced(times("[{\"a\":"), $0) },
    "types": { rows(["a | " + times("List<") + "int" + times(">"), "b | " + times("[]") + "int"], $0) },
    "steps of a name": { rows([times("a.") + "b | string", "c" + times("[d]") + " | string"], $0) },
    "rows below rows": { rows((1..<1_000).map { times("-", $0) + " a | object" }, $0) },
    "letters without a space": { _ in times("\u{202E}a\u{200B}\u{2066}长") },
    "quotations": { _ in times("> ") + "x" },
    "lists": { _ in times("- ") + "x" },
    "elements": { _ in times("<div><ul><li>") + "x" },
    "tables": { _ in times("<table><tr><td>") + "x" },
  ]

  @Test(
    "each gives a client or a diagnostic, in bounded time", arguments: bodies.map(\.key), ["md", "html", "txt"])
  func levels(name: String, form: String) throws {
    let body = try #require(Self.bodies.first { $0.key == name }?.value)
    let bytes = Array(Self.page(body(form), form).utf8)
    let time = ContinuousClock().measure {
      let document = PageReader.read(bytes, file: "page." + form)
      let contract = Extractor.extract(document)
      let (api, inferred) = Inference.infer([contract], configuration: Configuration())
      #expect(!api.operations.isEmpty || !(document.diagnostics + contract.diagnostics + inferred).isEmpty)
      let files = Emitter.emit(api)
      #expect(files.allSatisfy { $0.text.utf8.count < 20 * bytes.count + 100_000 })
      #expect((try? StrictJSON.isObject(OpenAPIDocument.json(api))) == true)
    }
    #expect(time < .seconds(30))
  }
}
