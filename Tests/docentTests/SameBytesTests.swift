import Foundation
import Testing
import Workspace

/// What is generated depends on the pages and the configuration, and on nothing else of the machine.
@Suite("The same pages give the same bytes")
struct SameBytesTests {
  private let scratch = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws { try pages(in: "one", order: Self.names) }

  private static let names = ["orders/create.md", "orders/list.md", "Refunds.md", "zähler.md", "客户.md", "a b.md"]

  /// Writes the pages in an order: file systems give a folder's names in the order of their making, or of a hash.
  private func pages(in folder: String, order: [String]) throws {
    for name in order {
      let path = scratch.absolute("\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      let noun = "things\(Self.names.firstIndex(of: name) ?? 0)"
      let page = """
        # Look up \(name)

        `GET /v1/\(noun)/{id}`

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | id | integer | true | 编号 |
        | since | string | false | from when on |

        ```json
        { "id": 1, "total_price": "10.50", "Item": { "i": "I", "İ": 1 }, "created_at": "2024-05-01 10:00", "user": { "name": "x" } }
        ```
        """
      try page.write(toFile: path, atomically: false, encoding: .utf8)
    }
  }

  /// The client's files by name, as the tool writes them when it is started in `folder`.
  private func client(
    from folder: String = ".", _ arguments: [String], environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let output = scratch.absolute("out-" + UUID().uuidString)
    let run = try Tool.run(
      ["generate"] + arguments + ["--output", output], in: scratch.folder(folder), environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: output) {
      files[name] = FileManager.default.contents(atPath: output + "/" + name)
    }
    #expect(files.count > 10)
    return files
  }

  private func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  @Test(
    "under another locale, zone and encoding",
    arguments: [
      ["LANG": "C", "LC_ALL": "C", "TZ": "UTC"], ["TZ": "Asia/Kolkata", "LC_ALL": "tr_TR.UTF-8"],
      ["LANG": "zh_CN.GB18030", "TZ": "America/St_Johns"],
    ])
  func environment(variables: [String: String]) throws {
    #expect(try differences(client(["one"]), client(["one"], environment: variables)) == [])
  }

  @Test("from another folder, by an absolute name, and with the folder in another place")
  func place() throws {
    let usual = try client(["one"])
    #expect(try differences(usual, client([scratch.absolute("one")])) == [])
    #expect(try differences(usual, client(from: "one", ["."])) == [])
    #expect(try differences(usual, client(from: "one/orders", [".."])) == [])
    #expect(try differences(usual, client(from: "one/orders", [".", "../*.md"])) == [])
    try pages(in: "deep/er/still", order: Self.names)
    #expect(try differences(usual, client(["deep/er/still"])) == [])
    let headers = usual.values.map { String(decoding: $0.prefix(200), as: UTF8.self) }
    #expect(headers.contains { $0.contains("orders/create.md") })
    #expect(headers.allSatisfy { !$0.contains("../") && !$0.contains("one/orders") })
  }

  @Test("with pages that were made in another order, and read by another number of jobs")
  func order() throws {
    try pages(in: "two", order: Self.names.reversed())
    try pages(in: "three", order: [3, 0, 5, 1, 4, 2].map { Self.names[$0] })
    let usual = try client(["one", "--jobs", "1"])
    #expect(try differences(usual, client(["two", "--jobs", "7"])) == [])
    #expect(try differences(usual, client(["three", "--jobs", "3"])) == [])
  }

  @Test("with the configuration named from anywhere, or found beside the pages")
  func configuration() throws {
    try "name: Acme\noutput: ../Client\n".write(
      toFile: scratch.absolute("one/docent.yaml"), atomically: false, encoding: .utf8)
    let usual = try client(["--config", "one/docent.yaml"])
    #expect(usual.keys.contains("Sources/Acme/Client.swift"))
    #expect(try differences(usual, client(from: "one/orders", ["--config", "../docent.yaml"])) == [])
    #expect(try differences(usual, client(["one"])) == [])
  }

  @Test("a folder whose configuration names pages means those pages, and a page of it that page alone")
  func wholeFolder() throws {
    try "name: Acme\npages: [\"orders/*.md\"]\n".write(
      toFile: scratch.absolute("one/docent.yaml"), atomically: false, encoding: .utf8)
    let some = try Tool.run(["generate", "one", "--output", "some"], in: scratch)
    #expect(some.output.contains("(pages 2, "), "\(some.output)\(some.errors)")
    let one = try Tool.run(["generate", "one/Refunds.md", "--output", "some"], in: scratch)
    #expect(one.output.contains("(pages 1, "), "\(one.output)\(one.errors)")
  }
}
