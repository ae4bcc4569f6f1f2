import Foundation
import Testing
import Workspace

@Suite("Generating and checking")
struct LayoutTests {
  private static let page = """
    # Get a lamp

    `GET /v1/lamps/{id}`

    ## Response Example

    ```json
    { "id": 7, "name": "desk" }
    ```
    """

  private let folder = Folder(NSTemporaryDirectory() + "/docent-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    try write("lamp.md", Self.page)
    try write("docent.yaml", "output: out\n")
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder.absolute(name), atomically: false, encoding: .utf8)
  }

  private func read(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: folder.absolute(name)) ?? Data(), as: UTF8.self)
  }

  private func docent(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tool.run(arguments + ["--config", "docent.yaml"], in: folder)
  }

  @Test("the fixed layout is sources alone, named by the module that hosts them, and is checked as such")
  func fixed() throws {
    let run = try docent("generate", "--layout", "fixed", "--module", "lamp_kit")
    #expect(run.status == 0, "\(run.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.absolute("out")).filter { $0.first != "." }
    #expect(files.count == 30)
    #expect(files.allSatisfy { $0.hasPrefix("Docent") && $0.hasSuffix(".swift") })
    #expect(read("out/DocentClient.swift").contains("public struct LampKitClient"))
    #expect(try docent("check", "--layout", "fixed", "--module", "lamp_kit").status == 0)
    #expect(try docent("check").status == 1)
  }

  @Test("the configuration can say the layout and the module; the command line wins")
  func configured() throws {
    try write("docent.yaml", "name: Lamps\noutput: out\nlayout: fixed\nmodule: App\n")
    #expect(try docent("generate").status == 0)
    #expect(read("out/DocentClient.swift").contains("public struct LampsClient"))
    #expect(try docent("check").status == 0)
    let other = try docent("generate", "--layout", "types")
    #expect(other.status == 0, "\(other.errors)")
    #expect(read("out/DocentClient.swift").isEmpty)
    #expect(read("out/Package.swift").contains("name: \"Lamps\""))
  }

  @Test("a layout that is not there is an error with its line and what there is")
  func unknown() throws {
    try write("docent.yaml", "output: out\nlayout: flat\n")
    let run = try docent("generate")
    #expect(run.status == 1)
    #expect(run.errors.contains("docent.yaml:2:9: error: `layout` must be one of `types`, `fixed`"))
    #expect(try docent("generate", "--layout", "flat").status == 64)
  }

  @Test("a check shows the lines in which a stale file differs, once, and writes nothing")
  func excerpt() throws {
    #expect(try docent("generate").status == 0)
    try write("lamp.md", Self.page.replacing(#""name": "desk""#, with: #""name": "desk", "watts": 40"#))
    let before = read("out/.docent-manifest")
    let run = try docent("check")
    #expect(run.status == 1)
    #expect(run.output.contains("  @@ -"))
    #expect(run.output.contains("+  public let watts: Int\n") || run.output.contains("+    public let watts: Int\n"))
    #expect(!run.errors.contains("on disk:"))
    #expect(read("out/.docent-manifest") == before)
    let annotations = try docent("check", "--diagnostics", "github")
    #expect(annotations.errors.contains("::error file=out/Sources/API/Operations/GetLamp.swift,line="))
    #expect(annotations.errors.contains("the pages give: "))
  }

  @Test("a generated file that was edited by hand is said and kept, unless it is forced; a file of one's own stays")
  func edited() throws {
    #expect(try docent("generate").status == 0)
    let client = "out/Sources/API/Client.swift"
    let generated = read(client)
    try write(client, generated + "// mine\n")
    try write("out/Sources/API/Mine.swift", "// mine\n")
    #expect(try docent("check").errors.contains("this file was edited by hand"))
    let run = try docent("generate")
    #expect(run.status == 1)
    #expect(run.errors.contains("`\(client)` was edited by hand since it was generated, and would be overwritten"))
    #expect(run.errors.contains("--force"))
    #expect(read(client) == generated + "// mine\n")
    #expect(try docent("generate", "--force").status == 0)
    #expect(read(client) == generated)
    #expect(read("out/Sources/API/Mine.swift") == "// mine\n")
  }

  @Test("with --absolute-paths diagnostics name files by their whole paths, with their lines shown")
  func absolute() throws {
    try write("lamp.md", "# Get a lamp\n\n简要描述:\n- 灯\n请求方式:\n- POST\n返回示例:\n{\n\"id\": 1\n}\n")
    let run = try docent("generate", "--absolute-paths")
    #expect(run.status == 1)
    #expect(run.errors.contains("\n\(folder.path)/lamp.md:") || run.errors.hasPrefix("\(folder.path)/lamp.md:"))
    #expect(run.errors.contains("\n  # Get a lamp\n") || run.errors.contains("^"))
  }
}
