import Foundation
import Testing

@testable import Pages

/// `Scripts/leaks` runs these by themselves: other tests of the process would be counted too.
@Suite(
  "Memory of the page readers", .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["DOCENT_LEAK_PAGES"] != nil),
  .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/statm")))
struct MemoryTests {
  /// The most that may stay behind of a page, in bytes: less than one node of either library's tree.
  private static let allowance = 100

  private static let count = Int(ProcessInfo.processInfo.environment["DOCENT_LEAK_PAGES"] ?? "") ?? 10_000

  /// The C library's `malloc_trim`, which Swift's module of it lacks; nil where the library has none.
  private static let trim: (@convention(c) (Int) -> Int32)? = dlopen(nil, RTLD_NOW).flatMap { dlsym($0, "malloc_trim") }
    .map { unsafeBitCast($0, to: (@convention(c) (Int) -> Int32).self) }

  /// Bytes of the process that are in memory; what was freed and is kept for later is given back first, for a leak would grow into it unseen.
  private static func resident() throws -> Int {
    _ = trim?(0)
    let statistics = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return try #require(Int(statistics.split(separator: " ")[1])) * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Pages with what the readers ask the C libraries for: trees, attributes, entities, tables, what is broken off.
  private static let texts: [(file: String, text: String)] = [
    (
      "p.md",
      "# Look up\n\n`GET /v1/lamps`\n\n| a | b |\n|---|---|\n| [x](y) | **z** |\n\n- a\n  - b\n\n```json\n{\"a\": 1}\n```\n<div>\n"
    ),
    (
      "p.html",
      "<!DOCTYPE html [<!ENTITY a \"b\">]><h1 id=x>Look up</h1><p>&amp; &bogus; &a; &#65;<b>x</p><table><tr><td rowspan=2>a<td>b</table><pre><code class='language-json'>{\"a\": 1}</code></pre><!-- x --><div"
    ),
    ("p.txt", "请求URL:\n- /v1/lamps\n请求方式:\n- GET\n返回参数说明:\n字段名 | 类型\na | string\n返回示例:\n{\"a\": 1}\n"),
    ("latin.html", "<meta charset=iso-8859-1><p>caf\u{E9}</p>"),
  ]

  /// How much the process grows from a tenth of the pages to all of them, in bytes a page.
  private static func growth(_ read: (Int) -> Void) throws -> Double {
    for number in 0..<(count / 10) { read(number) }
    let before = try resident()
    for number in (count / 10)..<count { read(number) }
    return Double(try resident() - before) / Double(count - count / 10)
  }

  @Test("ten thousand pages leave nothing behind", arguments: texts.map(\.file))
  func flat(file: String) throws {
    let text = try #require(Self.texts.first { $0.file == file }).text
    let bytes = Array(text.utf8)
    let growth = try Self.growth { _ in
      #expect(!PageReader.read(bytes, file: file).blocks.isEmpty)
    }
    print("\(file): \(growth) bytes a page stay in memory")
    #expect(growth < Double(Self.allowance))
  }

  /// What one page would leave behind if the least of the trees were not freed: 1.8 KB for the page in Latin-1.
  private static let tree = 1_800

  @Test("a tree that stays behind is seen")
  func seen() throws {
    var kept: [UnsafeMutableRawPointer] = []
    kept.reserveCapacity(Self.count)
    let growth = try Self.growth { _ in
      let node = UnsafeMutableRawPointer.allocate(byteCount: Self.tree, alignment: 16)
      node.initializeMemory(as: UInt8.self, repeating: 1, count: Self.tree)
      kept.append(node)
    }
    kept.forEach { $0.deallocate() }
    #expect(growth > Double(Self.allowance))
  }
}
