import Foundation
import Testing

@testable import Workspace

@Suite("docent init")
struct InitTests {
  private let scratch = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try write(
      "pages/start.md",
      """
      # Getting started

      Base URL: `https://api.acme-bank.example`

      ## Authentication

      Every request bears the header `Authorization: Bearer YOUR_TOKEN`.
      """)
    try write("pages/list.md", "# List lamps\n\n`GET /v1/lamps`\n\n```json\n{ \"lamps\": [ { \"id\": 1 } ] }\n```\n")
    try write(
      "pages/客户: 新建.md",
      "# 新建客户\n\n请求URL:\n\n请求方式:\n- POST\n\n请求参数:\n\n| 字段名 | 是否必填 | 描述 |\n| --- | --- | --- |\n| name | 是 | 名称 |\n")
  }

  private func write(_ name: String, _ text: String) throws {
    let path = scratch.absolute(name)
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func docent(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tool.run(arguments, in: scratch)
  }

  private func draft() throws -> String {
    #expect(try docent("init", "pages").status == 0)
    return try String(contentsOfFile: scratch.absolute("pages/docent.yaml"), encoding: .utf8)
  }

  @Test("says what was found, what is open, and every key with what it is for")
  func whole() throws {
    let text = try draft()
    #expect(text.hasPrefix("# yaml-language-server: $schema=docent.schema.json\n"))
    #expect(text.contains("\nname: AcmeBank\n"))
    #expect(text.contains("\n#servers:\n#  - https://api.acme-bank.example\n"), "\(text)")
    #expect(text.contains("#  Authorization: \"Bearer {"), "\(text)")
    #expect(text.contains("#operations:\n# 客户: 新建.md:"), "\(text)")
    #expect(text.contains("#  - page: \"客户: 新建.md\"\n"))
    for key in ConfigurationKeys.all {
      #expect(text.contains("\n# \(key.summary)\n"), "\(key.name)")
      #expect(text.contains("\n#\(key.name):") || text.contains("\n\(key.name):"), "\(key.name)")
    }
    let schema = try String(contentsOfFile: scratch.absolute("pages/docent.schema.json"), encoding: .utf8)
    #expect(schema == ConfigurationSchema.text)
  }

  @Test("is valid as it is, and with every # taken away that stands before no blank")
  func valid() throws {
    let text = try draft()
    #expect(ConfigurationReader.read(text, file: "docent.yaml").diagnostics == [])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") && (!line.hasPrefix("# ") || line.hasPrefix("#  ")) && line != "#" ? line.dropFirst() : line
    }
    let (project, diagnostics) = ConfigurationReader.read(lines.joined(separator: "\n"), file: "docent.yaml")
    #expect(diagnostics == [], "\(lines.joined(separator: "\n"))")
    #expect(project.configuration.operations.first?.page == "客户: 新建.md")
    #expect(project.configuration.servers.map(\.url) == ["https://api.acme-bank.example"])
  }

  @Test("changes nothing but the name")
  func same() throws {
    try FileManager.default.removeItem(atPath: scratch.absolute("pages/客户: 新建.md"))
    try write("name.yaml", "name: AcmeBank\npages: [pages]\n")
    #expect(try docent("generate", "--config", "name.yaml", "--output", "before").status == 0)
    _ = try draft()
    #expect(try docent("generate", "pages", "--output", "after").status == 0)
    let before = try FileManager.default.subpathsOfDirectory(atPath: scratch.absolute("before"))
    #expect(try Set(before) == Set(FileManager.default.subpathsOfDirectory(atPath: scratch.absolute("after"))))
    for name in before where !name.hasPrefix(".") {
      let texts = ["before", "after"].map { folder in
        FileManager.default.contents(atPath: scratch.absolute("\(folder)/\(name)")).map {
          String(decoding: $0, as: UTF8.self)
        }
      }
      // Pages are named from the configuration, which stands elsewhere.
      #expect(texts[0]?.replacing("pages/", with: "") == texts[1], "\(name)")
    }
  }

  @Test("overwrites nothing unless it is forced, and says so")
  func force() throws {
    try write("pages/docent.yaml", "name: Mine\n")
    let refused = try docent("init", "pages")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("`pages/docent.yaml` is there already; --force overwrites it"))
    #expect(try String(contentsOfFile: scratch.absolute("pages/docent.yaml"), encoding: .utf8) == "name: Mine\n")
    #expect(try docent("init", "pages", "--force").status == 0)
    #expect(try String(contentsOfFile: scratch.absolute("pages/docent.yaml"), encoding: .utf8).contains("AcmeBank"))
    #expect(try docent("init", "nowhere").status == 64)
  }

  @Test("what a hostile page says stays in its comment")
  func hostile() throws {
    let name = "x\nname: Evil\u{2028}name: Evil\u{85}.md"
    try write(
      "pages/" + name,
      "# a\u{2028}name: Evil\n\n请求URL:\n\n请求方式:\n- POST\n\n请求参数:\n\n| 字段名 | 是否必填 |\n| --- | --- |\n| a\u{85}name: E | 是 |\n"
    )
    try write(
      "pages/evil.md",
      "Base URL: `https://api.acme-bank.example/\u{2028}name:Evil`\n\n| Header | Value |\n| --- | --- |\n| X\u{85}name | `{` |\n"
    )
    let text = try draft()
    let (project, diagnostics) = ConfigurationReader.read(text, file: "docent.yaml")
    #expect(diagnostics == [], "\(text)")
    #expect(project.configuration.name == "AcmeBank")
    #expect(text.unicodeScalars.allSatisfy { $0.value != 0x2028 && $0.value != 0x85 })
  }

  @Test("prints the schema and writes nothing")
  func schema() throws {
    let run = try docent("init", "--schema", "pages")
    #expect(run.output == ConfigurationSchema.text)
    #expect(!FileManager.default.fileExists(atPath: scratch.absolute("pages/docent.yaml")))
  }
}
