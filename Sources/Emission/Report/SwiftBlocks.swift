/// The generated sources, cut into the declarations that stand at the margin of their files.
struct SwiftBlocks: Sendable {
  struct Block: Sendable {
    var path: String
    /// The number of its first line in the file.
    var firstLine: Int
    var lines: [Substring]
    /// The type that it declares or extends; nil for imports and comments.
    var name: String?
    /// The type that it gives another name.
    var original: String?
    /// The functions that it declares, for the client's own extensions.
    var functions: [String]
  }

  private var blocks: [Block] = []
  private var byName: [String: [Int]] = [:]
  private var byFunction: [String: [Int]] = [:]

  /// - Parameters:
  ///   - files: those of a whole client; its tests and the runtime are left out.
  ///   - client: the type whose functions are the operations.
  init(_ files: [GeneratedFile], client: TypeName) {
    for file in files where file.path.hasPrefix("Sources/") && file.path.hasSuffix(".swift") {
      guard !file.isRuntime else { continue }
      let path = file.path.split(separator: "/").dropFirst(2).joined(separator: "/")
      for block in Self.cut(file.text, path: path) {
        guard let name = block.name else { continue }
        if name == client.name {
          for function in block.functions { byFunction[function, default: []].append(blocks.count) }
        } else {
          byName[name, default: []].append(blocks.count)
        }
        blocks.append(block)
      }
    }
  }

  /// The declarations of some types and functions, file by file, in the order in which they are asked for.
  func blocks(types: [String], functions: [String]) -> [(path: String, blocks: [Block])] {
    let named = types.flatMap { type in [type, original(of: type)].compactMap(\.self) }
    let wanted = named.flatMap { byName[$0] ?? [] } + functions.flatMap { byFunction[$0] ?? [] }
    var order: [String] = []
    var found: [String: Set<Int>] = [:]
    for index in wanted {
      let path = blocks[index].path
      if found[path] == nil { order.append(path) }
      found[path, default: []].insert(index)
    }
    return order.map { path in (path, (found[path] ?? []).sorted().map { blocks[$0] }) }
  }

  /// The type that another is only a name for; nil for one that is declared.
  func original(of type: String) -> String? { (byName[type] ?? []).lazy.compactMap { blocks[$0].original }.first }

  private static func cut(_ text: String, path: String) -> [Block] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var blocks: [Block] = []
    var start = 0
    func end(at index: Int) {
      if start < index, !(index == start + 1 && lines[start].isEmpty) {
        blocks.append(block(lines[start..<index], path: path))
      }
    }
    for (index, line) in lines.enumerated() where line.isEmpty {
      let next = index + 1 < lines.count ? lines[index + 1].first : nil
      guard next != " ", next != "}" else { continue }
      end(at: index)
      start = index + 1
    }
    end(at: lines.count)
    return blocks
  }

  private static func block(_ lines: ArraySlice<Substring>, path: String) -> Block {
    let head = lines.first { !$0.hasPrefix("//") && !$0.hasPrefix("@") }
    return Block(
      path: path, firstLine: lines.startIndex + 1, lines: Array(lines), name: head.flatMap(declaredType),
      original: head.flatMap(original),
      functions: lines.compactMap { line in
        let words = line.drop { $0 == " " }
        guard line.hasPrefix("  "), !line.hasPrefix("   "), words.hasPrefix("public func ") else { return nil }
        return String(words.dropFirst(12).drop { $0 == "`" }.prefix { $0 != "(" && $0 != "`" && $0 != "<" })
      })
  }

  /// The type that a line declares or extends: `Order` of `public struct Order: JSONModel {`.
  static func declaredType(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard
      let kind = words.firstIndex(where: { ["struct", "extension", "enum", "protocol", "typealias"].contains($0) }),
      kind < 3, kind + 1 < words.count
    else { return nil }
    return String(words[kind + 1].prefix { !":<{".contains($0) })
  }

  /// `AllOrder` of `public typealias OpenOrder = AllOrder`.
  private static func original(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    return words.count == 5 && words[1] == "typealias" ? String(words[4]) : nil
  }
}
